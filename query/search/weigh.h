// Weighing articles: how well each one that matches answers by its words, wherever they stand in
// it, by Okapi BM25 (Robertson et al., "Okapi at TREC-3", 1994); and what it gains by lifts (lifts.h).
//
// The weights of all matching articles are summed up word by word, in one array for each segment:
// a posting costs two look-ups in arrays, and nothing is sorted but what is best in the end.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/search/match.h"
#include "query/search/ranking_options.h"

namespace dateline {

struct WeighedArticle {
    Xapian::docid document = 0;
    double weight = 0;
};

// The best of the articles that match, at most `count`, best first, among equals by id. Throws
// IndexError.
std::vector<WeighedArticle> best_articles(const Matching& matching, const Index& index,
                                          const RankingOptions& options, std::size_t count);

// What one of the words of a question says for an article.
struct WordWeight {
    double weight = 0;
    std::uint64_t occurrences = 0;  // in all forms; a title's count more
};

// The same for one article, word by word, in the order of matching.words; their sum is its weight.
// Throws IndexError.
std::vector<WordWeight> word_weights(const Matching& matching, const Index& index,
                                     const RankingOptions& options, Xapian::docid document);

}  // namespace dateline
