// What a collection answers to a request: values alone, with nothing said yet of how they look.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "query/language/question.h"
#include "query/search/hit.h"
#include "query/search/match.h"
#include "query/search/name_counts.h"
#include "query/search/timeline.h"

namespace dateline {

struct Answer {
    Question question;        // as it was read, names with what they mean in the index
    std::uint64_t total = 0;  // articles that match, exactly
    LeftOut left_out;         // those that only their publication keeps from it

    // As the request wants them:
    std::vector<Hit> hits;
    std::optional<std::size_t> next_offset;  // of the page behind this one, where there is one
    std::vector<NameList> names;             // in the order of the request
    std::optional<Timeline> timeline;

    // When nothing was found: the filters that no article passes even alone.
    std::vector<Clause> unmatched;
};

// An article whole, as it is shown by itself.
struct ArticleAnswer {
    StoredArticle stored;
    std::vector<std::string> near_duplicates;  // ids; at most twenty
};

}  // namespace dateline
