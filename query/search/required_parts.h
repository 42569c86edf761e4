// What of a question an article must have.
#pragma once

#include <vector>

#include "query/language/question.h"

namespace dateline {

// The clauses that all must match, in the order of the query: of words beside each other any is
// enough, so that they are one.
std::vector<Clause> required_parts(const Question& question);

}  // namespace dateline
