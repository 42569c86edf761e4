#include "query/show/article_page.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/unit/show/sample_article.h"

namespace dateline {
namespace {

std::string shown(const StoredArticle& stored, Style style = {}) {
    std::ostringstream out;
    print_article(out, stored, "/home/jane", style);
    return out.str();
}

TEST(AnArticle, IsShownWholeWithItsFields) {
    Style style;
    style.width = 60;
    EXPECT_EQ(shown(sample_article(), style),
              "Barges wait as the Rhine falls\n"
              "\n"
              "date      2022-08-12\n"
              "source    River Post\n"
              "author    Jane Doe\n"
              "section   Trade\n"
              "language  en\n"
              "address   https://example.org/rhine\n"
              "file      news/rhine.txt:1\n"
              "id        7h3k9m2q4x\n"
              "people    Petra Klein (2)\n"
              "places    Kaub, Cologne\n"
              "orgs      Pilots' Union\n"
              "\n"
              "At Kaub the Rhine was forty centimetres deep on Friday, and\n"
              "barges went by with a third of their load.\n"
              "\n"
              "“Every centimetre counts”, said Petra Klein of the Pilots'\n"
              "Union in Cologne.\n"
              "Klein expects rain.\n");
}

TEST(AnArticle, WithLittleKnownOfItIsShort) {
    StoredArticle stored;
    stored.article.path = "/tmp/a.txt";
    stored.article.text = "All there is.";
    EXPECT_EQ(shown(stored),
              "date      not known\n"
              "file      /tmp/a.txt:1\n"
              "\n"
              "All there is.\n");
}

TEST(AnArticle, HasItsNamesInColour) {
    StoredArticle stored;
    stored.article.text = "Klein came to Kaub.";
    add_entity(stored, EntityKind::person, "Petra Klein", "Klein");
    add_entity(stored, EntityKind::place, "Kaub", "Kaub");
    const std::string page = shown(stored, Style{true});
    EXPECT_EQ(page.substr(page.rfind("\n\n")),
              "\n\n\x1b[36mKlein\x1b[0m came to \x1b[32mKaub\x1b[0m.\n");
}

}  // namespace
}  // namespace dateline
