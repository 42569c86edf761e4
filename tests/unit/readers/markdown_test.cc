#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

TEST(Markdown, TakesItsFieldsFromTheFrontMatter) {
    const Article article = only(read("a.md",
                                      "---\ntitle: \"Two Kims: One\"\nauthors: [Jane Doe, John "
                                      "Roe]\ndate: 2000-06-16T10:00:00+09:00\n"
                                      "source: The Courier\nlink: https://n.example/k\nlang: "
                                      "en-GB\ncategory: Asia\n---\n\nSEOUL — He came.\n"));
    EXPECT_EQ(article.title, "Two Kims: One");
    EXPECT_EQ(article.author, "Jane Doe and John Roe");
    EXPECT_EQ(article.source, "The Courier");
    EXPECT_EQ(article.url, "https://n.example/k");
    EXPECT_EQ(article.language, "en");
    EXPECT_EQ(article.section, "Asia");
    EXPECT_EQ(published(article), "2000-06-16");
    EXPECT_EQ(article.published->precision, Precision::instant);
    EXPECT_EQ(article.text, "Two Kims: One\n\nSEOUL — He came.");
    EXPECT_EQ(article.text.substr(article.text_begin), "SEOUL — He came.");
}

struct Case {
    std::string markdown;
    std::string text;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.markdown; }

class Marks : public testing::TestWithParam<Case> {};

