#include "query/show/passage_window.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace dateline {
namespace {

// A passage of one-letter lines: capitals are matches of words of one weight, but for R, which is
// rare; small letters and points are none.
LineWindow window_of(const std::string& letters, std::size_t height) {
    MarkedText passage;
    std::vector<Match> matches;
    for (const char letter : letters) {
        const auto at = static_cast<std::uint32_t>(passage.text.size());
        if (letter >= 'A' && letter <= 'Z') {
            passage.marks.push_back(
                {at, at + 1, Ink::match, static_cast<std::uint32_t>(matches.size())});
            matches.push_back(
                {at, at + 1, letter == 'R' ? 2.5 : 1, static_cast<std::uint32_t>(letter)});
        }
        passage.add(std::string(1, letter) + "\n");
    }
    return best_window(passage, wrap(passage.text, 10), matches, height);
}

TEST(TheWindowOfAPassage, ShowsTheRarestWordsThenTheMost) {
    struct Case {
        const char* lines;
        LineWindow window;
    };
    const Case cases[] = {
        {"", {0, 0}},          {"abc", {0, 3}},      {"......", {0, 3}},   {"A.....", {0, 3}},
        {".....A", {3, 6}},    {"...A...", {2, 5}},  {"AAA..AB.", {4, 7}}, {"AA...A.A...", {0, 3}},
        {"A....AA..", {4, 7}}, {"ABA....R", {5, 8}}, {"ABC....R", {0, 3}}, {"AAA..R.A", {5, 8}},
    };
    for (const Case& c : cases) EXPECT_EQ(window_of(c.lines, 3), c.window) << c.lines;
}

TEST(TheWindowOfAPassage, OfAMillionLinesIsFoundInOneWalk) {
    std::string lines(1'000'000, 'A');
    lines[777'777] = 'B';
    const LineWindow window = window_of(lines, 5);
    EXPECT_LE(window.first, 777'777u);
    EXPECT_GT(window.last, 777'777u);
}

}  // namespace
}  // namespace dateline
