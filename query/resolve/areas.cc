#include "query/resolve/areas.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include "query/resolve/gazetteer_rows.h"
#include "query/resolve/world_parts.h"
#include "schema/terms.h"
#include "text/analysis.h"
#include "text/data_files.h"

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

// What somebody types for one of several places of a name.
struct TypedPlace {
    std::string name;  // folded, as all
    // "Paris, Texas": the country or region in which it lies; or, where none is called so, the code
    // of the country: "Paris, FR".
    std::string around;
    // "Georgia (US, GA)", as lists of places tell it: codes of its country and region; "Paris (FR)"
    // goes without that of the region.
    std::string country;
    std::string region;

    bool says_which() const { return !around.empty() || !country.empty(); }
};

TypedPlace read_typed(const std::string& typed) {
    const std::size_t bracket = typed.rfind('(');
    if (bracket != std::string::npos && bracket > 0 && typed.back() == ')') {
        const std::string codes = typed.substr(bracket + 1, typed.size() - bracket - 2);
        const std::size_t comma = std::min(codes.find(','), codes.size());
        return {fold(typed.substr(0, bracket)), "", fold(codes.substr(0, comma)),
                fold(codes.substr(std::min(comma + 1, codes.size())))};
    }
    const std::size_t comma = std::min(typed.rfind(','), typed.size());
    return {fold(typed.substr(0, comma)), fold(typed.substr(std::min(comma + 1, typed.size()))), "",
            ""};
}

std::string without_article(const std::string& folded) {
    return folded.starts_with("the ") ? folded.substr(4) : folded;
}

std::uint64_t articles_that_name(const Place& place, const Index& index) {
    return index.segments().empty() ? 0 : index.database().get_termfreq(own_term(place));
}

bool is_division(std::string_view kind) { return kind == "country" || kind == "state"; }

// The places that somebody may mean, in the order of the gazetteer: the larger ones first.
std::vector<Place> places_called(const TypedPlace& typed, const Index& index,
                                 const GazetteerRows& gazetteer) {
    std::vector<Place> places;
    if (typed.name.empty()) return places;
    std::vector<GazetteerRow> around;
    if (!typed.around.empty())
        gazetteer.for_each_named(typed.around, [&](const GazetteerRow& row) {
            if (is_division(row.kind)) around.push_back(row);
        });
    gazetteer.for_each_named(typed.name, [&](const GazetteerRow& row) {
        const bool lies_there =
            typed.around.empty() || (around.empty() && fold(row.point.country) == typed.around) ||
            std::any_of(around.begin(), around.end(), [&](const auto& region) {
                return region.point.country == row.point.country &&
                       (region.kind == "country" || region.point.region == row.point.region);
            });
        const bool has_codes = typed.country.empty() ||
                               (fold(row.point.country) == typed.country &&
                                (typed.region.empty() || fold(row.point.region) == typed.region));
        if (!lies_there || !has_codes) return;
        Place place{std::string(row.kind), std::string(row.name), row.point, 0};
        place.articles = articles_that_name(place, index);
        places.push_back(std::move(place));
    });
    // "Luxembourg (LU)" is how lists tell the country, and not its capital.
    const auto is_whole = [](const Place& place) { return place.point.region.empty(); };
    if (!typed.country.empty() && typed.region.empty() &&
        std::any_of(places.begin(), places.end(), is_whole))
        std::erase_if(places, [&](const Place& place) { return !is_whole(place); });
    return places;
}

// The places that somebody may mean, the one that most articles of the index name first.
std::vector<Place> places_meant(TypedPlace typed, const Index& index,
                                const GazetteerRows& gazetteer) {
    typed.around = without_article(typed.around);
    std::vector<Place> places = places_called(typed, index, gazetteer);
    // The Hague has its article in the gazetteer, the Netherlands have not.
    if (places.empty() && without_article(typed.name) != typed.name) {
        typed.name = without_article(typed.name);
        places = places_called(typed, index, gazetteer);
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.articles > b.articles; });
    return places;
}

constexpr std::uint64_t hardly_any = 20;  // one article in so many

