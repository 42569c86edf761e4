// Words and phrases near each other.
#include <gmock/gmock.h>

#include "tests/unit/search/written_index.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST_F(SearchTest, FindsWordsNearEachOther) {
    write({{"beside", "They sent aid ukraine wanted.", ""},
           {"three", "They sent ukraine much more aid.", ""},
           {"far", "Aid was sent on many days to many towns of all of ukraine.", ""},
           {"one", "Aid was sent.", ""}});
    EXPECT_THAT(titles("aid NEAR/1 ukraine"), ElementsAre("beside"));
    EXPECT_THAT(titles("aid NEAR/2 ukraine"), ElementsAre("beside"));
    EXPECT_THAT(titles("aid NEAR/3 ukraine"), UnorderedElementsAre("beside", "three"));
    EXPECT_THAT(titles("aid NEAR ukraine"), UnorderedElementsAre("beside", "three"));
    EXPECT_THAT(titles("aid NEAR/12 ukraine"), UnorderedElementsAre("beside", "three", "far"));
    EXPECT_THAT(titles("aid ADJ/12 ukraine"), UnorderedElementsAre("beside", "far"));
    EXPECT_THAT(titles("ukraine ADJ aid"), ElementsAre("three"));
    EXPECT_THAT(titles("aid -aid NEAR/3 ukraine"), UnorderedElementsAre("far", "one"));
    EXPECT_THAT(titles("\"ukraine aid\"~0"), ElementsAre("beside"));
    EXPECT_THAT(titles("\"ukraine aid\"~2"), UnorderedElementsAre("beside", "three"));
}

TEST_F(SearchTest, FindsSeveralOperandsNearEachOther) {
    write({{"a", "x one y two z three x", ""},
           {"b", "three x two x one", ""},
           {"c", "one two four three two one", ""},
           {"d", "one one", ""}});
    // Between the first and the last of them stand so many others in all.
    EXPECT_THAT(titles("one NEAR/2 two NEAR/2 three"), ElementsAre("c"));
    EXPECT_THAT(titles("one NEAR/3 two NEAR/3 three"), UnorderedElementsAre("a", "b", "c"));
    EXPECT_THAT(titles("one ADJ/3 two ADJ/3 three"), UnorderedElementsAre("a", "c"));
    EXPECT_THAT(titles("one NEAR/1 one"), ElementsAre("d"));
    EXPECT_THAT(titles("(one NEAR/2 two) NEAR/2 three"), UnorderedElementsAre("a", "b", "c"));
}

TEST_F(SearchTest, FindsPhrasesPatternsAndAlternativesNearEachOther) {
    write({{"a", "The lethal aid for poor kyiv came.", ""},
           {"b", "A lethal dose of aid, kyiv said.", ""},
           {"c", "Ukraine got lethal aid.", ""}});
    EXPECT_THAT(titles("\"lethal aid\" NEAR/3 kyiv"), ElementsAre("a"));
    EXPECT_THAT(titles("\"lethal aid\" NEAR/3 (kyiv OR ukraine)"), UnorderedElementsAre("a", "c"));
    EXPECT_THAT(titles("\"lethal aid\" NEAR/3 (kyiv ukraine)"), UnorderedElementsAre("a", "c"));
    EXPECT_THAT(titles("let* NEAR/4 kyi*"), UnorderedElementsAre("a", "b"));
    EXPECT_THAT(titles("leth* NEAR/5 k*v"), UnorderedElementsAre("a", "b"));
    EXPECT_THAT(titles("title:(a NEAR/3 lethal)"), IsEmpty());
}

TEST_F(SearchTest, FindsPatternsWithinPhrases) {
    write({{"a", "The lethal aids came.", ""}, {"b", "The lethal, first aid.", ""}});
    EXPECT_THAT(titles("\"lethal ai*\""), ElementsAre("a"));
    EXPECT_THAT(titles("\"le*al ai*\""), ElementsAre("a"));
    EXPECT_THAT(titles("\"le*l fir* aid\""), ElementsAre("b"));
    EXPECT_THAT(titles("\"lethal ox*\""), IsEmpty());
    EXPECT_THAT(titles("le*l"), UnorderedElementsAre("a", "b"));
}

TEST_F(SearchTest, ShowsThePassageInWhichTheyAreNearEachOther) {
    std::string filler;
    for (int i = 0; i < 60; ++i) filler += "Nothing of it was said on that day. ";
    write({{"a",
            "Aid came, and aid went. " + filler + "Ukraine spoke. " + filler +
                "They said aid for ukraine is late. " + filler + "Ukraine and aid and so on.",
            ""}});
    const std::vector<Hit> found = hits("aid ADJ/2 ukraine");
    ASSERT_EQ(found.size(), 1U);
    const Hit& hit = found.front();
    EXPECT_NE(hit.stored.article.text.substr(hit.passage.begin, hit.passage.end - hit.passage.begin)
                  .find("aid for ukraine"),
              std::string::npos);
    EXPECT_EQ(hit.matches.size(), 2U);
}

TEST_F(SearchTest, TellsHowManyWordsAPatternStandsFor) {
    std::string many;
    for (int i = 0; i < 1200; ++i) many += "zz" + std::to_string(i) + " ";
    write({{"a", many, ""}});
    EXPECT_EQ(question("zz*").words->word->forms.size(), 1000U);
    EXPECT_EQ(question("zz*").words->word->told,
              "\"zz*\" stands for 1,000 of 1,200 words, the likeliest");
    EXPECT_EQ(question("zz1*9").words->word->told, "");
    EXPECT_EQ(question("qq*").words->word->told, "no article has a word that begins with \"qq\"");
    EXPECT_EQ(question("z*q").words->word->told, "no article has a word such as \"z*q\"");
}

}  // namespace
}  // namespace dateline
