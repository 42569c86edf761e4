// What browsers and mail programs save: MHTML, web archives, links, Apple's messages.
#include <gmock/gmock.h>

#include "indexer/readers/saved/property_list.h"
#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string page =
    "<html><head><title>Lock gates fail | The Wharf Post</title>"
    "<meta property=\"og:title\" content=\"Lock gates fail\">"
    "<meta property=\"article:published_time\" content=\"2022-03-04T08:00:00Z\"></head><body>"
    "<article><h1>Lock gates fail</h1><p>The upper gates of Marlow Lock failed on Thursday night, "
    "and forty boats are waiting below them.</p><p>Repairs will take nine days, said the "
    "authority, which had put them off twice.</p></article></body></html>";

std::string part(const std::string& head, const std::string& body) {
    return "--b0\r\nContent-Type: text/html\r\n" + head + "\r\n" + body + "\r\n";
}

const std::string frame = part("Content-Location: https://ads.example/f\r\n",
                               "<p>Buy a boat now, it has never been as cheap as it is today.</p>");

std::string mhtml(const std::string& head, const std::string& parts) {
    return head +
           "Subject: Lock gates fail | The Wharf Post\r\n"
           "Date: Sat, 5 Mar 2022 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b0\"\r\n\r\n" +
           parts + "--b0--\r\n";
}

const std::string of_chrome =
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://wharf.example/lock\r\n";

TEST(Mhtml, IsThePageThatWasSaved) {
    const std::string root = part("Content-Location: https://wharf.example/lock\r\n", page);
    for (const std::string& parts : {root + frame, frame + root}) {
        const Article article = only(read("a.mhtml", mhtml(of_chrome, parts)));
        EXPECT_EQ(article.title, "Lock gates fail");
        EXPECT_EQ(article.author, "");
        EXPECT_EQ(article.url, "https://wharf.example/lock");
        EXPECT_EQ(published(article), "2022-03-04");
        EXPECT_THAT(article.text, HasSubstr("Repairs will take nine days"));
        EXPECT_THAT(article.text, Not(HasSubstr("Buy a boat")));
    }
}

TEST(Mhtml, IsToldByItsHeadWhateverItIsCalled) {
    const std::string root = part("Content-Location: https://wharf.example/lock\r\n", page);
    for (const std::string& head :
         {of_chrome, "From: \"Saved by Windows Internet Explorer 8\"\r\n"s, ""s,
          "From: <Von Windows Internet Explorer 8 gespeichert>\r\n"s}) {
        const Article article = only(read("a.txt", mhtml(head, root)));
        EXPECT_EQ(article.title, "Lock gates fail") << head;
        EXPECT_EQ(article.url, "https://wharf.example/lock");
    }
}

TEST(Mhtml, OfAMailThatWasSentIsAMail) {
    const Article article = only(
        read("a.eml", mhtml("From: The Wharf Post <news@wharf.example>\r\nTo: me@home.example\r\n"
                            "Message-ID: <1@wharf.example>\r\n",
                            part("", page))));
    EXPECT_EQ(article.author, "The Wharf Post");
    EXPECT_EQ(published(article), "2022-03-05");
    EXPECT_EQ(only(read("a.eml", mhtml("From: Ruth Pell <ruth@wharf.example>\r\n", part("", page))))
                  .author,
              "Ruth Pell");
}

TEST(Mhtml, IsNotOfTheDayOnWhichItWasSaved) {
    const Article article = only(
        read("a.mht", mhtml(of_chrome, part("Content-Location: https://wharf.example/lock\r\n",
                                            "<p>The upper gates of the lock have failed, and forty "
                                            "boats are waiting below them for the repair.</p>"))));
    EXPECT_FALSE(article.published.has_value());
}

TEST(Mhtml, HasNoAddressOfAFile) {
    const Article article = only(read(
        "a.mht", mhtml("From: <Saved by Blink>\r\nSnapshot-Content-Location: file:///etc/x\r\n",
                       part("Content-Location: file:///etc/x\r\n", page))));
    EXPECT_EQ(article.url, "");
}

TEST(Mhtml, ThatIsCutOffIsReadAsFarAsItGoes) {
    const std::string root = part("Content-Location: https://wharf.example/lock\r\n", page);
    std::string whole = mhtml(of_chrome, root);
    whole.resize(whole.find("</article>"));
    const Reading reading = read("a.mhtml", whole);
    EXPECT_EQ(only(reading).title, "Lock gates fail");
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("cut off"));
    EXPECT_FALSE(reading.problems[0].skipped);
}

