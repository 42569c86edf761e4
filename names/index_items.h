// The distinct names of an index, over all of its segments.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "names/texts.h"
#include "schema/index.h"
#include "schema/name_kind.h"

namespace dateline {

struct IndexItems {
    Texts terms;                          // ascending, as bytes
    std::vector<std::uint32_t> articles;  // that have each, dead ones included
    // By segment: which of them each of its names is, of those names that were asked for.
    std::vector<std::vector<std::uint32_t>> of_segment;
};

// The names from `from` on that stand before `to`. Threads may read different ones of an index at
// once. Throws IndexError.
IndexItems read_items(const Index& index, std::string_view from, std::string_view to);

// The name of a term of this kind, as it is written; borrows the term.
std::string_view written_name(NameKind kind, std::string_view term);

}  // namespace dateline
