// How much memory a run takes for what it collects before it writes: pieces that wait to be read,
// postings that Xapian holds, and the words of segments that are being built.
//
// Half of what is allowed is for these, in equal parts for all threads; the other half is for what
// a run needs however little it collects: the recogniser's models, one article of each thread, and
// what is read while segments are put together. Besides, each article that the index has or gets
// takes some 200 bytes until the end of a run that reads any: without them it could not be known
// again.
#pragma once

#include <cstddef>
#include <cstdint>

#include "indexer/write/segment_builder.h"

namespace dateline {

// With two threads this is enough for the largest segments and queues that bring anything; with
// more of them segments are smaller.
inline constexpr std::uint64_t usual_memory = 512'000'000;
// Less would not be kept to: the models alone take more than half of it.
inline constexpr std::uint64_t least_memory = 64'000'000;

struct MemoryShare {
    std::size_t queued = 0;  // bytes of pieces that wait, of all threads together
    BuilderLimits builder;   // of each thread
};

// `jobs` is at least 1.
MemoryShare share_memory(std::uint64_t bytes, unsigned jobs);

}  // namespace dateline
