#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>

#include "text/calendar_words.h"
#include "text/data_files.h"
#include "times/grammar.h"
#include "times/matcher.h"

namespace dateline::times {
namespace {

std::string error_of(std::string_view rules, std::span<const CalendarWord> calendar = {}) {
    try {
        Grammar::compile(rules, "test.rules", calendar);
    } catch (const DataFileError& error) {
        return error.what();
    }
    return "";
}

// "rule: tokens first-last" of the expression at a token, or "".
std::string matched(std::string_view rules, std::string_view text, std::uint32_t token = 0) {
    const auto calendar = read_calendar_words(
        "month 1 ^january -jan.\nmonth 5 ?may\nweekday 5 friday ^fri.\n", "calendar.txt");
    const Grammar grammar = Grammar::compile(rules, "test.rules", calendar);
    const Analysis analysis = analyse(text);
    Matcher matcher(grammar, analysis, false);
    const auto match = matcher.at(token);
    if (!match) return "";
    return match->rule->name + ": " + std::to_string(match->first) + "-" +
           std::to_string(match->last);
}

TEST(RulesFile, NamesTheLineOfAnError) {
    EXPECT_EQ(error_of("# nothing\n"), "test.rules:1: there is no rule in it");
    EXPECT_EQ(error_of("words a\n  b\n\nrule r: \"x\" => nowhere\n"),
              "test.rules:4: there is no construction \"nowhere\"");
    EXPECT_EQ(error_of("rule r: unknown => nothing\n"),
              "test.rules:1: there is no class \"unknown\"");
    EXPECT_EQ(error_of("rule r: (\"x\" => nothing\n"), "test.rules:1: a bracket is not closed");
    EXPECT_EQ(error_of("rule r: \"x => nothing\n"), "test.rules:1: a quotation mark is missing");
    EXPECT_EQ(error_of("words a\n  b = much\nrule r: a => nothing\n"),
              "test.rules:1: \"much\" is neither a number nor a known value");
    EXPECT_EQ(error_of("rule r: \"x\" => nothing\nrule r: \"y\" => nothing\n"),
              "test.rules:2: \"r\" is there twice");
    EXPECT_EQ(error_of("rule r: \"x\"? => nothing\n"),
              "test.rules: rule \"r\" matches nothing at all");
    EXPECT_EQ(error_of("glued length\n  s\nrule r: \"x\" => nothing\n"),
              "test.rules:1: \"length\" is nothing that is glued to numbers");
    EXPECT_EQ(error_of("words a\n  calendar: months bold\nrule r: a => nothing\n"),
              "test.rules:1: the calendar has months or weekdays, full or short, plain, capital, "
              "doubtful or beside, \"+\" and an ending; not \"bold\"");
    EXPECT_EQ(error_of("words a\n  calendar: months\nrule r: a => nothing\n"),
              "test.rules:1: the calendar has no such words");
    EXPECT_EQ(error_of("holiday h 13 = \"x\"\nrule r: holiday => calendar\n"),
              "test.rules:1: \"13\" is no day of a year");
}

TEST(RulesFile, HasCommentsFromANumberSignToTheLinesEnd) {
    EXPECT_EQ(
        matched("# a rule\nwords a # one\n  x # two # three\nrule r: a # four\n  => nothing\n",
                "x"),
        "r: 0-1");
}

TEST(WordsOfTheCalendar, AreTakenByKindLengthTrustAndEnding) {
    const auto first = [](std::string_view selected, std::string_view text) {
        return !matched(
                    "words a\n  calendar: " + std::string(selected) + "\nrule r: a => nothing\n",
                    text)
                    .empty();
    };
    for (const char* month : {"january", "jan", "may"}) {
        EXPECT_TRUE(first("months", month)) << month;
        EXPECT_FALSE(first("weekdays", month)) << month;
    }
    EXPECT_TRUE(first("full months", "january"));
    EXPECT_FALSE(first("full months", "jan"));
    EXPECT_TRUE(first("short months", "jan"));
    EXPECT_TRUE(first("months capital", "january"));
    EXPECT_FALSE(first("months capital", "may"));
    EXPECT_TRUE(first("months capital doubtful", "may"));
    EXPECT_TRUE(first("weekdays plain", "friday"));
    EXPECT_FALSE(first("weekdays plain", "fri"));
    EXPECT_TRUE(first("full weekdays +s +night", "fridays"));
    EXPECT_TRUE(first("full weekdays +s +night", "fridaynight"));
    EXPECT_FALSE(first("full weekdays +s +night", "friday"));
}

TEST(WordsOfTheCalendar, MayHaveThePointOfShortForms) {
    constexpr std::string_view rules = "words a\n  calendar: months\nrule r: a \"x\" => nothing\n";
    EXPECT_EQ(matched(rules, "jan. x"), "r: 0-2");
    EXPECT_EQ(matched(rules, "may. x"), "");
}

TEST(Numbers, MayHaveAPointWhereTheirShapeDoes) {
    constexpr std::string_view rules = "numbers day = 1-12. 13-24\nrule r: day \"x\" => nothing\n";
    EXPECT_EQ(matched(rules, "3. x"), "r: 0-2");
    EXPECT_EQ(matched(rules, "3 x"), "r: 0-2");
    EXPECT_EQ(matched(rules, "13. x"), "");
}

TEST(LettersGluedToNumbers, AreThoseOfTheRules) {
    constexpr std::string_view rules =
        "glued ordinal\n  e er\nglued decade\n  ers\nglued meridiem\n  vm = 1\n"
        "glued unit\n  std = HOUR\nglued quarter\n  qu\nglued fiscal\n  gj\n"
        "numbers nth = 1st-31st\nnumbers decade = decade\nnumbers clock = clock\n"
        "numbers length = glued-length\nnumbers quarter = quarter-year\n"
        "numbers fiscal = fiscal-year\n"
        "rule nth: nth => nothing\nrule decade: decade => nothing\nrule clock: clock => nothing\n"
        "rule length: length => nothing\nrule quarter: quarter => nothing\n"
        "rule fiscal: fiscal => nothing\n";
    EXPECT_EQ(matched(rules, "3e"), "nth: 0-1");
    EXPECT_EQ(matched(rules, "1er"), "nth: 0-1");
    EXPECT_EQ(matched(rules, "1990ers"), "decade: 0-1");
    EXPECT_EQ(matched(rules, "9vm"), "clock: 0-1");
    EXPECT_EQ(matched(rules, "3std"), "length: 0-1");
    EXPECT_EQ(matched(rules, "3qu2022"), "quarter: 0-1");
    EXPECT_EQ(matched(rules, "gj13"), "fiscal: 0-1");
    for (const char* english : {"3rd", "1990s", "9am", "3hrs", "3q2022", "fy13"})
        EXPECT_EQ(matched(rules, english), "") << english;
}

TEST(Tenses, AreThoseOfWordsAndElseOfTheirEndings) {
    const Grammar grammar = Grammar::compile(
        "words tense\n  said -ed = -1\n  need = 1\nrule r: \"x\" => nothing\n", "test.rules");
    EXPECT_EQ(grammar.tense_of("said"), -1);
    EXPECT_EQ(grammar.tense_of("planted"), -1);
    EXPECT_EQ(grammar.tense_of("need"), 1);
    EXPECT_EQ(grammar.tense_of("red"), Grammar::no_tense);
    EXPECT_EQ(grammar.tense_of("plant"), Grammar::no_tense);
}

TEST(RulesFile, CutAnywhereIsReadOrRefused) {
    for (const std::string language : {"en", "de"}) {
        const std::string whole = read_data_file(data_folder(), language + "/times.rules");
        const auto calendar = load_calendar_words(data_folder(), language);
        EXPECT_EQ(error_of(whole, calendar), "");
        for (std::size_t length = 0; length < whole.size(); length += 97)
            error_of(std::string_view(whole).substr(0, length), calendar);
    }
}

TEST(Matching, TakesTheLongestRuleAndTheFirstOfEquals) {
    constexpr std::string_view rules =
        "words a\n  x y\n"
        "rule short: a => nothing\n"
        "rule same: \"x\" => nothing\n"
        "rule long: a \"y\"? \"z\" => nothing\n";
    EXPECT_EQ(matched(rules, "x w"), "short: 0-1");
    EXPECT_EQ(matched(rules, "x y z"), "long: 0-3");
    EXPECT_EQ(matched(rules, "x z"), "long: 0-2");
    EXPECT_EQ(matched(rules, "w x", 1), "short: 1-2");
    EXPECT_EQ(matched(rules, "w"), "");
}

TEST(Matching, KeepsToWhatMayStandBetweenWords) {
    constexpr std::string_view rules =
        "words ab\n  jan.\n"
        "rule plain: \"a\" \"b\" => nothing\n"
        "rule comma: \"c\" , \"d\" => nothing\n"
        "rule hyphen: \"e\" - \"f\" => nothing\n"
        "rule point: ab \"g\" => nothing\n";
    EXPECT_EQ(matched(rules, "a b"), "plain: 0-2");
    EXPECT_EQ(matched(rules, "a-b"), "plain: 0-2");
    EXPECT_EQ(matched(rules, "a\nb"), "plain: 0-2");
    EXPECT_EQ(matched(rules, "a\n\nb"), "");
    EXPECT_EQ(matched(rules, "a, b"), "");
    EXPECT_EQ(matched(rules, "a. b"), "");
    EXPECT_EQ(matched(rules, "c, d"), "comma: 0-2");
    EXPECT_EQ(matched(rules, "e f"), "");
    EXPECT_EQ(matched(rules, "e-f"), "hyphen: 0-2");
    EXPECT_EQ(matched(rules, "Jan. g"), "point: 0-2");
}

TEST(Matching, LooksAtTheWordsBeside) {
    constexpr std::string_view rules =
        "words in\n  in\n"
        "rule after: \"may\" if after in and not before \"go\" => nothing\n"
        "rule two: \"b\" if after \"x\" \"y\" => nothing\n"
        "rule last: \"c\" if not before anything => nothing\n"
        "rule name: \"d\" if after in ^\"the\" and not before ^anything => nothing\n";
    EXPECT_EQ(matched(rules, "in may", 1), "after: 1-2");
    EXPECT_EQ(matched(rules, "may"), "");
    EXPECT_EQ(matched(rules, "in may go", 1), "");
    EXPECT_EQ(matched(rules, "x y b", 2), "two: 2-3");
    EXPECT_EQ(matched(rules, "y b", 1), "");
    EXPECT_EQ(matched(rules, "c"), "last: 0-1");
    EXPECT_EQ(matched(rules, "c, d"), "last: 0-1");
    EXPECT_EQ(matched(rules, "c d"), "");
    EXPECT_EQ(matched(rules, "in The d e", 2), "name: 2-3");
    EXPECT_EQ(matched(rules, "in the d e", 2), "");
    EXPECT_EQ(matched(rules, "in The d E", 2), "");
}

}  // namespace
}  // namespace dateline::times
