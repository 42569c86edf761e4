#include "query/names/areas.h"

#include <unicode/locid.h>
#include <unicode/region.h>
#include <unicode/strenum.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include "query/names/gazetteer_rows.h"
#include "schema/analysis.h"
#include "schema/data_files.h"
#include "schema/terms.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;

// Parts of the world that CLDR has not, as news speaks of them, and states that are no more, by the
// countries of today in their place.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> own_areas{{
    {"middle east", "AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE"},
    {"balkans", "AL BA BG GR HR ME MK RO RS SI XK"},
    {"scandinavia", "DK NO SE"},
    {"gulf states", "AE BH KW OM QA SA"},
    {"maghreb", "DZ LY MA MR TN EH"},
    {"soviet union", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ"},
    {"yugoslavia", "BA HR ME MK RS SI XK"},
    {"czechoslovakia", "CZ SK"},
}};

struct Place {
    std::string kind;
    std::string name;
    GeoPoint point;
    std::uint64_t articles = 0;  // that name it
};

// What the index has of a place, and of all that lies in it.
std::string own_term(const Place& place) {
    return entity_term({EntityKind::place, place.name, {}, place.point});
}

std::string told_name(const Place& place) {
    if (place.kind == "country" || place.point.country.empty()) return place.name;
    return place.name + " (" + place.point.country +
           (place.point.region.empty() ? "" : ", " + place.point.region) + ")";
}

// "Paris, Texas" as Paris and Texas.
std::pair<std::string, std::string> name_and_stated(const std::string& typed) {
    const std::size_t comma = typed.rfind(',');
    if (comma == std::string::npos) return {fold(typed), ""};
    return {fold(typed.substr(0, comma)), fold(typed.substr(comma + 1))};
}

// The places that bear a name, the one that most articles of the index name first.
std::vector<Place> places_named(const std::string& typed, const Index& index,
                                const GazetteerRows& gazetteer) {
    const auto [name, stated] = name_and_stated(typed);
    std::vector<Place> places;
    if (name.empty()) return places;
    std::vector<GazetteerRow> around;
    if (!stated.empty())
        gazetteer.for_each_named(stated, [&](const GazetteerRow& row) {
            if (row.kind == "country" || row.kind == "state") around.push_back(row);
        });
    gazetteer.for_each_named(name, [&](const GazetteerRow& row) {
        const bool lies_there =
            stated.empty() || std::any_of(around.begin(), around.end(), [&](const auto& region) {
                return region.point.country == row.point.country &&
                       (region.kind == "country" || region.point.region == row.point.region);
            });
        if (!lies_there) return;
        Place place{std::string(row.kind), std::string(row.name), row.point, 0};
        if (!index.segments().empty())
            place.articles = index.database().get_termfreq(own_term(place));
        places.push_back(std::move(place));
    });
    // The file has the larger ones first.
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.articles > b.articles; });
    return places;
}

// ", not Georgia (GE)": the other place that articles mean by this name, unless hardly any does.
std::string not_the_other(const std::vector<Place>& places) {
    constexpr std::uint64_t hardly_any = 20;  // one in
    for (const Place& place : places)
        if (place.point.country != places.front().point.country &&
            place.articles * hardly_any > places.front().articles)
            return ", not " + told_name(place);
    return "";
}

std::string english_name(const icu::Region& region) {
    icu::UnicodeString name;
    icu::Locale("", region.getRegionCode()).getDisplayCountry(icu::Locale::getEnglish(), name);
    std::string utf8;
    name.toUTF8String(utf8);
    return utf8;
}

void add_codes(icu::StringEnumeration* list, std::vector<std::string>& codes) {
    if (!list) return;
    UErrorCode error = U_ZERO_ERROR;
    while (const char* code = list->next(nullptr, error)) codes.emplace_back(code);
}

struct Area {
    std::string name;
    std::vector<std::string> countries;
};

// A part of the world with this name.
std::optional<Area> area_named(const std::string& folded) {
    for (const auto& [name, countries] : own_areas)
        if (folded == name) {
            std::istringstream codes{std::string(countries)};
            Area area{std::string(name), {}};
            for (std::string code; codes >> code;) area.countries.push_back(code);
            return area;
        }
    for (const URegionType type : {URGN_CONTINENT, URGN_SUBCONTINENT, URGN_GROUPING}) {
        UErrorCode error = U_ZERO_ERROR;
        std::vector<std::string> regions;
        add_codes(
            std::unique_ptr<icu::StringEnumeration>(icu::Region::getAvailable(type, error)).get(),
            regions);
        for (const std::string& code : regions) {
            const icu::Region* region = icu::Region::getInstance(code.c_str(), error);
            if (U_FAILURE(error) || !region) continue;
            std::string name = english_name(*region);
            if (fold(name) != folded) continue;
            Area area{std::move(name), {}};
            add_codes(std::unique_ptr<icu::StringEnumeration>(
                          region->getContainedRegions(URGN_TERRITORY, error))
                          .get(),
                      area.countries);
            if (!area.countries.empty()) return area;
        }
    }
    return std::nullopt;
}

