#include "indexer/mentions/resolve/resolve_places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/mentions/marked_text.h"
#include "text/data_files.h"

namespace dateline {
namespace {

const Gazetteer& gazetteer() {
    static const Gazetteer loaded = Gazetteer::load(data_folder());
    return loaded;
}

// Each place as "name, region, country".
std::vector<std::string> resolve(const char* marked) {
    MarkedText text(marked);
    static const Lexicon lexicon = Lexicon::load(data_folder(), "en");
    resolve_places(text.analysis, gazetteer(), lexicon, text.resolution);
    std::vector<std::string> places;
    for (const std::uint32_t index : text.resolution.entity_of) {
        if (index == no_entity) {
            places.emplace_back("-");
            continue;
        }
        const Entity& entity = text.resolution.entities[index];
        std::string place = entity.name;
        if (entity.geo)
            place += " " + entity.geo->country +
                     (entity.geo->region.empty() ? "" : "-" + entity.geo->region);
        places.push_back(place);
    }
    return places;
}

struct Case {
    const char* marked;
    std::vector<std::string> places;
};

TEST(PlaceNames, AreThoseOfTheGazetteer) {
    const Case cases[] = {
        {"the [l:U.S.] and the [l:US] and [l:America]",
         {"United States US", "United States US", "United States US"}},
        {"in [l:Britain], [l:Burma] and [l:Kiev]",
         {"United Kingdom GB", "Myanmar MM", "Kyiv UA-30"}},
        {"the [l:Taiwan Strait] and [l:Taiwan]", {"Taiwan Strait ", "Taiwan TW"}},
        {"[l:Peking] is [l:Beijing]", {"Beijing CN-BJ", "Beijing CN-BJ"}},
        {"[l:Mount St. Helens] in [l:Washington]",
         {"Mount St. Helens US", "Washington, D.C. US-DC"}},
        {"the village of [l:Zzyzxville]", {"Zzyzxville"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(StatedRegion, Decides) {
    const Case cases[] = {
        {"in [l:Paris]", {"Paris FR-IDF"}},
        {"in [l:Paris], [l:Texas]", {"Paris US-TX", "Texas US-TX"}},
        {"in [l:London], [l:Ontario]", {"London CA-ON", "Ontario CA-ON"}},
        {"in [l:Portland], Maine", {"Portland US-ME"}},
        {"in [l:Birmingham], [l:Ala.]", {"Birmingham US-AL", "Alabama US-AL"}},
        {"in [l:Paris], [l:Texas], not [l:Paris], [l:France]",
         {"Paris US-TX", "Texas US-TX", "Paris FR-IDF", "France FR"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(StatedRegion, IsNoCountryBehindACountry) {
    const Case cases[] = {
        {"[l:Mexico], [l:United States] and [l:Canada]",
         {"Mexico MX", "United States US", "Canada CA"}},
        {"[l:Mexico], the [l:Philippines]", {"Mexico MX", "Philippines PH"}},
        {"[l:USA], [l:Japan]", {"United States US", "Japan JP"}},
        {"[l:China], [l:Japan], [l:South Korea]", {"China CN", "Japan JP", "South Korea KR"}},
        {"[l:Georgia], [l:USA]", {"Georgia US-GA", "United States US"}},
        {"[l:Cordoba], [l:Spain]", {"Córdoba ES-AN", "Spain ES"}},
        {"[l:Lebanon], [l:Pennsylvania]", {"Lebanon US-PA", "Pennsylvania US-PA"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(ListOfPlaces, StatesNothing) {
    const Case cases[] = {
        {"[l:Florida], [l:New York] and [l:Texas]",
         {"Florida US-FL", "New York City US-NY", "Texas US-TX"}},
        {"[l:Iowa], [l:Louisiana], and [l:Ohio]", {"Iowa US-IA", "Louisiana US-LA", "Ohio US-OH"}},
        {"[l:Philadelphia], [l:New York] and [l:Boston]",
         {"Philadelphia US-PA", "New York City US-NY", "Boston US-MA"}},
        {"[l:Lebanon], [l:Pennsylvania], and [l:Peru], [l:Indiana]",
         {"Lebanon US-PA", "Pennsylvania US-PA", "Peru US-IN", "Indiana US-IN"}},
        {"[l:Paris], [l:Texas], [l:Dallas] and [l:Houston]",
         {"Paris US-TX", "Texas US-TX", "Dallas US-TX", "Houston US-TX"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(StatedRegion, InWhichNoneOfTheNameLies) {
    const Case cases[] = {
        {"a fire in [l:Paris], [l:Ohio], killed two", {"Paris", "Ohio US-OH"}},
        {"the man in [l:Melbourne], [l:Iowa].", {"Melbourne", "Iowa US-IA"}},
        {"of [l:Jamestown], [l:Va.]", {"Jamestown", "Virginia US-VA"}},
        {"to [l:Paris], [l:Ohio], and to [l:Paris]", {"Paris", "Ohio US-OH", "Paris"}},
        {"to [l:Paris] and to [l:Paris], [l:Ohio].", {"Paris FR-IDF", "Paris", "Ohio US-OH"}},
        // No statement, but a name that goes on; or one that means more than a state.
        {"In [l:Boston], [l:Texas] officials", {"Boston US-MA", "Texas US-TX"}},
        {"from [l:Paris], [l:New York].", {"Paris FR-IDF", "New York City US-NY"}},
        {"in [l:Hyderabad], [l:Andhra Pradesh].", {"Hyderabad IN-TS", "Andhra Pradesh IN-AP"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(WordForAKind, BelongsToTheName) {
    const Case cases[] = {
        {"in [l:New York State] and [l:New York City]", {"New York US-NY", "New York City US-NY"}},
        {"[l:Washington State] lawmakers", {"Washington US-WA"}},
        {"[l:Buenos Aires Province] and [l:Havana Province]",
         {"Buenos Aires AR-B", "Havana CU-03"}},
        {"the [l:Kherson Region] and [l:Province of Havana]", {"Kherson UA-65", "Havana CU-03"}},
        {"in [l:Gaza City]", {"Gaza City PS-GZ"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(Usa, IsNoRiver) {
    const Case cases[] = {
        {"We traveled to the [l:USA].", {"United States US"}},
        {"the [l:UK], the [l:USA] and [l:Germany]",
         {"United Kingdom GB", "United States US", "Germany DE"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(CompanyOfOtherPlaces, Decides) {
    const Case cases[] = {
        {"[l:Georgia], [l:Tbilisi] and [l:Batumi]",
         {"Georgia GE", "Tbilisi GE-TB", "Batumi GE-AJ"}},
        {"[l:Georgia], [l:Atlanta] and [l:Savannah], [l:Florida] and [l:Alabama]",
         {"Georgia US-GA", "Atlanta US-GA", "Savannah US-GA", "Florida US-FL", "Alabama US-AL"}},
        {"[l:Atlanta] in [l:Georgia], then [l:Paris], [l:Texas], and [l:Geneva]",
         {"Atlanta US-GA", "Georgia US-GA", "Paris US-TX", "Texas US-TX", "Geneva CH-GE"}},
        // Two of many cities say little of where in their country the others lie.
        {"[l:Atlanta], [l:Dallas], [l:Houston], [l:Detroit], [l:Miami], [l:Chicago], [l:Denver], "
         "[l:Phoenix], [l:Boston], [l:Milwaukee], [l:Memphis], [l:Orlando] or [l:Cleveland]",
         {"Atlanta US-GA", "Dallas US-TX", "Houston US-TX", "Detroit US-MI", "Miami US-FL",
          "Chicago US-IL", "Denver US-CO", "Phoenix US-AZ", "Boston US-MA", "Milwaukee US-WI",
          "Memphis US-TN", "Orlando US-FL", "Cleveland US-OH"}},
        {"[l:Birmingham], [l:Manchester] and [l:Leeds]",
         {"Birmingham GB-ENG", "Manchester GB-ENG", "Leeds GB-ENG"}},
        {"[l:Hyderabad], [l:Karachi] and [l:Lahore]",
         {"Hyderabad PK-SD", "Karachi PK-SD", "Lahore PK-PB"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(Village, IsMeantOnlyInTheCompanyOfItsCountry) {
    const Case cases[] = {
        {"in [l:Lismore], near [l:Sydney]", {"Lismore AU-NSW", "Sydney AU-NSW"}},
        {"the Panamanian village of [l:Tolé]", {"Tolé PA-4"}},
        {"the village of [l:Tolé] in [l:France]", {"Tolé", "France FR"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(WordForTheKindOfAPlace, MayBelongToItsName) {
    const Case cases[] = {
        {"the [l:State of Gujarat]", {"Gujarat IN-GJ"}},
        {"in [l:Kwara State]", {"Kwara NG-KW"}},
        {"[l:northern Kenya] and [l:Northern Ireland]", {"Kenya KE", "Northern Ireland GB-NIR"}},
        {"[l:East Jordan]; [l:East Jordan], [l:Michigan]",
         {"Jordan JO", "East Jordan US-MI", "Michigan US-MI"}},
        {"in [l:Kansas City]", {"Kansas City US-MO"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(WordsAroundAName, SayOfWhichKindItIs) {
    const Case cases[] = {
        {"the state of [l:Washington], and [l:Washington] itself",
         {"Washington US-WA", "Washington, D.C. US-DC"}},
        {"a senator from [l:New York], in [l:New York]", {"New York US-NY", "New York City US-NY"}},
        {"a [l:New York] senator, in [l:New York]", {"New York US-NY", "New York City US-NY"}},
        {"[l:New York] governor; the mayor of [l:New York]",
         {"New York US-NY", "New York City US-NY"}},
        {"west of the river [l:Jordan], in [l:Jordan]", {"Jordan River ", "Jordan JO"}},
        {"logs in the [l:Columbia], not the [l:Columbia] campus",
         {"Columbia River ", "Columbia US-SC"}},
        {"the [l:Congo] and the [l:Gambia]", {"Democratic Republic of the Congo CD", "Gambia GM"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(Country, IsMeantBeforeWhatIsCalledSoInIt) {
    const Case cases[] = {
        {"[l:Panama] and [l:Panama City]", {"Panama PA", "Panama City PA-8"}},
        {"[l:Luxembourg] and [l:Esch-sur-Alzette]", {"Luxembourg LU", "Esch-sur-Alzette LU-ES"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(NameOfACompany, IsNoPlaceWhereNothingSpeaksForIt) {
    const Case cases[] = {
        {"[l:Amazon] hired; the [o:Postal Union] did not", {"-", "-"}},
        {"the [l:Amazon] in [l:Brazil]", {"Amazon Basin BR", "Brazil BR"}},
        {"[l:HASTINGS] drills; [o:Hastings Petroleum] said", {"-", "-"}},
        {"<[l:BOR]> of [l:Chicago]", {"-", "Chicago US-IL"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(WhatIsOnNoMap, IsNoPlace) {
    const Case cases[] = {
        {"[l:Mars] and [l:Earth]", {"-", "-"}},
        {"the [l:Central Highlands] of [l:Vietnam]", {"Central Highlands", "Vietnam VN"}},
        {"[l:Times Square] and the [l:White House] in [l:Washington]",
         {"-", "-", "Washington, D.C. US-DC"}},
        {"the [l:Capitol] in [l:Washington]", {"-", "Washington, D.C. US-DC"}},
        {"[l:Alexanderplatz], [l:Merdeka Palace], [l:Uhuru Park]", {"-", "-", "-"}},
        {"[l:Etosha National Park] and [l:Menlo Park], [l:California]",
         {"Etosha National Park", "Menlo Park US-CA", "California US-CA"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

TEST(ShortForms, CountOnlyAsTheyAreWritten) {
    const Case cases[] = {
        {"[l:us]", {"us"}},
        {"[l:Tex]", {"Tex"}},
    };
    for (const Case& c : cases) EXPECT_EQ(resolve(c.marked), c.places) << c.marked;
}

}  // namespace
}  // namespace dateline
