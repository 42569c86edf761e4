#include "schema/article.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(LineOf, CountsNewlinesOfPlainText) {
    Article article;
    article.text = "title\n\nfirst\nsecond";
    article.lines = {{0, 1}};
    article.newlines_are_lines = true;
    EXPECT_EQ(line_of(article, 0), 1U);
    EXPECT_EQ(line_of(article, 7), 3U);
    EXPECT_EQ(line_of(article, 13), 4U);
    EXPECT_EQ(line_of(article, 9999), 4U);
}

TEST(LineOf, StaysOnTheMarkWhereNewlinesAreNoLines) {
    Article article;
    article.text = "title\n\nfirst\n\nsecond";
    article.lines = {{0, 12}, {14, 40}};
    EXPECT_EQ(line_of(article, 7), 12U);
    EXPECT_EQ(line_of(article, 14), 40U);
}

}  // namespace
}  // namespace dateline
