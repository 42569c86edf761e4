// What a query looks for in the tokens of an article: its words and phrases, to find phrases, to
// score passages and to mark matches with one representation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "query/language/question.h"
#include "schema/vocabulary.h"

namespace dateline {

// A word in its forms, a phrase of such words, or several of these near each other.
struct Sought {
    // For each word in order the token hashes (segment.h), or numbers of a segment's vocabulary,
    // that stand for it, ascending; `exact` is the form typed.
    struct Word {
        std::uint32_t exact = 0;
        std::vector<std::uint32_t> forms;

        // Of folded forms; the first is the one typed.
        static Word of(const std::vector<std::string>& forms);
        bool matches(std::uint32_t token) const;
    };
    std::vector<Word> words;  // none of what is near each other
    // What stands near each other, of the list that this one is in too: for each operand those, all
    // before this one, any of which is one for it.
    struct Near {
        std::vector<std::vector<std::uint32_t>> operands;
        std::size_t between = 0;  // words that may stand between them, all in all
        bool in_order = false;
    };
    std::optional<Near> near = {};
    Span at;                // of the query
    bool in_title = false;  // only there
    double weight = 0;      // how rare it is: the inverse document frequency of its rarest word

    // Whether it stands at a token of an article, whose tokens are hashes, or numbers as its
    // own. What is near each other stands at none (occurrences.h).
    bool matches_at(std::span<const std::uint32_t> tokens, std::size_t token) const;

    // The same in a list that begins so many later.
    Sought moved_by(std::size_t later) const;

    // The same with the numbers of a vocabulary instead of hashes.
    Sought in(const Vocabulary& vocabulary) const;
};

}  // namespace dateline
