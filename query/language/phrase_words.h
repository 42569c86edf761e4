// The words of a phrase, and words with a *, as an index has them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// One word of what stands between quotes.
struct PhraseWord {
    enum class Kind : std::uint8_t { plain, pattern, near_spellings };
    Kind kind = Kind::plain;
    std::string form;  // folded; of a pattern with its *
};

// The words of a phrase in order: what has a * is a pattern, what ends with a ~ is meant in near
// spellings. Addresses and signs alone are none.
std::vector<PhraseWord> phrase_words(std::string_view phrase);

// A word with * in it, folded: "Té*Aid," → "te*aid". What is joined before the first * counts by
// its last word, "U.S.-Chi*" → "chi*". Empty where no letter or digit stands before the first *.
std::string folded_pattern(std::string_view typed);

// Whether a folded word is one for a folded pattern, whose * stand for any letters or none.
bool matches_pattern(std::string_view word, std::string_view pattern);

}  // namespace dateline
