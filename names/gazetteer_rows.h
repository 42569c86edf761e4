// The rows of the gazetteer's file, config/places/places.tsv, which config/make/places makes.
//
// It has a place a line, parted by tabs: kind, GeoNames id (0: none), name, country, region,
// latitude, longitude, population, number of other names in the source, and further folded names
// parted by ";": "^us" counts only when written in capitals, "~calif" only behind another place and
// a comma, "!new york" mostly means this place, and "-amazon", as each name of a town, names it
// only where it is certain that a place is meant. The larger kinds stand first, and within a kind
// the more populous.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "schema/mention.h"
#include "text/data_lines.h"

namespace dateline {

// In the order of the file.
enum class PlaceKind : std::uint8_t {
    continent,
    country,
    former,  // a state that is no more
    state,   // first-level division of a country
    capital,
    seat,
    city,
    district,
    region,
    water,
    island,
    mountain,
    desert,
    town,  // village or town of less than 5,000 people
};

struct Place {
    std::string_view name;
    std::string_view country;  // ISO 3166-1 alpha-2, or empty
    std::string_view region;   // ISO 3166-2's second part, else GeoNames' division code, or empty
    std::uint32_t geonames_id = 0;
    std::uint32_t population = 0;
    std::uint16_t names_in_source = 0;  // in GeoNames, of all languages: a measure of fame
    double latitude = 0;
    double longitude = 0;
    PlaceKind kind = PlaceKind::city;
};

// The position of a place as the index stores it.
GeoPoint geo_point(const Place& place);

// How a name must be written to name a place.
enum class PlaceNameUse : std::uint8_t { any, capitals, behind_comma };

// A further name of a place.
struct FurtherName {
    std::string_view folded;  // empty: the file is damaged
    PlaceNameUse use = PlaceNameUse::any;
    bool is_preferred = false;  // the place is mostly meant by it
    bool is_minor = false;      // and mostly something else is
};

struct GazetteerRow : Place {
    std::string_view further_names;  // as the file has them
};

// The first of a row's further names, which is taken off.
FurtherName take_name(std::string_view& further_names);

// The whole file, or its beginning. Rows are views of it, and stay so when it is moved.
class GazetteerRows {
public:
    // Throws DataFileError, as does all that reads a row, for one that is damaged.
    static GazetteerRows load(const std::filesystem::path& data_folder);

    // Continents, countries, states that are no more and first-level divisions alone: the first
    // fortieth of the file, below a millisecond.
    static GazetteerRows load_divisions(const std::filesystem::path& data_folder);

    std::size_t count() const;

    // Calls use(row) with each, in the order of the file.
    template <class Use>
    void for_each(Use use) const {
        for (std::string_view rest = text_; !rest.empty();) use(read(take(rest, '\n')));
    }

    // The same for those which bear a folded name, which is not empty, but not as a minor one.
    template <class Use>
    void for_each_named(std::string_view folded, Use use) const {
        for (std::string_view rest = text_; !rest.empty();)
            if (const std::string_view line = take(rest, '\n'); bears(line, folded))
                use(read(line));
    }

    // To be thrown for a row, of which `part` is some.
    DataFileError damaged(std::string_view part) const;

private:
    GazetteerRow read(std::string_view line) const;
    static bool bears(std::string_view line, std::string_view folded);

    std::string text_;
};

}  // namespace dateline
