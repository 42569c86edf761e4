// Expressions that are counted from the publication, or from a date that the text has said.
#include <algorithm>

#include "times/resolver_steps.h"

namespace dateline::times {

using std::chrono::days;

std::optional<Resolved> Resolver::relative() {
    const Unit unit = said_.as(Field::unit, Unit::day);
    if (!context_.published) return with_time(unresolved(unknown_value(unit)));
    // "the end of the year": in a story of the past, of the one that it has come to.
    if (said_.as(Field::anchor, Anchor::publication) == Anchor::previous && context_.narrative &&
        context_.previous && context_.previous->unit <= unit)
        return finished(period_around(unit, context_.previous->days.from, 0));
    // "Next month the city fell."
    if (context_.narrative && context_.previous && said_.get(Field::shift, 0) == 1 &&
        context_.previous->unit <= unit && unit >= Unit::week)
        return finished(period_around(unit, context_.previous->days.from, 1));
    // A weekend that is spoken of on a weekday is the one just over.
    long shift = said_.get(Field::shift, 0);
    if (unit == Unit::weekend && !said_.has(Field::shift)) {
        const bool is_weekday = weekday_of(*context_.published) < 6;
        shift = is_weekday && context_.tense != Tense::future ? -1 : 0;
    }
    return finished(period_around(unit, *context_.published, shift));
}

std::string Resolver::unknown_value(Unit unit) {
    switch (unit) {
        case Unit::year:
            return "XXXX";
        case Unit::month:
            return "XXXX-XX";
        case Unit::week:
            return "XXXX-WXX";
        case Unit::weekend:
            return "XXXX-WXX-WE";
        case Unit::quarter:
            return "XXXX-QX";
        case Unit::half:
            return "XXXX-HX";
        case Unit::decade:
            return "XXX";
        case Unit::century:
            return "XX";
        default:
            return "XXXX-XX-XX";
    }
}

std::optional<Resolved> Resolver::offset() {
    Unit unit = said_.as(Field::unit, Unit::day);
    const int direction = said_.get(Field::direction, -1);
    const Anchor anchor = said_.as(Field::anchor, Anchor::publication);
    if (said_.has(Field::vague) || unit == Unit::millennium)
        return vague_distance(direction, anchor);
    long count = said_.get(Field::count, 1);
    const bool half_more = said_.get(Field::half_more, 0) == 1;
    if (unit == Unit::year && half_more) {
        unit = Unit::month;
        count = count * 12 + 6;
    } else if (unit == Unit::decade || unit == Unit::century) {
        const long years = unit == Unit::decade ? 10 : 100;
        unit = Unit::year;
        count = count * years + (half_more ? years / 2 : 0);
    }
    // Reports compare a quarter with that of the year before.
    if (anchor != Anchor::calendar && unit == Unit::year && count == 1 && direction < 0 &&
        context_.topic && context_.compares_quarters)
        return finished(quarter_period(context_.topic->first - 1, context_.topic->second));
    const std::optional<Period> base = distance_base(anchor, unit);
    if (!base) return length();
    const auto moved = moved_day(base->days.from, unit, direction * count);
    if (!moved) return length();
    if (unit == Unit::second || unit == Unit::minute || unit == Unit::hour) {
        // Whoever types it asks for days, and the hour of now is not told.
        constexpr long hours_a_day = 24;
        if (context_.typed && unit == Unit::hour)
            return finished(day_period(base->days.from + days{direction * count / hours_a_day}));
        // Hours from an article's day may end on another one.
        if (anchor == Anchor::publication)
            return unresolved(duration_value(said_), TimeKind::duration);
        return length();
    }
    // From another date on, "two weeks later" is as exact as that date is.
    const bool exact = anchor != Anchor::publication && base->unit == Unit::day &&
                       (unit == Unit::day || unit == Unit::week);
    return finished(period_around(exact ? Unit::day : unit, *moved, 0));
}

std::optional<Resolved> Resolver::vague_distance(int direction, Anchor anchor) {
    if (anchor != Anchor::publication) return length();
    return unresolved(direction < 0 ? "PAST_REF" : "FUTURE_REF");
}

std::optional<Period> Resolver::distance_base(Anchor anchor, Unit unit) {
    switch (anchor) {
        case Anchor::publication:
            if (!context_.published) return std::nullopt;
            return day_period(*context_.published);
        case Anchor::previous: {
            if (!context_.previous) return std::nullopt;
            if (context_.previous->unit > unit) return std::nullopt;
            return context_.previous;
        }
        case Anchor::calendar: {
            const auto resolved = calendar();
            if (!resolved || !resolved->period || resolved->period->unit > unit)
                return std::nullopt;
            return resolved->period;
        }
    }
    return std::nullopt;
}

std::optional<Resolved> Resolver::anaphor() {
    const Unit unit = said_.as(Field::unit, Unit::day);
    if (!context_.previous) return with_time(unresolved(unknown_value(unit)));
    if (unit == Unit::period) return finished(*context_.previous);  // "then"
    const Day previous = context_.previous->days.from;
    if (said_.has(Field::month))
        return finished(month_period(year_of(previous), said_[Field::month]));
    if (said_.has(Field::season))
        return finished(season_period(year_of(previous), said_.as(Field::season, Season::spring)));
    if (context_.previous->unit > unit) {
        // A day of the month or year that was spoken of.
        Period within = *context_.previous;
        if (unit == Unit::day && within.unit == Unit::month) within.value += "-XX";
        if (unit == Unit::day && within.unit == Unit::year) within.value += "-XX-XX";
        return finished(std::move(within));
    }
    if (said_.has(Field::weekday))
        return finished(day_period(previous + days{said_[Field::weekday] - weekday_of(previous)}));
    return finished(period_around(unit, previous, 0));
}

std::optional<Resolved> Resolver::neighbour() {
    const int direction = said_.get(Field::direction, 1);
    if (said_.has(Field::weekday) || said_.has(Field::month) || said_.has(Field::season)) {
        const bool is_day = said_.has(Field::weekday);
        const bool is_beside =
            context_.previous && (!is_day || context_.previous->unit == Unit::day);
        // In a history that speaks of a whole month or year it is of a day that isn't told.
        if (!is_beside && context_.goes_on()) return unresolved("XXXX-XX-XX");
        const auto from = is_beside ? std::optional(direction > 0 ? context_.previous->days.to
                                                                  : context_.previous->days.from)
                                    : context_.published;
        if (!from) return unresolved("XXXX-XX-XX");
        if (is_day) {
            const int weekday = said_[Field::weekday];
            int ahead = (weekday - weekday_of(*from) + 7) % 7;
            if (ahead == 0) ahead = 7;
            const int back = ahead == 7 ? 7 : 7 - ahead;
            return finished(day_period(*from + days{direction > 0 ? ahead : -back}));
        }
        const int first = year_of(*from);
        for (int step = 0; step <= 1; ++step) {
            const int year = first + direction * step;
            auto period = said_.has(Field::month)
                              ? month_period(year, said_[Field::month])
                              : season_period(year, said_.as(Field::season, Season::spring));
            if (!period) return std::nullopt;
            if (direction > 0 ? period->days.from > *from : period->days.to < *from)
                return finished(std::move(period));
        }
        return std::nullopt;
    }
    const Unit unit = said_.as(Field::unit, Unit::day);
    const std::optional<Period> base =
        context_.previous && context_.previous->unit <= unit
            ? context_.previous
            : (context_.published ? day_period(*context_.published) : std::nullopt);
    if (!base) return with_time(unresolved(unknown_value(unit)));
    const long count = said_.get(Field::count, 1);
    return finished(period_around(unit, base->days.from, direction * count));
}

std::optional<Resolved> Resolver::week_of() {
    const auto resolved = calendar();
    if (!resolved || !resolved->period) return resolved;
    return finished(week_period(resolved->period->days.from));
}

std::optional<Resolved> Resolver::topic() {
    const int quarter = said_.get(Field::quarter, context_.topic ? context_.topic->second : 0);
    if (quarter == 0) {
        if (said_.has(Field::year)) return finished(year_period(*year()));
        const bool is_quarter = said_.as(Field::unit, Unit::period) == Unit::quarter;
        if (!said_.has(Field::shift) && is_quarter) return unresolved("P3M", TimeKind::duration);
        if (!context_.published) return unresolved("XXXX");
        return finished(year_period(year_of(*context_.published) + said_.get(Field::shift, 0)));
    }
    if (const auto known = year()) return finished(quarter_period(*known, quarter));
    if (context_.topic && !said_.has(Field::quarter)) {
        const int base = context_.topic->first;
        return finished(quarter_period(base + said_.get(Field::shift, 0), quarter));
    }
    Meaning alone = said_;
    alone[Field::shift] = Meaning::unset;
    const auto period = Resolver(grammar_, alone, context_).best_year([&](int y) {
        return quarter_period(y, quarter);
    });
    if (!period) return unresolved("XXXX-QX");
    return finished(
        quarter_period(year_of(period->days.from) + said_.get(Field::shift, 0), quarter));
}

std::optional<Resolved> Resolver::span() {
    if (!context_.published) return length();
    const Unit unit = said_.as(Field::unit, Unit::day);
    const long count = said_.get(Field::count, 1);
    const bool past = said_.get(Field::shift, -1) < 0;
    const auto edge = moved_day(*context_.published, unit, past ? -count : count);
    if (!edge) return length();
    Resolved made = *length();
    made.interval =
        past ? Interval{std::min(*edge + days{1}, *context_.published), *context_.published}
             : Interval{*context_.published, std::max(*edge - days{1}, *context_.published)};
    return made;
}

}  // namespace dateline::times
