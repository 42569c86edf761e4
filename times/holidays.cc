// Days of the year that have a name, and weekdays that are counted in their month.
#include <utility>

#include "times/resolver_steps.h"

namespace dateline::times {

namespace {

// Days of a holiday of another calendar; one of several is an interval.
Period holiday_period(const Interval& days) {
    constexpr std::int64_t about_a_month = 20;
    const std::int64_t length = (days.to - days.from).count() + 1;
    const Unit unit = length == 1 ? Unit::day : length < about_a_month ? Unit::week : Unit::month;
    std::string value = format_day(days.from);
    if (length > 1) value += "/" + format_day(days.to);
    return {unit, days, std::move(value)};
}

}  // namespace

std::optional<Resolved> Resolver::holiday() {
    const Holiday& holiday = grammar_.holidays[static_cast<std::size_t>(said_[Field::holiday])];
    if (holiday.kind == Holiday::Kind::moving) return moving_holiday(holiday);
    return placed(
        [&](int y) -> std::optional<Period> {
            const auto day = holiday_in(holiday, y);
            if (!day) return std::nullopt;
            return day_period(*day);
        },
        "XXXX-XX-XX");
}

std::optional<Resolved> Resolver::moving_holiday(const Holiday& holiday) const {
    const std::optional<Interval> from = here();
    const std::optional<int> said = year();
    if (says_year() ? !said : !from) return unresolved("XXXX-XX-XX");
    std::optional<Period> best;
    double best_cost = 0;
    const int first = said ? *said : year_of(from->from) - 1;
    const int last = said ? *said : year_of(from->to) + 1;
    for (int year = first; year <= last; ++year) {
        for (const MovingDate& date : holiday.dates) {
            for (const Interval& days : days_in(date, year)) {
                Period candidate = holiday_period(days);
                const std::optional<double> its =
                    from && !said ? cost(candidate, *from) : std::optional(0.0);
                if (!its || (best && *its >= best_cost)) continue;
                best = std::move(candidate);
                best_cost = *its;
            }
        }
    }
    if (!best) return unresolved("XXXX-XX-XX");
    return dated(*std::move(best));
}

std::optional<Resolved> Resolver::nth_weekday() {
    Holiday asked;
    asked.kind = Holiday::Kind::nth_weekday;
    asked.day = static_cast<std::int16_t>(said_[Field::week]);
    asked.weekday = static_cast<std::int16_t>(said_[Field::weekday]);
    const auto in_month = [&](int year, int month) -> std::optional<Period> {
        asked.month = static_cast<std::int16_t>(month);
        const std::optional<Day> day = holiday_in(asked, year);
        if (!day || static_cast<int>(month_of(*day)) != month) return std::nullopt;
        return day_period(*day);
    };
    if (said_.has(Field::month))
        return placed([&](int y) { return in_month(y, said_[Field::month]); }, "XXXX-XX-XX");
    if (!context_.published) return unresolved("XXXX-XX-XX");
    const auto month = period_around(Unit::month, *context_.published, said_.get(Field::shift, 0));
    if (!month) return std::nullopt;
    const Day first = month->days.from;
    return finished(in_month(year_of(first), static_cast<int>(month_of(first))));
}

}  // namespace dateline::times
