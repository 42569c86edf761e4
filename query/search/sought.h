// What a query looks for in the tokens of an article: its words and phrases, to find phrases, to
// score passages and to mark matches with one representation.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "query/language/question.h"
#include "schema/vocabulary.h"

namespace dateline {

// A word in its forms, or a phrase of such words.
struct Sought {
    // For each word in order the token hashes (segment.h), or numbers of a segment's vocabulary,
    // that stand for it, ascending; `exact` is the form typed.
    struct Word {
        std::uint32_t exact = 0;
        std::vector<std::uint32_t> forms;

        bool matches(std::uint32_t token) const;
    };
    std::vector<Word> words;
    Span at;                // of the query
    bool in_title = false;  // only there
    double weight = 0;      // how rare it is: the inverse document frequency of its rarest word

    // Whether it stands at a token of an article, whose tokens are hashes, or numbers as its
    // own.
    bool matches_at(std::span<const std::uint32_t> tokens, std::size_t token) const;

    // The same with the numbers of a vocabulary instead of hashes.
    Sought in(const Vocabulary& vocabulary) const;
};

}  // namespace dateline
