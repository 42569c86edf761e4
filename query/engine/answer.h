// What a collection answers to a request: values alone, with nothing said yet of how they look.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/language/question.h"
#include "query/search/hit.h"
#include "query/search/match.h"
#include "query/search/name_counts.h"
#include "query/search/timeline.h"
#include "query/search/unmatched.h"

namespace dateline {

// Articles with any of the words, where all of them were wanted.
struct LooserReading {
    std::uint64_t articles = 0;
    std::string words;      // as one types them: "stock OR market OR crash"
    bool is_taken = false;  // no article has all of them, so that these are counted
};

struct Answer {
    Question question;                    // as it was read, names with what they mean in the index
    std::uint64_t total = 0;              // articles that match, exactly
    LeftOut left_out;                     // those that only their publication keeps from it
    std::optional<LooserReading> looser;  // where the request wants all words, and that is less

    // As the request wants them:
    std::vector<Hit> hits;
    std::optional<std::size_t> next_offset;  // of the page behind this one, where there is one
    std::vector<NameList> names;             // in the order of the request
    std::optional<Timeline> timeline;

    WhyNothing why_nothing;  // when nothing was found
    // The first of words beside each other only joins the others: "of the coup".
    bool begins_by_joining = false;
};

// An article whole, as it is shown by itself.
struct ArticleAnswer {
    StoredArticle stored;
    std::vector<std::string> near_duplicates;  // ids; at most twenty
};

}  // namespace dateline
