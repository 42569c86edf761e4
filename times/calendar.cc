#include "times/calendar.h"

#include <algorithm>
#include <cstdio>

namespace dateline::times {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr long farthest_move = 400'000;  // units: more days than a thousand years have

std::string padded(const char* format, int year, int number) {
    char text[40];
    std::snprintf(text, sizeof text, format, year, number);
    return text;
}

std::optional<Interval> months(int year, int first, int count) {
    const int last = first + count - 1;
    const auto from =
        month_interval(year + (first - 1) / 12, static_cast<unsigned>((first - 1) % 12 + 1));
    const auto to =
        month_interval(year + (last - 1) / 12, static_cast<unsigned>((last - 1) % 12 + 1));
    if (!from || !to) return std::nullopt;
    return Interval{from->from, to->to};
}

std::optional<Interval> years(int first, int count) {
    // The first century lacks a year 0.
    const auto from = year_interval(std::max(first, 1));
    const auto to = year_interval(first + count - 1);
    if (!from || !to || first < 0) return std::nullopt;
    return Interval{from->from, to->to};
}

int floor_to(int value, int step) { return value - ((value % step) + step) % step; }

bool storable(Day day) { return day >= first_day && day <= last_day; }

}  // namespace

int year_of(Day day) { return static_cast<int>(year_month_day{day}.year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(year_month_day{day}.month()); }
unsigned day_of(Day day) { return static_cast<unsigned>(year_month_day{day}.day()); }
int quarter_of(Day day) { return static_cast<int>((month_of(day) - 1) / 3 + 1); }
int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }

std::optional<Period> day_period(int year, unsigned month, unsigned day) {
    const std::optional<Day> found = make_day(year, month, day);
    if (!found) return std::nullopt;
    return day_period(*found);
}

std::optional<Period> day_period(Day day) {
    if (!storable(day)) return std::nullopt;
    return Period{Unit::day, {day, day}, format_day(day)};
}

std::optional<Period> month_period(int year, int month) {
    if (month < 1 || month > 12) return std::nullopt;
    const auto found = months(year, month, 1);
    if (!found) return std::nullopt;
    return Period{Unit::month, *found, padded("%04d-%02d", year, month)};
}

std::optional<Period> quarter_period(int year, int quarter) {
    if (quarter < 1 || quarter > 4) return std::nullopt;
    const auto found = months(year, 3 * quarter - 2, 3);
    if (!found) return std::nullopt;
    return Period{Unit::quarter, *found, padded("%04d-Q%d", year, quarter)};
}

std::optional<Period> half_period(int year, int half) {
    if (half < 1 || half > 2) return std::nullopt;
    const auto found = months(year, 6 * half - 5, 6);
    if (!found) return std::nullopt;
    return Period{Unit::half, *found, padded("%04d-H%d", year, half)};
}

std::optional<Period> season_period(int year, Season season) {
    const int index = static_cast<int>(season);
    const auto found = months(year, 3 + 3 * index, 3);
    if (!found) return std::nullopt;
    constexpr const char* names[] = {"%04d-SP", "%04d-SU", "%04d-FA", "%04d-WI"};
    return Period{Unit::season, *found, padded(names[index], year, 0)};
}

std::optional<Period> year_period(int year) {
    const auto found = year_interval(year);
    if (!found) return std::nullopt;
    return Period{Unit::year, *found, padded("%04d", year, 0)};
}

std::optional<Period> decade_period(int first) {
    const auto found = years(first, 10);
    if (!found) return std::nullopt;
    return Period{Unit::decade, *found, padded("%03d", first / 10, 0)};
}

std::optional<Period> century_period(int first) {
    const auto found = years(first, 100);
    if (!found) return std::nullopt;
    return Period{Unit::century, *found, padded("%02d", first / 100, 0)};
}

