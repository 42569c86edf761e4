#include "query/resolve/areas.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include "names/gazetteer_rows.h"
#include "names/nationalities.h"
#include "names/whereabouts.h"
#include "query/resolve/typed_place.h"
#include "query/resolve/world_parts.h"
#include "schema/terms.h"
#include "text/analysis.h"
#include "text/data_files.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;

// A place that somebody may mean.
struct PlaceMeant {
    PlaceKind kind = PlaceKind::city;
    std::string name;
    GeoPoint point;
    std::uint64_t articles = 0;  // that name it
};

// What the index has of a place, and of all that lies in it.
std::string own_term(const PlaceMeant& place) {
    return entity_term({EntityKind::place, place.name, {}, place.point});
}

std::uint64_t articles_that_name(const PlaceMeant& place, const Index& index) {
    return index.segments().empty() ? 0 : index.database().get_termfreq(own_term(place));
}

bool is_division(PlaceKind kind) { return kind == PlaceKind::country || kind == PlaceKind::state; }

// The places that somebody may mean, in the order of the gazetteer: the larger ones first.
std::vector<PlaceMeant> places_called(const TypedPlace& typed, const Index& index,
                                      const GazetteerRows& gazetteer) {
    std::vector<PlaceMeant> places;
    if (typed.name.empty()) return places;
    const auto divisions_called = [&](const std::string& name) {
        std::vector<GazetteerRow> divisions;
        if (!name.empty())
            gazetteer.for_each_named(name, [&](const GazetteerRow& row) {
                if (is_division(row.kind)) divisions.push_back(row);
            });
        return divisions;
    };
    const std::vector<GazetteerRow> around = divisions_called(typed.around);
    const std::vector<GazetteerRow> middle = divisions_called(typed.middle);
    gazetteer.for_each_named(typed.name, [&](const GazetteerRow& row) {
        const bool lies_there =
            typed.around.empty() || (around.empty() && fold(row.country) == typed.around) ||
            std::any_of(around.begin(), around.end(), [&](const Place& region) {
                return region.country == row.country &&
                       (region.kind == PlaceKind::country || region.region == row.region);
            });
        const bool has_codes =
            typed.country.empty() || (fold(row.country) == typed.country &&
                                      (typed.region.empty() || fold(row.region) == typed.region));
        const bool lies_in_middle =
            typed.middle.empty() ||
            std::any_of(middle.begin(), middle.end(), [&](const Place& region) {
                return region.country == row.country && region.region == row.region;
            });
        if (!lies_there || !has_codes || !lies_in_middle) return;
        if (typed.is_country && row.kind != PlaceKind::country) return;
        PlaceMeant place{row.kind, std::string(row.name), geo_point(row), 0};
        place.articles = articles_that_name(place, index);
        places.push_back(std::move(place));
    });
    // "Luxembourg (LU)" is the country, and not its capital.
    const auto is_whole = [](const PlaceMeant& place) { return place.point.region.empty(); };
    if (!typed.country.empty() && typed.region.empty() &&
        std::any_of(places.begin(), places.end(), is_whole))
        std::erase_if(places, [&](const PlaceMeant& place) { return !is_whole(place); });
    return places;
}

// The places that somebody may mean, the one that most articles of the index name first.
std::vector<PlaceMeant> places_meant(TypedPlace typed, const Index& index,
                                     const GazetteerRows& gazetteer) {
    std::vector<PlaceMeant> places = places_called(typed, index, gazetteer);
    // The Hague has its article in the gazetteer, the Netherlands have not.
    if (places.empty() && typed.bare_name != typed.name) {
        typed.name = typed.bare_name;
        places = places_called(typed, index, gazetteer);
    }
    std::stable_sort(places.begin(), places.end(), [](const PlaceMeant& a, const PlaceMeant& b) {
        return a.articles > b.articles;
    });
    return places;
}

constexpr std::uint64_t hardly_any = 20;  // one article in so many

// The other place that articles mean by this name, unless hardly any does.
const PlaceMeant* other_meant(const std::vector<PlaceMeant>& places) {
    const auto other = std::find_if(places.begin(), places.end(), [&](const PlaceMeant& place) {
        return place.point.country != places.front().point.country &&
               place.articles * hardly_any > places.front().articles;
    });
    return other == places.end() ? nullptr : &*other;
}

// "Taipei, Taiwan"; a country by its name alone, unless others are meant by it.
std::string told_place(const PlaceMeant& place, bool is_ambiguous, const Whereabouts& where) {
    if (place.kind == PlaceKind::country && is_ambiguous)
        return place.name + ", the " + std::string(the_country);
    return where.told(place.name, place.point);
}

// The first of the places.
std::string told_name(const std::vector<PlaceMeant>& places, const Whereabouts& where) {
    return told_place(places.front(), other_meant(places), where);
}

