// Words by which bylines are known.
#include "indexer/readers/byline_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>

#include "indexer/readers/head_line.h"
#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;

TEST(BylineWords, AreReadByTheirKindsTheLongestFirst) {
    const BylineWords words = BylineWords::load(DATELINE_SOURCE_DIR "/config");
    EXPECT_THAT(words.updated, IsSupersetOf({"last modified", "last updated", "modified"}));
    EXPECT_TRUE(std::ranges::is_sorted(words.updated, std::greater{}, &std::string::size));
    EXPECT_THAT(words.press, Contains("Xinhua"));
    EXPECT_THAT(words.role, Contains("correspondent"));
    EXPECT_TRUE(words.particles.contains("van"));
}

TEST(BylineWords, OfAllLanguagesCount) {
    const ScratchFolder folder;
    for (const char* name : {"bb", "en", "names"})
        std::filesystem::create_directories(folder.path() / name);
    for (const char* language : {"bb", "en"})
        std::ofstream(folder.path() / language / "language.toml") << "name = \"One\"\n";
    std::ofstream(folder.path() / "names/particles.tsv") << "word\tmarks\nzu\t-\n";
    std::ofstream(folder.path() / "en/byline-words.txt") << "# One\nby: by\n";
    std::ofstream(folder.path() / "bb/byline-words.txt") << "by: von,  geschrieben von\n";
    EXPECT_THAT(BylineWords::load(folder.path()).by, ElementsAre("geschrieben von", "von", "by"));
    std::ofstream(folder.path() / "bb/byline-words.txt") << "\nbye: von\n";
    try {
        BylineWords::load(folder.path());
        FAIL() << "no error";
    } catch (const DataFileError& error) {
        EXPECT_THAT(error.what(), HasSubstr("bb/byline-words.txt:2: \"bye\""));
    }
}

TEST(Byline, IsReadByThem) {
    const Byline byline = read_byline("Written by Jane Doe and Ludwig van Dorn for The Guardian");
    EXPECT_EQ(byline.author, "Jane Doe and Ludwig van Dorn");
    EXPECT_EQ(byline.source, "The Guardian");
    EXPECT_EQ(read_byline("Jane Doe, Staff Writer, and John Roe").author, "Jane Doe and John Roe");
    const auto dated = read_head_line("Last updated: June 19, 2023");
    ASSERT_TRUE(dated);
    EXPECT_TRUE(dated->update);
    EXPECT_FALSE(read_head_line("Jane Doe went home on June 19, 2023"));
}

}  // namespace
}  // namespace dateline
