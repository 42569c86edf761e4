#include "query/show/passage_window.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace dateline {
namespace {

// A passage of one-letter lines: capitals are matches, small letters and points are not.
LineWindow window_of(const std::string& letters, std::size_t height) {
    MarkedText passage;
    for (const char letter : letters) {
        passage.add(std::string(1, letter),
                    letter >= 'A' && letter <= 'Z' ? Ink::match : Ink::plain);
        passage.add("\n");
    }
    return best_window(passage, wrap(passage.text, 10), height);
}

TEST(TheWindowOfAPassage, ShowsTheMostDifferentMatches) {
    struct Case {
        const char* lines;
        LineWindow window;
    };
    const Case cases[] = {
        {"", {0, 0}},         {"abc", {0, 3}},         {"......", {0, 3}},
        {"A.....", {0, 3}},   {".....A", {3, 6}},      {"...A...", {2, 5}},
        {"AAA..AB.", {4, 7}}, {"AA...A.A...", {0, 3}}, {"A....AA..", {4, 7}},
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
