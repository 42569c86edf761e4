#include <gmock/gmock.h>

#include "indexer/readers/file_endings.h"
#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// The text of a document whose font 0 is Western, 1 Cyrillic, 2 Japanese.
std::string text_of(std::string_view body) {
    return only(read("a.rtf",
                     "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}"
                     "{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 Mincho;}}" +
                         std::string(body) + "}"))
        .text;
}

TEST(Rtf, IsItsParagraphsEachWithItsNumber) {
    const Reading reading = read("a.rtf",
                                 "{\\rtf1\\ansi\\pard One \\b bold\\b0  word\\par\r\n\\par\n"
                                 "Two\\line lines\\par}");
    EXPECT_THAT(reading.problems, IsEmpty());
    const Article article = only(reading);
    EXPECT_EQ(article.text, "One bold word\n\nTwo\nlines");
    EXPECT_THAT(article.lines, ElementsAre(LineMark{0, 1}, LineMark{15, 3}));
}

TEST(Rtf, DecodesBytesByTheCodePageOfTheirFont) {
    EXPECT_EQ(text_of("caf\\'e9 \\f1\\'cc\\'ee\\'f1\\'ea\\'e2\\'e0\\f0  \\'80"), "café Москва €");
    EXPECT_EQ(text_of("{\\f2\\'93\\'8c\\'8b\\'9e} Tokyo"), "東京 Tokyo");
}

TEST(Rtf, IsTakenFromFolders) { EXPECT_TRUE(has_article_ending("a.RTF")); }

TEST(Rtf, ThatIsNotAsciiIsUtf8) {
    EXPECT_EQ(only(read("a.rtf", "\xEF\xBB\xBF{\\rtf1\\ansi caf\u00E9, \\'e9 and Москва}")).text,
              "café, é and Москва");
    EXPECT_EQ(text_of("caf\xE9"), "café");
}

TEST(Rtf, OfAnotherCodePageHasItWhereItsFontSaysNothing) {
    EXPECT_EQ(only(read("a.rtf", "{\\rtf1\\ansi\\ansicpg1251 \\'cc\\'e8\\'f0 \\f7\\'e8}")).text,
              "Мир и");
}

TEST(Rtf, HasUnicodeOnceWhateverStandsInForIt) {
    EXPECT_EQ(text_of("\\u8212?x"), "—x");
    EXPECT_EQ(text_of("\\uc0\\u8212 x"), "—x");
    EXPECT_EQ(text_of("\\uc2\\u8212\\'81\\'5cx{\\uc0\\u233}\\u233ab!"), "—xéé!");
    EXPECT_EQ(text_of("\\u-10179?\\u-8704?"), "😀");
    EXPECT_EQ(text_of("lost half \\u-10179?."), "lost half .");
}

TEST(Rtf, HasSignsThatAreWordsOrSymbols) {
    EXPECT_EQ(
        text_of("\\ldblquote Yes\\rdblquote  he\\rquote s 5\\endash 6 \\{a\\\\b\\} well\\_kept"),
        "“Yes” he’s 5–6 {a\\b} well-kept");
}

TEST(Rtf, HasNothingThatIsNotShown) {
    EXPECT_EQ(text_of("{\\header Page 1}{\\footer The Courier}{\\*\\generator Word;}Seen"
                      "{\\footnote note}{\\v hidden}{\\pict\\wmetafile8 0102ff} and"
                      "{\\stylesheet{\\s0 Normal;}} shown"),
              "Seen and shown");
    EXPECT_EQ(text_of("a\\bin5 }}}}}b"), "ab");
}

TEST(Rtf, HasTheTextOfALinkAndTheCellsOfATable) {
    EXPECT_EQ(text_of("See {\\field{\\*\\fldinst HYPERLINK \"https://a.example\"}"
                      "{\\fldrslt the page}}.\\par \\trowd one\\cell two\\cell\\row"),
              "See the page.\n\none\n\ntwo");
}

TEST(Rtf, SaysItsTitleAuthorAndDay) {
    const Article article = only(
        read("a.rtf",
             "{\\rtf1{\\info{\\title Ferry stops}{\\author Mara Ellison}{\\operator X}"
             "{\\creatim\\yr2023\\mo6\\dy9\\hr10\\min1}{\\revtim\\yr2024\\mo1\\dy1}}Text.\\par}"));
    EXPECT_EQ(article.title, "Ferry stops");
    EXPECT_EQ(article.author, "Mara Ellison");
    EXPECT_EQ(published(article), "2023-06-09");
    EXPECT_EQ(article.published->provenance, Provenance::file);
}

TEST(Rtf, CutOffIsKeptAsFarAsItGoes) {
    const Reading reading = read("a.rtf", "{\\rtf1 A whole paragraph.\\par And ha");
    EXPECT_EQ(only(reading).text, "A whole paragraph.\n\nAnd ha");
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_EQ(reading.problems[0].what, "RTF cut off inside a group");
    EXPECT_FALSE(reading.problems[0].skipped);
}

TEST(Rtf, NestedTooDeeplyIsRefused) {
    const Reading reading = read("a.rtf", "{\\rtf1 " + std::string(1 << 20, '{'));
    EXPECT_THAT(reading.articles, IsEmpty());
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("nested deeper than 1000"));
}

TEST(Rtf, OfAMillionGroupsIsRead) {
    std::string rtf = "{\\rtf1 ";
    for (int i = 0; i < 1 << 20; ++i) rtf += "{\\f1 \\'e9}";
    EXPECT_EQ(only(read("a.rtf", rtf + "}")).text.size(), std::size_t{2} << 20);
}

TEST(Rtf, OfBrokenWordsAndNumbersIsRead) {
    EXPECT_EQ(text_of("a\\'zz\\u99999999999999?\\f-5\\uc-3\\bin-7 b\\"), "azzb}");
}

}  // namespace
}  // namespace dateline