TEST_P(Marks, AreRemoved) {
    EXPECT_EQ(only(read("a.md", GetParam().markdown)).text, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    All, Marks,
    testing::Values(Case{"# Title\n\nSome *stressed*, **strong** and `coded` text.",
                         "Title\n\nSome stressed, strong and coded text."},
                    Case{"A [link](https://n.example \"t\") and <https://n.example>.",
                         "A link and https://n.example."},
                    Case{"Before ![a picture](p.png) after.", "Before  after."},
                    Case{"Title\n=====\n\n> Quoted\n> twice.\n\nText.",
                         "Title\n\nQuoted\ntwice.\n\nText."},
                    Case{"T\n\n- one\n- two\n\n1. three", "T\n\none\n\ntwo\n\nthree"},
                    Case{"T\n\n```\ncode here\n```\n\nText.", "T\n\ncode here\n\nText."},
                    Case{"T\n\n<div>Block &amp; more</div>\n\nText.", "T\n\nBlock & more\n\nText."},
                    Case{"T\n\n<!-- nothing -->\n\nText.", "T\n\nText."},
                    Case{"T\n\nAT&amp;T &mdash; 5 \\* 3", "T\n\nAT&T — 5 * 3"},
                    Case{"T\n\n---\n\nText.", "T\n\nText."}));

TEST(Markdown, KnowsTheLineOfEachParagraph) {
    const Article article = only(
        read("a.md", "---\ntitle: T\n---\n\nFirst\nline.\n\n## Heading\n\n- item\n\n\nLast.\n"));
    for (const auto& [words, line] : std::vector<std::pair<std::string, unsigned>>{
             {"T", 2}, {"First", 5}, {"line.", 6}, {"Heading", 8}, {"item", 10}, {"Last.", 13}})
        EXPECT_EQ(line_of(article, static_cast<std::uint32_t>(article.text.find(words))), line)
            << words;
}

TEST(Markdown, WithoutFrontMatterIsCalledByItsHeading) {
    const Article article = only(read("a.md", "# A *Fine* Title\n\nBy Jane Doe\n\nText.\n"));
    EXPECT_EQ(article.title, "A Fine Title");
    EXPECT_EQ(article.author, "Jane Doe");
    EXPECT_EQ(article.text_begin, 0u);
    EXPECT_EQ(article.text.substr(article.body_begin), "Text.");
}

TEST(Markdown, WithBrokenFrontMatterKeepsItsText) {
    const Reading reading = read("a.md", "---\ntitle: [unclosed\n---\n\nText of it.\n");
    EXPECT_EQ(only(reading).text, "Text of it.");
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_FALSE(reading.problems[0].skipped);
    EXPECT_THAT(reading.problems[0].what, testing::StartsWith("front matter is not YAML"));
}

TEST(Markdown, IsToldByItsFrontMatterWhateverTheEnding) {
    EXPECT_EQ(only(read("a.txt", "---\ntitle: T\ndate: 2001-02-03\n---\nText.\n")).title, "T");
}

TEST(Markdown, OfAClipperHasTheDayOfTheArticleOrNone) {
    const std::string head = "---\ntitle: T\nsource: https://wharf.example/lock\n";
    const Article dated =
        only(read("a.md", head + "published: 2022-03-04\ncreated: 2022-03-06\n---\nText.\n"));
    EXPECT_EQ(published(dated), "2022-03-04");
    EXPECT_EQ(dated.url, "https://wharf.example/lock");
    for (const char* days : {"created: 2022-03-06\n", "published:\ncreated: 2022-03-06\n",
                             "date_created: 2022-03-06T10:00:00 (UTC +01:00)\n"}) {
        const Reading clipped = read("a.md", head + days + "---\nText.\n");
        EXPECT_FALSE(only(clipped).published.has_value()) << days;
        EXPECT_TRUE(clipped.problems.empty());
    }
    // What has no address is somebody's own.
    EXPECT_EQ(published(only(read("a.md", "---\ncreated: 2022-03-06\n---\nText.\n"))),
              "2022-03-06");
}

TEST(Markdown, HasNoMarksOfWikiLinks) {
    const Article article =
        only(read("a.md",
                  "---\nauthor:\n  - \"[[Ruth Pell]]\"\n  - \"[[People/Sam Low|Sam Low]]\"\n"
                  "source: \"[The Wharf Post](https://wharf.example)\"\n---\n"
                  "[[Marlow Lock|The lock]] of [[Marlow#History]] is shut.![[lock.png]] See "
                  "[[1]](x) [[ ]] [[\n"));
    EXPECT_EQ(article.author, "Ruth Pell and Sam Low");
    EXPECT_EQ(article.source, "The Wharf Post");
    EXPECT_EQ(article.text, "The lock of Marlow is shut. See [1] [[ ]] [[");
}

TEST(Markdown, TakesItsFieldsFromFrontMatterInToml) {
    const Article article =
        only(read("a.txt",
                  "+++\ntitle = \"Lock gates fail\"\ndate = "
                  "2022-03-04T08:00:00Z\ntags = [\"locks\", \"boats\"]\n"
                  "[params]\nauthor = \"Ruth Pell\"\n+++\n\nThe gates fell.\n"));
    EXPECT_EQ(article.title, "Lock gates fail");
    EXPECT_EQ(article.author, "Ruth Pell");
    EXPECT_EQ(published(article), "2022-03-04");
    EXPECT_THAT(article.stated.keywords, testing::ElementsAre("locks", "boats"));
    EXPECT_EQ(article.text, "Lock gates fail\n\nThe gates fell.");
    EXPECT_EQ(line_of(article, 0), 2u);
    EXPECT_EQ(line_of(article, article.text_begin), 9u);
    EXPECT_EQ(published(only(read("a.md", "+++\ndate = 2022-03-04\n+++\nText.\n"))), "2022-03-04");
}

TEST(Markdown, WithBrokenTomlKeepsItsText) {
    const Reading reading = read("a.md", "+++\ntitle = \"T\"\ndate = \n+++\n\nText of it.\n");
    EXPECT_EQ(only(reading).text, "Text of it.");
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_EQ(reading.problems[0].line, 3u);
    EXPECT_THAT(reading.problems[0].what, testing::StartsWith("front matter is not TOML"));
    EXPECT_EQ(
        read("a.md", "+++\na = " + std::string(12'000, '[') + "\n+++\nText.\n").articles.size(),
        1u);
}

const std::string of_joplin =
    "\n\nid: 3f9c0e5b8a7d4c21b6e0d9f8a7c6b5e4\nparent_id: "
    "0a1b2c3d4e5f60718293a4b5c6d7e8f9\ncreated_time: 2022-03-06T10:00:00.000Z\nauthor: Ruth Pell\n"
    "source_url: https://wharf.example/lock\nis_todo: 0\nmarkup_language: 1\ntype_: ";

TEST(Markdown, OfJoplinHasItsFieldsAtItsEnd) {
    const Article article = only(read(
        "a.md", "Lock gates fail\n\nThe gates fell.\n\nnote: this is text." + of_joplin + "1"));
    EXPECT_EQ(article.title, "Lock gates fail");
    EXPECT_EQ(article.author, "Ruth Pell");
    EXPECT_EQ(article.url, "https://wharf.example/lock");
    EXPECT_EQ(article.text, "Lock gates fail\n\nThe gates fell.\n\nnote: this is text.");
    EXPECT_FALSE(article.published.has_value());
    const Reading notebook = read("b.md", "Rivers" + of_joplin + "2\n");
    EXPECT_TRUE(notebook.articles.empty());
    EXPECT_TRUE(notebook.problems.empty());
    // Text that ends alike is text.
    EXPECT_EQ(only(read("c.md", "T\n\nText.\n\nid: 3\ntype: 1\n")).text,
              "T\n\nText.\n\nid: 3\ntype: 1");
}

TEST(Markdown, TakesItsFieldsFromPropertiesAtItsHead) {
    for (const char* head :
         {"title:: Lock gates fail\nauthor:: [[Ruth Pell]]\nurl:: https://wharf.example/lock\n"
          "published:: 2022-03-04\nmood:: x\n\n",
          "# Lock gates fail\n\nCreated: March 6, 2022 10:00 AM\nURL: "
          "https://wharf.example/lock\nAuthor: Ruth Pell\nPublished: 2022-03-04\nStar rating: "
          "3\n\n",
          "Title: Lock gates fail\nAuthor: Ruth Pell\nDate: 2022-03-04\nURL: "
          "https://wharf.example/lock\n\n"}) {
        const Article article = only(read("a.md", head + std::string("The gates fell.\n")));
        EXPECT_EQ(article.title, "Lock gates fail");
        EXPECT_EQ(article.author, "Ruth Pell");
        EXPECT_EQ(article.url, "https://wharf.example/lock");
        EXPECT_EQ(published(article), "2022-03-04");
        EXPECT_EQ(article.text, "Lock gates fail\n\nThe gates fell.");
    }
    const Article pandoc = only(
        read("a.md", "% Lock gates fail\n% Ruth Pell; Sam Low\n% March 4, 2022\n\nThey fell.\n"));
    EXPECT_EQ(pandoc.author, "Ruth Pell and Sam Low");
    EXPECT_EQ(published(pandoc), "2022-03-04");
    EXPECT_EQ(pandoc.text, "Lock gates fail\n\nThey fell.");
    EXPECT_EQ(line_of(pandoc, pandoc.text_begin), 5u);
}

TEST(Markdown, KeepsLinesThatOnlyLookLikeProperties) {
    for (const char* text :
         {"Ruth Pell: The gates fell.\nSam Low: They did.", "Note: it is shut.\nAuthor: unknown.",
          "Author: Ruth Pell\nDate: March 4\nand then it fell.",
          "Author: Ruth Pell\nDate: March 4\nSummary: it fell.", "a:: b"})
        EXPECT_EQ(only(read("a.md", "# T\n\n" + std::string(text) + "\n\nMore.\n")).text,
                  "T\n\n" + std::string(text) + "\n\nMore.");
}

TEST(Markdown, OfMarkDownloadHasNoExcerpt) {
    EXPECT_EQ(only(read("a.md",
                        "---\nsource: https://wharf.example/lock\n---\n\n# Lock gates fail\n\n"
                        "> ## Excerpt\n> They fell.\n\n---\nThe gates fell.\n"))
                  .text,
              "Lock gates fail\n\nThe gates fell.");
    EXPECT_EQ(only(read("a.md", "# T\n\n> ## Excerpt\n> They fell.\n\nMore.\n")).text,
              "T\n\nExcerpt\n\nThey fell.\n\nMore.");
}

// Found by fuzzing.
TEST(Markdown, WithoutTextInItsLastBlockHasNoMarkBehindItsText) {
    for (const char* markdown :
         {"Text.\n\n```\n```\n", "Text.\n\n![a](b.png)\n", "Text.\n\n```\n\n\n```\n\nMore.\n"}) {
        const Article article = only(read("a.md", markdown));
        std::uint32_t last = 0;
        for (const LineMark& mark : article.lines) {
            EXPECT_GE(mark.offset, last) << markdown;
            EXPECT_LT(mark.offset, article.text.size()) << markdown;
            last = mark.offset;
        }
    }
}

TEST(Markdown, MayHaveItsFrontMatterInJson) {
    const Reading reading =
        read("a.md",
             "{\n  \"title\": \"Ferry {stops}\",\n  \"date\": \"2023-06-19\",\n  "
             "\"authors\": [\"Mara Ellison\"],\n  \"draft\": false,\n  \"params\": "
             "{\"source\": \"The Courier\"}\n}\n\nThe *ferry* stops.\n");
    const Article article = only(reading);
    EXPECT_EQ(article.title, "Ferry {stops}");
    EXPECT_EQ(article.text, "Ferry {stops}\n\nThe ferry stops.");
    EXPECT_EQ(article.author, "Mara Ellison");
    EXPECT_EQ(article.source, "The Courier");
    EXPECT_EQ(published(article), "2023-06-19");
    EXPECT_TRUE(reading.problems.empty());
    EXPECT_EQ(read("b.md", "{\"title\": oops}\n\nText of it.\n").problems.at(0).what.substr(0, 24),
              "front matter is not JSON");
}

}  // namespace
}  // namespace dateline
