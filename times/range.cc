// Ranges whose ends share their words: "June 16-19, 2023", "1939-45".
#include <utility>

#include "times/resolver_steps.h"

namespace dateline::times {

std::optional<Ends> Resolver::ends() {
    Meaning first = said_;
    Meaning last = said_;
    for (const auto& [field, to] :
         {std::pair{Field::year, Field::to_year}, std::pair{Field::month, Field::to_month},
          std::pair{Field::day, Field::to_day}}) {
        first[to] = Meaning::unset;
        last[to] = Meaning::unset;
        if (said_.has(to)) last[field] = said_[to];
    }
    // The year stands at the end of "June 16-19, 2023" and "May-July 2023".
    if (said_.has(Field::to_year) && !said_.has(Field::year))
        first[Field::year] = said_[Field::to_year];
    if (said_.has(Field::to_year) && said_[Field::to_year] < 100 && said_.has(Field::year) &&
        !said_.has(Field::era)) {
        // "2013-20": the second year in the first one's century. "2013-06" can't be one and is a
        // month.
        const int year = said_[Field::year];
        const int short_year = said_[Field::to_year];
        const int full = year / 100 * 100 + short_year;
        if (full <= year) {
            auto month = finished(month_period(year, short_year));
            if (!month) return std::nullopt;
            return Ends{*std::move(month), std::nullopt};
        }
        last[Field::year] = full;
    }
    first[Field::weekday] = last[Field::weekday] = Meaning::unset;
    auto from = Resolver(grammar_, first, context_).run(Construction::calendar);
    auto to = Resolver(grammar_, last, context_).run(Construction::calendar);
    if (!from || !to) return std::nullopt;
    const auto is_reversed = [&] {
        return from->interval && to->interval && to->interval->to < from->interval->from;
    };
    // "November-January 2023"
    if (is_reversed() && said_.has(Field::month) && said_.has(Field::to_month)) {
        first[Field::year] = year_of(to->interval->from) - 1;
        from = Resolver(grammar_, first, context_).calendar();
    }
    if (!from || is_reversed()) return std::nullopt;
    return Ends{*std::move(from), std::move(to)};
}

std::optional<Resolved> Resolver::range() {
    std::optional<Ends> both = ends();
    if (!both || !both->last) return both ? std::optional(std::move(both->first)) : std::nullopt;
    Resolved made;
    made.value = both->first.value + "/" + both->last->value;
    made.period = both->last->period;
    if (both->first.interval && both->last->interval)
        made.interval = Interval{both->first.interval->from, both->last->interval->to};
    return made;
}

std::optional<Ends> resolve_ends(const Grammar& grammar, const Meaning& meaning,
                                 const Context& context) {
    return Resolver(grammar, meaning, context).ends();
}

}  // namespace dateline::times