// The other place that articles mean by this name, unless hardly any does.
const Place* other_meant(const std::vector<Place>& places) {
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

// Waters, deserts and regions of a country (the West Bank, Crimea) are where their middle is.
bool has_middle(const GazetteerRow& row) {
    return is_point(row.kind) || row.kind == "water" || row.kind == "desert" ||
           (row.kind == "region" && !row.point.country.empty());
}

// How many articles name a city or other place whose name is or begins with that of a division:
// New York City and Washington, D.C. are what New York and Washington mostly mean.
std::uint64_t articles_of_namesake(const Place& division, const Index& index) {
    std::uint64_t most = 0;
    if (index.segments().empty()) return most;
    const std::string prefix = std::string(entity_prefix(EntityKind::place)) + division.name;
    const auto end = index.database().allterms_end(prefix);
    for (auto it = index.database().allterms_begin(prefix); it != end; ++it) {
        const EntityName name = parse_entity_term(*it);
        if (!name.geo || name.geo->region.empty() || *it == own_term(division)) continue;
        const bool ends_as_word = name.name.size() == division.name.size() ||
                                  name.name[division.name.size()] == ' ' ||
                                  name.name[division.name.size()] == ',';
        if (ends_as_word) most = std::max<std::uint64_t>(most, it.get_termfreq());
    }
    return most;
}

// The countries and divisions that are meant by a name: one, or several of one name, but none
// where another place is what articles mean by it.
std::vector<Place> divisions_meant(const TypedPlace& typed, const Index& index,
                                   const fs::path& data_folder) {
    std::vector<Place> places =
        places_meant(typed, index, GazetteerRows::load_divisions(data_folder));
    std::erase_if(places, [](const Place& place) { return !is_division(place.kind); });
    if (places.empty()) return places;
    const std::uint64_t most = places.front().articles;
    if (articles_of_namesake(places.front(), index) > most) return {};
    std::size_t meant = 1;
    while (meant < places.size() && places[meant].articles * hardly_any > most) ++meant;
    places.resize(meant);
    return places;
}

void add_with_what_lies_in_it(const Place& place, NameReading& reading) {
    reading.terms.push_back(own_term(place));
    if (is_division(place.kind))
        reading.terms.push_back(region_term(place.point.country, place.point.region));
}

// "Paris, Texas", "Georgia (GE)": one place, and not others of its name.
NameReading read_stated_place(const std::string& typed, const Index& index,
                              const fs::path& data_folder, bool with_what_lies_in_it) {
    NameReading reading;
    const std::vector<Place> places =
        places_meant(read_typed(typed), index, GazetteerRows::load(data_folder));
    if (places.empty()) {
        reading.any_part = true;
        reading.told = "\"" + typed + "\" is no place of the gazetteer: its name only";
        return reading;
    }
    const Place& place = places.front();
    reading.told = name_with_code(place);
    if (!with_what_lies_in_it || !is_division(place.kind)) {
        reading.terms.push_back(own_term(place));
        return reading;
    }
    add_with_what_lies_in_it(place, reading);
    reading.told += " and the places in it";
    return reading;
}

// "Kiev" where no article writes so: the place that articles name by another name, if the gazetteer
// knows one.
NameReading read_other_name(const std::string& typed, const Index& index,
                            const fs::path& data_folder) {
    NameReading reading;
    reading.any_part = true;
    const std::string folded = fold(typed);
    if (folded.empty() || index.segments().empty() ||
        index.database().term_exists(term(info(Field::place).prefix, folded)))
        return reading;
    const std::vector<Place> places =
        places_meant(read_typed(typed), index, GazetteerRows::load(data_folder));
    if (places.empty() || places.front().articles == 0) return reading;
    reading.terms.push_back(own_term(places.front()));
    reading.told = "\"" + typed + "\": " + name_with_code(places.front()) + not_the_other(places);
    return reading;
}

// Where a country or state lies is told by its towns.
struct TownsNear {
    std::size_t all = 0;
    std::size_t near = 0;

    bool are_mostly_near() const { return 2 * near > all; }
};

std::string division_of(const GazetteerRow& row) {
    return row.point.country + '/' + row.point.region;
}

std::string rounded(double kilometres) {
    std::ostringstream out;
    out << kilometres;
    return out.str();
}

}  // namespace

