#include "indexer/mentions/resolve/nobody.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/unit/mentions/marked_text.h"
#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The marked names of a text that are left.
std::vector<std::string> left(std::string_view marked) {
    static const PersonWords person_words = PersonWords::load(data_folder(), "en");
    ReadText text(marked);
    std::vector<NameSpan>& spans = text.resolution.spans;
    drop_nobodies(text.analysis, text.words, person_words, 0, spans);
    return shown_spans(text.analysis, spans);
}

TEST(Seat, OfAGovernmentIsAnOrganisation) {
    EXPECT_THAT(left("[p:Kremlin] spokesman [p:Dmitry Peskov] spoke. The [p:Élysée] agreed."),
                ElementsAre("o:Kremlin", "p:Dmitry Peskov", "o:Élysée"));
}

TEST(Ship, IsNobody) {
    EXPECT_THAT(left("The USS [p:John McCain] followed. The [p:McCain] hit the ferry [l:Estonia]."),
                IsEmpty());
    EXPECT_THAT(left("The aircraft carrier [p:Abraham Lincoln] met the destroyer [p:Paul Roe]."),
                IsEmpty());
    EXPECT_THAT(left("So the mail carrier [p:John Roe] said in [l:Estonia]."),
                ElementsAre("p:John Roe", "l:Estonia"));
}

TEST(Storm, IsNobodyAndNoPlace) {
    EXPECT_THAT(left("Hurricane [p:Florence] hit. [l:Florence] dumped rain on [p:Florence Roe]. "
                     "He was in [l:Florence]."),
                ElementsAre("p:Florence Roe", "l:Florence"));
    EXPECT_THAT(
        left("Storm Eunice came. [p:Eunice] went. Then [p:Tropical Storm Ian] and [p:Ian]."),
        IsEmpty());
    // The family name of somebody.
    EXPECT_THAT(left("Hurricane Harvey came as [p:Paul Harvey] spoke. [p:Harvey] left."),
                ElementsAre("p:Paul Harvey", "p:Harvey"));
}

TEST(Scale, IsNobodyAndAMeasureNoOrganisation) {
    EXPECT_THAT(left("It was 6.5 on the [p:Richter] scale. [o:GNP] rose, [o:GATT] said."),
                ElementsAre("o:GATT"));
}

TEST(Ticker, IsNoOrganisation) {
    EXPECT_THAT(left("The board of [o:Chris-Craft Inc] <[o:CCN]> and of [o:UAL] met."),
                ElementsAre("o:Chris-Craft Inc", "o:UAL"));
}

TEST(WordThatTheArticleAlsoWritesSmall, IsNobodyUnlessItSpeaks) {
    EXPECT_THAT(left("He bought sterling for dollars. [p:Sterling] fell, and sterling fell on."),
                IsEmpty());
    EXPECT_THAT(left("So minister azpurua spoke, and azpurua left. [p:Azpurua] said so."),
                ElementsAre("p:Azpurua"));
}

TEST(CaseAtLaw, IsNobody) {
    EXPECT_THAT(left("They upheld [p:Roe] v. [p:Wade] there. [p:Wade] fell, and [p:Roe] too."),
                IsEmpty());
    EXPECT_THAT(left("Then [p:Federer] v [p:Nadal] came. [p:Rafael Nadal] beat [p:Roger Federer]."),
                ElementsAre("p:Federer", "p:Nadal", "p:Rafael Nadal", "p:Roger Federer"));
}

TEST(Feast, IsNobodyUnlessSomebodyIsCalledSo) {
    EXPECT_THAT(left("So [p:Ramadan] begins."), IsEmpty());
    EXPECT_THAT(left("So [p:Tariq Ramadan] spoke, and [p:Ramadan] left with Mr. [p:Eid]."),
                ElementsAre("p:Tariq Ramadan", "p:Ramadan", "p:Eid"));
}

TEST(WhoHelpedToWrite, IsNobodyOfTheArticle) {
    EXPECT_THAT(left("It rained on [p:Ann Roe].\n\nContributing: [p:Jane Doe], [o:Harbour Wire]\n\n"
                     "Contributing from New York: [p:Jane Doe]\n\n"
                     "Follow [p:Jane Doe] on Twitter: @janedoe\n\n"
                     "[p:Jane Doe] covers rain. Reach her at jane@example.org.\n\n"
                     "[p:Jane Doe] and [p:Bill Doe] contributed to this report."),
                ElementsAre("p:Ann Roe", "o:Harbour Wire"));
    EXPECT_THAT(left("[p:Ann Roe] contributed to the fund: follow [p:Bill Hill].\n\n"
                     "It was Contributing to [p:Jane Doe] so."),
                ElementsAre("p:Ann Roe", "p:Bill Hill", "p:Jane Doe"));
}

TEST(Name, IsWithoutWhatIsNoPartOfIt) {
    EXPECT_THAT(
        left("There Det [p:Con Ann Roe] met [p:DI John Rebus] and [p:Con Hill], [p:Di Pietro]."),
        ElementsAre("p:Ann Roe", "p:John Rebus", "p:Con Hill", "p:Di Pietro"));
    EXPECT_THAT(left("They cried, \"[p:Hang Mike Pence]!\" at [p:Mike Pence]. [p:1B Will Smith]."),
                ElementsAre("p:Mike Pence", "p:Mike Pence", "p:Will Smith"));
    EXPECT_THAT(left("They saw [p:Rishi Sunak U]-turn on [p:Jean-Claude Roe] and [p:Nawaz Sharif], "
                     "[p:Maryam Nawaz Sharif] and [p:Malcolm X]."),
                ElementsAre("p:Rishi Sunak", "p:Jean-Claude Roe", "p:Nawaz Sharif",
                            "p:Maryam Nawaz Sharif", "p:Malcolm X"));
}

TEST(PersonWords, OfADamagedFileAreRefusedWithTheLine) {
    const ScratchFolder folder;
    std::filesystem::create_directories(folder.path() / "xx");
    std::ofstream(folder.path() / "xx/language.toml") << "name = \"X\"\n";
    std::ofstream(folder.path() / "xx/person-words.txt") << "ship: uss\nnonsense: x\n";
    try {
        PersonWords::load(folder.path(), "xx");
        ADD_FAILURE() << "no error";
    } catch (const DataFileError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("xx/person-words.txt is damaged at line 2"));
    }
}

}  // namespace
}  // namespace dateline
