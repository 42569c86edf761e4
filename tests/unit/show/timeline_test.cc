// A timeline as a chart, as comma-separated values and as JSON.
#include <gmock/gmock.h>

#include <sstream>

#include "query/show/json.h"
#include "query/show/summary.h"
#include "query/show/timeline_chart.h"
#include "query/show/timeline_csv.h"
#include "terminal/terminal_text.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TimelinePeriod month(int year, unsigned number, std::uint64_t articles) {
    return {*month_interval(year, number), articles, std::nullopt};
}

Timeline sample_timeline() {
    Timeline timeline;
    timeline.unit = PeriodUnit::month;
    timeline.articles = 1'300;
    timeline.periods = {month(2022, 11, 40), month(2023, 1, 1), month(2023, 2, 1204),
                        month(2023, 9, 55)};
    timeline.periods[2].peak =
        Distinction{{"balloon", "hotline", "sanctions"}, {"Antony Blinken", "Wang Yi"}};
    return timeline;
}

std::string chart(const Timeline& timeline, const Style& style) {
    std::ostringstream out;
    print_timeline(out, timeline, style);
    return out.str();
}

TEST(AChart, HasABarForEachPeriodAndALineForEachGap) {
    EXPECT_EQ(chart(sample_timeline(), Style{.width = 70}),
              "month    articles\n"
              "2022-11        40  ▊\n"
              "2022-12         0\n"
              "2023-01         1  ▏\n"
              "2023-02     1,204  █████████████████████  balloon · Antony Blinken\n"
              "⋮                  6 months without\n"
              "2023-09        55  █\n");
}

TEST(AChart, IsAsciiWhereUnicodeIsNotSeen) {
    EXPECT_EQ(chart(sample_timeline(), Style{.unicode = false, .width = 70}),
              "month    articles\n"
              "2022-11        40  #\n"
              "2022-12         0\n"
              "2023-01         1  #\n"
              "2023-02     1,204  #####################  balloon - Antony Blinken\n"
              ":                  6 months without\n"
              "2023-09        55  #\n");
}

TEST(AChart, FitsTheTerminal) {
    Timeline timeline = sample_timeline();
    timeline.periods[2].peak->people = {"Ali\x1b[2J\u202E “Zéphyrin” 習近平", "B"};
    for (std::size_t width = narrowest; width < 160; width += 7)
        for (const bool unicode : {true, false}) {
            const std::string drawn = chart(timeline, Style{.unicode = unicode, .width = width});
            EXPECT_EQ(drawn.find('\x1b'), std::string::npos);
            std::istringstream lines(drawn);
            for (std::string line; std::getline(lines, line);)
                EXPECT_LE(display_width(line), std::max<std::size_t>(width, 36)) << line;
        }
}

TEST(AChart, HasColorsOnlyWhereTheyAreWanted) {
    const std::string colored = chart(sample_timeline(), Style{.colors = true});
    EXPECT_NE(colored.find("\x1b[36mAntony Blinken\x1b[0m"), std::string::npos);
    EXPECT_NE(colored.find("\x1b[1m2023-02\x1b[0m"), std::string::npos);
    EXPECT_EQ(chart(sample_timeline(), Style{}).find('\x1b'), std::string::npos);
}

TEST(AChart, OfFewArticlesHasShortBars) {
    Timeline timeline;
    timeline.unit = PeriodUnit::decade;
    timeline.periods = {{{*make_day(1990, 1, 1), *make_day(1999, 12, 31)}, 1, std::nullopt}};
    EXPECT_EQ(chart(timeline, Style{}),
              "decade  articles\n"
              "1990s          1  ██████\n");
    EXPECT_EQ(chart(Timeline{}, Style{}), "");
}

TEST(TheNotesOfATimeline, SayWhatIsNotInIt) {
    Timeline timeline = sample_timeline();
    timeline.inexact = 3;
    timeline.without_time = 12;
    EXPECT_THAT(timeline_notes(timeline), ElementsAre("1,300 articles"));
    EXPECT_THAT(timeline_left_out(timeline),
                ElementsAre("12 without a date", "3 not known to the month (--loose counts them)"));
    EXPECT_THAT(timeline_left_out(Timeline{}), IsEmpty());
    std::ostringstream out;
    print_summary(out, timeline_notes(Timeline{}), Style{});
    print_summary(out, {}, Style{});
    EXPECT_EQ(out.str(), "\n0 articles\n");
}

TEST(CommaSeparatedValues, QuoteTheirLists) {
    Timeline timeline = sample_timeline();
    timeline.periods[2].peak->people = {"Bob \"Bo\" Doe", "A;B"};
    std::ostringstream out;
    print_csv(out, timeline);
    EXPECT_EQ(
        out.str(),
        "from,to,articles,words,people\n"
        "2022-11-01,2022-11-30,40,,\n"
        "2023-01-01,2023-01-31,1,,\n"
        "2023-02-01,2023-02-28,1204,\"balloon;hotline;sanctions\",\"Bob \"\"Bo\"\" Doe;A,B\"\n"
        "2023-09-01,2023-09-30,55,,\n");
}

TEST(TheJsonOfATimeline, IsALineForEachPeriod) {
    Timeline timeline = sample_timeline();
    timeline.mentioned = true;
    timeline.periods.erase(timeline.periods.begin(), timeline.periods.begin() + 2);
    std::ostringstream out;
    print_json(out, timeline);
    EXPECT_EQ(
        out.str(),
        "{\"format\":2,\"type\":\"period\",\"unit\":\"month\",\"by\":\"mention\",\"from\":\"2023-"
        "02-01\","
        "\"to\":\"2023-02-28\",\"articles\":1204,\"peak\":{\"words\":[\"balloon\",\"hotline\","
        "\"sanctions\"],\"people\":[\"Antony Blinken\",\"Wang Yi\"]}}\n"
        "{\"format\":2,\"type\":\"period\",\"unit\":\"month\",\"by\":\"mention\",\"from\":\"2023-"
        "09-01\","
        "\"to\":\"2023-09-30\",\"articles\":55,\"peak\":null}\n");
}

}  // namespace
}  // namespace dateline