NameReading read_place(const std::string& typed, const Index& index, const fs::path& data_folder) {
    const TypedPlace place = read_typed(typed);
    if (place.says_which()) return read_stated_place(typed, index, data_folder, true);
    NameReading reading;
    reading.any_part = true;
    if (const auto part = world_part_named(without_article(place.name), data_folder)) {
        reading.names.push_back(fold(part->name));
        reading.terms.push_back(term(info(Field::place).prefix, fold(part->name)));
        for (const WorldPart::Piece& piece : part->pieces)
            reading.terms.push_back(region_term(piece.country, piece.region));
        reading.told = part->name + " and the places in its " + told_size(*part);
        return reading;
    }
    const std::vector<Place> divisions = divisions_meant(place, index, data_folder);
    if (divisions.empty()) return read_other_name(typed, index, data_folder);
    for (const Place& division : divisions) {
        add_with_what_lies_in_it(division, reading);
        reading.told += (reading.told.empty() ? "" : " or ") +
                        (divisions.size() > 1 ? name_with_code(division) : told_name(divisions));
    }
    reading.told += divisions.size() > 1 ? " and the places in them" : " and the places in it";
    return reading;
}

NameReading read_exact_place(const std::string& typed, const Index& index,
                             const fs::path& data_folder) {
    if (read_typed(typed).says_which()) return read_stated_place(typed, index, data_folder, false);
    return read_other_name(typed, index, data_folder);
}

NameReading read_near(const std::string& typed, double kilometres, const Index& index,
                      const fs::path& data_folder) {
    NameReading reading;
    const GazetteerRows gazetteer = GazetteerRows::load(data_folder);
    std::vector<Place> places = places_meant(read_typed(typed), index, gazetteer);
    if (places.empty()) {
        reading.told = "\"" + typed + "\" is no place of the gazetteer: nothing is near it";
        return reading;
    }
    // "Taipei" is a city and a division: from where one measures is the city, if it lies there.
    std::stable_partition(places.begin(), places.end(), [first = places.front()](const Place& p) {
        return is_point(p.kind) && is_division(first.kind) &&
               p.point.country == first.point.country &&
               (first.kind == "country" || p.point.region == first.point.region);
    });
    const Place& centre = places.front();
    // By number, and for those that GeoNames has not by name.
    std::set<std::pair<std::uint32_t, std::string>> near;
    const auto add = [&](const GazetteerRow& row) {
        near.emplace(row.point.geonames_id, row.point.geonames_id == 0 ? row.name : "");
    };
    std::vector<GazetteerRow> divisions;
    std::map<std::string, TownsNear> towns;
    gazetteer.for_each([&](const GazetteerRow& row) {
        if (is_division(row.kind)) divisions.push_back(row);
        if (!has_middle(row)) return;
        const bool is_near = kilometres_between(centre.point, row.point) <= kilometres;
        if (is_near) add(row);
        if (!is_point(row.kind)) return;
        for (const std::string& area : {row.point.country, division_of(row)}) {
            TownsNear& counted = towns[area];
            ++counted.all;
            if (is_near) ++counted.near;
        }
    });
    for (const GazetteerRow& division : divisions) {
        const auto at =
            towns.find(division.kind == "country" ? division.point.country : division_of(division));
        if (at != towns.end() && at->second.are_mostly_near()) add(division);
    }
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
    std::istringstream lines(read_data_file(data_folder, "en/nationalities.tsv"));
    for (std::string line; country.empty() && std::getline(lines, line);) {
        const std::size_t tab = line.find('\t');
        if (tab != std::string::npos && line.substr(0, tab) == folded)
            country = line.substr(tab + 1);
    }
    if (country.empty())
        for (const Place& place :
             places_meant(read_typed(typed), index, GazetteerRows::load(data_folder)))
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
