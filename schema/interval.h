// Calendar days and intervals of days: what every date in dateline becomes.
//
// An article's publication date, a date that its text speaks of and a date that a reader types are
// all intervals of whole days in the proleptic Gregorian calendar, both ends included: "June 2023"
// is 2023-06-01..2023-06-30, "mid-June" is 2023-06-11..2023-06-20, a day is an interval of one day.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// Days since 1970-01-01; negative before it. Years 1 to 9999 are what dateline stores.
using Day = std::chrono::sys_days;

// All days from `from` to `to`, both included. An open end is the first or last day of the
// calendar.
struct Interval {
    Day from{};
    Day to{};

    friend bool operator==(const Interval&, const Interval&) = default;

    bool overlaps(const Interval& other) const { return from <= other.to && other.from <= to; }
    bool contains(const Interval& other) const { return from <= other.from && other.to <= to; }
    // What part of its days are of the other: 1 within it, 0 without a common day.
    double share_within(const Interval& other) const {
        const auto count = [](std::chrono::days days) { return static_cast<double>(days.count()); };
        const std::chrono::days common = std::min(to, other.to) - std::max(from, other.from);
        return std::max(0.0, (count(common) + 1) / (count(to - from) + 1));
    }
};

// The first and last day that can be stored: 0001-01-01 and 9999-12-31.
inline constexpr Day first_day = std::chrono::year{1} / std::chrono::January / std::chrono::day{1};
inline constexpr Day last_day =
    std::chrono::year{9999} / std::chrono::December / std::chrono::day{31};

// The day of a calendar date, or nothing when there is no such day (31 June) or it can't be stored.
std::optional<Day> make_day(int year, unsigned month, unsigned day);

// All days of a month or year; nothing when it can't be stored.
std::optional<Interval> month_interval(int year, unsigned month);
std::optional<Interval> year_interval(int year);

// "2023-06-19".
std::string format_day(Day day);

// The shortest ISO form that says the interval: "2023-06-19", "2023-06", "2023", or "from..to".
std::string format_interval(const Interval& interval);

// Makes a period long enough to have an interval in it; an empty period becomes the interval.
void widen(std::optional<Interval>& period, const Interval& by);

// Reads "2023-06-19" and nothing else.
std::optional<Day> parse_day(std::string_view text);

// The current day in the user's own time zone.
Day today();

}  // namespace dateline
