#include "query/names/areas.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include "query/names/gazetteer_rows.h"
#include "query/names/world_parts.h"
#include "schema/analysis.h"
#include "schema/data_files.h"
#include "schema/terms.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;

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

std::string name_with_code(const Place& place) {
    if (place.point.country.empty()) return place.name;
    return place.name + " (" + place.point.country +
           (place.point.region.empty() ? "" : ", " + place.point.region) + ")";
}

// "Paris, Texas" as Paris and Texas.
std::pair<std::string, std::string> name_and_stated(const std::string& typed) {
    const std::size_t comma = typed.rfind(',');
    if (comma == std::string::npos) return {fold(typed), ""};
    return {fold(typed.substr(0, comma)), fold(typed.substr(comma + 1))};
}

std::string without_article(const std::string& folded) {
    return folded.starts_with("the ") ? folded.substr(4) : folded;
}

// The places that bear a folded name, in the order of the gazetteer: the larger ones first.
std::vector<Place> places_called(const std::string& name, const std::string& stated,
                                 const Index& index, const GazetteerRows& gazetteer) {
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
    return places;
}

// The places that bear a name, the one that most articles of the index name first.
std::vector<Place> places_named(const std::string& typed, const Index& index,
                                const GazetteerRows& gazetteer) {
    const auto [name, stated] = name_and_stated(typed);
    std::vector<Place> places = places_called(name, without_article(stated), index, gazetteer);
    // The Hague has its article in the gazetteer, the Netherlands have not.
    if (places.empty() && without_article(name) != name)
        places = places_called(without_article(name), without_article(stated), index, gazetteer);
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.articles > b.articles; });
    return places;
}

// The other place that articles mean by this name, unless hardly any does.
const Place* other_meant(const std::vector<Place>& places) {
    constexpr std::uint64_t hardly_any = 20;  // one in
    const auto other = std::find_if(places.begin(), places.end(), [&](const Place& place) {
        return place.point.country != places.front().point.country &&
               place.articles * hardly_any > places.front().articles;
    });
    return other == places.end() ? nullptr : &*other;
}

// The first of the places: "Taipei (TW, 04)"; a country without its code unless its name is
// ambiguous.
std::string told_name(const std::vector<Place>& places) {
    const Place& place = places.front();
    return place.kind == "country" && !other_meant(places) ? place.name : name_with_code(place);
}

// ", not Georgia (GE)".
std::string not_the_other(const std::vector<Place>& places) {
    const Place* other = other_meant(places);
    return other ? ", not " + name_with_code(*other) : "";
}

std::string told_size(const WorldPart& part) {
    const bool are_countries = std::all_of(part.pieces.begin(), part.pieces.end(),
                                           [](const auto& piece) { return piece.region.empty(); });
    const bool is_one = part.pieces.size() == 1;
    return std::to_string(part.pieces.size()) + (are_countries ? is_one ? " country" : " countries"
                                                 : is_one      ? " state"
                                                               : " states");
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

// Whether it may be a part of the world that is neither a country nor in one.
bool is_no_division(std::string_view kind) {
    return kind == "former" || kind == "region" || kind == "continent";
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
    std::optional<WorldPart> part = world_part_named(without_article(fold(typed)), data_folder);
    std::vector<Place> places;
    if (!part) {
        places = places_named(typed, index, GazetteerRows::load(data_folder));
        // By another name of it: "USSR", "mideast".
        if (!places.empty() && is_no_division(places.front().kind))
            part = world_part_named(fold(places.front().name), data_folder);
    }
    if (part) {
        if (!places.empty()) reading.terms.push_back(own_term(places.front()));
        for (const WorldPart::Piece& piece : part->pieces)
            reading.terms.push_back(region_term(piece.country, piece.region));
        reading.told = "within " + (places.empty() ? part->name : places.front().name) + ": " +
                       told_size(*part);
        return reading;
    }
    if (places.empty()) {
        reading.told = "\"" + typed + "\" is no place of the gazetteer: its name only";
        return reading;
    }
    // The name alone is also borne by others.
    reading.any_part = false;
    const Place& place = places.front();
    reading.terms.push_back(own_term(place));
    reading.told = "within " + told_name(places);
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
    reading.told = "near " + told_name(places) + " within " + rounded(kilometres) +
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
