#include "indexer/mentions/resolve/mend_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/mentions/marked_text.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::ElementsAre;

// The marked names of a text as they read once mended.
std::vector<std::string> mended(std::string_view marked) {
    static const Gazetteer gazetteer = Gazetteer::load(data_folder());
    ReadText text(marked);
    std::vector<NameSpan>& spans = text.resolution.spans;
    mend_names(text.words, ReadText::lexicon(), gazetteer, 0, spans);
    std::vector<std::string> names;
    for (const NameSpan& span : spans) {
        const std::uint32_t begin = text.analysis.tokens[span.first_token].begin;
        const std::uint32_t end = text.analysis.tokens[span.last_token - 1].end;
        names.push_back(text.text.substr(begin, end - begin));
    }
    return names;
}

TEST(Couple, IsTwoPeople) {
    EXPECT_THAT(mended("They met Bill and [p:Hillary Clinton] there."),
                ElementsAre("Bill", "Hillary Clinton"));
}

TEST(Dateline, EndsWithWhoReports) {
    EXPECT_THAT(mended("[o:New York CNN Business] — Sales rose in June, it said."),
                ElementsAre("New York", "CNN Business"));
    EXPECT_THAT(mended("[o:Washington CNN]\n\nSales rose in June, it said."),
                ElementsAre("Washington", "CNN"));
    EXPECT_THAT(mended("[o:Washington Post]\n\nSales rose in June, it said."),
                ElementsAre("Washington Post"));
}

TEST(Person, EndsAtACommaUnlessASuffixFollows) {
    EXPECT_THAT(mended("It drew [p:Ludwig Tieck, Schelling] and [p:Roy Oliver, Jr] at last."),
                ElementsAre("Ludwig Tieck", "Schelling", "Roy Oliver, Jr"));
}

TEST(TitleAlone, IsNobodyBehindAnArticle) {
    EXPECT_THAT(mended("They saw the [p:Queen] and [p:Prince], who sang, at [p:Queen Latifah]'s."),
                ElementsAre("Prince", "Queen Latifah"));
}

TEST(Dateline, IsAPlaceAndWhoReports) {
    EXPECT_THAT(mended("[o:New York CNN] — Stocks fell."), ElementsAre("New York", "CNN"));
    EXPECT_THAT(mended("[o:Washington Post] — that is, the paper."),
                ElementsAre("Washington Post"));
    EXPECT_THAT(mended("He told [o:Washington CNN] so."), ElementsAre("Washington CNN"));
}

TEST(Organisation, EndsAtABracket) {
    EXPECT_THAT(mended("The [o:Harbour Wire) — Democrats] say so."), ElementsAre("Harbour Wire"));
}

// The same with their kinds.
std::vector<std::string> kinds_mended(std::string_view marked) {
    static const Gazetteer gazetteer = Gazetteer::load(data_folder());
    ReadText text(marked);
    std::vector<NameSpan> spans = text.resolution.spans;
    mend_names(text.words, ReadText::lexicon(), gazetteer, 0, spans);
    return shown_spans(text.analysis, spans);
}

TEST(PairWithAHyphen, IsTwoNames) {
    EXPECT_THAT(kinds_mended("The [o:Israel-Hamas] war went on."),
                ElementsAre("l:Israel", "o:Hamas"));
    EXPECT_THAT(kinds_mended("The [o:Hezbollah-Israel] truce held."),
                ElementsAre("o:Hezbollah", "l:Israel"));
    EXPECT_THAT(kinds_mended("The [l:South Korea-Japan] talks failed."),
                ElementsAre("l:South Korea", "l:Japan"));
    EXPECT_THAT(kinds_mended("The [l:Trump-Kim] summit and the [p:Clinton-Gore] ticket failed."),
                ElementsAre("p:Trump", "p:Kim", "p:Clinton", "p:Gore"));
}

TEST(DivisionAndWhatLiesInIt, AreTwoPlaces) {
    EXPECT_THAT(
        mended("In [l:eastern China's Jiangxi province] and [l:Turkey's Gaziantep] it rained."),
        ElementsAre("eastern China", "Jiangxi province", "Turkey", "Gaziantep"));
    EXPECT_THAT(mended("They left [l:St. John's] and [l:King's Lynn] for [l:Land's Ending]."),
                ElementsAre("St. John", "King's Lynn", "Land's Ending"));
}

TEST(TwoDirectionsOfOneName, AreTwoPlacesWhereBothAreCalledSo) {
    EXPECT_THAT(mended("Talks of [l:North and South Korea]."), ElementsAre("North", "South Korea"));
    EXPECT_THAT(mended("Rain in [l:East and South China]."), ElementsAre("South China"));
    EXPECT_THAT(mended("[l:Trinidad and Tobago] won."), ElementsAre("Trinidad and Tobago"));
}

TEST(CapitalsOfADivision, AreAPlace) {
    EXPECT_THAT(kinds_mended("Talks in [o:KZN] and the [o:UAE], said [o:BBC] and [o:ANC KZN]."),
                ElementsAre("l:KZN", "l:UAE", "o:BBC", "o:ANC KZN"));
}

TEST(NameWithAHyphen, IsOne) {
    EXPECT_THAT(kinds_mended("[l:Guinea-Bissau], [l:Winston-Salem] and [o:Rolls-Royce] talks."),
                ElementsAre("l:Guinea-Bissau", "l:Winston-Salem", "o:Rolls-Royce"));
    EXPECT_THAT(kinds_mended("[p:Emma Lloyd-Jones] met [p:Lloyd-Jones] there."),
                ElementsAre("p:Emma Lloyd-Jones", "p:Lloyd-Jones"));
}

}  // namespace
}  // namespace dateline
