// Filters that are read against an index: whole people, places in and around one, nationalities.
#include "query/resolve/areas.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/language/date_reader.h"
#include "query/language/explain.h"
#include "query/resolve/read_names.h"
#include "tests/unit/search/written_index.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::filesystem::path config = DATELINE_SOURCE_DIR "/config";

Entity city(const std::string& name, std::uint32_t id, const std::string& country,
            const std::string& region, double latitude, double longitude) {
    return {EntityKind::place, name, {name}, GeoPoint{id, country, region, latitude, longitude}};
}

Entity taipei() { return city("Taipei", 1668341, "TW", "04", 25.053, 121.526); }
Entity beijing() { return city("Beijing", 1816670, "CN", "BJ", 39.907, 116.397); }
Entity paris() { return city("Paris", 2988507, "FR", "IDF", 48.853, 2.349); }
Entity paris_of_texas() { return city("Paris", 4717560, "US", "TX", 33.661, -95.556); }
Entity china() { return city("China", 1814991, "CN", "", 35, 105); }

class ReadNames : public SearchTest {
protected:
    Question read(Question asked, const std::string& aliases = "") const {
        const Index read = index();
        const Aliases of_user = Aliases::parse(aliases, "aliases.toml");
        read_names(asked, read, Identities::anew(read, name_lists(), of_user), name_lists(),
                   of_user, config);
        return asked;
    }
    Question read(const std::string& query, const std::string& aliases = "") const {
        return read(question(query), aliases);
    }
    std::vector<std::string> found(const Question& asked) const {
        std::vector<std::string> titles;
        for (const Hit& hit : hits(asked)) titles.push_back(hit.stored.article.title);
        return titles;
    }
    std::vector<std::string> found(const std::string& query,
                                   const std::string& aliases = "") const {
        return found(read(query, aliases));
    }
    std::vector<std::string> told(const std::string& query) const {
        return names_read(read(query));
    }
};

TEST_F(ReadNames, APersonsWholeNameFindsAllItsForms) {
    write({{"full", "x", "2021-01-01", {"Joseph R. Biden Jr."}},
           {"usual", "x", "2021-01-02", {"Joe Biden"}},
           {"bare", "x", "2021-01-03", {"Biden"}},
           {"other", "x", "2021-01-04", {"Hunter Biden"}},
           {"usual too", "x", "2021-01-05", {"Joe Biden"}},
           {"usual again", "x", "2021-01-06", {"Joe Biden"}}});
    EXPECT_THAT(found("person:\"joe biden\""),
                UnorderedElementsAre("full", "usual", "bare", "usual too", "usual again"));
    EXPECT_THAT(found("person:\"joseph biden\""),
                UnorderedElementsAre("full", "usual", "bare", "usual too", "usual again"));
    EXPECT_THAT(found("person:biden"), testing::SizeIs(6));
    EXPECT_THAT(found("person:\"hunter biden\""), ElementsAre("other"));
    EXPECT_THAT(told("person:\"joe biden\""),
                ElementsAre("\"joe biden\": Joe Biden, also as Biden, Joseph R. Biden Jr."));
    EXPECT_THAT(told("person:biden"), IsEmpty());
    EXPECT_THAT(told("person:\"hunter biden\""), IsEmpty());
}

