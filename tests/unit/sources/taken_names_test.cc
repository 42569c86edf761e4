#include "indexer/sources/taken_names.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

TEST(TakenNames, AreArticlesArchivesAndEitherCompressed) {
    for (const char* name : {"a.txt", "a.TAR", "a.zip", "a.7z", "a.tgz", "a.warc", "a.mbox",
                             "a.wacz", "a.arc.gz", "a.mhtml", "a.MHT", "a.emlx", "a.webarchive",
                             "a.eml", "a.txt.gz", "a.tar.zst", "a.warc.gz", "a.jsonl.xz", "a.gz"})
        EXPECT_TRUE(is_taken(name)) << name;
    for (const char* name : {"a.png", "a", "a.png.gz", "gz", ".gz", "", "a.exe"})
        EXPECT_FALSE(is_taken(name)) << name;
}

TEST(TakenNames, OfMembersAreNotHidden) {
    for (const char* path : {"a.txt", "./a.txt", "2023/06/a.txt", "../../a.txt", "/etc/a.txt", "x"})
        EXPECT_FALSE(is_hidden_member(path)) << path;
    for (const char* path : {".a.txt", ".git/a.txt", "x/.y/a.txt", "__MACOSX/a.txt"})
        EXPECT_TRUE(is_hidden_member(path)) << path;
    EXPECT_EQ(name_of_member("2023/06/a.txt"), "a.txt");
    EXPECT_EQ(name_of_member("a.txt"), "a.txt");
}

TEST(TakenNames, OfAWaczAreItsWebArchives) {
    for (const char* member : {"datapackage.json", "pages/pages.jsonl", "indexes/index.cdx.gz"})
        EXPECT_TRUE(is_list_of_wacz("/news/a.wacz", member)) << member;
    EXPECT_FALSE(is_list_of_wacz("/news/a.wacz", "archive/data.warc.gz"));
    EXPECT_FALSE(is_list_of_wacz("/news/a.wacz", "b.wacz"));
    EXPECT_FALSE(is_list_of_wacz("/news/a.zip", "datapackage.json"));
}

TEST(TakenNames, ComeWithoutTheDotThatTarPutsBeforeThem) {
    EXPECT_EQ(tidied("./2023/a.txt"), "2023/a.txt");
    EXPECT_EQ(tidied(".//a.txt"), "a.txt");
    EXPECT_EQ(tidied("../a.txt"), "../a.txt");
    EXPECT_EQ(tidied("a/./b.txt"), "a/./b.txt");
}

}  // namespace
}  // namespace dateline
