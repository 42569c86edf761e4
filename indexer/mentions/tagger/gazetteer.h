// The places of config/places/places.tsv by their names, and the countries of nationalities.tsv.
//
// The file, made by config/make/places, has a place a line, parted by tabs: kind, GeoNames id (0:
// none), name, country, region, latitude, longitude, population, number of other names in the
// source, and further folded names parted by ";": "^us" counts only when written in capitals,
// "~calif" only behind another place and a comma, "!new york" mostly means this place, and
// "-amazon", as each name of a town, names it only where it is certain that a place is meant.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/mentions/tagger/hash_table.h"
#include "schema/mention.h"

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
    std::uint16_t other_names = 0;  // in GeoNames, of all languages: a measure of fame
    double latitude = 0;
    double longitude = 0;
    PlaceKind kind = PlaceKind::city;
};

// How a name must be written to name a place.
enum class PlaceNameUse : std::uint8_t { any, capitals, behind_comma };

struct PlaceName {
    std::uint32_t place = 0;  // index into Gazetteer::places()
    PlaceNameUse use = PlaceNameUse::any;
    bool is_main = false;       // the place's own name, not another of it
    bool is_preferred = false;  // the place is mostly meant by the name
};

class Gazetteer {
public:
    // Longest names are "heard island and mcdonald islands" and the like.
    static constexpr std::size_t max_words = 6;

    // Throws DataFileError.
    static Gazetteer load(const std::filesystem::path& data_folder);

    std::span<const Place> places() const { return places_; }
    const Place& operator[](std::uint32_t index) const { return places_[index]; }

    // The places that bear a name, by kind and then population; of a phrase hash.
    std::span<const PlaceName> find(std::uint64_t hash) const { return names_.find(hash); }

    // The places that bear it as a minor name: too many other things are called like villages for
    // such a name to tell that a place is meant.
    std::span<const PlaceName> find_minor(std::uint64_t hash) const {
        return minor_names_.find(hash);
    }

    // The hash of the code of the country that a nationality's word speaks for, by the word's hash;
    // 0: it is none.
    std::uint64_t country_of_nationality(std::uint64_t hash) const {
        const std::uint64_t* country = nationalities_.find(hash);
        return country ? *country : 0;
    }

    // The name and position of a place as the index stores it.
    static GeoPoint geo_point(const Place& place);

private:
    struct Named {
        std::uint64_t hash = 0;
        PlaceName name;
    };

    // Names by their hash; those of one hash stay in the order in which they were given.
    class Names {
    public:
        void build(const std::vector<Named>& named);
        std::span<const PlaceName> find(std::uint64_t hash) const {
            const Range* range = ranges_.find(hash);
            if (!range) return {};
            return std::span(names_).subspan(range->first, range->count);
        }

    private:
        struct Range {
            std::uint32_t first = 0;
            std::uint32_t count = 0;
        };
        std::vector<PlaceName> names_;
        HashTable<Range> ranges_;
    };

    std::string text_;  // the file, which the places' names are views of
    std::vector<Place> places_;
    Names names_;
    Names minor_names_;
    HashTable<std::uint64_t> nationalities_;
};

}  // namespace dateline
