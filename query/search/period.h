// Periods of the calendar that a timeline counts in: days, weeks, months, years, decades.
#pragma once

#include <cstdint>
#include <string_view>

#include "schema/interval.h"

namespace dateline {

enum class PeriodUnit : std::uint8_t { day, week, month, year, decade };

inline constexpr PeriodUnit period_units[] = {PeriodUnit::day, PeriodUnit::week, PeriodUnit::month,
                                              PeriodUnit::year, PeriodUnit::decade};

// "day", "week" …
std::string_view name_of(PeriodUnit unit);

// The period with this day. Numbers of one unit are consecutive; weeks begin on Monday.
std::int64_t period_at(PeriodUnit unit, Day day);

// Its days, as far as the calendar goes.
Interval period_days(PeriodUnit unit, std::int64_t period);

}  // namespace dateline