TEST_F(ReadNames, TheUsersFileTakesEffectWithoutIndexingAgain) {
    write({{"a", "x", "2021-01-01", {"Mao Zedong"}},
           {"b", "x", "2021-01-02", {"Mao Tse-tung"}},
           {"c", "x", "2021-01-03", {"Big Ben"}},
           {"d", "x", "2021-01-04", {"Ben Jonson"}},
           {"e", "x", "2021-01-05", {"George Bush"}},
           {"f", "x", "2021-01-06", {"George W. Bush"}}});
    EXPECT_THAT(found("person:\"mao zedong\""), ElementsAre("a"));
    EXPECT_THAT(found("person:\"mao zedong\"", "same = [[\"Mao Zedong\", \"Mao Tse-tung\"]]"),
                UnorderedElementsAre("a", "b"));
    EXPECT_THAT(found("person:ben"), UnorderedElementsAre("c", "d"));
    EXPECT_THAT(found("person:ben", "not-a-person = [\"Big Ben\"]"), ElementsAre("d"));
    EXPECT_THAT(found("person:\"big ben\"", "not-a-person = [\"Big Ben\"]"), IsEmpty());
    EXPECT_THAT(found("person:\"george bush\""), UnorderedElementsAre("e", "f"));
    const std::string apart = "different = [[\"George Bush\", \"George W. Bush\"]]";
    EXPECT_THAT(found("person:\"george bush\"", apart), ElementsAre("e"));
    EXPECT_THAT(found("person:\"george w. bush\"", apart), ElementsAre("f"));
}

TEST_F(ReadNames, PeopleAreListedOnceWithTheirForms) {
    write({{"full", "x", "2021-01-01", {"Joseph R. Biden Jr.", "Biden"}},
           {"usual", "x", "2021-01-02", {"Joe Biden"}},
           {"usual too", "x", "2021-01-03", {"Joe Biden"}},
           {"the senator",
            "x",
            "1985-01-03",
            {},
            {},
            {{EntityKind::person, "John Smith", {}, {}, "senator"}}},
           {"the coach",
            "y",
            "1986-01-03",
            {},
            {},
            {{EntityKind::person, "John Smith", {}, {}, "coach"}}}});
    const std::vector<NameCount> names = this->names(NameKind::person).names;
    ASSERT_EQ(names.size(), 3U);
    EXPECT_EQ(names[0].name, "Joe Biden");
    // Two names in one article are one article.
    EXPECT_EQ(names[0].count, 3U);
    ASSERT_EQ(names[0].forms.size(), 3U);
    EXPECT_EQ(names[0].forms[0].form, "Joe Biden");
    EXPECT_EQ(names[0].forms[0].count, 2U);
    EXPECT_EQ(names[1].name, "John Smith");
    EXPECT_EQ(names[1].apart, "coach, 1980s");
    EXPECT_EQ(names[2].name, "John Smith");
    EXPECT_EQ(names[2].apart, "senator, 1980s");
    EXPECT_EQ(names[0].apart, "");
    // The one as the list tells her or him.
    EXPECT_THAT(found("person:\"john smith\""), UnorderedElementsAre("the senator", "the coach"));
    EXPECT_THAT(found("person:\"John Smith (coach, 1980s)\""), ElementsAre("the coach"));
    EXPECT_THAT(told("person:\"john smith (senator, 1980s)\""),
                ElementsAre("John Smith (senator, 1980s)"));
    EXPECT_THAT(found("person:\"john smith (bishop, 1980s)\""), IsEmpty());
    const std::vector<NameCount> of_query = this->names(NameKind::person, "bi", "x").names;
    ASSERT_EQ(of_query.size(), 1U);
    EXPECT_EQ(of_query[0].count, 3U);
}

TEST_F(ReadNames, PlacesLieWithinCountriesRegionsAndPartsOfTheWorld) {
    write({{"beijing", "x", "2021-01-01", {}, {}, {beijing()}},
           {"china", "x", "2021-01-02", {}, {}, {china()}},
           {"paris", "x", "2021-01-03", {}, {}, {paris()}},
           {"texas", "x", "2021-01-04", {}, {}, {paris_of_texas()}}});
    EXPECT_THAT(found("place:china"), UnorderedElementsAre("beijing", "china"));
    EXPECT_THAT(told("place:china"), ElementsAre("China and the places in it"));
    Question asked = question("place:china");
    asked.exact_place = true;
    asked = read(asked);
    EXPECT_THAT(found(asked), ElementsAre("china"));
    EXPECT_THAT(names_read(asked), IsEmpty());
    EXPECT_THAT(found("place:texas"), ElementsAre("texas"));
    EXPECT_THAT(found("place:usa"), ElementsAre("texas"));
    EXPECT_THAT(found("place:europe"), ElementsAre("paris"));
    EXPECT_THAT(found("place:\"european union\""), ElementsAre("paris"));
    EXPECT_THAT(found("place:asia"), UnorderedElementsAre("beijing", "china"));
    EXPECT_THAT(told("place:texas"), ElementsAre("Texas, United States and the places in it"));
    EXPECT_THAT(found("place:\"paris, texas\""), ElementsAre("texas"));
    EXPECT_THAT(found("place:\"paris, texas\""), ElementsAre("texas"));
    EXPECT_THAT(found("place:\"paris, france\""), ElementsAre("paris"));
}

