#include "text/bare_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> bare(std::string_view text) { return bare_words(analyse(text)); }

std::string typed(std::string_view word) {
    const Analysis analysis = analyse(word);
    return bare_word(analysis, analysis.tokens.front());
}

TEST(BareWords, StandBehindElisions) {
    EXPECT_THAT(bare("l'économie et l’Élysée, qu'il y a d'études"),
                ElementsAre("economie", "elysee", "il", "etudes"));
    EXPECT_THAT(bare("dell'arte, all'Unione, un'altra"), ElementsAre("arte", "unione", "altra"));
    EXPECT_THAT(bare("l'hiver de l'empresa"), ElementsAre("hiver", "empresa"));
    EXPECT_EQ(typed("l'économie"), "economie");
    EXPECT_EQ(typed("économie"), "economie");
}

TEST(BareWords, AreNotBehindOtherApostrophes) {
    EXPECT_THAT(bare("O'Brien's rock'n'roll don't Shi'ite ma'am y'all jusqu'à aujourd'hui"),
                IsEmpty());
    EXPECT_THAT(bare("1990's 3'an https://x.org/l'a"), IsEmpty());
}

TEST(BareWords, AreArabicOnesInOneSpellingWithoutTheArticle) {
    EXPECT_EQ(typed("أحمد"), typed("احمد"));
    EXPECT_EQ(typed("وإيران"), typed("إيران"));
    EXPECT_EQ(typed("المدرسة"), typed("مدرسه"));
    EXPECT_EQ(typed("والمدينة"), typed("مدينة"));
    EXPECT_EQ(typed("مستشفى"), typed("مستشفي"));
    EXPECT_EQ(typed("محـــمد"), typed("محمد"));
    EXPECT_NE(typed("ولد"), typed("الد"));
    EXPECT_THAT(bare("قال أحمد"), ElementsAre("قال", "احمد"));
}

TEST(BareWords, OfKoreanAreFoundByPairs) {
    EXPECT_THAT(unspaced_pairs(analyse("서울에서 회담")),
                ElementsAre("서울", "울에", "에서", "회담"));
}

}  // namespace
}  // namespace dateline
