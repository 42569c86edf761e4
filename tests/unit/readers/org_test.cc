#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::ElementsAre;

TEST(Org, TakesItsFieldsFromItsKeywords) {
    const Article article =
        only(read("a.txt",
                  "#+TITLE: Two /Kims/\n#+author: Jane Doe\n#+DATE: <2000-06-16 Fri>\n"
                  "#+SOURCE: The Courier\n#+LANGUAGE: en\n#+FILETAGS: :korea:summit:\n\n"
                  "SEOUL — He came.\n"));
    EXPECT_EQ(article.title, "Two Kims");
    EXPECT_EQ(article.author, "Jane Doe");
    EXPECT_EQ(article.source, "The Courier");
    EXPECT_EQ(article.language, "en");
    EXPECT_EQ(published(article), "2000-06-16");
    EXPECT_THAT(article.stated.keywords, ElementsAre("korea", "summit"));
    EXPECT_EQ(article.text, "Two Kims\n\nSEOUL — He came.");
    EXPECT_EQ(line_of(article, 0), 1u);
    EXPECT_EQ(line_of(article, 12), 8u);
}

TEST(Org, LosesItsMarks) {
    const Article article =
        only(read("a.org",
                  "* The visit :asia:\n:PROPERTIES:\n:ID: 17\n:END:\n"
                  "He *came* by [[https://n.example][the bridge]][fn:1] of a/b,\n"
                  "2*3*4 in =code=.\n# a comment\n"
                  "On [2000-06-13 Tue] it rained.\n"
                  "#+BEGIN_QUOTE\nOne line.\n#+END_QUOTE\n"
                  "- first\n- second\n1. third\n"
                  "| a | b |\n|---+---|\n| c | d |\n** Later\nThe end.\n"));
    EXPECT_EQ(article.title, "The visit");
    EXPECT_EQ(article.text,
              "The visit\n\nHe came by the bridge of a/b,\n2*3*4 in code.\nOn 2000-06-13 Tue it "
              "rained.\n\n"
              "One line.\n\nfirst\n\nsecond\n\nthird\n\na  b\n\nc  d\n\nLater\n\nThe end.");
    const auto line = [&](std::string_view words) {
        return line_of(article, static_cast<std::uint32_t>(article.text.find(words)));
    };
    EXPECT_EQ(line("2*3"), 6u);
    EXPECT_EQ(line("On 2000"), 8u);
    EXPECT_EQ(line("One line"), 10u);
    EXPECT_EQ(line("The end"), 19u);
}

}  // namespace
}  // namespace dateline
