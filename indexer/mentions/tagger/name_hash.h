// 64-bit names of words and of phrases, by which the lexicon, the gazetteer and the model are
// looked up.
//
// Tables of these hashes hold no strings: among the 400,000 names of the data files, the chance
// that any other phrase meets one of them by accident is 2e-14 a look-up.
#pragma once

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstdint>
#include <string_view>

namespace dateline {

inline std::uint64_t hash_word(std::string_view form) {
    return XXH3_64bits(form.data(), form.size());
}

// The hash of a phrase from the hash of its words so far (0: none) and that of the next.
inline std::uint64_t hash_phrase(std::uint64_t so_far, std::uint64_t word) {
    std::uint64_t mixed = (so_far ^ word) * 0x9E3779B97F4A7C15ULL;
    mixed ^= mixed >> 32;
    return so_far == 0 ? word : mixed + so_far * 31;
}

// The hash of folded words parted by single spaces.
inline std::uint64_t hash_words(std::string_view folded) {
    std::uint64_t hash = 0;
    while (!folded.empty()) {
        const std::size_t space = folded.find(' ');
        hash = hash_phrase(hash, hash_word(folded.substr(0, space)));
        folded = space == std::string_view::npos ? std::string_view{} : folded.substr(space + 1);
    }
    return hash;
}

}  // namespace dateline
