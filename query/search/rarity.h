// How much a word says: the rarer, the more.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace dateline {

// The inverse document frequency of what `having` of so many articles have: above 0 even where all
// of them do (Robertson and Sparck Jones, "Relevance weighting of search terms", 1976, with 1 added
// within the logarithm as Lucene does).
inline double rarity(std::uint64_t articles, std::uint64_t having) {
    const auto with = static_cast<double>(having);
    const double without = static_cast<double>(std::max(articles, having)) - with;
    return std::log1p((without + 0.5) / (with + 0.5));
}

}  // namespace dateline
