#include "query/show/hits_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "query/show/summary.h"
#include "tests/unit/show/sample_article.h"

namespace dateline {
namespace {

std::string shown(const std::vector<Hit>& hits, Style style = {}) {
    std::ostringstream out;
    print_hits(out, hits, "/home/jane", style);
    return out.str();
}

TEST(AHit, IsShownWithTitleSourcePassageNamesAndPlace) {
    EXPECT_EQ(shown({sample_hit()}),
              " 1  Barges wait as the Rhine falls\n"
              "    2022-08-12 · River Post · Jane Doe\n"
              "    At Kaub the Rhine was forty centimetres deep on Friday, and barges went by\n"
              "    with a third of their load.\n"
              "    places Kaub\n"
              "    news/rhine.txt:3  7h3k9m2q4x\n");
}

TEST(AHit, HasColoursOnATerminal) {
    EXPECT_EQ(shown({sample_hit()}, Style{true}),
              " \x1b[2m1\x1b[0m  \x1b[1;31mBarges\x1b[0m\x1b[1m wait as the Rhine falls\x1b[0m\n"
              "    2022-08-12\x1b[2m · \x1b[0mRiver Post\x1b[2m · \x1b[0mJane Doe\n"
              "    At Kaub the Rhine was forty centimetres deep on Friday, and "
              "\x1b[1;31mbarges\x1b[0m went by\n"
              "    with a third of their load.\n"
              "    \x1b[2mplaces \x1b[0m\x1b[32mKaub\x1b[0m\n"
              "    \x1b[35mnews/rhine.txt\x1b[0m:\x1b[32m3\x1b[0m  \x1b[2m7h3k9m2q4x\x1b[0m\n");
}

TEST(AHit, InAsciiHasNothingElse) {
    Hit hit = sample_hit();
    hit.stored.article.source = "Müller’s";
    Style style;
    style.unicode = false;
    EXPECT_EQ(shown({hit}, style).substr(35, 41), "    2022-08-12 - Muller's - Jane Doe\n    ");
}

TEST(AHit, OfAPassageWithPeopleAndPlacesHasThemOnOneLineIfTheyFit) {
    Hit hit = sample_hit();
    hit.passage =
        place_of(hit.stored.article.text,
                 "“Every centimetre counts”, said Petra Klein of the Pilots' Union in Cologne.\n"
                 "Klein expects rain.");
    hit.matches.clear();
    EXPECT_EQ(shown({hit}),
              " 1  Barges wait as the Rhine falls\n"
              "    2022-08-12 · River Post · Jane Doe\n"
              "    “Every centimetre counts”, said Petra Klein of the Pilots' Union in Cologne.\n"
              "    Klein expects rain.\n"
              "    people Petra Klein · places Cologne\n"
              "    news/rhine.txt:5  7h3k9m2q4x\n");
    Style narrow;
    narrow.width = 34;
    EXPECT_EQ(shown({hit}, narrow),
              " 1  Barges wait as the Rhine falls\n"
              "    2022-08-12 · River Post · Jane\n"
              "    Doe\n"
              "    “Every centimetre counts”,\n"
              "    said Petra Klein of the\n"
              "    Pilots' Union in Cologne.\n"
              "    Klein expects rain.\n"
              "    people Petra Klein\n"
              "    places Cologne\n"
              "    news/rhine.txt:5  7h3k9m2q4x\n");
}

TEST(HitsOfOneArticle, HaveItsTitleOnce) {
    Hit second = sample_hit();
    second.rank = 2;
    Hit third = sample_hit();
    third.rank = 3;
    third.stored.article.id = "another";
    third.stored.article.title = "Another";
    const std::string page = shown({sample_hit(), second, third});
    EXPECT_EQ(page.substr(page.find("\n\n")),
              "\n\n"
              " 2  At Kaub the Rhine was forty centimetres deep on Friday, and barges went by\n"
              "    with a third of their load.\n"
              "    places Kaub\n"
              "    news/rhine.txt:3  7h3k9m2q4x\n"
              "\n"
              " 3  Another\n"
              "    2022-08-12 · River Post · Jane Doe\n"
              "    At Kaub the Rhine was forty centimetres deep on Friday, and barges went by\n"
              "    with a third of their load.\n"
              "    places Kaub\n"
              "    news/rhine.txt:3  another\n");
}

TEST(AHit, IsMarkedWhereItsFileHasVanished) {
    Hit hit = sample_hit();
    hit.stored.article.files = {{hit.stored.article.path, line_of(hit.stored.article, 0), true}};
    EXPECT_THAT(shown({hit}), testing::HasSubstr("news/rhine.txt:3 (vanished)  7h3k9m2q4x\n"));
    hit.stored.article.files[0].vanished = false;
    EXPECT_THAT(shown({hit}), testing::HasSubstr("news/rhine.txt:3  7h3k9m2q4x\n"));
}

TEST(AHit, TellsACityAndItsRegionOfOneNameOnce) {
    Hit hit = sample_hit();
    add_entity(hit.stored, EntityKind::place, "Kaub", "Rhine");
    EXPECT_THAT(shown({hit}), testing::HasSubstr("    places Kaub\n"));
}

TEST(AHit, OfAnArticleWithoutTitleBeginsWithDateAndSource) {
    Hit hit = sample_hit();
    hit.stored.article.title.clear();
    hit.title_matches.clear();
    EXPECT_EQ(shown({hit}),
              " 1  2022-08-12 · River Post · Jane Doe\n"
              "    At Kaub the Rhine was forty centimetres deep on Friday, and barges went by\n"
              "    with a third of their load.\n"
              "    places Kaub\n"
              "    news/rhine.txt:3  7h3k9m2q4x\n");
    hit.stored.article.published.reset();
    hit.stored.article.source.clear();
    hit.stored.article.author.clear();
    EXPECT_THAT(shown({hit}), testing::StartsWith(" 1  undated\n    At Kaub the Rhine"));
}

TEST(ALongPassage, IsShownAroundItsMatches) {
    Hit hit = sample_hit();
    std::string& text = hit.stored.article.text;
    text.clear();
    for (int i = 10; i < 60; ++i) text += "sentence " + std::to_string(i) + " ends. ";
    hit.stored.mentions = {};
    hit.passage = {0, static_cast<std::uint32_t>(text.size() - 1)};
    hit.matches = {match_of(text, "30"), match_of(text, "31")};
    EXPECT_EQ(shown({hit}),
              " 1  Barges wait as the Rhine falls\n"
              "    2022-08-12 · River Post · Jane Doe\n"
              "    … sentence 22 ends. sentence 23 ends. sentence 24 ends. sentence 25 ends.\n"
              "    sentence 26 ends. sentence 27 ends. sentence 28 ends. sentence 29 ends.\n"
              "    sentence 30 ends. sentence 31 ends. sentence 32 ends. sentence 33 ends.\n"
              "    sentence 34 ends. sentence 35 ends. sentence 36 ends. sentence 37 ends.\n"
              "    sentence 38 ends. sentence 39 ends. sentence 40 ends. sentence 41 ends. …\n"
              "    news/rhine.txt:1  7h3k9m2q4x\n");
}

TEST(ALongPassage, IsShownAroundItsRarestMatch) {
    Hit hit = sample_hit();
    std::string& text = hit.stored.article.text;
    text.clear();
    for (int i = 10; i < 60; ++i) text += "sentence " + std::to_string(i) + " ends. ";
    hit.stored.mentions = {};
    hit.passage = {0, static_cast<std::uint32_t>(text.size() - 1)};
    hit.matches = {match_of(text, "10", 0.5, 0), match_of(text, "11", 0.7, 1),
                   match_of(text, "12", 0.7, 1), match_of(text, "58", 7, 2)};
    const std::string page = shown({hit});
    EXPECT_THAT(page, testing::HasSubstr("sentence 58 ends."));
    EXPECT_THAT(page, testing::Not(testing::HasSubstr("sentence 10 ends.")));
}

TEST(AHit, OfAnArticleThatLies) {
    // Offsets past the end, a title that is a page long, control characters everywhere.
    Hit hit = sample_hit();
    hit.passage = {90, 4'000'000'000};
    hit.matches = {{80, 85}, {4'000'000'000, 4'000'000'001}};
    hit.title_matches = {{5, 2}, {100, 900}};
    hit.stored.article.title = "\x1b]0;pwned\a" + std::string(5000, 'x');
    hit.stored.article.source = "evil\u202Egnp";
    hit.stored.article.path = "/tmp/a\nb\x1b[2J.txt";
    hit.stored.mentions.mentions.push_back({200, 190, 77});
    const std::string page = shown({hit});
    EXPECT_EQ(page.find('\x1b'), std::string::npos);
    EXPECT_EQ(page.find('\a'), std::string::npos);
    EXPECT_EQ(page.find("\u202E"), std::string::npos);
    EXPECT_NE(page.find("    /tmp/a b�[2J.txt:"), std::string::npos) << page;
    EXPECT_LT(page.size(), 1500u);
}

TEST(TheSummary, SaysHowManyAndHowToGoOn) {
    const auto summary = [](std::uint64_t articles, std::optional<std::size_t> next) {
        std::ostringstream out;
        Answer answer;
        answer.hits = {sample_hit()};
        answer.total = articles;
        answer.next_offset = next;
        print_summary(out, hits_notes(answer), Style{});
        return out.str();
    };
    EXPECT_EQ(summary(1, std::nullopt), "\n1 article\n");
    EXPECT_EQ(summary(1204, 10), "\n1,204 articles · more with --offset 10\n");
}

}  // namespace
}  // namespace dateline
