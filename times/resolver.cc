#include "times/resolver.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "times/resolver_steps.h"

namespace dateline::times {

using std::chrono::days;

namespace {

// How much farther away the side counts that the tense speaks against. A month after a verb in the
// past is a past one nearly always; days near ahead are also announced in it ("declared a dividend
// payable Dec. 7").
constexpr double against_tense = 4.0;
constexpr double coming_month_after_past = 10.0;
// How much farther the future counts where nothing tells, for news mostly says what was; in a
// message to somebody, the past.
constexpr double unsaid_direction = 1.3;
// Quarters are mostly reported when they are over.
constexpr double reported_quarter = 4.0;
// A story of the past stays in its year, and moves on to the next one rather than back.
constexpr double next_year_of_story = 1.5;
constexpr double last_year_of_story = 4.0;

}  // namespace

std::optional<Resolved> Resolver::run(Construction construction) {
    if (auto resolved = in_antiquity(construction)) return resolved;
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
            return length();
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
        case Construction::named:
            return says_year() ? calendar() : std::nullopt;
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
        if (year >= 100 || said_.has(Field::era)) return year;
        // '98: the century that puts it nearest to the publication.
        const int near = context_.published ? year_of(*context_.published) : 2000;
        int best = near / 100 * 100 + year;
        if (best > near + 20) best -= 100;
        return best;
    }
    if (!said_.has(Field::year_shift)) return std::nullopt;
    // "May of that year" and "May of this year"
    if (said_.as(Field::anchor, Anchor::publication) == Anchor::previous) {
        if (context_.previous)
            return year_of(context_.previous->days.from) + said_[Field::year_shift];
    } else if (context_.published) {
        return year_of(*context_.published) + said_[Field::year_shift];
    }
    return std::nullopt;
}

bool Resolver::says_year() const { return said_.has(Field::year) || said_.has(Field::year_shift); }

std::optional<Interval> Resolver::here() const {
    if (context_.goes_on() && !said_.has(Field::shift)) return context_.previous->days;
    if (!context_.published) return std::nullopt;
    return Interval{*context_.published, *context_.published};
}

std::optional<double> Resolver::cost(const Period& candidate, const Interval& here) const {
    const Interval& range = candidate.days;
    const int year = year_of(range.from), year_here = year_of(here.from);
    // Days into the past (negative) or future; 0 within.
    const std::int64_t distance = range.to < here.from   ? (range.to - here.from).count()
                                  : here.to < range.from ? (range.from - here.to).count()
                                                         : 0;
    double cost = std::abs(static_cast<double>(distance));
    if (said_.has(Field::shift)) {
        const int shift = said_[Field::shift];
        // "this winter" may have begun last year, and "this spring" be over.
        if (shift == 0 && candidate.unit != Unit::season && year != year_here) return std::nullopt;
        if (shift < 0 && distance >= 0) return std::nullopt;
        if (shift > 0 && distance <= 0) return std::nullopt;
    } else if (context_.typed) {
        if (distance > 0) return std::nullopt;
    } else if (context_.goes_on()) {
        if (year > year_here) cost *= next_year_of_story;
        if (year < year_here) cost *= last_year_of_story;
    } else if (context_.tense == Tense::past) {
        if (distance > 0)
            cost *= candidate.unit == Unit::day ? against_tense : coming_month_after_past;
    } else if (context_.tense == Tense::future) {
        if (distance < 0) cost *= against_tense;
    } else if (candidate.unit == Unit::quarter) {
        if (distance > 0) cost *= reported_quarter;
    } else if (context_.message ? distance < 0 : distance > 0) {
        cost *= unsaid_direction;
    }
    // "Thursday, April 6": the year in which it is one.
    constexpr double another_weekday = 1000;
    if (said_.has(Field::weekday) && candidate.unit == Unit::day &&
        weekday_of(range.from) != said_[Field::weekday])
        cost += another_weekday;
    return cost;
}

std::optional<Period> Resolver::best_year(const Make& make) const {
    const std::optional<Interval> from = here();
    if (!from) return std::nullopt;
    std::optional<Period> best;
    double best_cost = 0;
    for (int year = year_of(from->from) - 1; year <= year_of(from->to) + 1; ++year) {
        std::optional<Period> candidate = make(year);
        if (!candidate) continue;
        const std::optional<double> its = cost(*candidate, *from);
        if (!its || (best && *its >= best_cost)) continue;
        best = std::move(candidate);
        best_cost = *its;
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
    if (said_.has(Field::dotted)) {
        const int number = said_[Field::dotted];
        return finished(day_period(number / 10000, static_cast<unsigned>(number / 100 % 100),
                                   static_cast<unsigned>(number % 100)));
    }
    if (said_.has(Field::month) && said_.has(Field::day)) return month_and_day();
    if (said_.has(Field::holiday)) return holiday();
    if (said_.has(Field::weekday) && said_.has(Field::week)) return nth_weekday();
    if (said_.has(Field::month) && said_.has(Field::week)) return week_of_month();
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
    if (const auto known = year()) {
        // A number below a thousand is a year where the text says so, or speaks of antiquity.
        if (*known < 1000 && !said_.has(Field::era)) return std::nullopt;
        return finished(year_period(*known));
    }
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
    auto made = placed([&](int y) { return month_period(y, month); }, unknown);
    if (made && made->interval && said_.has(Field::half)) {
        constexpr days half_month{15};
        const Day second = made->interval->from + half_month;
        if (said_[Field::half] == 1)
            made->interval->to = second - days{1};
        else
            made->interval->from = second;
    }
    return made;
}

std::optional<Resolved> Resolver::week_of_month() {
    std::optional<Resolved> made = month();
    if (!made || !made->interval) return made;
    // The first week of a month is its first seven days, and the last its last.
    constexpr int last = 5;
    const int week = said_[Field::week];
    const Interval month = *made->interval;
    made->interval =
        week == last ? Interval{month.to - days{6}, month.to}
                     : Interval{month.from + days{7 * (week - 1)}, month.from + days{7 * week - 1}};
    made->period = week_period(made->interval->from + days{3});
    if (!made->period) return std::nullopt;
    made->value = made->period->value;
    return made;
}

std::string Resolver::season_value(Season season) {
    constexpr const char* values[] = {"XXXX-SP", "XXXX-SU", "XXXX-FA", "XXXX-WI"};
    return values[static_cast<std::size_t>(season)];
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
    // "the 1800s" are a century, but "the 1900s" and "the 2000s" mostly a decade.
    constexpr int latest_hundreds = 1800;
    if (first % 100 == 0 && first <= latest_hundreds) return finished(century_period(first));
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
    if (context_.goes_on() && context_.previous->unit == Unit::day && !said_.has(Field::shift)) {
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
    } else if (!context_.typed && (context_.tense == Tense::future ||
                                   (context_.message && context_.tense == Tense::unknown))) {
        found = next;
    }
    // Of the days to come: "until Monday" on a Monday is no more today.
    if (said_.has(Field::reference) && !context_.goes_on())
        found = *from + days{ahead == 0 ? 7 : ahead};
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
    // In a history that speaks of a whole month or year it is of a day that isn't told.
    const bool untold = !of_previous && context_.goes_on();
    if (!day || untold) return with_time(unresolved("XXXX-XX-XX"));
    return finished(period_around(Unit::day, *day, said_.get(Field::shift, 0)));
}

std::optional<Resolved> resolve(const Grammar& grammar, Construction construction,
                                const Meaning& meaning, const Context& context) {
    return Resolver(grammar, meaning, context).run(construction);
}

}  // namespace dateline::times
