#include "times/moving_dates.h"

#include <unicode/calendar.h>

#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <tuple>

#include "times/calendar.h"

namespace dateline::times {

using std::chrono::days;

namespace {

using Calendar = MovingDate::Calendar;

constexpr double milliseconds_a_day = 86'400'000;

Day day_of(const icu::Calendar& calendar, UErrorCode& error) {
    return Day{days{static_cast<int>(std::floor(calendar.getTime(error) / milliseconds_a_day))}};
}

void set_day(icu::Calendar& calendar, Day day, UErrorCode& error) {
    calendar.setTime(static_cast<double>(day.time_since_epoch().count()) * milliseconds_a_day,
                     error);
}

// The thread's own, for a calendar is changed by what it is asked; null where ICU lacks it.
icu::Calendar* calendar_of(Calendar kind) {
    constexpr std::array names{"@calendar=islamic-umalqura", "@calendar=hebrew",
                               "@calendar=chinese", "@calendar=chinese"};
    thread_local std::array<std::unique_ptr<icu::Calendar>, names.size()> made;
    const auto at = static_cast<std::size_t>(kind);
    if (!made[at]) {
        UErrorCode error = U_ZERO_ERROR;
        made[at].reset(
            icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale(names[at]), error));
        if (U_FAILURE(error)) made[at].reset();
    }
    return made[at].get();
}

// The first day of a month of China's calendar, which begins with the new moon, since a day.
Day new_moon_since(icu::Calendar& calendar, Day day, UErrorCode& error) {
    constexpr int longest_month = 30;
    for (int i = 0; i <= longest_month && U_SUCCESS(error); ++i, day += days{1}) {
        set_day(calendar, day, error);
        if (calendar.get(UCAL_DAY_OF_MONTH, error) == 1) break;
    }
    return day;
}

// The date in a year of its calendar.
Interval in_own_year(icu::Calendar& calendar, const MovingDate& date, int year, UErrorCode& error) {
    calendar.clear();
    calendar.set(UCAL_EXTENDED_YEAR, year);
    calendar.set(UCAL_MONTH, date.month - 1);
    if (date.calendar == Calendar::chinese) calendar.set(UCAL_IS_LEAP_MONTH, 0);
    calendar.set(UCAL_DAY_OF_MONTH, date.day == 0 ? 1 : date.day);
    const Day first = day_of(calendar, error);
    const int length =
        date.day == 0 ? calendar.getActualMaximum(UCAL_DAY_OF_MONTH, error) : date.length;
    return {first, first + days{length - 1}};
}

std::vector<Interval> reckoned(const MovingDate& date, int year) {
    const auto new_year = make_day(year, 1, 1);
    icu::Calendar* const own_calendar = calendar_of(date.calendar);
    if (!new_year || !own_calendar) return {};
    icu::Calendar& calendar = *own_calendar;
    UErrorCode error = U_ZERO_ERROR;
    std::vector<Interval> candidates;
    if (date.calendar == Calendar::new_moon) {
        const auto since =
            make_day(year, static_cast<unsigned>(date.month), static_cast<unsigned>(date.day));
        if (!since) return {};
        const Day first = new_moon_since(calendar, *since, error);
        candidates.push_back({first, first + days{date.length - 1}});
    } else {
        set_day(calendar, *new_year, error);
        const int own = calendar.get(UCAL_EXTENDED_YEAR, error);
        // A year of ours holds parts of two years of another calendar, or of three.
        for (int its = own; its <= own + 2; ++its)
            candidates.push_back(in_own_year(calendar, date, its, error));
    }
    if (U_FAILURE(error)) return {};
    std::vector<Interval> found;
    for (const Interval& one : candidates) {
        const Interval moved{one.from + days{date.offset}, one.to + days{date.offset}};
        if (year_of(moved.from) == year) found.push_back(moved);
    }
    return found;
}

}  // namespace

std::vector<Interval> days_in(const MovingDate& date, int year) {
    // The moon's phases are reckoned slowly, and news name the same holidays again and again.
    constexpr std::size_t most_kept = 4096;
    using Key = std::tuple<Calendar, int, int, int, int, int>;
    thread_local std::map<Key, std::vector<Interval>> known;
    if (known.size() >= most_kept) known.clear();
    const auto [entry, is_new] =
        known.try_emplace({date.calendar, date.month, date.day, date.length, date.offset, year});
    if (is_new) entry->second = reckoned(date, year);
    return entry->second;
}

}  // namespace dateline::times