TEST(Mhtml, WithoutAPageIsAProblem) {
    const Reading reading =
        read("a.mhtml", mhtml(of_chrome, "--b0\r\nContent-Type: image/png\r\n\r\nx\r\n"));
    EXPECT_THAT(reading.articles, IsEmpty());
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_EQ(reading.problems[0].what, "MHTML without a page in it");
}

// A binary property list of dictionaries and strings; `size` bytes an offset and a reference.
class ListMaker {
public:
    std::size_t string(const std::string& text) { return add(head(5, text.size()) + text); }
    std::size_t data(const std::string& bytes) { return add(head(4, bytes.size()) + bytes); }
    std::size_t wide(const std::u16string& text) {
        std::string bytes = head(6, text.size());
        for (const char16_t c : text) bytes += number(c, 2);
        return add(bytes);
    }
    std::size_t dictionary(const std::vector<std::pair<std::size_t, std::size_t>>& members) {
        std::string bytes = head(0xD, members.size());
        for (const auto& [key, value] : members) bytes += number(key, 2);
        for (const auto& [key, value] : members) bytes += number(value, 2);
        return add(bytes);
    }
    std::string list(std::size_t top) const {
        std::string bytes = "bplist00", table;
        for (const std::string& object : objects_) {
            table += number(bytes.size(), 4);
            bytes += object;
        }
        const std::size_t at = bytes.size();
        return bytes + table + std::string(6, '\0') + "\x04\x02"s + number(objects_.size(), 8) +
               number(top, 8) + number(at, 8);
    }

private:
    static std::string number(std::uint64_t value, int size) {
        std::string bytes;
        for (int i = size; i-- > 0;) bytes.push_back(static_cast<char>(value >> (8 * i)));
        return bytes;
    }
    static std::string head(unsigned kind, std::size_t length) {
        return number(kind << 4 | (length < 15 ? length : 15), 1) +
               (length < 15 ? "" : "\x12"s + number(length, 4));
    }
    std::size_t add(std::string object) {
        objects_.push_back(std::move(object));
        return objects_.size() - 1;
    }
    std::vector<std::string> objects_;
};

std::string web_archive(const std::string& main, const std::string& address) {
    ListMaker maker;
    const std::size_t resource =
        maker.dictionary({{maker.string("WebResourceMIMEType"), maker.string("text/html")},
                          {maker.string("WebResourceTextEncodingName"), maker.wide(u"UTF-8")},
                          {maker.string("WebResourceURL"), maker.string(address)},
                          {maker.string("WebResourceData"), maker.data(main)}});
    return maker.list(maker.dictionary({{maker.string("WebMainResource"), resource}}));
}

TEST(WebArchive, IsItsMainResource) {
    const std::string xml =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"x\">\n"
        "<plist version=\"1.0\"><dict><key>WebSubresources</key><array><dict>"
        "<key>WebResourceData</key><data>AA==</data></dict></array><key>WebMainResource</key><dict>"
        "<key>WebResourceData</key><data>\n  "
        "PGgxPkxvY2sgZ2F0ZXMgZmFpbDwvaDE+PHA+"
        "VGhlIHVwcGVyIGdhdGVzIG9mIE1hcmxvdyBMb2NrIGZhaWxlZCBvbiBU\n"
        "aHVyc2RheSBuaWdodCwgYW5kIGZvcnR5IGJvYXRzIGFyZSB3YWl0aW5nLjwvcD4=\n  </data>"
        "<key>WebResourceURL</key><string>https://wharf.example/lock</string></dict></dict></"
        "plist>";
    for (const std::string& archive : {web_archive(page, "https://wharf.example/lock"), xml}) {
        const Article article = only(read("a.webarchive", archive));
        EXPECT_EQ(article.title, "Lock gates fail");
        EXPECT_EQ(article.url, "https://wharf.example/lock");
        EXPECT_THAT(article.text, HasSubstr("failed on Thursday night"));
    }
}

