// Teams that are called by their city.
#include "indexer/mentions/resolve/sport_teams.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/mentions/marked_text.h"

namespace dateline {
namespace {

using testing::ElementsAre;

std::vector<std::string> found(std::string_view marked) {
    static const Gazetteer gazetteer = Gazetteer::load(data_folder());
    ReadText text(marked);
    std::vector<NameSpan>& spans = text.resolution.spans;
    find_sport_teams(text.analysis, text.words, ReadText::lexicon(), gazetteer, spans);
    return shown_spans(text.analysis, spans);
}

TEST(City, ThatPlaysIsItsTeam) {
    EXPECT_THAT(found("[l:Chicago] beat [l:Boston] 3-2 in [l:Boston] for its tenth win this season "
                      "in the league. A 4-1 win over [l:New York] had come first."),
                ElementsAre("o:Chicago", "o:Boston", "l:Boston", "o:New York"));
}

TEST(City, InLinesOfResultsIsItsTeam) {
    EXPECT_THAT(
        found("BASEBALL - LEAGUE STANDINGS\n\n[l:Boston] 74 59 556\n[l:Toronto] 63 71 470\n\n"
              "[l:Toronto] 6 [l:Kansas City] 2\n\n[l:CLEVELAND] AT [l:DETROIT]\n"),
        ElementsAre("o:Boston", "o:Toronto", "o:Toronto", "o:Kansas City", "o:CLEVELAND",
                    "o:DETROIT"));
}

TEST(Country, ThatPlaysStaysOne) {
    EXPECT_THAT(found("[l:Utah] beat [l:Denver] 99-97 in the playoffs of the league."),
                ElementsAre("o:Utah", "o:Denver"));
    EXPECT_THAT(found("[l:Norway] beat [l:Wales] 3-2 in the league cup."),
                ElementsAre("l:Norway", "l:Wales"));
}

TEST(City, ElsewhereThanInSportStaysOne) {
    EXPECT_THAT(found("[l:Chicago] beat [l:Boston] 3-2 in a count of votes.\n\n[l:Paris] 20 "
                      "[l:London] 17\n"),
                ElementsAre("l:Chicago", "l:Boston", "l:Paris", "l:London"));
    EXPECT_THAT(found("The league's season ended in [l:Chicago] and [l:Boston], the coach said."),
                ElementsAre("l:Chicago", "l:Boston"));
}

}  // namespace
}  // namespace dateline