TEST_F(ReadNames, PartsOfTheWorldHaveSeveralNames) {
    write(
        {{"beijing", "x", "2021-01-01", {}, {}, {beijing()}},
         {"paris", "x", "2021-01-02", {}, {}, {paris()}},
         {"tbilisi", "x", "2021-01-03", {}, {}, {city("Tbilisi", 611717, "GE", "TB", 41.7, 44.8)}},
         {"leipzig", "x", "2021-01-04", {}, {}, {city("Leipzig", 2879139, "DE", "SN", 51.3, 12.4)}},
         {"bonn", "x", "2021-01-05", {}, {}, {city("Bonn", 2946447, "DE", "NW", 50.7, 7.1)}},
         {"baghdad", "x", "2021-01-06", {}, {}, {city("Baghdad", 98182, "IQ", "BG", 33.3, 44.4)}}});
    for (const char* name : {"ussr", "\"soviet union\"", "\"the soviet union\""})
        EXPECT_THAT(found(std::string("place:") + name), ElementsAre("tbilisi")) << name;
    EXPECT_THAT(told("place:ussr"), ElementsAre("Soviet Union and the places in its 15 countries"));
    EXPECT_THAT(found("place:\"east germany\""), ElementsAre("leipzig"));
    EXPECT_THAT(found("place:gdr"), ElementsAre("leipzig"));
    EXPECT_THAT(told("place:gdr"), ElementsAre("East Germany and the places in its 6 states"));
    EXPECT_THAT(found("place:\"the middle east\""), ElementsAre("baghdad"));
    EXPECT_THAT(told("place:\"the middle east\""),
                ElementsAre("Middle East and the places in its 17 countries"));
    EXPECT_THAT(told("place:zaire"), ElementsAre("Zaire and the places in its 1 country"));
    EXPECT_THAT(found("place:eu"), UnorderedElementsAre("paris", "leipzig", "bonn"));
    EXPECT_THAT(told("place:eu"), ElementsAre("European Union and the places in its 27 countries"));
    EXPECT_THAT(told("place:\"the netherlands\""), ElementsAre("Netherlands and the places in it"));
}

TEST_F(ReadNames, ANameOfACountryAndAStateMeansBothUnlessItSaysWhich) {
    const Entity state = city("Georgia", 4197000, "US", "GA", 33.32, -83.9);
    const Entity country = city("Georgia", 614540, "GE", "", 42, 43.5);
    const Entity tbilisi = city("Tbilisi", 611717, "GE", "TB", 41.7, 44.8);
    write({{"a", "x", "2021-01-01", {}, {}, {state}},
           {"b", "x", "2021-01-02", {}, {}, {state}},
           {"c", "x", "2021-01-03", {}, {}, {country}},
           {"d", "x", "2021-01-04", {}, {}, {tbilisi}}});
    EXPECT_THAT(found("place:georgia"), UnorderedElementsAre("a", "b", "c", "d"));
    EXPECT_THAT(
        told("place:georgia"),
        ElementsAre("Georgia, United States or Georgia, the country and the places in them"));
    EXPECT_THAT(found("place:\"Georgia (GE)\""), UnorderedElementsAre("c", "d"));
    EXPECT_THAT(found("place:\"Georgia, the country\""), UnorderedElementsAre("c", "d"));
    EXPECT_THAT(found("place:\"Georgia, United States\""), UnorderedElementsAre("a", "b"));
    EXPECT_THAT(found("place:\"georgia (us, ga)\""), UnorderedElementsAre("a", "b"));
    EXPECT_THAT(found("place:\"georgia, us\""), UnorderedElementsAre("a", "b"));
}

