#include "indexer/explain/explain_page.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "text/data_files.h"

namespace dateline {
namespace {

std::optional<Interval> days(const char* from, const char* to) {
    return Interval{*parse_day(from), *parse_day(to)};
}

Explanation sample() {
    Explanation made;
    Article& article = made.stored.article;
    article.lines = {{0, 3}};
    article.record = "a";
    article.text = "Wang Yi in Kyiv\n\nWang left Kyiv last week, for two days.";
    article.published =
        Publication{*days("2023-06-20", "2023-06-20"), Precision::day, Provenance::inferred, {}};
    made.stored.mentions.entities = {
        {EntityKind::person, "Wang Yi", {"Wang Yi", "Wang"}, std::nullopt},
        {EntityKind::place, "Kyiv", {"Kyiv"}, GeoPoint{703448, "UA", "12", 50.45466, 30.5238}}};
    made.stored.mentions.mentions = {{0, 7, 0}, {11, 15, 1}, {17, 21, 0}, {27, 31, 1}};
    made.mention_reasons = {{"model", "fullest form"},
                            {"dateline", "stated in Ukraine"},
                            {"model", "family name"},
                            {"model", "as before"}};
    TimeMention week{32, 41, TimeKind::date, "2023-W24", std::nullopt};
    week.interval = days("2023-06-12", "2023-06-18");
    const TimeMention two_days{47, 55, TimeKind::duration, "P2D", std::nullopt};
    made.stored.times = {week, two_days};
    made.time_reasons = {
        {"last-week", TimeReference::publication, days("2023-06-20", "2023-06-20")},
        {"length", TimeReference::none, std::nullopt}};
    return made;
}

std::string shown(const Explanation& explanation, Style style = {}) {
    std::ostringstream out;
    style.width = 100;
    print_explanation(out, explanation, "news/a.jsonl", "", Whereabouts::load(data_folder()),
                      style);
    return out.str();
}

TEST(AnExplanation, MarksTheTextAndListsWhatItSpeaksOf) {
    EXPECT_EQ(
        shown(sample()),
        "file       news/a.jsonl:3 (record a)\n"
        "published  2023-06-20, to the day, found in the text\n"
        "\n"
        "[Wang Yi|person] in [Kyiv|place]\n"
        "\n"
        "[Wang|person] left [Kyiv|place] [last week|date], for [two days|duration].\n"
        "\n"
        "people\n"
        "  Wang Yi (2): \"Wang Yi\", fullest form; \"Wang\", family name\n"
        "\n"
        "places\n"
        "  Kyiv, Ukraine (2), GeoNames 703448, at 50.4547 30.5238: \"Kyiv\", stated in Ukraine "
        "(found as\n"
        "      dateline)\n"
        "\n"
        "times\n"
        "  \"last week\": DATE 2023-W24 = 2023-06-12..2023-06-18, rule last-week, counted from "
        "2023-06-20,\n"
        "      the publication\n"
        "  \"two days\": DURATION P2D, no days of the calendar, rule length\n");
}

TEST(AnExplanation, MarksByColoursWhereThereAreAny) {
    const std::string page = shown(sample(), Style{true});
    EXPECT_NE(page.find("\x1b[36mWang Yi\x1b[0m in \x1b[32mKyiv\x1b[0m"), std::string::npos)
        << page;
    EXPECT_NE(page.find("\x1b[33mlast week\x1b[0m"), std::string::npos);
    EXPECT_EQ(page.find("|person]"), std::string::npos);
}

TEST(AnExplanation, MarksTheLongerOfTwoThatBeginAtOnePlace) {
    Explanation explanation = sample();
    explanation.stored.times[0].begin = 0;
    explanation.stored.times[0].end = 15;
    EXPECT_NE(shown(explanation).find("[Wang Yi in Kyiv|date]"), std::string::npos);
}

TEST(AnExplanation, NeverDrivesTheTerminal) {
    Explanation explanation = sample();
    explanation.stored.article.text[8] = '\x1b';
    explanation.stored.mentions.entities[0].name = "Wang\x1b[2J";
    EXPECT_EQ(shown(explanation).find('\x1b'), std::string::npos);
}

TEST(AnExplanation, OfAnArticleWithoutAnythingIsItsText) {
    Explanation explanation;
    explanation.stored.article.text = "Nothing.";
    EXPECT_EQ(shown(explanation), "file       news/a.jsonl:1\npublished  not known\n\nNothing.\n");
}

}  // namespace
}  // namespace dateline
