// Which organisations are in a collection or in a query's results: one entry each, with the forms
// of the name.
#pragma once

#include <string>
#include <vector>

#include "query/names/aliases.h"
#include "query/search/name_counts.h"

namespace dateline {

// The organisations, the most frequent first, and among equals by name. With a question, of the
// articles that match it; else of all. Which are the same is decided by the whole collection.
// `prefix` (folded or not) restricts to those one of whose forms has a word, or several beside each
// other, that begin so. Throws IndexError.
std::vector<NameCount> count_organizations(const Index& index, const std::string& prefix,
                                           const Question* question, const Aliases& aliases);

}  // namespace dateline
