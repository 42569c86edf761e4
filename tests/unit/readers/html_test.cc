#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string story =
    "<p>The council voted on Tuesday to close the old bridge for a year, after engineers had found "
    "cracks in two of its piers, the mayor "
    "said.</p>\n<p>Drivers will have to take the long way round, over the dam, which adds a "
    "quarter of an hour to the way into "
    "town.</p>\n<p>Work is to begin in spring. \"We had no choice,\" the mayor said.</p>";

std::string page(const std::string& head, const std::string& body) {
    return "<!doctype html>\n<html lang=\"en-GB\">\n<head>" + head + "</head>\n<body>\n" + body +
           "\n</body></html>";
}

struct MetadataCase {
    std::string name;
    std::string head;
    std::string body;
    std::string title, author, source, url, date;
    Provenance from = Provenance::stated;
};

void PrintTo(const MetadataCase& c, std::ostream* out) { *out << c.name; }

class HtmlMetadata : public testing::TestWithParam<MetadataCase> {};

TEST_P(HtmlMetadata, IsRead) {
    const MetadataCase& expected = GetParam();
    const Article article = only(
        read("a.html", page(expected.head, expected.body + "<article>" + story + "</article>")));
    EXPECT_EQ(article.title, expected.title);
    EXPECT_EQ(article.author, expected.author);
    EXPECT_EQ(article.source, expected.source);
    EXPECT_EQ(article.url, expected.url);
    EXPECT_EQ(published(article), expected.date);
    if (article.published) {
        EXPECT_EQ(article.published->provenance, expected.from);
    }
    EXPECT_EQ(article.language, "en");
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, HtmlMetadata,
    testing::Values(
        MetadataCase{"json-ld in a graph",
                     "<script "
                     "type=\"application/"
                     "ld+json\">{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":["
                     "\"NewsArticle\"],"
                     "\"headline\":\"The "
                     "Bridge\",\"datePublished\":\"2023-06-19T10:00:00+02:00\",\"author\":[{"
                     "\"name\":\"Jane Doe\"},"
                     "{\"name\":\"John Roe\"}],\"publisher\":{\"name\":\"The "
                     "Paper\"},\"url\":\"https://n.example/b\"}]}</script>",
                     "", "The Bridge", "Jane Doe and John Roe", "The Paper", "https://n.example/b",
                     "2023-06-19"},
        MetadataCase{"json-ld with line breaks in a string and a comment around it",
                     "<script "
                     "type='application/ld+json'>//"
                     "<![CDATA[\n[{\"@type\":\"Article\",\"headline\":\"The\nBridge\","
                     "\"datePublished\":\"2023-06-19\"}];\n//]]></script>",
                     "", "The Bridge", "", "", "", "2023-06-19"},
        MetadataCase{"opengraph",
                     "<meta property='og:title' content='The Bridge | The Paper'><meta "
                     "property='og:site_name' content='The Paper'>"
                     "<meta property='article:published_time' content='2023-06-19T22:00:00Z'><link "
                     "rel=canonical href='https://n.example/b'>",
                     "", "The Bridge", "", "The Paper", "https://n.example/b", "2023-06-19"},
        MetadataCase{"dublin core",
                     "<meta name='DC.title' content='The Bridge'><meta name='DC.creator' "
                     "content='Jane Doe'><meta name='DC.publisher' "
                     "content='The Paper'><meta name='DC.date.issued' content='2023-06-19'>",
                     "", "The Bridge", "Jane Doe", "The Paper", "", "2023-06-19"},
        MetadataCase{"meta and time",
                     "<title>The Bridge</title><meta name=author content='By Jane Doe'>",
                     "<time datetime='2023-06-19'>June 19</time>", "The Bridge", "Jane Doe", "", "",
                     "2023-06-19"},
        MetadataCase{"an address wins over a time that says otherwise",
                     "<link rel=canonical href='https://n.example/2023/06/19/b'>",
                     "<h1>The Bridge</h1><time datetime='2024-01-01'>now</time>", "The Bridge", "",
                     "", "https://n.example/2023/06/19/b", "2023-06-19", Provenance::url},
        MetadataCase{"a date by the headline", "",
                     "<h1>The Bridge</h1><div class=meta>Jun 19, 2023 | 10:00</div>", "The Bridge",
                     "", "", "", "2023-06-19", Provenance::inferred},
        MetadataCase{"the day of today above the headline is none of the story", "",
                     "<time>November 25, 2026</time><h1>The Bridge</h1><p>June 19, 2023</p>",
                     "The Bridge", "", "", "", "2023-06-19", Provenance::inferred},
        MetadataCase{"a time above the headline, where there is no other", "",
                     "<p>Sport <time datetime=2023-06-19>Monday</time></p><h1>The Bridge</h1>",
                     "The Bridge", "", "", "", "2023-06-19"},
        MetadataCase{"an update is no date of publication", "",
                     "<h1>The Bridge</h1><time class=updated datetime='2024-01-01'></time>",
                     "The Bridge", "", "", "", ""},
        MetadataCase{"a byline that is shown", "<title>The Bridge</title>",
                     "<div class=byline>By <a rel=author href=/j>Jane Doe</a></div>", "The Bridge",
                     "Jane Doe", "", "", ""}));

struct FurnitureCase {
    std::string name;
    std::string html;
};

void PrintTo(const FurnitureCase& c, std::ostream* out) { *out << c.name; }

class Furniture : public testing::TestWithParam<FurnitureCase> {};

TEST_P(Furniture, IsLeftOut) {
    const Article article = only(
        read("a.html", page("<title>The Bridge</title>", "<div class=main><h1>The Bridge</h1>" +
                                                             story + GetParam().html + "</div>")));
    EXPECT_THAT(article.text, Not(HasSubstr("UNWANTED")));
    EXPECT_THAT(article.text, HasSubstr("We had no choice"));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, Furniture,
    testing::Values(
        FurnitureCase{"menu", "<nav><ul><li><a href=/>UNWANTED</a></li></ul></nav>"},
        FurnitureCase{"cookies",
                      "<div id=cookie-notice><p>UNWANTED We use cookies, and so on and on, with "
                      "many words.</p></div>"},
        FurnitureCase{"related",
                      "<div class=\"related-stories\"><p>UNWANTED other story, told in a sentence "
                      "of many words.</p></div>"},
        FurnitureCase{"comments",
                      "<section id=comments><p>UNWANTED I remember the bridge well, it was "
                      "long.</p></section>"},
        FurnitureCase{"footer",
                      "<footer><p>UNWANTED all rights reserved, in all countries.</p></footer>"},
        FurnitureCase{"caption",
                      "<figure><img src=x><figcaption>UNWANTED The bridge in a photo, some time "
                      "ago.</figcaption></figure>"},
        FurnitureCase{"hidden",
                      "<div style=\"display:none\"><p>UNWANTED hidden text with a number of "
                      "words.</p></div>"},
        FurnitureCase{"script", "<script>var x = 'UNWANTED';</script><style>.UNWANTED{}</style>"},
        FurnitureCase{"teasers",
                      "<ul><li><a href=/1>UNWANTED headline of another story</a><p>A sentence "
                      "UNWANTED about what happened there, "
                      "and when.</p></li><li><a href=/2>UNWANTED headline of a third story</a><p>A "
                      "sentence UNWANTED about what "
                      "happened there, and when.</p></li></ul>"},
        FurnitureCase{"links",
                      "<p><a href=/1>UNWANTED headline of another story</a></p><p><a "
                      "href=/2>UNWANTED again, a story</a></p>"},
        FurnitureCase{"consent",
                      "<div class=gdpr-wall><p>UNWANTED We and our partners store and read what is "
                      "on a device, and process data of a person.</p></div>"},
        FurnitureCase{"advertisement in AMP",
                      "<amp-embed><p>UNWANTED An offer, told in a sentence of a good many "
                      "words.</p></amp-embed>"},
        FurnitureCase{"rights",
                      "<p>Copyright 2023 UNWANTED The Paper, of which no part may be copied, kept, "
                      "sent or shown in any form without a permission that its publisher gave, in "
                      "writing, to whoever asks for it.</p>"},
        FurnitureCase{"notice", "<div>Share this UNWANTED with friends</div>"}));

std::string with_comments(const std::string& opening, const std::string& closing) {
    std::string comments;
    for (int i = 0; i < 12; ++i)
        comments +=
            "<p>UNWANTED I remember the bridge well, it was long, and nobody asked us about "
            "any of it, which is what they always do in this town.</p>";
    return page("<title>The Bridge</title>",
                "<div><h1>The Bridge</h1>" + story + opening + comments + closing + "</div>");
}

TEST(HtmlMetadata, AddressesNameNoSourceAndNumbersNoAuthor) {
    const Article article = only(read("a.html",
                                      "<html><head><title>T</title><meta property='og:site_name' "
                                      "content='https://www.example.org/'><meta name='author' "
                                      "content='219.79.38.192'></head><body><h1>T</h1><p>The river "
                                      "rose above its banks on Monday.</p></body></html>"));
    EXPECT_EQ(article.source, "");
    EXPECT_EQ(article.author, "");
}

TEST(Comments, AreLeftOutThoughTheyAreLongerThanTheStory) {
    const std::vector<std::pair<std::string, std::string>> boxes = {
        {"<section class=comments-area>", "</section>"},
        {"<div class='comment-thread'>", "</div>"},
        {"<ol class=commentlist><li>", "</li></ol>"},
        {"<div id=c5><h3>12 Comments</h3>", "</div>"},
        {"<h2>Comments (12)</h2>", ""}};
    for (const auto& [opening, closing] : boxes) {
        const Article article = only(read("a.html", with_comments(opening, closing)));
        EXPECT_THAT(article.text, Not(HasSubstr("UNWANTED"))) << opening;
        EXPECT_THAT(article.text, HasSubstr("We had no choice")) << opening;
    }
}

TEST(Comments, AreTheStoryWhereNothingElseIs) {
    const Article article =
        only(read("a.html", page("<title>The Bridge</title>",
                                 "<div class=comments><h1>The Bridge</h1>" + story + "</div>")));
    EXPECT_THAT(article.text, HasSubstr("We had no choice"));
}

TEST(Html, PartsPreformattedTextAtEmptyLines) {
    const Article article =
        only(read("a.html",
                  "<html><body><pre>\nThe council voted on Tuesday to close\nthe old bridge for a "
                  "year.\n\nDrivers will have to take the long way\nround, over the dam.\n</pre>"));
    EXPECT_EQ(article.text,
              "The council voted on Tuesday to close the old bridge for a year.\n\n"
              "Drivers will have to take the long way round, over the dam.");
    EXPECT_EQ(line_of(article, 0), 2u);
    EXPECT_EQ(line_of(article, static_cast<std::uint32_t>(article.text.find("Drivers"))), 5u);
}

std::string published_of(const std::string& head, const std::string& foot = "") {
    return published(only(read("a.html", page(head, "<article>" + story + "</article>" + foot))));
}

std::string stated_time(const std::string& time) {
    return "<meta property=\"article:published_time\" content=\"" + time + "\">";
}

TEST(HtmlDate, IsTheDayWhereThePageIsAtHome) {
    const std::string late = stated_time("2020-05-02T02:54:29.000Z");
    EXPECT_EQ(published_of(late), "2020-05-02");
    EXPECT_EQ(published_of(late + "<script>site = {\"zone\": \"America/New_York\"}</script>"),
              "2020-05-01");
    EXPECT_EQ(published_of(late + "<script>site = {'zone': 'America\\/New_York'}</script>"),
              "2020-05-01");
    // Two zones are those of somebody's list, and a name that is none moves nothing.
    EXPECT_EQ(published_of(late + "<script>[\"America/New_York\", \"Asia/Tokyo\"]</script>"),
              "2020-05-02");
    EXPECT_EQ(published_of(late + "<script>[\"America/Nowhere\"]</script>"), "2020-05-02");
    // A day without a time is of no zone.
    EXPECT_EQ(published_of(stated_time("2020-05-02") +
                           "<script>{\"zone\": \"America/New_York\"}</script>"),
              "2020-05-02");
}

TEST(HtmlDate, IsTheEarlierOfTwoThatThePageStates) {
    const std::string linked =
        "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", "
        "\"datePublished\": \"2020-04-25T07:25:06Z\"}</script>";
    EXPECT_EQ(published_of(linked + stated_time("2020-04-24T21:25:06+00:00")), "2020-04-24");
    EXPECT_EQ(published_of(linked + stated_time("2020-06-01T08:00:00+00:00")), "2020-04-25");
}

TEST(HtmlDate, IsTheMorePreciseOfTwoThatAgree) {
    const std::string year =
        "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", "
        "\"datePublished\": \"2020\"}</script>";
    EXPECT_EQ(published_of(year), "2020");
    EXPECT_EQ(published_of(year + stated_time("2020-04-24")), "2020-04-24");
}

TEST(HtmlDate, IsNotTheBeginningOfAllComputers) {
    EXPECT_EQ(published_of(stated_time("1970-01-01T00:00:00Z")), "");
    EXPECT_EQ(published_of(stated_time("1970-01-01T00:00:00Z") +
                           "<link rel=canonical href=https://n.example/2023/06/19/b>"),
              "2023-06-19");
}

TEST(HtmlDate, IsNotBehindTheDayOnWhichThePageWasFetched) {
    const std::string html =
        page(stated_time("2024-01-31") + "<link rel=canonical href=https://n.example/2023/06/19/b>",
             "<article>" + story + "</article>");
    Source source;
    source.path = "/news/a.warc!1";
    source.bytes = html;
    const auto published_when_fetched = [&](std::int64_t fetched) {
        source.declared.captured = fetched;
        std::string day;
        read_articles(source,
                      {[&](Article&& article) { day = published(article); }, [](Problem&&) {}});
        return day;
    };
    EXPECT_EQ(published_when_fetched(1687219200), "2023-06-19");  // 20 June 2023
    EXPECT_EQ(published_when_fetched(1706659200), "2024-01-31");  // that day
    EXPECT_EQ(published_when_fetched(1706572800), "2024-01-31");  // the day before
}

TEST(HtmlDate, OfAWikiIsThatOfItsLatestRevision) {
    const std::string wiki = "<meta name=\"generator\" content=\"MediaWiki 1.31.0\">";
    const std::string linked =
        "<script type=\"application/ld+json\">{\"@type\": \"Article\", "
        "\"datePublished\": \"2005-07-26T16:22:26Z\", "
        "\"dateModified\": \"2020-04-07T12:33:32Z\"}</script>";
    EXPECT_EQ(published_of(linked), "2005-07-26");
    EXPECT_EQ(published_of(wiki + linked), "2020-04-07");
    EXPECT_EQ(published_of(wiki,
                           "<ul><li id=\"footer-info-lastmod\">This page was last edited on "
                           "8 April 2020, at 05:33.</li></ul>"),
              "2020-04-08");
}

TEST(Html, PutsTheTitleBeforeTheText) {
    const Article article =
        only(read("a.html", page("<title>The Bridge</title>", "<h1>The Bridge</h1>" + story)));
    EXPECT_THAT(article.text, testing::StartsWith("The Bridge\n\nThe council voted"));
    EXPECT_EQ(article.text_begin, article.text.find("The council"));
    EXPECT_EQ(article.body_begin, article.text_begin);
    EXPECT_FALSE(article.newlines_are_lines);
}

TEST(Html, KnowsTheLineOfEachParagraph) {
    const Article article =
        only(read("a.html", page("<title>The Bridge</title>", "<h1>The Bridge</h1>\n" + story)));
    EXPECT_EQ(line_of(article, 0), 5u);
    EXPECT_EQ(line_of(article, static_cast<std::uint32_t>(article.text.find("The council"))), 6u);
    EXPECT_EQ(line_of(article, static_cast<std::uint32_t>(article.text.find("Work is to begin"))),
              8u);
}

TEST(Html, KeepsSubheadingsListsAndQuotations) {
    const Article article = only(read(
        "a.html",
        page("", "<article>" + story +
                     "<h2>What comes next</h2><ul><li>The dam, by day and night</li></ul>" +
                     "<blockquote><p>It was a fine bridge, and we shall miss it.</p></blockquote>" +
                     story + "</article>")));
    EXPECT_THAT(
        article.text,
        HasSubstr("\n\nWhat comes next\n\nThe dam, by day and night\n\nIt was a fine bridge"));
}

TEST(Html, DecodesWhatItDeclares) {
    const Article article = only(
        read("a.html", "<html><head><meta charset=iso-8859-1><title>Caf\xE9</title></head><body>" +
                           story + "</body></html>"));
    EXPECT_EQ(article.title, "Café");
}

TEST(Html, FindsTheStoryInTheMetadataOfAPageThatScriptsFill) {
    const Article article = only(read(
        "a.html", page("<script "
                       "type='application/"
                       "ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"articleBody\":"
                       "\"First paragraph of the "
                       "story, which is told here.\\n\\nSecond paragraph of the story.\"}</script>",
                       "<div id=root></div>")));
    EXPECT_EQ(
        article.text,
        "T\n\nFirst paragraph of the story, which is told here.\n\nSecond paragraph of the story.");
}

TEST(Html, IsToldByItsContentWhateverTheEnding) {
    EXPECT_THAT(only(read("a.txt", page("<title>The Bridge</title>", story))).title, "The Bridge");
    EXPECT_EQ(only(read("b.html", "Title\n\nPlain text without any tag.\n")).title, "Title");
}

TEST(Html, ReadsPagesNestedDeeply) {
    std::string html = "<html><body>";
    for (int i = 0; i < 3000; ++i) html += "<div>";
    EXPECT_THAT(only(read("a.html", html + story)).text, HasSubstr("We had no choice"));
}

TEST(Html, StopsAtNestingBeyondAnyReason) {
    std::string html = "<html><body>" + story;
    for (int i = 0; i < 10000; ++i) html += "<div><b>";
    const Reading reading = read("a.html", html + "deep");
    EXPECT_THAT(only(reading).text, HasSubstr("We had no choice"));
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_FALSE(reading.problems[0].skipped);
}

TEST(Html, ReadsWhatIsBroken) {
    for (const std::string& html :
         {std::string(
              "<html><body><p>Unclosed <b>text that goes on and on, for quite a while, to the end"),
          std::string("<html><p>A text with <<>> & &bogus; &#xFFFFFF; &#0; in it, which is long "
                      "enough to count."),
          std::string("<html><body></p></div></html><p>Behind the end there is a sentence, long "
                      "enough to count.</p>")})
        EXPECT_EQ(read("a.html", html).articles.size(), 1u) << html;
}

TEST(Html, WithoutAnyTextIsAProblem) {
    const Reading reading =
        read("a.html", "<html><head><title>T</title></head><body><script>1</script></body></html>");
    EXPECT_TRUE(reading.articles.empty());
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_TRUE(reading.problems[0].skipped);
}

TEST(Html, WithoutAHeadingHasTheHeadlineOfItsStory) {
    const Article article = only(
        read("a.html",
             "<html><head><title>Ports open again | Town Post</title></head><body><table><tr><td>"
             "<font size=5><b>Ports open again</b></font><p>The ports were opened again on Monday, "
             "after a week in which "
             "no ship had come in.<p>The ministry said that the quay had been "
             "mended.</td></tr></table></body></html>"));
    EXPECT_EQ(article.title, "Ports open again");
    EXPECT_EQ(article.text.find("Town Post"), std::string::npos);
}

TEST(Html, OfAmpLeavesItsNoticesOut) {
    const Article article =
        only(read("a.html",
                  "<html amp><head><title>Ports open</title></head><body><amp-sidebar><p>All of "
                  "our sections and our other papers, "
                  "from the world to the weather.</p></amp-sidebar><article><h1>Ports "
                  "open</h1><p>The ports were opened again on "
                  "Monday, after a week in which no ship had come "
                  "in.</p></article><amp-consent><div><p>We and our partners store "
                  "and read information on your device, for what we "
                  "sell.</p></div></amp-consent></body></html>"));
    EXPECT_EQ(article.text,
              "Ports open\n\nThe ports were opened again on Monday, after a week in which no ship "
              "had come in.");
}

}  // namespace
}  // namespace dateline
