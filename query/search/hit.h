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

// What was asked for, where it stands: bytes of an article's text, or of its title.
struct Match {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    double weight = 0;  // how rare it is (Sought::weight); a time asked for, as the rarest word
    std::uint32_t sought = 0;  // what of the query it is: the forms of one word have one number
};

// A passage of an article.
struct Hit {
    std::uint32_t rank = 0;      // from 1; 0: none
    double score = 0;            // higher is better; comparable within one search only
    Xapian::docid document = 0;  // in the index that was searched
    StoredArticle stored;
    Range passage;                             // of the article's text
    std::vector<Match> matches;                // ascending, within `passage`: what to mark
    std::vector<Match> title_matches;          // ascending, bytes of article.title
    std::vector<std::string> near_duplicates;  // ids of articles that were folded into it
};

}  // namespace dateline
