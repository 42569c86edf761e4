// Searching: a question's best passages, ready to be shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/search/hit.h"
#include "query/search/match.h"
#include "query/search/ranking_options.h"
#include "schema/index.h"

namespace dateline {

enum class Sort : std::uint8_t { relevance, newest, oldest };

struct SearchOptions {
    std::size_t limit = 10;       // hits
    std::size_t offset = 0;       // hits passed over
    std::size_t per_article = 1;  // hits of one article at most
    Sort sort = Sort::relevance;
    bool duplicates = false;  // near duplicates of better hits are hits too
    RankingOptions ranking = {};
};

// Finds the hits of a page. Articles are weighted by BM25; the tokens of the best of them are read
// and their passages scored; a hit's score is the sum of all (ranking_options.h). A question
// without words has its articles newest first, of those with a time asked for (when:) first the
// ones that speak of it exactly. Near duplicates of a hit are folded into it. Articles without a
// date come last when sorted by date. Ties go by id, so that the same collection gives the same
// page however it was indexed. Throws IndexError.
std::vector<Hit> search(const Matching& matching, const Index& index, const SearchOptions& options);

// A passage of an article, by its number, as a hit without rank and score. Throws IndexError.
Hit hit_of(const Matching& matching, const Index& index, Xapian::docid document,
           std::uint32_t passage);

}  // namespace dateline
