#include "text/sketch.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t shingle_words = 5;
constexpr std::size_t fewest_shingles = 24;
constexpr std::uint32_t none = UINT32_MAX;

// A bijective mixer with good avalanche (the finalizer of MurmurHash3).
std::uint64_t mixed(std::uint64_t x) {
    x ^= x >> 33;
    x *= 0xff51afd7ed558ccdULL;
    x ^= x >> 33;
    x *= 0xc4ceb9fe1a85ec53ULL;
    x ^= x >> 33;
    return x;
}

}  // namespace

Sketch sketch_of(std::span<const std::uint32_t> tokens) {
    Sketch sketch;
    sketch.fill(none);
    // A polynomial over the last words, from which the oldest one is taken out again.
    constexpr std::uint64_t base = 0x9e3779b97f4a7c15ULL;
    std::uint64_t oldest = 1;
    for (std::size_t i = 1; i < shingle_words; ++i) oldest *= base;
    std::array<std::uint64_t, shingle_words> window{};
    std::uint64_t rolling = 0;
    std::size_t words = 0;
    for (const std::uint32_t token : tokens) {
        if (token == 0) continue;
        std::uint64_t& place = window[words % shingle_words];
        rolling = (rolling - place * oldest) * base + token;
        place = token;
        if (++words < shingle_words) continue;
        const auto hash = static_cast<std::uint32_t>(mixed(rolling) >> 32);
        if (hash >= sketch.back()) continue;
        const auto at = std::lower_bound(sketch.begin(), sketch.end(), hash);
        if (*at == hash) continue;
        std::move_backward(at, sketch.end() - 1, sketch.end());
        *at = hash;
    }
    if (words < fewest_shingles + shingle_words - 1) sketch.fill(none);
    return sketch;
}

double resemblance(const Sketch& a, const Sketch& b) {
    std::size_t all = 0;
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; all < sketch_hashes;) {
        const std::uint32_t first = i < sketch_hashes ? a[i] : none;
        const std::uint32_t second = j < sketch_hashes ? b[j] : none;
        if (first == none && second == none) break;
        ++all;
        shared += first == second ? 1 : 0;
        i += first <= second ? 1 : 0;
        j += second <= first ? 1 : 0;
    }
    return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

}  // namespace dateline
