// Words and names of an index that are spelt nearly as one that was typed.
//
// Nearness is counted in slips: a letter left out, put in or changed is one; what is mistaken more
// easily is half of one: two neighbours swapped, a letter written once or twice, an h or a blank
// more or less, letters of a like sound (c and k, i and y, f and ph). What has four to seven letters
// may be one slip apart, what is longer two; shorter words are others. The first letter is kept, or
// is one of a like sound or the second one.
#pragma once

#include <xapian.h>

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct NearWord {
    std::string word;  // folded, without the prefix of its term
    double slips = 0;
    Xapian::doccount articles = 0;  // that have it, dead ones too
};

// How many slips part two folded words; `most` and more are all the same to it.
double slips_between(std::string_view one, std::string_view other, double most);

// How likely a word is meant that so many articles have and so many slips part from the one typed:
// it may be thirty times as rare for each slip less. A logarithm.
inline double how_likely(Xapian::doccount articles, double slips) {
    constexpr double times_a_slip = 3.4;
    return std::log(static_cast<double>(articles)) - times_a_slip * slips;
}

// The words, or names of several words, near a folded one among the terms with this prefix, without
// itself, the likeliest first. None for a word with digits or of
// fewer than four letters. Looks through the terms with its first `kept` letters, one at least: a
// fifth of a microsecond for each.
std::vector<NearWord> near_words(const Xapian::Database& database, std::string_view prefix,
                                 std::string_view word, std::size_t kept = 1);

}  // namespace dateline
