// Why nothing was found: filters that no article passes, and what the rest of the question would
// find.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "query/language/question.h"
#include "schema/index.h"

namespace dateline {

struct WhyNothing {
    // A filter on names or codes that no live article passes even alone.
    struct Unmatched {
        Clause filter;
        bool field_is_empty = false;  // no article of the index has any value of its field
    };
    // A part of the question without which something is found, so many articles.
    struct InTheWay {
        Clause part;
        std::uint64_t articles = 0;
    };
    std::vector<Unmatched> unmatched;  // but for those of whose reading there is something to tell
    std::vector<InTheWay> in_the_way;  // each by itself; none of `unmatched`
    // Where a phrase or words near each other are all that was asked for: articles with its words
    // elsewhere.
    std::optional<std::uint64_t> scattered;
};

// To be asked when a question, which has been read against the index, matches nothing. Throws as
// match does.
WhyNothing why_nothing(const Question& question, const Index& index);

// Whether some article, dead ones too, has a value of a field of names or codes; true for others.
bool has_values(Field field, const Index& index);

}  // namespace dateline
