// What a query looks for in the tokens of an article: its words and phrases as token hashes, to
// check phrases, to score passages and to mark matches with one representation.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dateline {

// A word in its forms, or a phrase of such words.
struct Sought {
    // For each word in order the hashes (segment.h) that stand for it, ascending; `exact` is the
    // form typed.
    struct Word {
        std::uint32_t exact = 0;
        std::vector<std::uint32_t> forms;

        bool matches(std::uint32_t hash) const;
    };
    std::vector<Word> words;
    bool in_title = false;  // only there
    double weight = 0;      // how rare it is: the inverse document frequency of its rarest word

    // Whether it stands at token `at`.
    bool matches_at(std::span<const std::uint32_t> tokens, std::size_t at) const;
};

}  // namespace dateline
