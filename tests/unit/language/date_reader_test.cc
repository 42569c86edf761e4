#include "query/language/date_reader.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "tests/unit/language/dates.h"

namespace dateline {
namespace {

struct Case {
    const char* words;
    const char* interval;  // empty: not understood
};

TEST(DateReader, KnowsIsoFormsAndRanges) {
    const DateReader dates(grammars(), *make_day(2023, 6, 20));
    const Case cases[] = {
        {"2023-06-19", "2023-06-19"},
        {" 2023-06 ", "2023-06"},
        {"2023", "2023"},
        {"2024-02-29", "2024-02-29"},
        {"2023-02-29", ""},
        {"2023-13", ""},
        {"2023-00", ""},
        {"0000", ""},
        {"2023-06-19..2023-06-21", "2023-06-19..2023-06-21"},
        {"2023..2024", "2023-01-01..2024-12-31"},
        {"2023-06/2023-07", "2023-06-01..2023-07-31"},
        {"..2020", "0001-01-01..2020-12-31"},
        {"2020..", "2020-01-01..9999-12-31"},
        {"2024..2023", ""},
        {"20220701", "2022-07-01"},
        {"20220732", ""},
        {"2023-W24", "2023-06-12..2023-06-18"},
        {"2023-w01", "2023-01-02..2023-01-08"},
        {"2020-W53", "2020-12-28..2021-01-03"},
        {"2023-W53", ""},
        {"2023-W00", ""},
        {"2023-W24..2023-W25", "2023-06-12..2023-06-25"},
        {"..", ""},
        {"", ""},
        {"  ", ""},
        {"today", "2023-06-20"},
        {"Today", "2023-06-20"},
        {"now", "2023-06-20"},
        {"YESTERDAY", "2023-06-19"},
        {"2023-06..today", "2023-06-01..2023-06-20"},
    };
    for (const Case& c : cases) {
        const auto interval = dates.read(c.words);
        EXPECT_EQ(interval ? format_interval(*interval) : "", c.interval) << c.words;
    }
}

TEST(DateReader, KnowsRangesInWords) {
    const DateReader dates(grammars(), *make_day(2023, 6, 20));
    const Case cases[] = {
        {"between 1999 and 2003", "1999-01-01..2003-12-31"},
        {"from may to july 2020", "2020-05-01..2020-07-31"},
        {"june to july 2022", "2022-06-01..2022-07-31"},
        {"November to January 2023", "2022-11-01..2023-01-31"},
        {"from may 3 to june 5 2020", "2020-05-03..2020-06-05"},
        {"from may to yesterday", "2023-05-01..2023-06-19"},
        {"From 2019 until last month", "2019-01-01..2023-05-31"},
        {"between 2003 and 1999", ""},
        {"between may", ""},
        {"1999 and 2003", ""},
        {"from to june", ""},
    };
    for (const Case& c : cases) {
        const auto interval = dates.read(c.words);
        EXPECT_EQ(interval ? format_interval(*interval) : "", c.interval) << c.words;
    }
}

TEST(DateReader, KnowsTheWordsOfOtherLanguages) {
    const DateReader dates(grammars(), *make_day(2023, 6, 20));
    const Case cases[] = {
        {"märz 2022", "2022-03"},
        {"3. März 2022", "2022-03-03"},
        {"gestern", "2023-06-19"},
        {"letzte Woche", "2023-06-12..2023-06-18"},
        {"von mai bis juli 2020", "2020-05-01..2020-07-31"},
        {"oktober bis dezember 2020", "2020-10-01..2020-12-31"},
        {"märz 2022..gestern", "2022-03-01..2023-06-19"},
        // What the default language can read is its own.
        {"august 2022", "2022-08"},
        {"märz or april 2022", ""},
        {"from märz to april 2022", ""},
    };
    for (const Case& c : cases) {
        const auto interval = dates.read(c.words);
        EXPECT_EQ(interval ? format_interval(*interval) : "", c.interval) << c.words;
    }
}

TEST(DateReader, MayBeAskedFromAnyThread) {
    const DateReader dates(grammars(), *make_day(2023, 6, 20));
    std::array<std::string, 4> read;
    {
        std::vector<std::jthread> threads;
        for (std::string& into : read)
            threads.emplace_back(
                [&] { into = format_interval(dates.read("3. märz 2022").value_or(Interval{})); });
    }
    for (const std::string& one : read) EXPECT_EQ(one, "2022-03-03");
}

TEST(DateReader, KnowsLengthsOfOneLetterAsThatLongAgo) {
    const DateReader dates(grammars(), *make_day(2023, 6, 21));
    const Case cases[] = {
        {"3d", "2023-06-18"},
        {"1w", "2023-06-14"},
        {"2m", "2023-04-21"},
        {"15m", "2022-03-21"},
        {"1y", "2022-06-21"},
        {"9999y", ""},
        {"2h", "2023-06-21"},
        {"2 hours ago", "2023-06-21"},
        {"30h", "2023-06-20"},
        {"1w..", "2023-06-14..9999-12-31"},
        {"1x", ""},
        {"w", ""},
        {"7/2022", "2022-07"},
        {"13/2022", ""},
    };
    for (const Case& c : cases) {
        const auto interval = dates.read(c.words);
        EXPECT_EQ(interval ? format_interval(*interval) : "", c.interval) << c.words;
    }
    const auto month_ago = DateReader(grammars(), *make_day(2023, 3, 31)).read("1m");
    EXPECT_EQ(format_interval(*month_ago), "2023-02-28");
}

TEST(DateReader, TakesTheDayFirstUnlessToldOtherwise) {
    const Day now = *make_day(2023, 6, 20);
    EXPECT_EQ(format_interval(*DateReader(grammars(), now).read("01/07/2022")), "2022-07-01");
    EXPECT_EQ(format_interval(*DateReader(grammars(), now, false).read("01/07/2022")),
              "2022-01-07");
    EXPECT_EQ(format_interval(*DateReader(grammars(), now, false).read("19/06/2022")),
              "2022-06-19");
    EXPECT_EQ(format_interval(*DateReader(grammars(), now).read("06/19/2022")), "2022-06-19");
}

TEST(TheOrderOfDayAndMonth, IsThatOfTheLocale) {
    ::unsetenv("LC_ALL");
    ::unsetenv("LC_TIME");
    ::unsetenv("LANG");
    EXPECT_TRUE(writes_day_first());
    ::setenv("LANG", "en_US.UTF-8", 1);
    EXPECT_FALSE(writes_day_first());
    ::setenv("LC_TIME", "en_GB.UTF-8", 1);
    EXPECT_TRUE(writes_day_first());
    ::setenv("LC_ALL", "en_US", 1);
    EXPECT_FALSE(writes_day_first());
}

}  // namespace
}  // namespace dateline