TEST_F(ReadNames, ADivisionThatHardlyAnyArticleMeansIsNotMeant) {
    const Entity country = city("Mexico", 3996063, "MX", "", 23, -102);
    write({{"a", "x", "2021-01-01", {}, {}, {country}},
           {"b", "x", "2021-01-02", {}, {}, {city("Toluca", 3515302, "MX", "MEX", 19.3, -99.7)}}});
    EXPECT_THAT(told("place:mexico"), ElementsAre("Mexico and the places in it"));
}

TEST_F(ReadNames, ACityThatIsMostlyMeantContainsNothing) {
    const Entity new_york = city("New York City", 5128581, "US", "NY", 40.7, -74);
    const Entity albany = city("Albany", 5106834, "US", "NY", 42.7, -73.8);
    const Entity state = city("New York", 5128638, "US", "NY", 43, -75.5);
    write({{"a", "x", "2021-01-01", {}, {}, {new_york}},
           {"b", "x", "2021-01-02", {}, {}, {new_york, state}},
           {"c", "x", "2021-01-03", {}, {}, {albany}}});
    EXPECT_THAT(found("place:\"new york\""), UnorderedElementsAre("a", "b"));
    EXPECT_THAT(found("place:\"new york (us, ny)\""), UnorderedElementsAre("a", "b", "c"));
}

TEST_F(ReadNames, PlacesAreNearOneByTheirCoordinates) {
    write({{"taipei", "x", "2021-01-01", {}, {}, {taipei()}},
           {"beijing", "x", "2021-01-02", {}, {}, {beijing()}},
           {"china", "x", "2021-01-03", {}, {}, {china()}}});
    EXPECT_THAT(found("near:\"Taipei\"~300km"), ElementsAre("taipei"));
    EXPECT_THAT(found("near:taipei"), ElementsAre("taipei"));
    EXPECT_THAT(found("near:taipei~2000km"), UnorderedElementsAre("taipei", "beijing", "china"));
    EXPECT_THAT(told("near:taipei~300km"),
                ElementsAre("near Taipei, Taiwan within 300 km: 1 place"));
    EXPECT_THAT(found("near:nosuchplace"), IsEmpty());
    write({{"taiwan", "x", "2021-01-04", {}, {}, {city("Taiwan", 1668284, "TW", "", 24, 121)}},
           {"strait", "x", "2021-01-05", {}, {}, {city("Taiwan Strait", 0, "", "", 24, 119)}}});
    EXPECT_THAT(found("near:taipei~400km"), UnorderedElementsAre("taipei", "taiwan", "strait"));
    EXPECT_THAT(found("near:taipei~50km"), ElementsAre("taipei"));
    EXPECT_THAT(told("near:nosuchplace"),
                ElementsAre("\"nosuchplace\" is no place of the gazetteer: nothing is near it"));
}

TEST_F(ReadNames, ACountryIsMeasuredFromItsOwnMiddle) {
    write(
        {{"amman", "x", "2021-01-01", {}, {}, {city("Amman", 250441, "JO", "16", 31.955, 35.945)}},
         {"west bank", "x", "2021-01-02", {}, {}, {city("West Bank", 0, "PS", "", 32, 35.25)}}});
    EXPECT_THAT(found("near:jordan~200km"), UnorderedElementsAre("amman", "west bank"));
    EXPECT_THAT(told("near:jordan~200km"), ElementsAre("near Jordan within 200 km: 2 places"));
}

TEST_F(ReadNames, AnAmbiguousPlaceIsTheOneMostWrittenAbout) {
    write({{"a", "x", "2021-01-01", {}, {}, {paris_of_texas()}},
           {"b", "x", "2021-01-02", {}, {}, {paris_of_texas()}},
           {"c", "x", "2021-01-03", {}, {}, {paris()}}});
    EXPECT_THAT(found("near:paris~50km"), UnorderedElementsAre("a", "b"));
    EXPECT_THAT(told("near:paris~50km"),
                ElementsAre("near Paris, Texas within 50 km: 1 place, not Paris, France"));
    EXPECT_THAT(found("near:\"paris, france\"~50km"), ElementsAre("c"));
}

