// What a search found, ready to be shown.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "schema/stored_article.h"

namespace dateline {

// Bytes [begin, end) of an article's text.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const Range&, const Range&) = default;
};

// A passage of an article.
struct Hit {
    std::uint32_t rank = 0;      // from 1
    double score = 0;            // higher is better; comparable within one search only
    Xapian::docid document = 0;  // in the index that was searched
    StoredArticle stored;
    Range passage;                             // of the article's text
    std::vector<Range> matches;                // ascending, within `passage`: what to mark
    std::vector<Range> title_matches;          // bytes of article.title
    std::vector<std::string> near_duplicates;  // ids of articles that were folded into it
};

}  // namespace dateline
