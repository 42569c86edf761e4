#include "query/search/stop_words.h"

#include <gtest/gtest.h>

#include "text/data_files.h"

namespace dateline {
namespace {

TEST(StopWords, AreThoseOfTheLanguage) {
    const StopWords english = StopWords::load(data_folder(), "en");
    EXPECT_TRUE(english.contains("said"));
    EXPECT_TRUE(english.contains("sept"));
    EXPECT_FALSE(english.contains("der"));
    EXPECT_TRUE(StopWords::load(data_folder(), "de").contains("der"));
}

TEST(StopWords, OfAQueryAreFunctionWords) {
    const StopWords english = StopWords::load_function_words(data_folder(), "en");
    EXPECT_TRUE(english.contains("the"));
    EXPECT_TRUE(english.contains("a"));
    EXPECT_FALSE(english.contains("first"));
    EXPECT_FALSE(english.contains("new"));
    EXPECT_FALSE(english.contains("us"));
    EXPECT_FALSE(english.contains("may"));
}

TEST(StopWords, AreFoldedAsTextsAre) {
    EXPECT_TRUE(StopWords::load(data_folder(), "de").contains("uber"));
}

TEST(StopWords, AreNoneWhereTheLanguageHasNoList) {
    EXPECT_FALSE(StopWords::load(data_folder(), "ru").contains("the"));
}

}  // namespace
}  // namespace dateline
