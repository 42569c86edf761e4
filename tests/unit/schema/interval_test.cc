#include "schema/interval.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(MakeDay, RefusesDaysThatAreNot) {
    EXPECT_TRUE(make_day(2024, 2, 29));
    for (const auto& [year, month, day] :
         std::vector<std::tuple<int, unsigned, unsigned>>{{2023, 2, 29},
                                                          {2023, 6, 31},
                                                          {0, 1, 1},
                                                          {99999, 1, 1},
                                                          {2023, 0, 1},
                                                          {2023, 13, 1},
                                                          {2023, 1, 0},
                                                          {2023, 257, 1}})
        EXPECT_FALSE(make_day(year, month, day)) << year << '-' << month << '-' << day;
}

TEST(ParseDay, ReadsIsoDaysOnly) {
    EXPECT_EQ(parse_day("2023-06-19"), make_day(2023, 6, 19));
    for (const char* text :
         {"", "2023-6-19", "2023-06-31", "2023-06-19 ", "2023/06/19", "+023-06-19", "2023-06-1x"})
        EXPECT_FALSE(parse_day(text)) << text;
}

TEST(FormatInterval, GivesTheShortestForm) {
    const Day day = *make_day(2023, 6, 19);
    EXPECT_EQ(format_interval({day, day}), "2023-06-19");
    EXPECT_EQ(format_interval(*month_interval(2024, 2)), "2024-02");
    EXPECT_EQ(format_interval(*year_interval(1969)), "1969");
    EXPECT_EQ(format_interval({*make_day(2023, 6, 11), *make_day(2023, 6, 20)}),
              "2023-06-11..2023-06-20");
    EXPECT_EQ(format_day(first_day), "0001-01-01");
    EXPECT_EQ(format_day(last_day), "9999-12-31");
}

TEST(Interval, OverlapsWithBothEndsIncluded) {
    const Interval june = *month_interval(2023, 6);
    EXPECT_TRUE(june.overlaps({*make_day(2023, 6, 30), *make_day(2023, 7, 2)}));
    EXPECT_FALSE(june.overlaps(*month_interval(2023, 7)));
    EXPECT_TRUE(year_interval(2023)->contains(june));
    EXPECT_FALSE(june.contains(*year_interval(2023)));
}

}  // namespace
}  // namespace dateline