std::optional<Period> week_period(Day day) {
    const Day monday = day - days{weekday_of(day) - 1};
    const Day thursday = monday + days{3};
    if (!storable(monday) || !storable(monday + days{6})) return std::nullopt;
    const int year = year_of(thursday);
    const int week = static_cast<int>((thursday - *make_day(year, 1, 1)).count() / 7 + 1);
    return Period{Unit::week, {monday, monday + days{6}}, padded("%04d-W%02d", year, week)};
}

std::optional<Period> week_period(int year, int week) {
    const auto fourth = make_day(year, 1, 4);  // always of the first week
    if (!fourth || week < 1 || week > 53) return std::nullopt;
    return week_period(*fourth + days{7 * (week - 1)});
}

std::optional<Period> weekend_period(Day day) {
    std::optional<Period> week = week_period(day);
    if (!week) return std::nullopt;
    return Period{Unit::weekend, {week->days.from + days{5}, week->days.to}, week->value + "-WE"};
}

std::optional<Day> holiday_in(const Holiday& holiday, int year) {
    std::optional<Day> found;
    switch (holiday.kind) {
        case Holiday::Kind::fixed:
            found = make_day(year, static_cast<unsigned>(holiday.month),
                             static_cast<unsigned>(holiday.day));
            break;
        case Holiday::Kind::nth_weekday: {
            const auto month = month_interval(year, static_cast<unsigned>(holiday.month));
            if (!month) return std::nullopt;
            if (holiday.day > 0) {
                const int to_first = (holiday.weekday - weekday_of(month->from) + 7) % 7;
                found = month->from + days{to_first + 7 * (holiday.day - 1)};
            } else {
                const int from_last = (weekday_of(month->to) - holiday.weekday + 7) % 7;
                found = month->to - days{from_last + 7 * (-holiday.day - 1)};
            }
            break;
        }
        case Holiday::Kind::moving:
            break;
        case Holiday::Kind::easter: {
            // Western Easter: the Sunday after the paschal full moon, by the Gregorian epact.
            const int golden = year % 19 + 1;
            const int century = year / 100 + 1;
            const int skipped_leaps = 3 * century / 4 - 12;
            const int moon_correction = (8 * century + 5) / 25 - 5;
            const int sunday = 5 * year / 4 - skipped_leaps - 10;
            int epact = (11 * golden + 20 + moon_correction - skipped_leaps) % 30;
            if (epact < 0) epact += 30;
            if ((epact == 25 && golden > 11) || epact == 24) ++epact;
            int full_moon = 44 - epact;
            if (full_moon < 21) full_moon += 30;
            const int march_day = full_moon + 7 - (sunday + full_moon) % 7;
            const auto march = make_day(year, 3, 1);
            if (march) found = *march + days{march_day - 1};
            break;
        }
    }
    if (found) *found += days{holiday.offset};
    return found && storable(*found) ? found : std::nullopt;
}

