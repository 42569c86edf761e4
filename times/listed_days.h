// Days that share one month: "June 2, 3 and 5", "Monday 20, Tuesday 21 and Sunday 26 March". Each is
// an expression of its own; which words may stand in such a list is told by the rules' "list".
#pragma once

#include <vector>

#include "times/matcher.h"

namespace dateline::times {

// Puts the days that are listed before or behind a date's own beside it, in the order of the text,
// in place of the bare weekdays among them. Linear in the tokens.
void add_listed_days(const Grammar& grammar, const Matcher& matcher, std::vector<Match>& matches);

}  // namespace dateline::times