TEST_F(ReadNames, NationalitiesAreApartFromPlacesUnlessAskedFor) {
    write({{"chinese", "Chinese ships", "2021-01-01", {}, {}, {}, {{9, 16, "CN"}}},
           {"swede", "a Swede", "2021-01-02", {}, {}, {}, {{9, 14, "SE"}}},
           {"china", "x", "2021-01-03", {}, {}, {china()}}});
    EXPECT_THAT(found("nationality:chinese"), ElementsAre("chinese"));
    EXPECT_THAT(found("nationality:china"), ElementsAre("chinese"));
    EXPECT_THAT(found("nationality:cn"), ElementsAre("chinese"));
    EXPECT_THAT(found("nationality:swedish"), ElementsAre("swede"));
    EXPECT_THAT(found("place:china"), ElementsAre("china"));
    Question asked = question("place:china");
    asked.nationalities = true;
    asked = read(asked);
    EXPECT_THAT(found(asked), UnorderedElementsAre("chinese", "china"));
}

TEST_F(ReadNames, ANameThatNoArticleHasIsAnotherNameOfAPlace) {
    write({{"a", "x", "2021-01-01", {}, {}, {beijing()}},
           {"b", "x", "2021-01-02", {}, {}, {paris()}},
           {"c", "x", "2021-01-03", {}, {}, {paris_of_texas()}}});
    EXPECT_THAT(found("place:peking"), ElementsAre("a"));
    EXPECT_THAT(told("place:peking"), ElementsAre("\"peking\": Beijing, China"));
    // No article names the place either.
    EXPECT_THAT(found("place:bombay"), IsEmpty());
    EXPECT_THAT(told("place:bombay"), IsEmpty());
}

TEST_F(ReadNames, ACountrysCodeTellsWhichPlaceIsMeant) {
    write({{"b", "x", "2021-01-02", {}, {}, {paris()}},
           {"c", "x", "2021-01-03", {}, {}, {paris_of_texas()}},
           {"china", "x", "2021-01-04", {}, {}, {china()}}});
    for (const char* query :
         {"place:\"Paris (FR)\"", "place:\"Paris, FR\"", "place:\"Paris (FR, IDF)\""})
        EXPECT_THAT(found(query), ElementsAre("b"));
    EXPECT_THAT(found("place:\"Paris (US)\""), ElementsAre("c"));
    EXPECT_THAT(found("place:\"China (CN)\""), ElementsAre("china"));
}

TEST_F(ReadNames, ARegionAndACountryTellWhichPlaceIsMeant) {
    const Entity alajuela = city("San José", 3621841, "CR", "A", 9.9, -84.1);
    const Entity capital = city("San José", 3621849, "CR", "SJ", 9.93, -84.08);
    write({{"a", "x", "2021-01-02", {}, {}, {alajuela}},
           {"capital", "x", "2021-01-03", {}, {}, {capital}}});
    EXPECT_THAT(found("place:\"San José, San José, Costa Rica\""), ElementsAre("capital"));
    EXPECT_THAT(found("place:\"San José, Costa Rica\""), ElementsAre("capital"));
}

TEST(PlacesByAnyName, AreThoseOfTheGazetteer) {
    const auto first = [](const char* typed) {
        const auto places = places_by_any_name(typed, data_folder());
        return places.empty() ? "" : places.front().name;
    };
    EXPECT_EQ(first("burma"), "Myanmar");
    EXPECT_EQ(first("Britain"), "United Kingdom");
    EXPECT_EQ(first("holland"), "Netherlands");
    EXPECT_EQ(first("USA"), "United States");
    EXPECT_EQ(first("zzyzx"), "");
    EXPECT_EQ(first(""), "");
}

}  // namespace
}  // namespace dateline
