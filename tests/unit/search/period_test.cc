#include "query/search/period.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string around(PeriodUnit unit, const char* day) {
    return format_interval(period_days(unit, period_at(unit, *parse_day(day))));
}

TEST(APeriod, HasTheDaysAroundADay) {
    const struct {
        PeriodUnit unit;
        const char* day;
        const char* days;
    } cases[] = {
        {PeriodUnit::day, "2024-02-29", "2024-02-29"},
        {PeriodUnit::day, "1913-02-01", "1913-02-01"},
        {PeriodUnit::week, "2023-06-19", "2023-06-19..2023-06-25"},
        {PeriodUnit::week, "2023-06-25", "2023-06-19..2023-06-25"},
        {PeriodUnit::week, "1970-01-01", "1969-12-29..1970-01-04"},
        {PeriodUnit::week, "1969-12-28", "1969-12-22..1969-12-28"},
        {PeriodUnit::month, "2023-12-31", "2023-12"},
        {PeriodUnit::month, "2024-01-01", "2024-01"},
        {PeriodUnit::year, "1913-06-01", "1913"},
        {PeriodUnit::decade, "1999-12-31", "1990-01-01..1999-12-31"},
        // As far as the calendar goes.
        {PeriodUnit::week, "9999-12-31", "9999-12-27..9999-12-31"},
        {PeriodUnit::decade, "0001-01-01", "0001-01-01..0009-12-31"},
    };
    for (const auto& c : cases) EXPECT_EQ(around(c.unit, c.day), c.days) << c.day;
}

TEST(Periods, FollowEachOtherWithoutGaps) {
    for (const PeriodUnit unit : period_units) {
        const std::int64_t first = period_at(unit, first_day);
        for (std::int64_t period = first; period < first + 200; ++period) {
            const Interval days = period_days(unit, period);
            EXPECT_EQ(period_at(unit, days.from), period);
            EXPECT_EQ(period_at(unit, days.to), period);
            EXPECT_EQ(period_days(unit, period + 1).from, days.to + std::chrono::days(1));
        }
    }
}

}  // namespace
}  // namespace dateline
