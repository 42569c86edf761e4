// From what an expression says to the days it means.
//
// An expression without a year, or of one word like "Friday", means the date of that name that lies
// best from where the text stands: the publication in news, the date spoken of last in a text on
// the past. "Best" is nearest, where the wrong side of the tense counts as much farther: Mazur and
// Dale ("What's the date? High accuracy interpretation of weekday names", COLING 2008) found the
// tense of the clause to decide for weekdays nearly always, and the same holds for months.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "schema/interval.h"
#include "schema/mention.h"
#include "times/calendar.h"
#include "times/grammar.h"
#include "times/meaning.h"

namespace dateline::times {

enum class Tense : std::int8_t { past = -1, unknown = 0, future = 1 };

// Where a text stands when it says an expression.
struct Context {
    std::optional<Day> published;
    std::optional<Period> previous;    // the date that it spoke of last
    std::optional<int> before_christ;  // or, where that was one before Christ, its year
    std::optional<int> decade;         // the first year of the decade that it spoke of last
    bool previous_is_near = false;     // in this sentence
    bool narrative = false;            // it tells of the past, so dates are near `previous`
    bool message = false;              // it is a short one to somebody: the future is meant
    bool typed = false;                // somebody's words to a program: the past is meant
    bool day_first = false;            // 5/6/2017 is the fifth of June
    Tense tense = Tense::unknown;
    std::optional<std::pair<int, int>> topic;  // year and quarter that a report is about
    bool compares_quarters = false;            // and that its figures are of

    // Whether the next date without its year goes on from `previous`. What a text on the past says
    // of the days to come lies ahead of the publication.
    bool goes_on() const { return narrative && previous && (tense != Tense::future || !published); }
};

struct Resolved {
    TimeKind kind = TimeKind::date;
    std::string value;
    std::optional<Interval> interval;
    std::optional<Period> period;      // what later expressions may refer to
    std::optional<int> before_christ;  // or a year before Christ, which has no days here
};

// Nothing when there is no such date (31 June) or the words are no time after all.
std::optional<Resolved> resolve(const Grammar& grammar, Construction construction,
                                const Meaning& meaning, const Context& context);

// The two ends of a range, "June 16-19"; without the second when it is one after all ("2013-06").
struct Ends {
    Resolved first;
    std::optional<Resolved> last;
};
std::optional<Ends> resolve_ends(const Grammar& grammar, const Meaning& meaning,
                                 const Context& context);

// The TIMEX3 value of a length: "P3M", "PT16H", "P2Y6M", "PXW".
std::string duration_value(const Meaning& meaning);

}  // namespace dateline::times
