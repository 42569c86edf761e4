// The places of config/places/places.tsv by their names.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/mentions/tagger/hash_table.h"
#include "names/gazetteer_rows.h"

namespace dateline {

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

    // Whether newspapers have short forms for the states of a country: "Conn.", "Ont."
    bool has_short_states(std::string_view country) const {
        return std::find(short_states_.begin(), short_states_.end(), country) !=
               short_states_.end();
    }

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

    GazetteerRows rows_;  // whose text the places' names are views of
    std::vector<Place> places_;
    Names names_;
    Names minor_names_;
    std::vector<std::string_view> short_states_;  // countries
};

}  // namespace dateline
