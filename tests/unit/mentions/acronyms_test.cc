#include "indexer/mentions/tagger/acronyms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/mentions/marked_text.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The organisations of a text of which some names are marked, as they are written.
std::vector<std::string> organizations(std::string_view marked) {
    ReadText text(marked);
    std::vector<NameSpan>& spans = text.resolution.spans;
    find_acronyms(text.analysis, text.words, ReadText::lexicon(), 0, spans);
    std::vector<std::string> names;
    for (const NameSpan& span : spans)
        if (span.kind == EntityKind::organization)
            names.push_back(text.text.substr(text.analysis.tokens[span.first_token].begin,
                                             text.analysis.tokens[span.last_token - 1].end -
                                                 text.analysis.tokens[span.first_token].begin));
    return names;
}

TEST(Acronyms, AreOrganisationsWhereverTheyStand) {
    EXPECT_THAT(
        organizations("The [o:Bank of Ghana] (BoG) spoke. The BoG act says that [p:BoG] may."),
        ElementsAre("Bank of Ghana", "BoG", "BoG", "BoG"));
}

TEST(Acronyms, HaveTheFirstLettersOfTheWordsBefore) {
    EXPECT_THAT(organizations("The [o:Bank of Ghana] (IMF) spoke. The IMF said so."),
                ElementsAre("Bank of Ghana"));
    EXPECT_THAT(organizations("The [p:Basil of Gaza] (BoG) spoke. The BoG said so."), IsEmpty());
}

TEST(Acronyms, AreOnlyThoseWrittenAlike) {
    EXPECT_THAT(organizations("The [o:Bank of Ghana] (BoG) lies by the bog, said Bog."),
                ElementsAre("Bank of Ghana", "BoG"));
}

TEST(Acronyms, LeaveLongerNamesAlone) {
    EXPECT_THAT(organizations("The [o:Bank of Ghana] (BoG) and the [o:BoG Staff Union] met."),
                ElementsAre("Bank of Ghana", "BoG", "BoG Staff Union"));
}

TEST(SpeltOutFrom, SkipsSmallWords) {
    ReadText text("We met the Ministry of Agriculture and Food (MAF) there.");
    const auto from = [&](std::string_view letters) {
        return spelt_out_from(text.analysis, ReadText::lexicon(), 0, 8, letters);
    };
    EXPECT_EQ(from("maf"), 3U);
    EXPECT_EQ(from("moaf"), 3U);
    EXPECT_EQ(from("af"), 5U);
    EXPECT_EQ(from("mf"), 8U);
    EXPECT_EQ(from("f"), 8U);
}

}  // namespace
}  // namespace dateline
