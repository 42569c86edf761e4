// Merging: few segments of the articles that live, out of many with dead ones among them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "indexer/write/index_folder.h"

namespace dateline {

// Keeps the number of segments of the manifest near the logarithm of the articles, and dead
// articles few: whenever there are eight of a size they become one, and a segment of which a
// quarter is dead is written anew. A damaged segment is noted as such in the manifest and left as
// it is: copied, its damage would have the checksum of what is sound. What is new must be published
// all the same: `trouble` is told what could not be done.
void merge_segments(IndexFolder& index, const std::function<void(const std::string&)>& trouble);

// Puts all segments together as one without dead articles. Throws IndexError, also for a damaged
// segment.
void merge_all(IndexFolder& index);

// Notes articles of a segment as dead, by number, beside those that are already.
SegmentInfo write_dead(IndexFolder& index, const SegmentInfo& info,
                       std::vector<std::uint64_t> numbers);

}  // namespace dateline
