// Which files of folders a walk takes: by their names, by what is in them, and not what belongs to a
// saved page.
#include "indexer/sources/walk.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <fstream>

#include "indexer/sources/told_by_content.h"
#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Walk : public testing::Test {
protected:
    void put(const std::string& name, const std::string& bytes) {
        const std::filesystem::path path = folder_.path() / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
    }

    std::vector<std::string> found(const std::string& below = "") {
        std::vector<std::string> names;
        const std::vector<std::string> paths{folder_.path() / below};
        walk(paths, {},
             {[&](FoundFile&& file) {
                  names.push_back(std::filesystem::relative(file.path, folder_.path()));
                  return true;
              },
              [](const std::string&, const std::string& why) { FAIL() << why; },
              [&](const std::string& shown) {
                  passed_over_.push_back(std::filesystem::relative(shown, folder_.path()));
              }});
        return names;
    }

    ScratchFolder folder_;
    std::vector<std::string> passed_over_;
};

const std::string page = "<!DOCTYPE html><html><body><p>Text.</p></body></html>";
const std::string message =
    "Received: by host\nFrom: a@news.example\nSubject: A\nMessage-ID: <1@a>\n\nText.\n";

TEST_F(Walk, TakesPagesOfAMirrorWhateverTheyAreCalled) {
    const std::vector<std::string> names = {"uk-65954321", "page.php",        "story.aspx",
                                            "story.shtml", "index.html?p=12", "a.html.1",
                                            "a.2023"};
    for (const std::string& name : names) put("site/" + name, "\n<!-- made by x -->" + page);
    put("site/style.css?ver=2", "p { color: red }");
    put("site/script", "#!/bin/sh\n");
    put("site/notes", "Just words, which could be anything.\n");
    put("site/data", "{\"title\":\"A\",\"text\":\"B\"}\n");
    put("site/program.php", "<?php echo 1; ?>" + page);
    put("site/picture.png", page);
    put("site/empty", "");
    EXPECT_THAT(found(), testing::SizeIs(names.size()));
    EXPECT_THAT(found(), testing::Contains("site/uk-65954321"));
}

TEST_F(Walk, TakesTheFilesOfMailPrograms) {
    put("Maildir/News/cur/1687152600.M1P2.host:2,S", message);
    put("Maildir/News/new/1687152601.host", message);
    put("Mail/Local Folders/Newsletters", "From - Mon Jun 19 07:31:02 2023\n" + message);
    put("Mail/Local Folders/Newsletters.msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n");
    put("News.mbox/mbox", "From \n" + message);
    put("News.mbox/table_of_contents", std::string("\0\1", 2));
    put("Messages/12.emlx", "5\nText");
    EXPECT_THAT(found(), UnorderedElementsAre("Maildir/News/cur/1687152600.M1P2.host:2,S",
                                              "Maildir/News/new/1687152601.host",
                                              "Mail/Local Folders/Newsletters", "News.mbox/mbox",
                                              "Messages/12.emlx"));
}

TEST_F(Walk, PassesOverWhatASavedPageIsMadeOf) {
    for (const std::string folder : {"a_files", "b-Dateien", "c_fichiers", "d.files"}) {
        put(folder.substr(0, 1) + ".html", page);
        put(folder + "/frame.html", page);
        put(folder + "/deep/data.json", "{}");
    }
    put("E.htm", page);
    put("E_files/frame.html", page);
    put("other_files/story.html", page);
    EXPECT_THAT(found(), ElementsAre("E.htm", "a.html", "b.html", "c.html", "d.html",
                                     "other_files/story.html"));
    EXPECT_THAT(found("a_files"),
                UnorderedElementsAre("a_files/frame.html", "a_files/deep/data.json"));
}

TEST_F(Walk, DoesNotWaitForPipes) {
    ASSERT_EQ(::mkfifo((folder_.path() / "pipe").c_str(), 0600), 0);
    EXPECT_THAT(found(), IsEmpty());
}

TEST(ToldByContent, AreOnlyWhatBeginsLikeNothingElse) {
    for (const std::string& head :
         {page, message, std::string("%PDF-1.7\n"), std::string("WARC/1.0\r\n"),
          std::string("<?xml version=\"1.0\"?><rss version=\"2.0\">"),
          std::string("<DOC>\n<DOCNO>FT911-7</DOCNO>\n"),
          std::string("window.YTD.tweets.part0 = [\n"), "3000\n" + message})
        EXPECT_TRUE(begins_as_articles(head)) << head;
    for (const std::string& head :
         {std::string(), std::string("title,text\na,b\n"), std::string("---\ntitle: A\n---\n"),
          std::string("<?xml version=\"1.0\"?><svg/>"),
          std::string("window.YTD.follower.part0 = ["), std::string("var a = [{\"b\": 1}];"),
          std::string("#+TITLE: A\n")})
        EXPECT_FALSE(begins_as_articles(head)) << head;
}

TEST_F(Walk, TakesTweetsAndNoOtherScripts) {
    put("data/tweets.js", "window.YTD.tweets.part0 = []");
    put("data/tweet-headers.js", "window.YTD.tweet_headers.part0 = []");
    put("data/account.js", "window.YTD.account.part0 = []");
    put("ft911_1", "<DOC>\n<DOCNO>FT911-7</DOCNO>\n");
    EXPECT_THAT(found(), ElementsAre("data/tweets.js", "ft911_1"));
}

TEST_F(Walk, TellsWhatItPassesOver) {
    put("a.txt", "Text.");
    put("b.png", "picture");
    put("c/notes", "Just words.\n");
    put(".hidden/d.png", "picture");
    put("page.html", page);
    put("page_files/e.png", "picture");
    EXPECT_THAT(found(), testing::ElementsAre("a.txt", "page.html"));
    EXPECT_THAT(passed_over_, testing::ElementsAre("b.png", "c/notes"));
}

}  // namespace
}  // namespace dateline
