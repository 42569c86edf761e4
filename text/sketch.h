// Sketches: how alike two articles are, told from 128 bytes of each.
//
// A sketch is the 32 smallest hashes of an article's shingles, its runs of five words. Of two
// articles, the share of the smallest hashes of both together that both have estimates how many of
// all their shingles they share (Broder, "On the resemblance and containment of documents", 1997).
// No index keeps them: they are made of an article's tokens where articles are shown together.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace dateline {

inline constexpr std::size_t sketch_hashes = 32;

// Ascending; UINT32_MAX behind the last one of an article with fewer shingles.
using Sketch = std::array<std::uint32_t, sketch_hashes>;

// `tokens`: the hashes of an article's tokens in order, 0 for what is no word. An
// article that is too short to tell (fewer than 24 shingles) has a sketch that is like no other.
Sketch sketch_of(std::span<const std::uint32_t> tokens);

// The share of shingles that two articles have in common, from 0 to 1, estimated.
double resemblance(const Sketch& a, const Sketch& b);

// From here on two articles are near duplicates. Chosen with tests/quality/near_duplicates.cc
// (docs/design.md).
inline constexpr double near_duplicate = 0.35;

inline bool are_near_duplicates(const Sketch& a, const Sketch& b) {
    return resemblance(a, b) >= near_duplicate;
}

}  // namespace dateline
