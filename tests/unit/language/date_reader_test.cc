#include <gtest/gtest.h>

#include "query/language/question.h"

namespace dateline {
namespace {

struct Case {
    const char* words;
    const char* interval;  // empty: not understood
};

TEST(DateReader, KnowsIsoFormsAndRangesWithoutTheGrammar) {
    const DateReader dates(*make_day(2023, 6, 20));
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

}  // namespace
}  // namespace dateline
