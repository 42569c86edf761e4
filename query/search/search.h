// Searching: a question's best passages, ready to be shown.
#pragma once

#include <cstdint>

#include "query/language/question.h"
#include "query/search/hit.h"
#include "query/search/match.h"
#include "schema/index.h"

namespace dateline {

enum class Sort : std::uint8_t { relevance, newest, oldest };

struct SearchOptions {
    std::size_t limit = 10;       // hits
    std::size_t offset = 0;       // hits passed over
    std::size_t per_article = 1;  // hits of one article at most
    Sort sort = Sort::relevance;
    bool duplicates = false;  // near duplicates of better hits are hits too
};

// Finds the hits of a page. Articles are matched and weighted by BM25; the best of them are read
// and their passages scored; a hit's score is the weighted sum of both. A question without words
// has its articles newest first, of those with a time asked for (when:) first the ones that speak
// of it exactly. Near duplicates of a hit are folded into it. Articles without a date come last
// when sorted by date. Throws IndexError.
Hits search(const Question& question, const Index& index, const SearchOptions& options);

// All live articles that match, in no order.
std::vector<Xapian::docid> matching_articles(const Question& question, const Index& index);

// Live articles that match but for a question's filters on publication.
struct LeftOut {
    std::uint64_t undated = 0;  // without a date
    std::uint64_t inexact = 0;  // known less exactly than is asked: what question.loose would find
};
LeftOut left_out(const Question& question, const Index& index);

}  // namespace dateline