TEST(WebArchive, HasNoAddressThatIsNone) {
    for (const char* address : {"file:///etc/x", "about:blank", "https://a.example/\xFF",
                                "https://a.example/\nb", "../../a"})
        EXPECT_EQ(only(read("a.webarchive", web_archive(page, address))).url, "") << address;
}

TEST(WebArchive, ThatIsDamagedIsAProblemAndNoMore) {
    const std::string whole = web_archive(page, "https://wharf.example/lock");
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        const Reading reading = read("a.webarchive", whole.substr(0, size));
        EXPECT_THAT(reading.articles, IsEmpty());
        EXPECT_EQ(reading.problems.size(), 1u);
    }
    for (std::size_t at = whole.size() - 32; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = '\xFF';
        PropertyList(damaged).value({"WebMainResource", "WebResourceData"});
    }
}

TEST(Link, IsNoArticle) {
    ListMaker maker;
    const std::string webloc = maker.list(
        maker.dictionary({{maker.string("URL"), maker.string("https://wharf.example/lock")}}));
    for (const std::string& link :
         {"[InternetShortcut]\r\nURL=https://wharf.example/lock\r\n"s,
          "[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,11\r\n[InternetShortcut]\r\n"s,
          "[Desktop Entry]\nType=Link\nURL=https://wharf.example/lock\n"s, webloc,
          "<?xml version=\"1.0\"?><plist><dict><key>URL</key><string>https://w.example/</string>"
          "</dict></plist>"s}) {
        const Reading reading = read("a.url", link);
        EXPECT_THAT(reading.articles, IsEmpty());
        ASSERT_EQ(reading.problems.size(), 1u);
        EXPECT_EQ(reading.problems[0].what, "a link, not an article");
    }
}

const std::string message =
    "Message-ID: <4@wharf.example>\nFrom: Ruth Pell <ruth@wharf.example>\n"
    "Date: Fri, 4 Mar 2022 08:00:00 +0000\nSubject: Lock gates fail\n\nForty boats wait.\n";
const std::string list_behind = "<?xml version=\"1.0\"?>\n<plist version=\"1.0\"><dict/></plist>\n";

TEST(Emlx, IsTheMailInIt) {
    const std::string length = std::to_string(message.size());
    for (const char* name : {"67.emlx", "67.partial.emlx", "mail"})
        for (const std::string& first : {length + "\n", length + "      \n", "12\n"s, "90000\n"s}) {
            const Article article = only(read(name, first + message + list_behind));
            EXPECT_EQ(article.title, "Lock gates fail");
            EXPECT_EQ(article.author, "Ruth Pell");
            EXPECT_THAT(article.text, testing::EndsWith("Forty boats wait.\n"));
            EXPECT_EQ(line_of(article, 0), 2u);
        }
}

TEST(SavedPage, IsFromWhereTheProgramSaysThatSavedIt) {
    const std::string address = "https://wharf.example/lock";
    for (const std::string& comment :
         {"<!-- saved from url=(0026)"s + address + " -->",
          "<!--\n Page saved with SingleFile \n url: "s + address +
              " \n saved date: Sat Mar 05 2022 10:00:00 GMT+0100 (CET)\n-->",
          "<!-- Mirrored from wharf.example/lock by HTTrack Website Copier/3.x [XR&CO'2014], Sat, "
          "05 Mar 2022 10:00:00 GMT -->"s,
          "<!-- Saved from "s + address + " at 2022-03-05T10:00:00Z using monolith v2.7 -->",
          "<meta name=\"savepage-url\" content=\""s + address + "\">"}) {
        const Article article = only(read(
            "a.html", "<!DOCTYPE html>" + comment +
                          "<html><body><h1>Lock gates fail</h1><p>The upper gates of the lock "
                          "failed at night, and forty boats are waiting below.</p></body></html>"));
        EXPECT_EQ(article.url, address) << comment;
        EXPECT_FALSE(article.published.has_value()) << comment;
        EXPECT_THAT(article.text, Not(HasSubstr("aved")));
    }
    EXPECT_EQ(only(read("a.html", "<!-- saved from url=(0014)about:internet -->" + page)).url, "");
    EXPECT_EQ(only(read("a.html",
                        "<!-- saved from url=(0018)https://old.example -->"
                        "<html><head><link rel=\"canonical\" href=\"" +
                            address + "\"></head>" + page.substr(6)))
                  .url,
              address);
}

}  // namespace
}  // namespace dateline
