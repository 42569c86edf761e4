#include <gtest/gtest.h>

#include <string>

#include "text/data_files.h"
#include "times/times.h"

namespace dateline {
namespace {

const TimeGrammar& grammar() {
    static const TimeGrammar loaded = TimeGrammar::load(data_folder(), "en");
    return loaded;
}

// Read on Wednesday, 2023-06-21; "-" for nothing.
std::string read(std::string_view words) {
    const auto interval = grammar().read(words, *parse_day("2023-06-21"));
    return interval ? format_interval(*interval) : "-";
}

TEST(TypedDates, AreReadAsIntervals) {
    const std::pair<const char*, const char*> cases[] = {
        {"2023-06-19", "2023-06-19"},
        {"2023-6-9", "2023-06-09"},
        {"2023-06", "2023-06"},
        {"2009-10", "2009-10"},
        {"2023", "2023"},
        {"1066", "1066"},
        {"2023/06/19", "2023-06-19"},
        {"june 2023", "2023-06"},
        {"June 19, 2023", "2023-06-19"},
        {"19 june 2023", "2023-06-19"},
        {"6.6.2017", "2017-06-06"},
        {"Q2 2023", "2023-04-01..2023-06-30"},
        {"summer 2021", "2021-06-01..2021-08-31"},
        {"1990s", "1990-01-01..1999-12-31"},
        {"the 90s", "1990-01-01..1999-12-31"},
        {"20th century", "1900-01-01..1999-12-31"},
        {"early 2022", "2022-01-01..2022-04-30"},
        {"first half of 2022", "2022-01-01..2022-06-30"},
        {"june 16-19 2023", "2023-06-16..2023-06-19"},
        {"christmas 2020", "2020-12-25"},
    };
    for (const auto& [words, expected] : cases) EXPECT_EQ(read(words), expected) << words;
}

TEST(TypedWords, AreReckonedFromToday) {
    const std::pair<const char*, const char*> cases[] = {
        {"today", "2023-06-21"},
        {"now", "2023-06-21"},
        {"yesterday", "2023-06-20"},
        {"last week", "2023-06-12..2023-06-18"},
        {"this year", "2023"},
        {"last month", "2023-05"},
        {"3 days ago", "2023-06-18"},
        {"three days ago", "2023-06-18"},
        {"2 weeks ago", "2023-06-05..2023-06-11"},
        {"2_weeks_ago", "2023-06-05..2023-06-11"},
        {"a year ago", "2022"},
        {"last 3 days", "2023-06-19..2023-06-21"},
        {"past week", "2023-06-15..2023-06-21"},
        {"week of june 12", "2023-06-12..2023-06-18"},
        {"mid-June", "2023-06-11..2023-06-20"},
        {" last  friday ", "2023-06-16"},
    };
    for (const auto& [words, expected] : cases) EXPECT_EQ(read(words), expected) << words;
}

TEST(TypedMonthsAndWeekdays, AreThePastOnes) {
    const std::pair<const char*, const char*> cases[] = {
        {"may", "2023-05"},      {"june", "2023-06"},       {"july", "2022-07"},
        {"december", "2022-12"}, {"friday", "2023-06-16"},  {"wednesday", "2023-06-21"},
        {"Mon", "2023-06-19"},   {"19 june", "2023-06-19"}, {"june 30", "2022-06-30"},
    };
    for (const auto& [words, expected] : cases) EXPECT_EQ(read(words), expected) << words;
}

TEST(SlashDates, AreMonthFirstUnlessTheyCannotBe) {
    EXPECT_EQ(read("05/06/2017"), "2017-05-06");
    EXPECT_EQ(read("19/06/2023"), "2023-06-19");
}

TEST(WhatIsNoDate, IsNotRead) {
    for (const char* words :
         {"", " ", "foo", "31 June 2023", "2023-02-29", "0", "99999", "-", "since june",
          "june 2023 foo", "3 days", "every friday", "(2023)", "2023..2024", "13/13/2023", "\xff"})
        EXPECT_EQ(read(words), "-") << words;
    EXPECT_EQ(read(std::string(5000, 'x')), "-");
}

}  // namespace
}  // namespace dateline
