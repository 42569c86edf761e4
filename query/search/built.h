// What a clause of a question matches, and the words by which it is weighed.
#pragma once

#include <vector>

#include "query/search/article_set.h"
#include "query/search/match.h"

namespace dateline {

struct Built {
    ArticleSet articles;
    std::vector<WeighedWord> words = {};

    // The words weigh only where all of the clause matches.
    Built as_a_whole() &&;
    void add_words(Built&& other);
};

}  // namespace dateline
