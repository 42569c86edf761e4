// What the title of a page is, where it states several.
#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

struct TitleCase {
    std::string name;
    std::string head;
    std::string headings;
    std::string title;
};

void PrintTo(const TitleCase& c, std::ostream* out) { *out << c.name; }

class HtmlTitle : public testing::TestWithParam<TitleCase> {};

TEST_P(HtmlTitle, IsTheHeadline) {
    const Article article = only(
        read("a.html", "<html><head>" + GetParam().head + "</head><body>" + GetParam().headings +
                           "<p>Three ships were torn from their moorings on Monday, in a "
                           "storm that had been foretold.</p></body></html>"));
    EXPECT_EQ(article.title, GetParam().title);
}

std::string linked(const std::string& headline, const std::string& more = "") {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" +
           headline + "\"" + more + "}</script>";
}

std::string network(const std::string& title) {
    return "<meta property='og:title' content='" + title + "'>";
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, HtmlTitle,
    testing::Values(
        TitleCase{"JSON-LD with the paper", linked("Storm shuts port - Velmora.example"),
                  "<h1>Storm shuts port</h1>", "Storm shuts port"},
        TitleCase{"JSON-LD with a section", linked("Storm shuts port | Sport"),
                  "<h1>Storm shuts port</h1>", "Storm shuts port"},
        TitleCase{"the paper as its address has it",
                  network("Storm shuts port - Velmora Post") +
                      "<link rel=canonical href=https://www.velmorapost.example/a>",
                  "", "Storm shuts port"},
        TitleCase{"a wide bar",
                  network("Storm shuts port｜Velmora Post") +
                      "<meta property='og:site_name' content='Velmora Post'>",
                  "", "Storm shuts port"},
        TitleCase{"two wordings of which one is shown",
                  linked("Storm: The port is shut") + network("Storm shuts port"),
                  "<h1>Storm shuts port</h1>", "Storm shuts port"},
        TitleCase{"two headlines of which one is for networks",
                  linked("Storm shuts port") + network("Ten facts to know about gales"),
                  "<h1>Ten facts to know about gales</h1>", "Storm shuts port"},
        TitleCase{"the name of a wiki's thing",
                  "<meta name=generator content='MediaWiki 1.39'>" +
                      linked("town by the sea", ",\"name\":\"Velmora\""),
                  "<h1>Velmora</h1>", "Velmora"},
        TitleCase{"a section before the headline", network("Opinion | Storm shuts port"),
                  "<h1>Storm shuts port</h1>", "Storm shuts port"},
        TitleCase{"a heading that is the site's", "<title>Storm shuts port</title>",
                  "<h1>The Courier</h1>", "Storm shuts port"},
        TitleCase{"a heading that is the page's", "<title>Storm shuts port today</title>",
                  "<h1>Storm shuts port</h1>", "Storm shuts port"}));

}  // namespace
}  // namespace dateline
