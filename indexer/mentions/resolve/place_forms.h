// Names of an article that are places, and what the words around them say of which places they may
// be.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/mentions/resolve/resolution.h"
#include "indexer/mentions/tagger/gazetteer.h"
#include "indexer/mentions/tagger/lexicon.h"

namespace dateline {

// What a name is said to be: "the state of Washington", "a senator from New York", "New York City",
// "the river Jordan".
enum class SaidKind : std::uint8_t { nothing, division, settlement, water };

struct PlaceForm {
    std::uint32_t span = 0;
    std::uint64_t hash = 0;
    std::span<const PlaceName> names;        // of the gazetteer, that it may be
    std::span<const PlaceName> minor_names;  // the same of villages
    std::span<const PlaceName> stated_in;    // of the place behind the comma or bracket
    SaidKind said = SaidKind::nothing;
    // "Florida, New York and Texas": what stands behind its comma is another of a list.
    bool is_listed = false;
    // "In Paris, Ohio officials" says nothing of Paris, "a fire in Paris, Ohio, killed two" does.
    bool is_surely_stated = false;
    // "Times Square", "Merdeka Palace", "Mars": no place, unless a town is meant that is called so.
    bool is_off_the_map = false;

    static constexpr std::size_t most_candidates = 64;  // San José and the like are fewer

    // Calls f(name) for the names that are looked at.
    template <class F>
    void for_each(F f) const {
        for (const auto& list : {names, minor_names})
            for (const PlaceName& name : list.subspan(0, std::min(list.size(), most_candidates)))
                f(name);
    }
};

// Those of the spans that are places, in their order.
std::vector<PlaceForm> read_place_forms(const Analysis& analysis, const Gazetteer& gazetteer,
                                        const Lexicon& lexicon, const Resolution& resolution);

// Whether ", " stands before a token.
bool comma_before(const Analysis& analysis, std::uint32_t token);

}  // namespace dateline