double kilometres_between(const GeoPoint& a, const GeoPoint& b) {
    constexpr double radius = 6371;  // of the earth, its mean
    const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
    const double latitude = std::sin(radians(b.latitude - a.latitude) / 2);
    const double longitude = std::sin(radians(b.longitude - a.longitude) / 2);
    const double h = latitude * latitude + std::cos(radians(a.latitude)) *
                                               std::cos(radians(b.latitude)) * longitude *
                                               longitude;
    return 2 * radius * std::asin(std::min(1.0, std::sqrt(h)));
}

// Whether it is a point on the map, and not the middle of something large.
bool is_point(std::string_view kind) {
    return kind == "capital" || kind == "seat" || kind == "city" || kind == "town" ||
           kind == "district" || kind == "mountain" || kind == "island";
}

std::string rounded(double kilometres) {
    std::ostringstream out;
    out << kilometres;
    return out.str();
}

}  // namespace

NameReading read_within(const std::string& typed, const Index& index, const fs::path& data_folder) {
    NameReading reading;
    reading.any_part = true;
    if (const auto area = area_named(fold(typed))) {
        for (const std::string& country : area->countries)
            reading.terms.push_back(region_term(country, ""));
        reading.told =
            "within " + area->name + ": " + std::to_string(area->countries.size()) + " countries";
        return reading;
    }
    const std::vector<Place> places = places_named(typed, index, GazetteerRows::load(data_folder));
    if (places.empty()) {
        reading.told = "\"" + typed + "\" is no place of the gazetteer: its name only";
        return reading;
    }
    // The name alone is also borne by others.
    reading.any_part = false;
    const Place& place = places.front();
    reading.terms.push_back(own_term(place));
    reading.told = "within " + told_name(place);
    if (place.kind == "country")
        reading.terms.push_back(region_term(place.point.country, ""));
    else if (place.kind == "state")
        reading.terms.push_back(region_term(place.point.country, place.point.region));
    else
        reading.told += ", in which the gazetteer has no others";
    reading.told += not_the_other(places);
    return reading;
}

NameReading read_near(const std::string& typed, double kilometres, const Index& index,
                      const fs::path& data_folder) {
    NameReading reading;
    const GazetteerRows gazetteer = GazetteerRows::load(data_folder);
    std::vector<Place> places = places_named(typed, index, gazetteer);
    // "Taipei" is a city and a division: from where one measures is the city.
    std::stable_partition(places.begin(), places.end(),
                          [](const Place& place) { return is_point(place.kind); });
    if (places.empty()) {
        reading.told = "\"" + typed + "\" is no place of the gazetteer: nothing is near it";
        return reading;
    }
    const Place& centre = places.front();
    // By number, and for those that GeoNames has not by name.
    std::set<std::pair<std::uint32_t, std::string>> near;
    gazetteer.for_each([&](const GazetteerRow& row) {
        if (is_point(row.kind) && kilometres_between(centre.point, row.point) <= kilometres)
            near.emplace(row.point.geonames_id, row.point.geonames_id == 0 ? row.name : "");
    });
    if (!index.segments().empty()) {
        const std::string prefix(entity_prefix(EntityKind::place));
        const auto end = index.database().allterms_end(prefix);
        for (auto it = index.database().allterms_begin(prefix); it != end; ++it) {
            const EntityName name = parse_entity_term(*it);
            if (!name.geo) continue;
            const std::uint32_t id = name.geo->geonames_id;
            if (near.contains({id, id == 0 ? name.name : ""})) reading.terms.push_back(*it);
        }
    }
    const std::size_t found = reading.terms.size();
    reading.told = "near " + told_name(centre) + " within " + rounded(kilometres) +
                   " km: " + std::to_string(found) + (found == 1 ? " place" : " places");
    reading.told += not_the_other(places);
    return reading;
}

NameReading read_nationality(const std::string& typed, const Index& index,
                             const fs::path& data_folder) {
    NameReading reading;
    reading.any_part = true;
    const std::string folded = fold(typed);
    std::string country;
    std::istringstream lines(read_data_file(data_folder, "places/nationalities.tsv"));
    for (std::string line; country.empty() && std::getline(lines, line);) {
        const std::size_t tab = line.find('\t');
        if (tab != std::string::npos && line.substr(0, tab) == folded)
            country = line.substr(tab + 1);
    }
    if (country.empty())
        for (const Place& place : places_named(typed, index, GazetteerRows::load(data_folder)))
            if (place.kind == "country") {
                country = place.point.country;
                break;
            }
    if (country.empty()) return reading;
    reading.terms.push_back(term(info(Field::nationality).prefix, fold(country)));
    reading.told = "nationality of " + country;
    return reading;
}

}  // namespace dateline
