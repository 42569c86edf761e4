#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "text/data_files.h"
#include "times/grammar.h"
#include "times/matcher.h"

namespace dateline::times {
namespace {

std::string error_of(std::string_view rules) {
    try {
        Grammar::compile(rules, "test.rules");
    } catch (const DataFileError& error) {
        return error.what();
    }
    return "";
}

// "rule: tokens first-last" of the expression at a token, or "".
std::string matched(std::string_view rules, std::string_view text, std::uint32_t token = 0) {
    const Grammar grammar = Grammar::compile(rules, "test.rules");
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
    EXPECT_EQ(error_of("holiday h 13 = \"x\"\nrule r: holiday => calendar\n"),
              "test.rules:1: \"13\" is no day of a year");
}

TEST(RulesFile, CutAnywhereIsReadOrRefused) {
    const std::string whole = read_data_file(data_folder(), "en/times.rules");
    for (std::size_t length = 0; length < whole.size(); length += 97)
        error_of(whole.substr(0, length));
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
