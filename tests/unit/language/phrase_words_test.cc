// The words of phrases and words with a *.
#include "query/language/phrase_words.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string told(const std::string& phrase) {
    std::string told;
    for (const PhraseWord& word : phrase_words(phrase))
        told += word.form + (word.kind == PhraseWord::Kind::near_spellings ? "~ " : " ");
    return told;
}

TEST(WordsOfAPhrase, KeepTheirSigns) {
    EXPECT_EQ(told("Lethal Aid"), "lethal aid ");
    EXPECT_EQ(told("lethal ai*"), "lethal ai* ");
    EXPECT_EQ(told("F-16 je* l*s, now"), "f 16 je* l*s now ");
    EXPECT_EQ(told("Zelensky~ said"), "zelensky~ said ");
    EXPECT_EQ(told("300~km away"), "300 km away ");
    EXPECT_EQ(told(" — "), "");
}

TEST(Patterns, AreFoldedButForTheirStars) {
    EXPECT_EQ(folded_pattern("Té*Aid,"), "te*aid");
    EXPECT_EQ(folded_pattern("U.S.-Chi*"), "chi*");
    EXPECT_EQ(folded_pattern("a**b*"), "a*b*");
    EXPECT_EQ(folded_pattern("*aid"), "");
    EXPECT_EQ(folded_pattern("-*"), "");
}

TEST(APattern, StandsForAnyLettersOrNone) {
    EXPECT_TRUE(matches_pattern("aid", "aid*"));
    EXPECT_TRUE(matches_pattern("aids", "aid*"));
    EXPECT_TRUE(matches_pattern("teraaid", "te*aid"));
    EXPECT_TRUE(matches_pattern("teaid", "te*aid"));
    EXPECT_TRUE(matches_pattern("axbxbc", "a*b*c"));
    EXPECT_FALSE(matches_pattern("teaids", "te*aid"));
    EXPECT_FALSE(matches_pattern("ai", "aid*"));
    EXPECT_FALSE(matches_pattern("ac", "a*b*c"));
}

}  // namespace
}  // namespace dateline
