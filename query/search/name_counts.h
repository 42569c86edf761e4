// Who and where is in a collection or in a query's results, with the number of articles.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/mention.h"

namespace dateline {

class Index;
struct Question;

struct NameCount {
    std::string name;
    std::uint64_t count = 0;  // of articles
};

// The names of one kind, the most frequent first, and among equals by name. With a question, of the
// articles that match it; else of all. `prefix` (folded or not) restricts to names with a word, or
// several beside each other, that begin so: "bl" has Antony Blinken. Places of one name are told
// apart by their country and region: "Georgia (GE)", "Georgia (US, GA)". Throws IndexError.
std::vector<NameCount> count_names(const Index& index, EntityKind kind, const std::string& prefix,
                                   const Question* question);

}  // namespace dateline
