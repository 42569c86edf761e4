#include "schema/name_column.h"

#include <gmock/gmock.h>

#include "schema/bytes.h"
#include "schema/person_term.h"
#include "schema/terms.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(NameRow, ComesBackAsItWasPacked) {
    const NameRow row{{0, 7, 7, UINT32_MAX}, {300}};
    NameRow read{{1, 2, 3, 4, 5, 6}, {1, 2}};
    unpack_name_row(pack_name_row(row), read);
    EXPECT_EQ(read.entities, row.entities);
    EXPECT_EQ(read.others, row.others);
    EXPECT_THAT(unpack_name_row(pack_name_row({})).entities, IsEmpty());
}

TEST(NameRow, ThatIsNoneIsRefused) {
    const std::string bytes = pack_name_row({{1, 200}, {3}});
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_THROW(unpack_name_row(bytes.substr(0, length)), DamagedBytes) << length;
    EXPECT_THROW(unpack_name_row(bytes + '\0'), DamagedBytes);
    EXPECT_THROW(unpack_name_row("\xff\x01\x02"), DamagedBytes);
}

TEST(NamesOf, AreThoseOfTheArticleInTheirOrder) {
    StoredArticle stored;
    stored.article.source = " Harbour Wire ";
    stored.article.author = "Jane Doe and John Roe & Ann Poe; Jane Doe ;";
    stored.article.section = "World";
    stored.article.language = "en";
    stored.article.stated.keywords = {"talks", "", "talks"};
    stored.article.published =
        Publication{*month_interval(2023, 6), Precision::month, Provenance::stated, std::nullopt};
    const Entity person{EntityKind::person, "Wang Yi", {"Wang Yi"}, std::nullopt, "minister"};
    const Entity place{
        EntityKind::place, "Beijing", {"Beijing"}, GeoPoint{1816670, "CN", "22", 39.9, 116.4}};
    const Entity organization{EntityKind::organization, "WHO", {"WHO"}, std::nullopt};
    stored.mentions.entities = {place, person, organization};
    stored.mentions.mentions = {{0, 1, 0}, {2, 3, 1}, {4, 5, 2}};

    const ArticleNames names = names_of(stored);
    EXPECT_THAT(names.entities,
                ElementsAre(entity_term(place), person_term(person, {"CN", 2020}), "EOWHO"));
    EXPECT_THAT(names.others, ElementsAre("FHHarbour Wire", "FAJane Doe", "FAJohn Roe", "FAAnn Poe",
                                          "FSWorld", "FLen", "FKtalks"));
}

TEST(NamesOf, AreCutWhereTheyWouldBeTooLong) {
    StoredArticle stored;
    stored.article.source = std::string(1000, 'x');
    EXPECT_THAT(names_of(stored).others, ElementsAre("FH" + std::string(max_term_bytes - 2, 'x')));
    EXPECT_THAT(names_of({}).others, IsEmpty());
}

TEST(NamesOf, SplitNoAuthorWhoseNameHasAnAndInIt) {
    StoredArticle stored;
    stored.article.author = "Alexandra Anderson";
    EXPECT_THAT(names_of(stored).others, ElementsAre("FAAlexandra Anderson"));
}

}  // namespace
}  // namespace dateline
