// Near duplicates: wire copies under other heads, cut or corrected. They are folded in a list of
// hits, and named with an article.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "schema/index.h"
#include "text/sketch.h"

namespace dateline {

// The articles of a list, to find those that are near duplicates of a later one. A look-up costs
// what shares a shingle with it, not the length of the list.
class NearDuplicates {
public:
    // The place in the list of the first article that this one is a near duplicate of.
    std::optional<std::size_t> find(const Sketch& sketch) const;

    void add(std::size_t place, const Sketch& sketch);

private:
    struct Listed {
        std::size_t place;
        Sketch sketch;
    };
    std::vector<Listed> listed_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_hash_;  // into listed_
};

// The live articles of an index that are near duplicates of one, itself left out, ascending; at
// most `limit`. Looks only at articles that share some of its rarest words. Throws IndexError.
std::vector<Xapian::docid> near_duplicates_of(Xapian::docid document, const Index& index,
                                              std::size_t limit);

}  // namespace dateline
