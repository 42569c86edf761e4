#include "schema/times/resolver.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "schema/times/resolver_steps.h"

namespace dateline::times {

using std::chrono::days;

namespace {

// How much farther away the side counts that the tense speaks against. A month after a verb in the
// past is a past one nearly always; days near ahead are also announced in it ("declared a dividend
// payable Dec. 7").
constexpr double against_tense = 4.0;
constexpr double coming_month_after_past = 10.0;
// How much farther the future counts where nothing tells: news mostly says what was.
constexpr double unsaid_future = 1.3;
// Quarters are mostly reported when they are over.
constexpr double reported_quarter = 4.0;

}  // namespace

std::optional<Resolved> Resolver::run(Construction construction) {
    switch (construction) {
        case Construction::calendar:
            return calendar();
        case Construction::relative:
            return relative();
        case Construction::offset:
            return offset();
        case Construction::anaphor:
            return anaphor();
        case Construction::neighbour:
            return neighbour();
        case Construction::duration:
            return duration();
        case Construction::repeated:
        case Construction::weekday_set:
            return repeated();
        case Construction::reference:
            return reference();
        case Construction::week_of:
            return week_of();
        case Construction::topic:
            return topic();
        case Construction::span:
            return span();
        case Construction::range:
            return range();
        case Construction::nothing:
            return std::nullopt;
    }
    return std::nullopt;
}

Resolved Resolver::dated(Period period) const {
    Resolved made;
    made.value = period.value;
    made.interval = period.days;
    if (said_.has(Field::part)) narrow(made, period);
    made.period = std::move(period);
    add_time(made);
    return made;
}

void Resolver::narrow(Resolved& made, const Period& period) const {
    const Part part = said_.as(Field::part, Part::none);
    const auto& published = context_.published;
    switch (part) {
        case Part::none:
            break;
        case Part::start:
        case Part::mid:
        case Part::end:
            made.interval = third_of(period, part);
            break;
        case Part::earlier:
        case Part::later:
            if (published && *published >= period.days.from && *published <= period.days.to) {
                if (part == Part::earlier)
                    made.interval->to = *published;
                else
                    made.interval->from = *published;
            }
            break;
    }
}

void Resolver::add_time(Resolved& made) const {
    if (said_.has(Field::hour)) {
        made.kind = TimeKind::time;
        made.value += clock_value();
    } else if (said_.has(Field::daypart)) {
        made.kind = TimeKind::time;
        made.value += daypart_value(said_.as(Field::daypart, DayPart::morning));
    }
}

Resolved Resolver::with_time(Resolved made) const {
    add_time(made);
    return made;
}

std::string Resolver::clock_value() const {
    int hour = said_[Field::hour];
    const int minute = said_.get(Field::minute, 0);
    const int meridiem = said_.get(Field::meridiem, 0);
    if (meridiem == 2 && hour < 12) hour += 12;
    if (meridiem == 1 && hour == 12) hour = 0;
    const auto daypart = said_.as(Field::daypart, DayPart::morning);
    if (meridiem == 0 && said_.has(Field::daypart) && hour < 12 && daypart != DayPart::morning)
        hour += 12;
    char text[40];
    std::snprintf(text, sizeof text, "T%02d:%02d", hour, minute);
    return text;
}

Resolved Resolver::unresolved(std::string value, TimeKind kind) {
    Resolved made;
    made.value = std::move(value);
    made.kind = kind;
    return made;
}

std::optional<Resolved> Resolver::finished(std::optional<Period> period) const {
    if (!period) return std::nullopt;
    return dated(std::move(*period));
}

std::optional<int> Resolver::year() const {
    if (said_.has(Field::year)) {
        const int year = said_[Field::year];
        if (year >= 100) return year;
        // '98: the century that puts it nearest to the publication.
        const int near = context_.published ? year_of(*context_.published) : 2000;
        int best = near / 100 * 100 + year;
        if (best > near + 20) best -= 100;
        return best;
    }
    if (said_.has(Field::year_shift) && context_.published)
        return year_of(*context_.published) + said_[Field::year_shift];
    return std::nullopt;
}

bool Resolver::says_year() const { return said_.has(Field::year) || said_.has(Field::year_shift); }

std::optional<Day> Resolver::here() const {
    if (context_.narrative && context_.previous && !said_.has(Field::shift))
        return context_.previous->days.from;
    return context_.published;
}

std::optional<Period> Resolver::best_year(const Make& make) const {
    const std::optional<Day> from = here();
    if (!from) return std::nullopt;
    const int shift = said_.get(Field::shift, Meaning::unset);
    std::optional<Period> best;
    double best_cost = 0;
    for (int year = year_of(*from) - 1; year <= year_of(*from) + 1; ++year) {
        std::optional<Period> candidate = make(year);
        if (!candidate) continue;
        const Interval& range = candidate->days;
        // Days into the past (negative) or future; 0 within.
        const std::int64_t distance = *from > range.to     ? (range.to - *from).count()
                                      : *from < range.from ? (range.from - *from).count()
                                                           : 0;
        double cost = std::abs(static_cast<double>(distance));
        if (shift != Meaning::unset) {
            if (shift == 0 && year != year_of(*from)) continue;
            if (shift < 0 && distance >= 0) continue;
            if (shift > 0 && distance <= 0) continue;
        } else if (context_.typed) {
            if (distance > 0) continue;
        } else if (context_.narrative) {
            if (distance < 0) cost *= unsaid_future;
        } else if (context_.tense == Tense::past) {
            if (distance > 0)
                cost *= candidate->unit == Unit::day ? against_tense : coming_month_after_past;
        } else if (context_.tense == Tense::future) {
            if (distance < 0) cost *= against_tense;
        } else if (candidate->unit == Unit::quarter) {
            if (distance > 0) cost *= reported_quarter;
        } else if (distance > 0) {
            cost *= unsaid_future;
        }
        // "Thursday, April 6": the year in which it is one.
        if (said_.has(Field::weekday) && candidate->unit == Unit::day &&
            weekday_of(range.from) != said_[Field::weekday])
            cost += 1000;
        if (!best || cost < best_cost) {
            best = std::move(candidate);
            best_cost = cost;
        }
    }
    return best;
}

std::optional<Period> Resolver::in_year(const Make& make) const {
    if (const auto known = year()) return make(*known);
    return best_year(make);
}

std::optional<Resolved> Resolver::placed(const Make& make, std::string unknown) const {
    if (says_year() && !year()) return unresolved(std::move(unknown));
    if (!says_year() && !here()) return unresolved(std::move(unknown));
    return finished(in_year(make));
}

std::optional<Resolved> Resolver::calendar() {
    if (said_.get(Field::era, 0) == 1) {
        char text[24];
        std::snprintf(text, sizeof text, "BC%04d", said_.get(Field::year, 0));
        return unresolved(text);
    }
    if (said_.has(Field::dotted)) {
        const int number = said_[Field::dotted];
        return finished(day_period(number / 10000, static_cast<unsigned>(number / 100 % 100),
                                   static_cast<unsigned>(number % 100)));
    }
    if (said_.has(Field::month) && said_.has(Field::day)) return month_and_day();
    if (said_.has(Field::holiday)) return holiday();
    if (said_.has(Field::month)) return month();
    if (said_.has(Field::season)) {
        const auto season = said_.as(Field::season, Season::spring);
        return placed([&](int y) { return season_period(y, season); }, season_value(season));
    }
    if (said_.has(Field::quarter)) {
        const int quarter = said_[Field::quarter];
        return placed([&](int y) { return quarter_period(y, quarter); },
                      "XXXX-Q" + std::to_string(quarter));
    }
    if (said_.has(Field::half)) {
        const int half = said_[Field::half];
        return placed([&](int y) { return half_period(y, half); }, "XXXX-H" + std::to_string(half));
    }
    if (said_.has(Field::week) && year()) return finished(week_period(*year(), said_[Field::week]));
    if (said_.has(Field::weekday)) return weekday();
    if (said_.has(Field::day)) return day_of_month();
    if (said_.has(Field::decade)) return decade();
    if (said_.has(Field::century))
        return finished(century_period(100 * (said_[Field::century] - 1)));
    if (const auto known = year()) return finished(year_period(*known));
    if (said_.has(Field::hour) || said_.has(Field::daypart)) return time_of_day();
    return std::nullopt;
}

std::optional<Resolved> Resolver::month_and_day() {
    int month = said_[Field::month];
    int day = said_[Field::day];
    if (said_.get(Field::slashed, 0) == 1) {  // written with slashes: either may be first
        if (month > 12 || (day <= 12 && context_.day_first)) std::swap(month, day);
    }
    if (month < 1 || month > 12 || day < 1) return std::nullopt;
    // A leap year has every day that any year has.
    if (!make_day(2000, static_cast<unsigned>(month), static_cast<unsigned>(day)))
        return std::nullopt;
    char unknown[24];
    std::snprintf(unknown, sizeof unknown, "XXXX-%02d-%02d", month, day);
    return placed(
        [&](int y) {
            return day_period(y, static_cast<unsigned>(month), static_cast<unsigned>(day));
        },
        unknown);
}

std::optional<Resolved> Resolver::month() {
    const int month = said_[Field::month];
    char unknown[24];
    std::snprintf(unknown, sizeof unknown, "XXXX-%02d", month);
    return placed([&](int y) { return month_period(y, month); }, unknown);
}

std::string Resolver::season_value(Season season) {
    constexpr const char* values[] = {"XXXX-SP", "XXXX-SU", "XXXX-FA", "XXXX-WI"};
    return values[static_cast<std::size_t>(season)];
}

std::optional<Resolved> Resolver::holiday() {
    const Holiday& holiday = grammar_.holidays[static_cast<std::size_t>(said_[Field::holiday])];
    if (holiday.kind == Holiday::Kind::moving) return unresolved("XXXX-XX-XX");
    return placed(
        [&](int y) -> std::optional<Period> {
            const auto day = holiday_in(holiday, y);
            if (!day) return std::nullopt;
            return day_period(*day);
        },
        "XXXX-XX-XX");
}

std::optional<Resolved> Resolver::decade() {
    int first = said_[Field::decade];
    if (first < 100) {
        // "the 1860s and 70s"
        const bool continues = said_.as(Field::anchor, Anchor::publication) == Anchor::previous;
        const int near = continues && context_.decade ? *context_.decade + 99
                         : context_.published         ? year_of(*context_.published)
                                                      : 2000;
        first += near / 100 * 100;
        if (first > near) first -= 100;
    }
    return finished(decade_period(first / 10 * 10));
}

std::optional<Resolved> Resolver::weekday() {
    const int weekday = said_[Field::weekday];
    const std::optional<Day> from = context_.published;
    if (!from) return with_time(unresolved("XXXX-WXX-" + std::to_string(weekday)));
    const int ahead = (weekday - weekday_of(*from) + 7) % 7;
    const Day next = *from + days{ahead};            // today or in the coming six days
    const Day last = *from - days{(7 - ahead) % 7};  // today or in the past six days
    Day found = last;
    if (context_.narrative && context_.previous && context_.previous->unit == Unit::day &&
        !said_.has(Field::shift)) {
        const Day previous = context_.previous->days.from;
        found = previous + days{(weekday - weekday_of(previous) + 7) % 7};
    } else if (said_.has(Field::shift)) {
        const int shift = said_[Field::shift];
        if (shift < 0)
            found = ahead == 0 ? *from - days{7} : last;
        else if (shift > 0)  // of the week that comes
            found = *from - days{weekday_of(*from) - 1} + days{7 + weekday - 1};
        else
            found = context_.tense == Tense::past ? last : next;
    } else if (!context_.typed && context_.tense == Tense::future) {
        found = next;
    }
    return finished(day_period(found));
}

std::optional<Resolved> Resolver::day_of_month() {
    const auto from =
        context_.previous ? std::optional(context_.previous->days.from) : context_.published;
    if (!from) return unresolved("XXXX-XX-XX");
    return finished(
        day_period(year_of(*from), month_of(*from), static_cast<unsigned>(said_[Field::day])));
}

std::optional<Resolved> Resolver::time_of_day() {
    // "Chapter 24:31"
    if (said_.get(Field::hour, 0) * 60 + said_.get(Field::minute, 0) > 24 * 60) return std::nullopt;
    const bool of_previous = context_.previous && context_.previous->unit == Unit::day &&
                             (context_.previous_is_near || context_.narrative);
    const std::optional<Day> day =
        of_previous ? std::optional(context_.previous->days.from) : context_.published;
    if (!day) return with_time(unresolved("XXXX-XX-XX"));
    return finished(period_around(Unit::day, *day, said_.get(Field::shift, 0)));
}

std::optional<Resolved> Resolver::range() {
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
    if (said_.has(Field::to_year) && said_[Field::to_year] < 100 && said_.has(Field::year)) {
        // "2013-20", "1543-4": the second year in the first one's century or decade. "2013-06"
        // can't be one and is a month.
        const int year = said_[Field::year];
        const int short_year = said_[Field::to_year];
        const int step = short_year < 10 && year % 100 >= 10 ? 10 : 100;
        const int full = year / step * step + short_year;
        if (full <= year) return finished(month_period(year, short_year));
        last[Field::year] = full;
    }
    first[Field::weekday] = last[Field::weekday] = Meaning::unset;
    const auto from = Resolver(grammar_, first, context_).calendar();
    const auto to = Resolver(grammar_, last, context_).calendar();
    if (!from || !to) return std::nullopt;
    Resolved made;
    made.value = from->value + "/" + to->value;
    if (!from->interval || !to->interval) return made;
    Interval whole{from->interval->from, to->interval->to};
    if (whole.to < whole.from) {
        // "November-January 2023"
        if (said_.has(Field::month) && said_.has(Field::to_month) && from->period) {
            const auto earlier = moved_day(whole.from, Unit::year, -1);
            if (!earlier) return std::nullopt;
            whole.from = *earlier;
            made.value = format_day(whole.from).substr(0, from->value.size()) + "/" + to->value;
        }
        if (whole.to < whole.from) return std::nullopt;
    }
    made.interval = whole;
    made.period = to->period;
    return made;
}

std::optional<Resolved> resolve(const Grammar& grammar, Construction construction,
                                const Meaning& meaning, const Context& context) {
    return Resolver(grammar, meaning, context).run(construction);
}

}  // namespace dateline::times
