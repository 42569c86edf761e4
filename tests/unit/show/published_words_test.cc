#include "query/show/published_words.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(APublicationDate, IsToldAsExactlyAsItIsKnown) {
    const Interval day{*make_day(2023, 6, 19), *make_day(2023, 6, 19)};
    const Interval month = *month_interval(2023, 6);
    const Interval year = *year_interval(2023);
    // 2023-06-19T14:30:05Z, and 2023-06-20T01:00:00Z which is still the 19th in New York.
    constexpr std::int64_t afternoon = 1687185005, night = 1687222800;
    struct Case {
        std::optional<Publication> published;
        const char* briefly;
        const char* fully;
    };
    const Case cases[] = {
        {std::nullopt, "undated", "not known"},
        {Publication{day, Precision::day, Provenance::stated, {}}, "2023-06-19", "2023-06-19"},
        {Publication{month, Precision::month, Provenance::stated, {}}, "June 2023", "June 2023"},
        {Publication{year, Precision::year, Provenance::stated, {}}, "2023", "2023"},
        {Publication{day, Precision::day, Provenance::url, {}}, "2023-06-19",
         "2023-06-19, from its address"},
        {Publication{day, Precision::day, Provenance::inferred, {}}, "~2023-06-19",
         "2023-06-19, found in the text"},
        {Publication{month, Precision::month, Provenance::inferred, {}}, "~June 2023",
         "June 2023, found in the text"},
        {Publication{day, Precision::day, Provenance::file, {}}, "file 2023-06-19",
         "2023-06-19, when the file was last changed"},
        {Publication{day, Precision::instant, Provenance::stated, afternoon}, "2023-06-19",
         "2023-06-19 14:30 UTC"},
        {Publication{day, Precision::instant, Provenance::stated, night}, "2023-06-19",
         "2023-06-19 (2023-06-20 01:00 UTC)"},
        {Publication{day, Precision::instant, Provenance::stated, std::int64_t{1} << 60},
         "2023-06-19", "2023-06-19"},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(published_briefly(c.published), c.briefly);
        EXPECT_EQ(published_fully(c.published), c.fully);
    }
}

}  // namespace
}  // namespace dateline
