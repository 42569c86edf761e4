// Days that are called by their day and month alone: "the Sept. 11 attacks", "9/11", "the Jan. 6
// committee". Which ones, and beside which words, is told by the rules' "named-day".
#pragma once

#include <vector>

#include "times/matcher.h"

namespace dateline::times {

// Gives the dates without a year that name such a day its year. Those of a day that is still to
// come at the publication stay as they are, and numbers with a slash that name none become nothing.
void name_days(const Grammar& grammar, const Matcher& matcher, Day published,
               std::vector<Match>& matches);

}  // namespace dateline::times
