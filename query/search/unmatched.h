// Why nothing was found: the filters of a question that match no article even alone.
#pragma once

#include <vector>

#include "query/language/question.h"
#include "schema/index.h"

namespace dateline {

// The question's single filters on names and codes that no live article passes, in their order,
// but for those of whose reading there is something to tell; to be asked when nothing was found.
// They borrow from the question. Throws as match does.
std::vector<const Clause*> unmatched_filters(const Question& question, const Index& index);

}  // namespace dateline
