// Weighing articles: how well each one that matches answers by its words, wherever they stand in
// it, by Okapi BM25 (Robertson et al., "Okapi at TREC-3", 1994).
//
// The weights of all matching articles are summed up word by word, in one array for each segment:
// a posting costs two look-ups in arrays, and nothing is sorted but what is best in the end.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "query/search/match.h"

namespace dateline {

struct WeighedArticle {
    Xapian::docid document = 0;
    double weight = 0;
};

// The best of the articles that match, at most `count`, best first, among equals by id. Throws
// IndexError.
std::vector<WeighedArticle> best_articles(const Matching& matching, const Index& index,
                                          std::size_t count);

}  // namespace dateline
