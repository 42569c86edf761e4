// What counts for the rank of an article and of its passages, and how much: all constants of the
// ranking in one value. tests/quality/fit_ranking chose them (tests/quality/RESULTS.md).
//
// A word's weight is its rarity, idf = log(1 + (N - n + 0.5) / (n + 0.5)) of N articles of which n
// have it in any of its forms (Robertson and Sparck Jones 1976, as Lucene has it). An article's
// score is the sum of
//
//   words     BM25 (weigh.h)
//   wishes    what names and times among the words of the query add to articles that have them; by
//             this and the words the best articles are chosen for all that follows
//   phrases   of an argument typed as one: more than all else could add up to
//   early     early * sum of idf / (1 + tokens before the word's first occurrence / early_half)
//   opening   opening * sum of idf of the words that stand as typed in the first opening_tokens
//   title     title * what its title meets, where its source states one
//   passage   passage * what the passage meets
//
// and what a title or passage meets is the sum over the words that stand in it
//
//   of idf, times other_form where only another form than the typed one stands there, times
//   1 + repetition for each further occurrence, and
//   of idf * around for words that only the passages beside it have, and
//   for each two words that are at most near_reach words apart in the query of the lesser idf, times
//   near_ordered or near_unordered (as they stand in the query's order, or not), by the square root
//   of their distance and by how far they are apart in the query.
#pragma once

#include <cstddef>

namespace dateline {

struct RankingOptions {
    // BM25: how much repetition counts, how much a long article is held against it.
    double k1 = 1.5;
    double b = 0.6;

    // Shares of the idf of what is wished: a name; being published in a time, or in the days after
    // it; speaking of it.
    double wish_name = 0.3;
    double wish_published = 1.0;
    double wish_spoken = 1.0;

    // Of all that the words and wishes of a query could be worth: what a phrase adds that comes
    // before all else. The others' shares are less than this together.
    double phrase_first = 10;

    double early = 1.2;
    double early_half = 40;  // tokens
    double opening = 0.6;
    double opening_tokens = 80;
    double title = 0.15;
    double passage = 0.35;

    double other_form = 0.6;
    double repetition = 0.25;
    double repetitions = 2;  // that count, beyond the first occurrence
    double around = 0.5;
    double near_ordered = 1.0;
    double near_unordered = 0.7;
    double near_tokens = 8;      // farther ones are not near
    std::size_t near_reach = 3;  // words apart in the query that are still sought near each other

    // For a passage alone, added to what it meets.
    double lead = 0.3;  // it is the first of its article: news says first what matters
    double name = 0.5;  // it mentions a name that a filter asks for
    double time = 0.5;  // for each time asked for that it speaks of, as exactly as it does

    // Articles whose passages are scored for the first page: with more the first ten hits of words
    // hardly change (docs/measured.md).
    std::size_t articles = 100;
};

}  // namespace dateline
