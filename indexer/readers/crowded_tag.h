// XML tags with more attributes than any real one has. libxml2 compares each attribute
// of a tag with all before it, so that one tag of a megabyte would hold up the reading for minutes.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/readers/source.h"

namespace dateline {

// A real tag has a few dozen at most; those of embedded drawings and app frameworks included.
inline constexpr std::size_t most_attributes = 256;

// The markup up to the first tag with more than `most_attributes`; all of it when there is none.
// What comments and CDATA sections hold is no tag.
std::string_view before_crowded_tag(std::string_view markup);

// What to say of such a tag behind the markup that is read.
Problem crowded_tag_problem(std::string_view before);

}  // namespace dateline
