#include "schema/terms.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using testing::Contains;
using testing::Not;

TEST(NameTerms, HaveEveryRunOfAPersonsWords) {
    EXPECT_THAT(name_terms("Joseph R. Biden", Field::person),
                testing::UnorderedElementsAre("joseph", "r", "biden", "joseph r", "r biden",
                                              "joseph r biden", "joseph biden"));
    EXPECT_THAT(name_terms("Kim Dae-jung", Field::person), Contains("daejung"));
    EXPECT_THAT(name_terms("Viktor Orbán", Field::person), Contains("orban"));
    EXPECT_TRUE(name_terms("—", Field::person).empty());
}

TEST(NameTerms, OfAPlaceBeginWithItOrBehindAGenericWord) {
    EXPECT_THAT(name_terms("Taiwan Strait", Field::place), Contains("taiwan"));
    EXPECT_THAT(name_terms("Lake Michigan", Field::place), Contains("michigan"));
    EXPECT_THAT(name_terms("South China Sea", Field::place), Not(Contains("china")));
    EXPECT_THAT(name_terms("New Mexico", Field::place), Not(Contains("mexico")));
    EXPECT_THAT(name_terms("Gulf of Mexico", Field::place), Contains("mexico"));
}

TEST(NameTerms, StayFewForLongNames) {
    std::string name;
    for (int i = 0; i < 1000; ++i) name += "word" + std::to_string(i) + " ";
    EXPECT_LT(name_terms(name, Field::org).size(), 60U);
}

TEST(Term, IsCutBetweenCodePoints) {
    std::string value;
    for (int i = 0; i < 200; ++i) value += "é";
    const std::string cut = term("P", value);
    EXPECT_LE(cut.size(), max_term_bytes);
    EXPECT_EQ(cut.size() % 2, 1U);
}

TEST(EntityTerm, TellsPlacesOfOneNameApart) {
    Entity state{
        EntityKind::place, "Georgia", {"Georgia"}, GeoPoint{4197000, "US", "GA", 32.75, -83.5}};
    Entity country{EntityKind::place, "Georgia", {"Georgia"}, GeoPoint{614540, "GE", "", 42, 43.5}};
    EXPECT_NE(entity_term(state), entity_term(country));
    const EntityName name = parse_entity_term(entity_term(state));
    EXPECT_EQ(name.name, "Georgia");
    EXPECT_EQ(name.geo, state.geo);
    const EntityName organisation = parse_entity_term(
        entity_term({EntityKind::organization, "Nokia", {"Nokia"}, std::nullopt}));
    EXPECT_EQ(organisation.name, "Nokia");
    EXPECT_EQ(organisation.geo, std::nullopt);
}

}  // namespace
}  // namespace dateline
