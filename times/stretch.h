// Ranges in words: "between 1999 and 2003", "from May to July". Each end is an expression of its
// own, as in TIMEX3; together they speak of all the days between. Which words stand around the ends
// is told by the rules' "stretch".
#pragma once

#include "schema/mention.h"
#include "times/grammar.h"
#include "times/matcher.h"
#include "times/resolver.h"

namespace dateline::times {

// Whether two expressions are the ends of a range, by the words before the first and between them.
bool is_stretch(const Grammar& grammar, const Matcher& matcher, const Match& first,
                const Match& last);

struct Settled {
    bool first = false;  // the first end was changed
    bool last = false;
};

// Gives each end of a range the year that only the other one says, puts ends that say none in order
// (a Monday before its Wednesday, an October before its March), and sets the first one's `range`.
Settled settle_stretch(const Grammar& grammar, const Context& context, const Match& first_match,
                       TimeMention& first, const Match& last_match, Resolved& last);

}  // namespace dateline::times
