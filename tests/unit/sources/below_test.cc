// Which files belong to the paths that a user names.
#include "indexer/sources/below.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Below, AreThePathsThemselvesAndWhatLiesInThem) {
    const Below below({"/news/june", "/news/a.txt/", "/archive//"});
    EXPECT_TRUE(below.has("/news/june"));
    EXPECT_TRUE(below.has("/news/june/deep/down/b.txt"));
    EXPECT_TRUE(below.has("/news/a.txt"));
    EXPECT_TRUE(below.has("/archive/c.txt"));
    EXPECT_FALSE(below.has("/news"));
    EXPECT_FALSE(below.has("/news/june2.txt"));
    EXPECT_FALSE(below.has("/other/june"));
}

TEST(Below, TheRootIsEverything) {
    EXPECT_TRUE(Below({"/"}).has("/news/june"));
    EXPECT_FALSE(Below({}).has("/news/june"));
}

}  // namespace
}  // namespace dateline
