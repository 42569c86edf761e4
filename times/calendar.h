// Periods of the calendar: days, weeks, months, quarters, seasons, years, decades, centuries.
#pragma once

#include <optional>
#include <string>

#include "schema/interval.h"
#include "times/grammar.h"
#include "times/meaning.h"

namespace dateline::times {

// A period with its TIMEX3 value and its days.
struct Period {
    Unit unit = Unit::day;
    Interval days;
    std::string value;
};

int year_of(Day day);
unsigned month_of(Day day);
unsigned day_of(Day day);
int quarter_of(Day day);
int weekday_of(Day day);  // Monday is 1

// Each is absent when it is not on the calendar: 31 June, the year 0.
std::optional<Period> day_period(int year, unsigned month, unsigned day);
std::optional<Period> day_period(Day day);
std::optional<Period> month_period(int year, int month);
std::optional<Period> quarter_period(int year, int quarter);
std::optional<Period> half_period(int year, int half);
// Northern and meteorological: spring is March to May, and the winter of 1998 begins in December
// 1998.
std::optional<Period> season_period(int year, Season season);
std::optional<Period> year_period(int year);
// All ten years from `first`, a multiple of ten.
std::optional<Period> decade_period(int first);
// The hundred years from `first`, a multiple of a hundred; value "19" for 1900.
std::optional<Period> century_period(int first);
// ISO weeks, Monday to Sunday.
std::optional<Period> week_period(Day any_day_of_it);
std::optional<Period> week_period(int year, int week);
std::optional<Period> weekend_period(Day any_day_of_its_week);
std::optional<Day> holiday_in(const Holiday& holiday, int year);

// The period of a unit that holds a day, moved by so many of the unit.
std::optional<Period> period_around(Unit unit, Day day, long moved);
// A day moved by so many of a unit; the last day of a month stays one ("a month after 31 March").
std::optional<Day> moved_day(Day day, Unit unit, long by);

// The first, second or last third of a period. In months from the month's days (1-10, 11-20, 21-),
// else from whole months, years or days.
Interval third_of(const Period& period, Part part);

}  // namespace dateline::times
