// How many live articles of an index have each item and name each entity (identities.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "schema/index.h"

namespace dateline {

struct LiveCounts {
    std::vector<std::uint32_t> items;
    std::vector<std::uint32_t> entities;
};

// By segment, the item of each of its names; by item, its entity or UINT32_MAX; the number of
// entities. An article counts once for each, whatever it calls them. One pass over the articles, by
// two threads where there are many. Throws IndexError.
LiveCounts count_live(const Index& index,
                      std::span<const std::vector<std::uint32_t>> items_of_segments,
                      std::span<const std::uint32_t> entity_of_item, std::size_t entities);

}  // namespace dateline
