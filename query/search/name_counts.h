// Who and where is in a collection or in a query's results, with the number of articles.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/mention.h"

namespace dateline {

class Index;
struct Question;

// One way in which a person or organisation is named.
struct FormCount {
    std::string form;
    std::uint64_t count = 0;  // of articles
};

struct NameCount {
    std::string name;
    std::uint64_t count = 0;            // of articles
    std::vector<FormCount> forms = {};  // of a person or organisation
    std::optional<GeoPoint> geo = {};   // of a place that the gazetteer knows
    // What tells a person from others of the name, where there are such: "senator, US, 1980s".
    std::string apart = {};
};

// Whether a run of whole words of a folded name begins with `prefix`, which is folded, too.
bool begins_within(const std::string& folded, const std::string& prefix);

// The names of places or organisations, the most frequent first, and among equals by name. With a
// question, of the articles that match it; else of all. `prefix` (folded or not) restricts to names
// with a word, or several beside each other, that begin so: "bl" has Antony Blinken. Places of one
// name are told apart by their country and region: "Georgia (GE)", "Georgia (US, GA)". Throws
// IndexError.
std::vector<NameCount> count_names(const Index& index, EntityKind kind, const std::string& prefix,
                                   const Question* question);

}  // namespace dateline
