#include "names/place_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Written : public testing::Test {
protected:
    PlaceWords load(const char* text) {
        std::filesystem::create_directories(folder_.path() / "xx");
        std::ofstream(folder_.path() / "xx/place-words.txt") << text;
        return PlaceWords::load(folder_.path(), "xx");
    }

    ScratchFolder folder_;
};

TEST_F(Written, WordsAreKnownByTheirKind) {
    const PlaceWords words = load(
        "# der Staat\narticle: der die das\nkind-behind: staat\nkind-behind: land\n"
        "building: haus\n");
    EXPECT_TRUE(words.is("die", PlaceWord::article));
    EXPECT_TRUE(words.is("staat", PlaceWord::kind_behind));
    EXPECT_TRUE(words.is("land", PlaceWord::kind_behind));
    EXPECT_FALSE(words.is("staat", PlaceWord::kind_before));
    EXPECT_THAT(words.of_kind(PlaceWord::building), ElementsAre("haus"));
    EXPECT_THAT(words.of_kind(PlaceWord::river), ElementsAre());
}

TEST_F(Written, ArticlesAreTakenOffWholeWordsOnly) {
    const PlaceWords words = load("article: the a\n");
    EXPECT_EQ(words.without_article("the hague"), "hague");
    EXPECT_EQ(words.without_article("a coruna"), "coruna");
    EXPECT_EQ(words.without_article("thessaloniki"), "thessaloniki");
    EXPECT_EQ(words.without_article("the"), "the");
}

TEST_F(Written, KindsThatAreNoneAreRefusedWithTheirLine) {
    try {
        load("# kinds\n\nartikel: der\n");
        ADD_FAILURE() << "no error";
    } catch (const DataFileError& error) {
        EXPECT_THAT(error.what(), HasSubstr("xx/place-words.txt is damaged at line 3"));
    }
}

// Each kind is used by a rule, which without its words never applies.
TEST(EnglishPlaceWords, HaveAllKinds) {
    const PlaceWords words = PlaceWords::load(data_folder(), "en");
    for (int kind = 0; kind <= static_cast<int>(PlaceWord::building); ++kind)
        EXPECT_FALSE(words.of_kind(static_cast<PlaceWord>(kind)).empty()) << kind;
    EXPECT_TRUE(words.is("emirate", PlaceWord::kind_before));
    EXPECT_TRUE(words.is("headquarters", PlaceWord::building));
    EXPECT_TRUE(words.is("neptune", PlaceWord::beyond_earth));
}

}  // namespace
}  // namespace dateline
