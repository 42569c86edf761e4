#include "indexer/sources/taken_names.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

TEST(TakenNames, AreArticlesArchivesAndEitherCompressed) {
    for (const char* name : {"a.txt", "a.TAR", "a.zip", "a.7z", "a.tgz", "a.warc", "a.mbox",
                             "a.eml", "a.txt.gz", "a.tar.zst", "a.warc.gz", "a.jsonl.xz", "a.gz"})
        EXPECT_TRUE(is_taken(name)) << name;
    for (const char* name : {"a.png", "a", "a.png.gz", "gz", ".gz", "", "a.exe"})
        EXPECT_FALSE(is_taken(name)) << name;
}

TEST(TakenNames, OfMembersAreNotHidden) {
    for (const char* path : {"a.txt", "./a.txt", "2023/06/a.txt", "../../a.txt", "/etc/a.txt"})
        EXPECT_TRUE(is_taken_member(path)) << path;
    for (const char* path : {".a.txt", ".git/a.txt", "x/.y/a.txt", "__MACOSX/a.txt", "x/a.png"})
        EXPECT_FALSE(is_taken_member(path)) << path;
}

TEST(TakenNames, ComeWithoutTheDotThatTarPutsBeforeThem) {
    EXPECT_EQ(tidied("./2023/a.txt"), "2023/a.txt");
    EXPECT_EQ(tidied(".//a.txt"), "a.txt");
    EXPECT_EQ(tidied("../a.txt"), "../a.txt");
    EXPECT_EQ(tidied("a/./b.txt"), "a/./b.txt");
}

}  // namespace
}  // namespace dateline