// ", not Georgia, the country".
std::string not_the_other(const std::vector<PlaceMeant>& places, const Whereabouts& where) {
    const PlaceMeant* other = other_meant(places);
    return other ? ", not " + told_place(*other, true, where) : "";
}

std::string told_size(const WorldPart& part) {
    const bool are_countries = std::all_of(part.pieces.begin(), part.pieces.end(),
                                           [](const auto& piece) { return piece.region.empty(); });
    const bool is_one = part.pieces.size() == 1;
    return std::to_string(part.pieces.size()) + (are_countries ? is_one ? " country" : " countries"
                                                 : is_one      ? " state"
                                                               : " states");
}

double kilometres_between(const GeoPoint& a, const Place& b) {
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
bool is_point(PlaceKind kind) {
    return kind == PlaceKind::capital || kind == PlaceKind::seat || kind == PlaceKind::city ||
           kind == PlaceKind::town || kind == PlaceKind::district || kind == PlaceKind::mountain ||
           kind == PlaceKind::island;
}

// Waters, deserts and regions of a country (the West Bank, Crimea) are where their middle is.
bool has_middle(const GazetteerRow& row) {
    return is_point(row.kind) || row.kind == PlaceKind::water || row.kind == PlaceKind::desert ||
           (row.kind == PlaceKind::region && !row.country.empty());
}

// How many articles name a city or other place whose name is or begins with that of a division:
// New York City and Washington, D.C. are what New York and Washington mostly mean.
std::uint64_t articles_of_namesake(const PlaceMeant& division, const Index& index) {
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
std::vector<PlaceMeant> divisions_meant(const TypedPlace& typed, const Index& index,
                                        const fs::path& data_folder) {
    std::vector<PlaceMeant> places =
        places_meant(typed, index, GazetteerRows::load_divisions(data_folder));
    std::erase_if(places, [](const PlaceMeant& place) { return !is_division(place.kind); });
    if (places.empty()) return places;
    const std::uint64_t most = places.front().articles;
    if (articles_of_namesake(places.front(), index) > most) return {};
    std::size_t meant = 1;
    while (meant < places.size() && places[meant].articles * hardly_any > most) ++meant;
    places.resize(meant);
    return places;
}

void add_with_what_lies_in_it(const PlaceMeant& place, NameReading& reading) {
    reading.terms.push_back(own_term(place));
    if (is_division(place.kind))
        reading.terms.push_back(region_term(place.point.country, place.point.region));
}

// "Paris, Texas", "Georgia, the country": one place, and not others of its name.
NameReading read_stated_place(const TypedPlace& typed, const Index& index,
                              const fs::path& data_folder, bool with_what_lies_in_it) {
    NameReading reading;
    const std::vector<PlaceMeant> places =
        places_meant(typed, index, GazetteerRows::load(data_folder));
    if (places.empty()) {
        reading.any_part = true;
        reading.told = "\"" + typed.written + "\" is no place of the gazetteer: its name only";
        return reading;
    }
    const PlaceMeant& place = places.front();
    reading.told = told_name(places, Whereabouts::load(data_folder));
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
NameReading read_other_name(const TypedPlace& typed, const Index& index,
                            const fs::path& data_folder) {
    NameReading reading;
    reading.any_part = true;
    const std::string folded = fold(typed.written);
    if (folded.empty() || index.segments().empty() ||
        index.database().term_exists(term(info(Field::place).prefix, folded)))
        return reading;
    const std::vector<PlaceMeant> places =
        places_meant(typed, index, GazetteerRows::load(data_folder));
    if (places.empty() || places.front().articles == 0) return reading;
    reading.terms.push_back(own_term(places.front()));
    const Whereabouts where = Whereabouts::load(data_folder);
    reading.told =
        "\"" + typed.written + "\": " + told_name(places, where) + not_the_other(places, where);
    return reading;
}

// Where a country or state lies is told by its towns.
struct TownsNear {
    std::size_t all = 0;
    std::size_t near = 0;

    bool are_mostly_near() const { return 2 * near > all; }
};

std::string division_of(const Place& place) {
    return std::string(place.country) + '/' + std::string(place.region);
}

std::string rounded(double kilometres) {
    std::ostringstream out;
    out << kilometres;
    return out.str();
}

}  // namespace

NameReading read_place(const std::string& typed, const Index& index, const fs::path& data_folder) {
    const TypedPlace place = read_typed(typed, data_folder);
    if (place.says_which()) return read_stated_place(place, index, data_folder, true);
    NameReading reading;
    reading.any_part = true;
    if (const auto part =
            world_part_named(place.bare_name, data_folder, std::string(default_language))) {
        reading.names.push_back(fold(part->name));
        reading.terms.push_back(term(info(Field::place).prefix, fold(part->name)));
        for (const WorldPart::Piece& piece : part->pieces)
            reading.terms.push_back(region_term(piece.country, piece.region));
        reading.told = part->name + " and the places in its " + told_size(*part);
        return reading;
    }
    const std::vector<PlaceMeant> divisions = divisions_meant(place, index, data_folder);
    if (divisions.empty()) return read_other_name(place, index, data_folder);
    const Whereabouts where = Whereabouts::load(data_folder);
    for (const PlaceMeant& division : divisions) {
        add_with_what_lies_in_it(division, reading);
        reading.told += (reading.told.empty() ? "" : " or ") +
                        told_place(division, divisions.size() > 1, where);
    }
    reading.told += divisions.size() > 1 ? " and the places in them" : " and the places in it";
    return reading;
}

NameReading read_exact_place(const std::string& typed, const Index& index,
                             const fs::path& data_folder) {
    const TypedPlace place = read_typed(typed, data_folder);
    return place.says_which() ? read_stated_place(place, index, data_folder, false)
                              : read_other_name(place, index, data_folder);
}

NameReading read_near(const std::string& typed, double kilometres, const Index& index,
                      const fs::path& data_folder) {
    NameReading reading;
    const GazetteerRows gazetteer = GazetteerRows::load(data_folder);
    std::vector<PlaceMeant> places = places_meant(read_typed(typed, data_folder), index, gazetteer);
    if (places.empty()) {
        reading.told = "\"" + typed + "\" is no place of the gazetteer: nothing is near it";
        return reading;
    }
    // "Taipei" is a city and a division: from where one measures is the city, if it lies there.
    std::stable_partition(
        places.begin(), places.end(), [first = places.front()](const PlaceMeant& p) {
            return is_point(p.kind) && is_division(first.kind) &&
                   p.point.country == first.point.country &&
                   (first.kind == PlaceKind::country || p.point.region == first.point.region);
        });
    const PlaceMeant& centre = places.front();
    // By number, and for those that GeoNames has not by name.
    std::set<std::pair<std::uint32_t, std::string>> near;
    const auto add = [&](const GazetteerRow& row) {
        near.emplace(row.geonames_id, row.geonames_id == 0 ? row.name : "");
    };
    std::vector<GazetteerRow> divisions;
    std::map<std::string, TownsNear> towns;
    gazetteer.for_each([&](const GazetteerRow& row) {
        if (is_division(row.kind)) divisions.push_back(row);
        if (!has_middle(row)) return;
        const bool is_near = kilometres_between(centre.point, row) <= kilometres;
        if (is_near) add(row);
        if (!is_point(row.kind)) return;
        for (const std::string& area : {std::string(row.country), division_of(row)}) {
            TownsNear& counted = towns[area];
            ++counted.all;
            if (is_near) ++counted.near;
        }
    });
    for (const GazetteerRow& division : divisions) {
        const auto at =
            towns.find(division.kind == PlaceKind::country ? std::string(division.country)
                                                           : division_of(division));
        if (at == towns.end() || !at->second.are_mostly_near()) continue;
        add(division);
        near.emplace(0, division.name);  // of gazetteers that had it without a number
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
    const Whereabouts where = Whereabouts::load(data_folder);
    reading.told = "near " + told_name(places, where) + " within " + rounded(kilometres) +
                   " km: " + std::to_string(found) + (found == 1 ? " place" : " places");
    reading.told += not_the_other(places, where);
    return reading;
}

std::vector<EntityName> places_by_any_name(const std::string& typed, const fs::path& data_folder) {
    std::vector<EntityName> places;
    const std::string folded = fold(typed);
    if (folded.empty()) return places;
    GazetteerRows::load(data_folder).for_each_named(folded, [&](const GazetteerRow& row) {
        places.push_back({std::string(row.name), geo_point(row)});
    });
    return places;
}

NameReading read_nationality(const std::string& typed, const Index& index,
                             const fs::path& data_folder) {
    NameReading reading;
    reading.any_part = true;
    const std::string folded = fold(typed);
    std::string country;
    for_each_nationality(read_data_file(data_folder / default_language, nationalities_file),
                         [&](const Nationality& nationality) {
                             if (country.empty() && nationality.words == folded)
                                 country = nationality.country;
                         });
    if (country.empty())
        for (const PlaceMeant& place :
             places_meant(read_typed(typed, data_folder), index, GazetteerRows::load(data_folder)))
            if (place.kind == PlaceKind::country) {
                country = place.point.country;
                break;
            }
    if (country.empty()) return reading;
    reading.terms.push_back(term(info(Field::nationality).prefix, fold(country)));
    const std::string name = Whereabouts::load(data_folder).country(country);
    reading.told = "nationality of " + (name.empty() ? country : name);
    return reading;
}

}  // namespace dateline
