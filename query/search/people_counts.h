// Who is in a collection or in a query's results: one entry a person, with the forms of the name.
#pragma once

#include <string>
#include <vector>

#include "query/names/aliases.h"
#include "query/names/name_lists.h"
#include "query/search/name_counts.h"

namespace dateline {

// The people, the most frequent first, and among equals by name. With a question, of the articles
// that match it; else of all. Who is the same is decided by the whole collection. `prefix` (folded
// or not) restricts to people one of whose forms has a word, or several beside each other, that
// begin so. People of one name are told apart. Throws
// IndexError.
std::vector<NameCount> count_people(const Index& index, const std::string& prefix,
                                    const Question* question, const Aliases& aliases,
                                    const NameLists& lists);

}  // namespace dateline
