#include "query/show/query_error.h"

#include <gtest/gtest.h>

#include <sstream>

namespace dateline {
namespace {

std::string shown(const std::string& query, Span at, Style style = {}) {
    std::ostringstream out;
    print_query_error(out, query, QueryError("what to do", at), style);
    return out.str();
}

TEST(AQueryError, PointsAtItsPlace) {
    EXPECT_EQ(shown("china \"lethal aid", {6, 7}),
              "dateline: what to do\n"
              "  china \"lethal aid\n"
              "        ^\n");
    EXPECT_EQ(shown("aid 中国 peron:xi", {11, 17}),
              "dateline: what to do\n"
              "  aid 中国 peron:xi\n"
              "           ^~~~~~\n");
    EXPECT_EQ(shown("aid 中国", {4, 10}),
              "dateline: what to do\n"
              "  aid 中国\n"
              "      ^~~~\n");
    EXPECT_EQ(shown("aid\n\n\tperon:xi", {6, 12}),
              "dateline: what to do\n"
              "  aid peron:xi\n"
              "      ^~~~~~\n");
    EXPECT_EQ(shown("a \xFF b\x1b", {2, 3}),
              "dateline: what to do\n"
              "  a � b�\n"
              "    ^\n");
}

TEST(AQueryError, InALongQueryShowsWhatStandsAround) {
    Style style;
    style.width = 40;
    std::string query;
    for (int i = 0; i < 30; ++i) query += "word ";
    query += "peron:xi";
    for (int i = 0; i < 30; ++i) query += " word";
    EXPECT_EQ(shown(query, {150, 156}, style),
              "dateline: what to do\n"
              "  …word word peron:xi word word…\n"
              "             ^~~~~~\n");
    EXPECT_EQ(shown(query, {0, 4}, style),
              "dateline: what to do\n"
              "  word word word word…\n"
              "  ^~~~\n");
    EXPECT_EQ(shown(std::string(5000, '('), {100, 101}, style).substr(0, 26),
              "dateline: what to do\n  …");
}

TEST(AQueryError, WithoutAPlaceIsASentence) {
    EXPECT_EQ(shown("", {0, 0}), "dateline: what to do\n");
    EXPECT_EQ(shown("abc", {7, 9}), "dateline: what to do\n");
}

TEST(AQueryError, IsColouredOnATerminal) {
    EXPECT_EQ(shown("a *", {2, 3}, Style{true}),
              "dateline: what to do\n"
              "  a \x1b[1;31m*\x1b[0m\n"
              "    \x1b[1;31m^\x1b[0m\n");
}

}  // namespace
}  // namespace dateline
