// What NEAR and ADJ join.
#pragma once

#include "query/language/query_tokens.h"
#include "query/language/question.h"

namespace dateline {

// Two operands with a sign between as one clause; with `goes_on` the left one is what the same sign
// has just joined, and gets one operand more. Throws QueryError where an operand is nothing that stands somewhere in a text.
Clause join_near(Clause left, const QueryToken& sign, Clause right, bool goes_on);

// Throws QueryError for a `near` of too many operands, or of some that can't be near each other.
void check_near(const Clause& near);

}  // namespace dateline
