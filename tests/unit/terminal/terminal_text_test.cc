// Text from articles on its way to a terminal.
#include "terminal/terminal_text.h"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

namespace dateline {
namespace {

TEST(TextForATerminal, HasNothingThatMovesColoursHidesOrReorders) {
    struct Case {
        std::string text;
        std::string shown;
    };
    const Case cases[] = {
        {"plain", "plain"},
        {"Müller, 習近平, “aid”", "Müller, 習近平, “aid”"},
        {"\x1b[31mred\x1b[0m", "�[31mred�[0m"},
        {"bell\a back\b del\x7F nul" + std::string(1, '\0'), "bell� back� del� nul�"},
        {"\u009b31m \u0085", "�31m �"},
        {"\x9b", "�"},
        {"cut \xe2\x80", "cut �"},
        {"ab\u202Etxt.exe\u202C", "abtxt.exe"},
        {"\u2066a\u2069\u200E\u200F\u061C", "a"},
        {"zero\u200Bwidth so\u00ADft \uFEFFmark word\u2060joiner",
         "zerowidth soft mark wordjoiner"},
        {"tag \U000E0041\U000E007F filler \u3164\u115F!", "tag filler !"},
        {"می\u200Cخواهم", "می\u200Cخواهم"},
        {"👩\u200D💻 ❤\uFE0F", "👩\u200D💻 ❤\uFE0F"},
        {"a\tb\r\nc\u2028d  \n\n e", "a b c d e"},
        {"  around \n", "around"},
        {"", ""},
    };
    for (const Case& c : cases) EXPECT_EQ(fit_for_terminal(c.text, true), c.shown) << c.text;
}

TEST(TextForATerminal, WithoutUnicodeIsAscii) {
    struct Case {
        const char* text;
        const char* shown;
    };
    const Case cases[] = {
        {"“aid” – Müller’s café…", "\"aid\" - Muller's cafe..."},
        {"Łódź straße Ærø €5", "Lodz strasse AEro EUR5"},
        {"e\u0301 習 \x1b", "e ? ?"},
        {"a\u00A0b", "a b"},
    };
    for (const Case& c : cases) EXPECT_EQ(fit_for_terminal(c.text, false), c.shown) << c.text;
}

TEST(LineEndsOfPassages, AreKeptBetweenParagraphsOnly) {
    const auto shown = [](const char* text, LineEnds ends) {
        return fit_for_terminal(text, {}, ends, true).text;
    };
    EXPECT_EQ(shown("a\nb\n\nc\n \n \nd\n", LineEnds::paragraphs), "a b\nc\nd");
    EXPECT_EQ(shown("\n\na", LineEnds::paragraphs), "a");
    EXPECT_EQ(shown("a\n\n  b\tc\n", LineEnds::kept), "a\n\n  b c\n");
}

TEST(Marks, GoWithTheirText) {
    struct Case {
        std::string text;
        std::vector<Mark> marks;
        std::vector<std::string> marked;
    };
    const Case cases[] = {
        {"lethal aid", {{0, 6}, {7, 10}}, {"lethal", "aid"}},
        {"so\u00ADft  \n aid", {{0, 6}, {10, 13}}, {"soft", "aid"}},
        {"\x1b[1m aid", {{0, 1}, {5, 8}}, {"�", "aid"}},
        {"a \u202E b", {{2, 5}, {6, 7}}, {"b"}},
        {"aid now", {{0, 3}, {3, 4}, {4, 7}}, {"aid", "now"}},
        {"aid", {{0, 99}}, {"aid"}},
        {"aid", {{2, 1}, {7, 9}}, {}},
        {"abcdef", {{0, 4}, {2, 5}}, {"abcd", "e"}},
        {"new york", {{0, 8}}, {"new york"}},
        {"new \n york !", {{0, 11}}, {"new york"}},
    };
    for (const Case& c : cases) {
        const MarkedText fit = fit_for_terminal(c.text, c.marks, LineEnds::spaces, true);
        std::vector<std::string> marked;
        for (const Mark& mark : fit.marks)
            marked.push_back(fit.text.substr(mark.begin, mark.end - mark.begin));
        EXPECT_EQ(marked, c.marked) << c.text;
    }
}

TEST(DisplayWidth, CountsColumns) {
    struct Case {
        const char* text;
        std::size_t columns;
    };
    const Case cases[] = {
        {"", 0},       {"aid", 3},     {"Müller", 6},  {"“aid”", 5}, {"習近平", 6},
        {"ｱ", 1},      {"Ａ", 2},      {"e\u0301", 1}, {"각", 2},    {"\u1112\u1161\u11AB", 2},
        {"👍", 2},      {"❤\uFE0F", 2}, {"€", 1},       {"…", 1},     {"\u200D", 0},
        {"Ελλάδα", 6}, {"हिन्दी", 5},   {"Привет", 6},
    };
    for (const Case& c : cases) EXPECT_EQ(display_width(c.text), c.columns) << c.text;
}

std::vector<std::string> lines_of(const std::string& text, std::size_t width) {
    std::vector<std::string> lines;
    for (const Line& line : wrap(text, width))
        lines.push_back(text.substr(line.begin, line.end - line.begin));
    return lines;
}

TEST(Wrapping, BreaksAtSpacesAndBetweenWideCharacters) {
    using Lines = std::vector<std::string>;
    struct Case {
        std::string text;
        std::size_t width;
        Lines lines;
    };
    const Case cases[] = {
        {"", 10, {}},
        {"aid", 10, {"aid"}},
        {"lethal aid", 10, {"lethal aid"}},
        {"lethal aid", 9, {"lethal", "aid"}},
        {"lethal aid ", 10, {"lethal aid"}},
        {"lethal   aid", 8, {"lethal", "aid"}},
        {"a\nb\n\nc", 10, {"a", "b", "", "c"}},
        {"a\n", 10, {"a"}},
        {"abcdefghijkl", 5, {"abcde", "fghij", "kl"}},
        {"see abcdefghijkl", 5, {"see", "abcde", "fghij", "kl"}},
        {"a\u00A0b c", 3, {"a\u00A0b", "c"}},
        {"習近平会见", 4, {"習近", "平会", "见"}},
        {"習近平，会见", 6, {"習近", "平，会", "见"}},
        {"見「平和」", 4, {"見", "「平", "和」"}},
        {"abc習近", 4, {"abc", "習近"}},
        {"cafe\u0301cafe\u0301", 4, {"cafe\u0301", "cafe\u0301"}},
        {"習", 1, {"習"}},
    };
    for (const Case& c : cases)
        EXPECT_EQ(lines_of(c.text, c.width), c.lines) << c.text << " " << c.width;
}

TEST(Wrapping, NeverLosesAWordNorPassesTheWidth) {
    std::mt19937 random(7);
    const std::string pieces[] = {"a",  "word",  " ",       "  ", "longer-than-a-line",
                                  "習", "，",    "e\u0301", "👍",  "\n",
                                  "「", "\u00A0"};
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (int n = 0; n < 30; ++n) text += pieces[random() % std::size(pieces)];
        const std::size_t width = 2 + random() % 12;
        std::string kept, wanted;
        for (const std::string& line : lines_of(text, width)) {
            EXPECT_LE(display_width(line), width) << text << " in " << line;
            kept += line;
        }
        const auto without_spaces = [](std::string from) {
            std::erase_if(from, [](char c) { return c == ' ' || c == '\n'; });
            return from;
        };
        EXPECT_EQ(without_spaces(kept), without_spaces(text));
    }
}

TEST(AnyBytes, BecomeHarmlessText) {
    std::mt19937 random(11);
    for (int i = 0; i < 2000; ++i) {
        std::string bytes;
        for (std::size_t n = random() % 60; n > 0; --n) bytes += static_cast<char>(random() % 256);
        std::vector<Mark> marks;
        for (int n = 0; n < 4; ++n)
            marks.push_back({static_cast<std::uint32_t>(random() % 70),
                             static_cast<std::uint32_t>(random() % 70)});
        for (const bool unicode : {true, false})
            for (const LineEnds ends : {LineEnds::spaces, LineEnds::paragraphs, LineEnds::kept}) {
                const MarkedText fit = fit_for_terminal(bytes, marks, ends, unicode);
                std::uint32_t free = 0;
                for (const Mark& mark : fit.marks) {
                    EXPECT_GE(mark.begin, free);
                    EXPECT_GT(mark.end, mark.begin);
                    free = mark.end;
                }
                EXPECT_LE(free, fit.text.size());
                for (const char c : fit.text) {
                    EXPECT_TRUE(c == '\n' || (c >= ' ' && c != 0x7F) || (unicode && c < 0));
                    EXPECT_TRUE(c != '\n' || ends != LineEnds::spaces);
                }
                // What is fit stays as it is.
                EXPECT_EQ(fit_for_terminal(fit.text, {}, LineEnds::kept, unicode).text, fit.text);
            }
    }
}

TEST(Inks, AreWrittenWithColoursOnly) {
    const MarkedText text =
        fit_for_terminal("lethal aid now", std::vector<Mark>{{7, 10}}, LineEnds::spaces, true);
    std::string plain, colored;
    append(plain, text, {0, 14}, Ink::title, Style{false});
    append(colored, text, {3, 12}, Ink::title, Style{true});
    EXPECT_EQ(plain, "lethal aid now");
    EXPECT_EQ(colored, "\x1b[1mhal \x1b[0m\x1b[1;31maid\x1b[0m\x1b[1m n\x1b[0m");
}

}  // namespace
}  // namespace dateline
