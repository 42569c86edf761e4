#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

struct Case {
    std::string name;
    std::string text;
    std::string title, author, source, url, date;
    Provenance from = Provenance::inferred;
    std::string body;  // what the running text begins with
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class PlainText : public testing::TestWithParam<Case> {};

TEST_P(PlainText, SaysAtItsHeadWhatItIs) {
    const Case& expected = GetParam();
    const Reading reading = read("a.txt", expected.text);
    ASSERT_EQ(reading.articles.size(), 1u);
    const Article& article = reading.articles[0];
    EXPECT_EQ(article.title, expected.title);
    EXPECT_EQ(article.author, expected.author);
    EXPECT_EQ(article.source, expected.source);
    EXPECT_EQ(article.url, expected.url);
    EXPECT_EQ(published(article), expected.date);
    if (article.published) {
        EXPECT_EQ(article.published->provenance, expected.from);
    }
    EXPECT_EQ(article.text.substr(article.body_begin, expected.body.size()), expected.body);
    EXPECT_EQ(article.text, expected.text) << "the text stays whole";
    EXPECT_EQ(article.text_begin, 0u);
    EXPECT_TRUE(article.newlines_are_lines);
}

INSTANTIATE_TEST_SUITE_P(
    Heads, PlainText,
    testing::Values(
        Case{"title, byline and dateline with a year",
             "Shuttle Lost\nBy Pell Whitcombe, Harbour Wire\n\nCAPE CANAVERAL, Fla., Jan. 28, 1986 "
             "— The shuttle broke "
             "apart.\n",
             "Shuttle Lost", "Pell Whitcombe", "Harbour Wire", "", "1986-01-28",
             Provenance::inferred, "CAPE"},
        Case{"rows of dashes around the title",
             "____________\n\nShuttle Lost\n============\nBy Pell Whitcombe\n\nThe shuttle broke "
             "apart on Jan. 28, 1986.\n",
             "Shuttle Lost", "Pell Whitcombe", "", "", "", Provenance::inferred, "The shuttle"},
        Case{"address first",
             "https://n.example/2023/06/19/w/b.html\nBlinken Meets Xi\nBy Mara Ellison\n\nBEIJING, "
             "June 19 — Yes.\n",
             "Blinken Meets Xi", "Mara Ellison", "", "https://n.example/2023/06/19/w/b.html",
             "2023-06-19", Provenance::url, "BEIJING"},
        Case{"paper and date on a line",
             "Moon Crew Home\nThe Meridian Courier | Thursday, July 24, 1969\n\nHOUSTON — Three "
             "men.\n",
             "Moon Crew Home", "", "The Meridian Courier", "", "1969-07-24", Provenance::inferred,
             "HOUSTON"},
        Case{"agency in the dateline",
             "Talks End\n\nBEIJING, June 19, 2023 (Xinhua) — Talks ended.\n", "Talks End", "",
             "Xinhua", "", "2023-06-19", Provenance::inferred, "BEIJING"},
        Case{"agency without date", "Talks End\n\nWASHINGTON (AP) — Talks ended.\n", "Talks End",
             "", "AP", "", "", Provenance::inferred, "WASHINGTON"},
        Case{"year from the address's month",
             "https://n.example/2022/12/x\nStorm\n\nOTTAWA, Jan. 2 — Snow fell on the capital.\n",
             "Storm", "", "", "https://n.example/2022/12/x", "2023-01-02", Provenance::inferred,
             "OTTAWA"},
        Case{"year from the text",
             "Seats\n\nATLANTA, Jan. 6 (Harbour Wire) — The runoffs of Jan. 5, 2021, are over.\n",
             "Seats", "", "Harbour Wire", "", "2021-01-06", Provenance::inferred, "ATLANTA"},
        Case{"no year anywhere", "Seats\n\nATLANTA, Jan. 6 — The runoffs are over.\n", "Seats", "",
             "", "", "", Provenance::inferred, "ATLANTA"},
        Case{"a year far away is no help",
             "Wall\n\nBERLIN, Nov. 10 — Since Aug. 13, 1961, it stood.\n", "Wall", "", "", "", "",
             Provenance::inferred, "BERLIN"},
        Case{"published line",
             "A Title\nBy Jane Doe and John Roe\nPublished: 5 May 2021\nUpdated: 7 May "
             "2021\n\nText here.\n",
             "A Title", "Jane Doe and John Roe", "", "", "2021-05-05", Provenance::inferred,
             "Text"},
        Case{"month only",
             "Essay\nBy Nadia Okonjo-Reyes\nThe Meridian Review, October 2013\n\nBefore he was a "
             "soldier he taught.\n",
             "Essay", "Nadia Okonjo-Reyes", "The Meridian Review", "", "2013-10",
             Provenance::inferred, "Before"},
        Case{"author and source with a bar", "Title\nJane Doe | Reuters\n\nText.\n", "Title",
             "Jane Doe", "Reuters", "", "", Provenance::inferred, "Text."},
        Case{"byline and date far below",
             "Title of It\n\nThe first paragraph has some words in it.\n\nBethany Bei Shu Ying "
             "June 19, 2023\n\nMore words.\n\n— Moritz "
             "Rudolf (@MoritzRudolf) June 20, 2023\n",
             "Title of It", "Bethany Bei Shu Ying", "", "", "2023-06-19", Provenance::inferred,
             "The first"},
        Case{"a chronicle is not dated by its entries",
             "The Years\n\nIt began like this, with some words.\n\nMarch 3, 1999\n\nThis.\n\nMarch "
             "4, 1999\n\nThat.\n",
             "The Years", "", "", "", "", Provenance::inferred, "It began"},
        Case{"all capitals", "TITLE\nBY JANE DOE\n\nText of it.\n", "TITLE", "JANE DOE", "", "", "",
             Provenance::inferred, "Text"},
        Case{"byline before the title", "By Jane Doe\nTitle of It\n\nText of it.\n", "Title of It",
             "Jane Doe", "", "", "", Provenance::inferred, "Text"},
        Case{"a sentence that begins with By", "Title\n\nBy the time he arrived, it was over.\n",
             "Title", "", "", "", "", Provenance::inferred, "By the time"}));

std::string title_of(const std::string& text) { return only(read("a.txt", text)).title; }

TEST(PlainText, WithoutHeadlineHasNoTitle) {
    const std::string below = "\n\nHe is to see a judge on Friday.\n";
    for (const std::string opening : {
             "The helper of a bus has been arrested for harassing a student, the police said.",
             "“We will not go back,” said the helper.",
             "The helper said: “We will not go back.”",
             "Houses of Kuala Lumpur pictured this month. Photo: Harbour Wire",
             "The police are looking for the following:",
             "BEIJING, June 19 (Xinhua) — Talks ended",
             "The world is casting its gaze on the new processor for the first time, but what is "
             "so "
             "important about it?",
         })
        EXPECT_EQ(title_of(opening + below), "") << opening;
    EXPECT_EQ(title_of(std::string(151, 'x') + below), "");
}

TEST(PlainText, WithoutHeadlineHasAllItsParagraphsAsItsBody) {
    const Article article = only(read(
        "a.txt", "https://n.example/1\n\nThe helper was arrested.\n\nHe is to see a judge.\n"));
    EXPECT_EQ(article.title, "");
    EXPECT_EQ(article.url, "https://n.example/1");
    EXPECT_EQ(article.text.substr(article.body_begin, 10), "The helper");
}

TEST(PlainText, HasATitleThatLooksLikeOne) {
    const std::string below = "\n\nHe is to see a judge on Friday.\n";
    for (const std::string headline : {
             "Helper of a bus arrested",
             "Who was the helper?",
             "“We will not go back”",
             "The helper, and what became of him…",
             "And then...",
             "Helper flees to the U.S.",
             "Mr. Smith Goes to Washington.",
             "THE WAR IN EUROPE.",
             "Gov. Abbott meets Sen. Cruz",
             "The helper, \"the police\" and the judge!",
         })
        EXPECT_EQ(title_of(headline + below), headline);
    EXPECT_EQ(title_of("Mr. Smith goes to town.\nBy Jane Doe\n\nHe went.\n"),
              "Mr. Smith goes to town.");
    EXPECT_EQ(title_of("Title: The helper is free.\n\nHe went.\n"), "The helper is free.");
}

TEST(PlainText, OfATableHasNoTitle) {
    EXPECT_EQ(title_of("Shr 30 cts vs 53 cts\n\nNet 868,000 vs 728,000\n\nRevs 7.3 mln\n"), "");
    EXPECT_EQ(title_of("Ports\n\nA Subtitle\n\nThe Desk\nJune 19, 2023\n\nThe ports are open.\n"),
              "Ports");
    EXPECT_EQ(title_of("港口开放\n\n港口已经开放。\n"), "港口开放");
}

TEST(PlainText, OfASingleParagraphHasNoTitle) {
    EXPECT_EQ(title_of("Helper of a bus arrested\n"), "");
    EXPECT_EQ(title_of("https://n.example/1\nBy Jane Doe\n\nHelper of a bus arrested\n"), "");
    EXPECT_EQ(title_of("Title: Helper of a bus arrested\n"), "");
    EXPECT_EQ(title_of("The helper of a bus has been arrested for harassing\n"
                       "a student on a running bus, and the police in Kyiv\n"
                       "arrested him.\n"),
              "");
}

TEST(PlainText, WithoutAnyDateTakesTheFilesTime) {
    const Reading reading = read("a.txt", "Title\n\nNo day is named.\n", 1, 1687195800);
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_EQ(published(reading.articles[0]), "2023-06-19");
    EXPECT_EQ(reading.articles[0].published->provenance, Provenance::file);
    EXPECT_EQ(reading.articles[0].published->precision, Precision::day);
}

TEST(PlainText, WithADateInItsNameTakesThat) {
    for (const char* name : {"2023-06-19-bridge.txt", "2023/06/19/bridge.txt", "2023-06-19.md",
                             "2023-06-19.org", "2023-06-19.html"}) {
        const Article article = only(read(
            name, "Title of It\n\nA bridge was shut, as planned since Aug. 13, 1961, it is said.\n",
            1, 1700000000));
        EXPECT_EQ(published(article), "2023-06-19") << name;
        EXPECT_EQ(article.published->provenance, Provenance::inferred);
    }
    EXPECT_EQ(published(only(read("2023-06-19.txt", "Title\nBy Jane Doe, May 5, 2021\n\nText.\n"))),
              "2021-05-05");
}

TEST(PlainText, WithAYearlessDateDoesNotTakeTheFilesTime) {
    const Reading reading =
        read("a.txt", "Title\n\nPARIS, June 19 — A day is named.\n", 1, 1687195800);
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_FALSE(reading.articles[0].published);
}

TEST(PlainText, KeepsTheLinesOfItsFile) {
    const Reading reading = read("a.txt", "Title\r\n\r\nFirst.\r\nSecond.\r\n");
    ASSERT_EQ(reading.articles.size(), 1u);
    const Article& article = reading.articles[0];
    EXPECT_EQ(line_of(article, static_cast<std::uint32_t>(article.text.find("Second"))), 4u);
}

TEST(PlainText, TakesAnAgencyFromAWrappedLine) {
    const Article article =
        only(read("a.txt", "Talks\n\nBEIJING, June 19, 2023 (Xinhua\nNews Agency) — They met.\n"));
    EXPECT_EQ(article.source, "Xinhua News Agency");
}

TEST(PlainText, OfAPageThatAMachineReadHasTheDayOfItsHead) {
    const std::string below =
        "\n\nLOCK GATES FAIL\n\nThe upper gates failed at night. Forty boats are waiting below "
        "them, and the repair will take nine days.\n";
    for (const char* head :
         {"4 THE WHARF POST, SATURDAY, MARCH 4, 1911.", "THE WHARF POST. Saturday, 4 March 1911"}) {
        const Article article = only(read("a.txt", head + below));
        EXPECT_EQ(published(article), "1911-03-04") << head;
        EXPECT_EQ(article.published->provenance, Provenance::inferred);
    }
    EXPECT_EQ(published(only(read("a.txt", "What we know of March 4, 1911" + below))), "");
}

}  // namespace
}  // namespace dateline
