#include "times/calendar.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline::times {
namespace {

Day day(const char* text) { return *parse_day(text); }

std::string shown(const std::optional<Period>& period) {
    if (!period) return "-";
    return period->value + " " + format_day(period->days.from) + ".." + format_day(period->days.to);
}

TEST(Weeks, AreThoseOfIso8601) {
    EXPECT_EQ(shown(week_period(day("2023-06-19"))), "2023-W25 2023-06-19..2023-06-25");
    EXPECT_EQ(shown(week_period(day("2021-01-03"))), "2020-W53 2020-12-28..2021-01-03");
    EXPECT_EQ(shown(week_period(day("2018-12-31"))), "2019-W01 2018-12-31..2019-01-06");
    EXPECT_EQ(shown(week_period(1998, 6)), "1998-W06 1998-02-02..1998-02-08");
    EXPECT_EQ(shown(weekend_period(day("1998-02-03"))), "1998-W06-WE 1998-02-07..1998-02-08");
}

TEST(Periods, HaveTheDaysOfTheirNames) {
    EXPECT_EQ(shown(quarter_period(1998, 2)), "1998-Q2 1998-04-01..1998-06-30");
    EXPECT_EQ(shown(half_period(1998, 2)), "1998-H2 1998-07-01..1998-12-31");
    EXPECT_EQ(shown(season_period(1998, Season::winter)), "1998-WI 1998-12-01..1999-02-28");
    EXPECT_EQ(shown(decade_period(1990)), "199 1990-01-01..1999-12-31");
    EXPECT_EQ(shown(century_period(1900)), "19 1900-01-01..1999-12-31");
    EXPECT_EQ(shown(century_period(0)), "00 0001-01-01..0099-12-31");
    EXPECT_EQ(shown(day_period(2023, 2, 29)), "-");
    EXPECT_EQ(shown(month_period(2023, 13)), "-");
    EXPECT_EQ(shown(year_period(0)), "-");
    EXPECT_EQ(shown(year_period(10000)), "-");
}

TEST(MovingByUnits, StaysOnTheCalendar) {
    EXPECT_EQ(format_day(*moved_day(day("2023-03-31"), Unit::month, 1)), "2023-04-30");
    EXPECT_EQ(format_day(*moved_day(day("2024-02-29"), Unit::year, -1)), "2023-02-28");
    EXPECT_EQ(format_day(*moved_day(day("2023-01-15"), Unit::quarter, -1)), "2022-10-15");
    EXPECT_FALSE(moved_day(day("2023-01-15"), Unit::year, -3000));
    EXPECT_FALSE(moved_day(day("2023-01-15"), Unit::century, 399999));
    EXPECT_FALSE(moved_day(day("2023-01-15"), Unit::day, 2000000000L));
    EXPECT_EQ(shown(period_around(Unit::season, day("2023-01-15"), 0)),
              "2022-WI 2022-12-01..2023-02-28");
    EXPECT_EQ(shown(period_around(Unit::season, day("2023-01-15"), 1)),
              "2023-SP 2023-03-01..2023-05-31");
    EXPECT_EQ(shown(period_around(Unit::month, day("2023-01-15"), -1)),
              "2022-12 2022-12-01..2022-12-31");
    EXPECT_EQ(shown(period_around(Unit::decade, day("2023-01-15"), -1)),
              "201 2010-01-01..2019-12-31");
    for (int unit = 0; unit <= static_cast<int>(Unit::period); ++unit)
        for (const Day edge : {first_day, last_day})
            for (const long by : {-400000L, -1L, 0L, 1L, 400000L}) {
                const auto period = period_around(static_cast<Unit>(unit), edge, by);
                if (!period) continue;
                EXPECT_LE(first_day, period->days.from);
                EXPECT_LE(period->days.from, period->days.to);
                EXPECT_LE(period->days.to, last_day);
            }
}

TEST(Easter, IsWhereTheGregorianTablesPutIt) {
    Holiday easter;
    easter.kind = Holiday::Kind::easter;
    const std::pair<int, const char*> dates[] = {
        {1818, "1818-03-22"}, {1943, "1943-04-25"}, {1961, "1961-04-02"}, {1998, "1998-04-12"},
        {2000, "2000-04-23"}, {2019, "2019-04-21"}, {2023, "2023-04-09"}, {2024, "2024-03-31"},
        {2038, "2038-04-25"}, {2285, "2285-03-22"}};
    for (const auto& [year, expected] : dates)
        EXPECT_EQ(format_day(*holiday_in(easter, year)), expected);
}

TEST(MovableHolidays, AreCountedInTheirMonth) {
    Holiday thanksgiving{"thanksgiving", Holiday::Kind::nth_weekday, 11, 4, 4, 0};
    EXPECT_EQ(format_day(*holiday_in(thanksgiving, 1999)), "1999-11-25");
    Holiday memorial{"memorial day", Holiday::Kind::nth_weekday, 5, -1, 1, 0};
    EXPECT_EQ(format_day(*holiday_in(memorial, 2023)), "2023-05-29");
    Holiday election{"election day", Holiday::Kind::nth_weekday, 11, 1, 1, 1};
    EXPECT_EQ(format_day(*holiday_in(election, 1998)), "1998-11-03");
}

}  // namespace
}  // namespace dateline::times