std::optional<Period> period_around(Unit unit, Day day, long moved) {
    if (moved > farthest_move || moved < -farthest_move) return std::nullopt;
    const int by = static_cast<int>(moved);
    const int year = year_of(day);
    switch (unit) {
        case Unit::second:
        case Unit::minute:
        case Unit::hour:
            return day_period(day);
        case Unit::day:
        case Unit::night:
            return day_period(day + days{by});
        case Unit::week:
            return week_period(day + days{7 * by});
        case Unit::weekend:
            return weekend_period(day + days{7 * by});
        case Unit::month: {
            const int months_from_0 = year * 12 + static_cast<int>(month_of(day)) - 1 + by;
            if (months_from_0 < 12) return std::nullopt;
            return month_period(months_from_0 / 12, months_from_0 % 12 + 1);
        }
        case Unit::quarter: {
            const int quarters = year * 4 + quarter_of(day) - 1 + by;
            if (quarters < 4) return std::nullopt;
            return quarter_period(quarters / 4, quarters % 4 + 1);
        }
        case Unit::half: {
            const int halves = year * 2 + (month_of(day) > 6) + by;
            if (halves < 2) return std::nullopt;
            return half_period(halves / 2, halves % 2 + 1);
        }
        case Unit::season: {
            const int seasons = year * 4 + (static_cast<int>(month_of(day)) + 9) / 3 - 4 + by;
            if (seasons < 4) return std::nullopt;
            return season_period(seasons / 4, static_cast<Season>(seasons % 4));
        }
        case Unit::year:
        case Unit::period:
            return year_period(year + by);
        case Unit::decade:
            return decade_period(floor_to(year, 10) + 10 * by);
        case Unit::century:
            return century_period(floor_to(year, 100) + 100 * by);
        case Unit::millennium:
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Day> moved_day(Day day, Unit unit, long by) {
    if (by > farthest_move || by < -farthest_move) return std::nullopt;
    const int n = static_cast<int>(by);
    Day found = day;
    const auto by_months = [&](long months_moved) -> std::optional<Day> {
        const long months_from_0 =
            year_of(day) * 12L + static_cast<long>(month_of(day)) - 1 + months_moved;
        const auto month = month_interval(static_cast<int>(months_from_0 / 12),
                                          static_cast<unsigned>(months_from_0 % 12 + 1));
        if (!month || months_from_0 < 12) return std::nullopt;
        return std::min(month->to, month->from + days{static_cast<int>(day_of(day)) - 1});
    };
    switch (unit) {
        case Unit::second:
        case Unit::minute:
        case Unit::hour:
            break;
        case Unit::day:
        case Unit::night:
            found = day + days{n};
            break;
        case Unit::week:
        case Unit::weekend:
            found = day + days{7 * n};
            break;
        case Unit::month:
            return by_months(n);
        case Unit::quarter:
        case Unit::season:
            return by_months(3L * n);
        case Unit::half:
            return by_months(6L * n);
        case Unit::year:
        case Unit::period:
            return by_months(12L * n);
        case Unit::decade:
            return by_months(120L * n);
        case Unit::century:
            return by_months(1200L * n);
        case Unit::millennium:
            return by_months(12000L * n);
    }
    if (!storable(found)) return std::nullopt;
    return found;
}

Interval third_of(const Period& period, Part part) {
    const Interval whole = period.days;
    const int third = part == Part::start ? 0 : part == Part::mid ? 1 : 2;
    const auto month_span = [&](int first, int count) {
        const int base = static_cast<int>(month_of(whole.from)) + first;
        return months(year_of(whole.from), base, count).value_or(whole);
    };
    const auto day_span = [&](int first, int last) {
        return Interval{whole.from + days{first}, std::min(whole.to, whole.from + days{last})};
    };
    switch (period.unit) {
        case Unit::month:
            return third == 2 ? Interval{whole.from + days{20}, whole.to}
                              : day_span(10 * third, 10 * third + 9);
        case Unit::year:
            return month_span(4 * third, 4);
        case Unit::half:
            return month_span(2 * third, 2);
        case Unit::quarter:
        case Unit::season:
            return month_span(third, 1);
        case Unit::week:  // Monday and Tuesday, Wednesday and Thursday, Friday to Sunday
            return third == 2 ? day_span(4, 6) : day_span(2 * third, 2 * third + 1);
        case Unit::decade: {  // years 0 to 3, 4 to 6, 7 to 9
            const int first = year_of(whole.from) + (third == 0 ? 0 : third == 1 ? 4 : 7);
            return years(first, third == 0 ? 4 : 3).value_or(whole);
        }
        case Unit::century: {  // years 0 to 33, 34 to 66, 67 to 99
            const int base = year_of(whole.from) / 100 * 100;
            const int first = base + (third == 0 ? 0 : third == 1 ? 34 : 67);
            return years(first, third == 0 ? 34 : 33).value_or(whole);
        }
        default:
            return whole;
    }
}

}  // namespace dateline::times
