// The buckets of the calendar: that they cover what they should, and that looking up terms is the
// same as comparing intervals.
#include "schema/day_buckets.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Interval days(const char* from, const char* to) { return {*parse_day(from), *parse_day(to)}; }

TEST(ACover, TakesTheLargestBucketsThatFit) {
    EXPECT_THAT(cover(days("2023-06-19", "2023-06-19")), ElementsAre("2023-06-19"));
    EXPECT_THAT(cover(days("2023-06-01", "2023-06-30")), ElementsAre("2023-06"));
    EXPECT_THAT(cover(days("2023-09-01", "2023-11-30")),
                ElementsAre("2023-09", "2023-10", "2023-11"));
    EXPECT_THAT(cover(days("2024-01-01", "2024-12-31")), ElementsAre("2024"));
    EXPECT_THAT(cover(days("1990-01-01", "1999-12-31")), ElementsAre("199"));
    EXPECT_THAT(cover(days("1900-01-01", "1999-12-31")), ElementsAre("19"));
    EXPECT_THAT(cover(days("1901-01-01", "2000-12-31")).size(), 9 + 9 + 1);
    EXPECT_THAT(cover(days("2023-12-30", "2024-02-01")),
                ElementsAre("2023-12-30", "2023-12-31", "2024-01", "2024-02-01"));
}

TEST(ACover, EndsWhereTheCalendarDoes) {
    EXPECT_THAT(cover({first_day, last_day}),
                ElementsAre("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    EXPECT_THAT(cover({first_day, first_day}), ElementsAre("0001-01-01"));
    EXPECT_THAT(cover({last_day, last_day}), ElementsAre("9999-12-31"));
    EXPECT_THAT(cover(days("0001-01-01", "0009-12-31")), ElementsAre("000"));
    EXPECT_THAT(cover(days("2023-06-19", "2023-06-18")), IsEmpty());
}

TEST(Ancestors, AreTheBucketsAround) {
    EXPECT_THAT(ancestors("2023-06-19"), ElementsAre("2", "20", "202", "2023", "2023-06"));
    EXPECT_THAT(ancestors("2023"), ElementsAre("2", "20", "202"));
    EXPECT_THAT(ancestors("2"), IsEmpty());
}

// An article of one passage that speaks of the intervals, one byte each.
StoredArticle speaking_of(const std::vector<Interval>& intervals) {
    StoredArticle stored;
    stored.passages.push_back({0, static_cast<std::uint32_t>(intervals.size()), 0, 0});
    for (std::uint32_t i = 0; i < intervals.size(); ++i)
        stored.times.push_back({i, i + 1, TimeKind::date, "", intervals[i]});
    return stored;
}

TEST(LookingUpTerms, IsComparingIntervals) {
    std::mt19937 random(20230619);
    const auto pick = [&](int from, int to) {
        return std::uniform_int_distribution<int>(from, to)(random);
    };
    // Lengths from a day to centuries, near each other, at the ends of months and years as well.
    const auto interval = [&] {
        const int spans[] = {1, 1, 7, 30, 31, 90, 365, 366, 3652, 3653, 36525, 400000};
        const int years[] = {1, 9, 999, 1899, 1969, 1999, 2023, 9998};
        const Day from = std::max(
            first_day, *make_day(years[pick(0, 7)], static_cast<unsigned>(pick(1, 12)), 1) +
                           std::chrono::days(pick(-40, 40) * pick(0, 1)));
        const Day to = from + std::chrono::days(spans[pick(0, 11)] - pick(0, 1));
        return Interval{from, std::clamp(to, from, last_day)};
    };
    int overlapping = 0;
    for (int round = 0; round < 4000; ++round) {
        const Interval asked = interval();
        const std::vector<Interval> spoken{interval(), interval()};
        const std::vector<std::string> has = spoken_time_terms(speaking_of(spoken));
        const std::vector<std::string> sought = overlap_terms(asked);
        const bool found = std::any_of(sought.begin(), sought.end(), [&](const std::string& term) {
            return std::binary_search(has.begin(), has.end(), term);
        });
        const bool overlaps = std::any_of(spoken.begin(), spoken.end(), [&](const Interval& days) {
            return days.overlaps(asked);
        });
        ASSERT_EQ(found, overlaps)
            << format_interval(asked) << " and " << format_interval(spoken[0]) << ", "
            << format_interval(spoken[1]);
        overlapping += overlaps ? 1 : 0;
        ASSERT_LT(has.size(), 300U);
        ASSERT_LT(sought.size(), 300U);
    }
    EXPECT_GT(overlapping, 400);
    EXPECT_LT(overlapping, 3600);
}

TEST(WhatStandsOutsideOfPassages, IsNotSpokenOf) {
    StoredArticle stored =
        speaking_of({days("2023-06-19", "2023-06-19"), days("1999-01-01", "1999-12-31")});
    stored.passages[0].begin = 1;
    const std::vector<std::string> terms = spoken_time_terms(stored);
    EXPECT_THAT(terms, ElementsAre("T1999", "TU1", "TU19", "TU199"));
    stored.passages.clear();
    EXPECT_THAT(spoken_time_terms(stored), testing::Contains("T2023-06-19"));
}

}  // namespace
}  // namespace dateline
