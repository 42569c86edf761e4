#include "indexer/mentions/resolve/mend_people.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/mentions/marked_text.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::ElementsAre;

// The marked names of a text, "p:Reagan", once mended.
std::vector<std::string> mended(std::string_view marked) {
    static const Gazetteer gazetteer = Gazetteer::load(data_folder());
    static const PersonWords person_words = PersonWords::load(data_folder(), "en");
    ReadText text(marked);
    std::vector<NameSpan>& spans = text.resolution.spans;
    mend_people(text.words, ReadText::lexicon(), gazetteer, person_words, 0, spans);
    return shown_spans(text.analysis, spans);
}

TEST(Junior, BelongsToTheNameBehindAComma) {
    EXPECT_THAT(mended("[p:Sammy Davis], [l:Jr]. sang, as did [p:Ann Roe], Sr., of Troy."),
                ElementsAre("p:Sammy Davis, Jr", "p:Ann Roe, Sr"));
    EXPECT_THAT(mended("The [p:Roe], [l:Jr]. case went on with [p:Ann Hill], MD, there."),
                ElementsAre("p:Roe", "l:Jr", "p:Ann Hill"));
}

TEST(NameThatAParticleJoins, IsOne) {
    EXPECT_THAT(mended("There were [p:Luiz Inácio] [p:da Silva], [p:Edson Arantes] do "
                       "[p:Nascimento] and Isabel [p:dos Santos]."),
                ElementsAre("p:Luiz Inácio da Silva", "p:Edson Arantes do Nascimento",
                            "p:Isabel dos Santos"));
    EXPECT_THAT(mended("Then [p:Ann Roe] and [p:Bill Hill] met, [p:Juan Roe], [p:de Gaulle] too."),
                ElementsAre("p:Ann Roe", "p:Bill Hill", "p:Juan Roe", "p:de Gaulle"));
}

TEST(ShortGivenNameOfOldPapers, BeginsAName) {
    EXPECT_THAT(
        mended("Wm. [p:Jones], [p:Geo]. Brown and [l:Chas]. H. Hill of [l:Troy] paid Jno. "
               "Roe."),
        ElementsAre("p:Wm. Jones", "p:Geo. Brown", "p:Chas. H. Hill", "l:Troy", "p:Jno. Roe"));
    EXPECT_THAT(mended("He taught at [o:Geo. Mason University] then."),
                ElementsAre("o:Geo. Mason University"));
}

TEST(Rank, BeforeANameWithAParticleMakesNoOrganisation) {
    EXPECT_THAT(mended("[o:Sergeant de Mesnil] left the [o:Major League] there."),
                ElementsAre("p:de Mesnil", "o:Major League"));
}

TEST(FirstWordOfACompany, IsNobodyWhereNobodyIsCalledSo) {
    EXPECT_THAT(mended("[o:Todd Shipyards Corp] lost. [p:Todd] said so, as did Mr. [p:Todd]."),
                ElementsAre("o:Todd Shipyards Corp", "o:Todd", "p:Todd"));
    EXPECT_THAT(mended("[o:E.F. Hutton Group] lost. [p:E.F. Hutton] said so."),
                ElementsAre("o:E.F. Hutton Group", "o:E.F. Hutton"));
    EXPECT_THAT(mended("[o:Dell Inc] won. [p:Michael Dell] smiled. [p:Dell] left the [o:Roe Party] "
                       "and [p:Roe]."),
                ElementsAre("o:Dell Inc", "p:Michael Dell", "p:Dell", "o:Roe Party", "p:Roe"));
}

TEST(WhoHasATitleElsewhere, IsNoCompany) {
    EXPECT_THAT(mended("So President [p:Ford] spoke. In [o:Ford]'s days prices rose."),
                ElementsAre("p:Ford", "p:Ford"));
    EXPECT_THAT(mended("So President [p:Ford] spoke. [o:Ford Motor] and [o:Ford] agreed."),
                ElementsAre("p:Ford", "o:Ford Motor", "o:Ford"));
}

TEST(HeadlineInCapitals, HasTheNamesOfTheArticle) {
    EXPECT_THAT(mended("SCANDAL SAID TO REFLECT REAGAN ETHIC\n\nThe [p:Reagan] administration said "
                       "so, and [o:BankEast] too.\n\nBANK MERGES INTO BANKEAST\n"),
                ElementsAre("p:REAGAN", "p:Reagan", "o:BankEast", "o:BANKEAST"));
    EXPECT_THAT(mended("PRICE OF GOLD RISES ON\n\nMr. [p:Gold] said that gold rose.\n"),
                ElementsAre("p:Gold"));
}

TEST(TwoNamesWithAHyphen, AreTwo) {
    EXPECT_THAT(mended("The [o:Israel-Hamas] war. The [l:Trump-Kim] summit failed."),
                ElementsAre("l:Israel", "o:Hamas", "p:Trump", "p:Kim"));
    EXPECT_THAT(mended("The [o:Obama-Biden] aid of [p:Barack Obama] and [p:Joe Biden]."),
                ElementsAre("p:Obama", "p:Biden", "p:Barack Obama", "p:Joe Biden"));
    EXPECT_THAT(mended("The [o:CIO-PAC] of the [o:CIO] and the [o:PAC]."),
                ElementsAre("o:CIO-PAC", "o:CIO", "o:PAC"));
    EXPECT_THAT(mended("There [p:Smith-Jones] bought [o:Hewlett-Packard] and [o:Rolls-Royce]."),
                ElementsAre("p:Smith-Jones", "o:Hewlett-Packard", "o:Rolls-Royce"));
}

}  // namespace
}  // namespace dateline
