#include <gmock/gmock.h>

#include <ctime>

#include "tests/unit/growth.h"
#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

struct Case {
    std::string name;
    std::string file;
    std::string bytes;
    std::string what;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class Unreadable : public testing::TestWithParam<Case> {};

TEST_P(Unreadable, IsOneProblemAndNoArticle) {
    const Reading reading = read(GetParam().file, GetParam().bytes);
    EXPECT_TRUE(reading.articles.empty());
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_TRUE(reading.problems[0].skipped);
    EXPECT_THAT(reading.problems[0].what, HasSubstr(GetParam().what));
    EXPECT_FALSE(reading.problems[0].what.ends_with('.'));
}

std::string noise() {
    std::string bytes;
    for (unsigned i = 0, value = 1; i < 10000; ++i)
        bytes.push_back(static_cast<char>((value = value * 1664525 + 1013904223) >> 24));
    return bytes;
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, Unreadable,
    testing::Values(Case{"empty", "a.txt", "", "empty"},
                    Case{"blank", "a.html", " \n\t\r\n", "empty"},
                    Case{"mark alone", "a.txt", "\xEF\xBB\xBF", "empty"},
                    Case{"binary", "a.txt", noise(), "binary"},
                    Case{"binary page", "a.html", "<" + noise(), "binary"},
                    Case{"binary lines", "a.jsonl", noise(), "binary"},
                    Case{"a picture", "a.md", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "image"},
                    Case{"a pdf", "a.txt", "%PDF-1.4\n1 0 obj", "PDF"},
                    Case{"not json", "a.json", "{\"text\": }", "not JSON"},
                    Case{"json cut short", "a.json", "{\"text\": \"T", "not JSON"},
                    Case{"json without text", "a.json", "{\"title\": \"T\"}", "no text"},
                    Case{"front matter alone", "a.md", "---\ntitle: T\n---\n", "no text"}));

// Of the processor's time, so that other work on the machine does not count: long enough to show
// quadratic work, generous enough for a slow machine under a sanitizer.
constexpr double patience = 20;  // seconds

class Huge : public testing::Test {
protected:
    ~Huge() override {
        EXPECT_LT(static_cast<double>(std::clock() - begin_) / CLOCKS_PER_SEC, patience);
    }

private:
    std::clock_t begin_ = std::clock();
};

std::string times(std::string_view piece, std::size_t count) {
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) text += piece;
    return text;
}

TEST_F(Huge, TextWithoutALineEndIsReadInLinearTime) {
    expect_linear_time(
        std::size_t{15} << 20, [](std::size_t size) { return std::string(size, 'x'); },
        [](const std::string& text) { EXPECT_EQ(read("a.txt", text).articles.size(), 1u); });
}

TEST_F(Huge, TextIsAProblem) {
    for (const char* name : {"a.txt", "a.md", "a.html"}) {
        const Reading reading = read(name, "<p>" + std::string(std::size_t{65} << 20, 'x'));
        EXPECT_TRUE(reading.articles.empty()) << name;
        EXPECT_EQ(reading.problems.size(), 1u) << name;
    }
}

TEST_F(Huge, JsonStringIsAProblem) {
    const Reading reading =
        read("a.jsonl", "{\"text\":\"" + std::string(std::size_t{100} << 20, 'x') +
                            "\"}\n{\"text\":\"Two.\"}\n");
    EXPECT_EQ(reading.articles.size(), 1u);
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_EQ(reading.problems[0].line, 1u);
}

TEST_F(Huge, NumbersOfMembersAreReadInLinearTime) {
    const auto members = [](std::string_view value) {
        return [value](std::size_t count) {
            std::string object = "{\"title\":\"T\"";
            for (std::size_t i = 0; i < count; ++i)
                object.append(",\"k").append(std::to_string(i)).append("\":").append(value);
            return object + "}";
        };
    };
    for (const std::string_view value :
         {"\"words\"", "{\"a\":1}", "[{\"a\":1}]", "{\"data\":{\"fields\":{\"item\":{}}}}",
          "{\"text\":[{\"type\":\"p\",\"content\":[]}]}"}) {
        SCOPED_TRACE(value);
        expect_linear_time(20'000, members(value),
                           [](const std::string& object) { read("a.json", object); });
    }
    expect_linear_time(
        20'000,
        [](std::size_t count) {
            return "{\"text\":\"T.\"" + times(",\"title\":\"A\"", count) + "}";
        },
        [](const std::string& object) { EXPECT_EQ(only(read("a.json", object)).title, "A"); });
}

TEST_F(Huge, NestingOfHoldersEnds) {
    for (const std::string_view opening :
         {"{\"data\":", "{\"items\":[", "{\"content\":[{\"items\":"}) {
        const Reading reading = read("a.json", times(opening, 80));
        EXPECT_TRUE(reading.articles.empty());
        EXPECT_EQ(reading.problems.size(), 1u) << opening;
    }
    std::string nested = "{\"text\":\"T.\",\"title\":\"A\"}";
    for (int i = 0; i < 100; ++i) nested = "{\"data\":{\"items\":[" + nested + "]}}";
    EXPECT_EQ(read("a.json", nested).problems.size(), 1u);
}

struct Marks {
    const char* piece;
    std::size_t count;
    const char* before = "";
};

TEST_F(Huge, NumbersOfMarksAreReadInLinearTime) {
    const auto in_markdown = [](const std::string& text) { read("a.md", text); };
    const auto in_text = [](const std::string& text) { read("a.txt", "Title\n\n" + text); };
    const auto in_a_page = [](const std::string& text) { read("a.html", "<html><body>" + text); };
    const auto in_json = [](const std::string& text) { read("a.json", "[{\"text\":" + text); };
    const auto in_front_matter = [](const std::string& text) {
        read("a.md", "---\na: " + text + "\n---\nText");
    };
    for (const Marks& marks : {Marks{"[", 25'000},
                               Marks{"*a ", 25'000},
                               Marks{"> ", 625},
                               Marks{"By A, ", 25'000},
                               Marks{"June ", 50'000},
                               Marks{"2023-", 50'000},
                               Marks{"<", 50'000},
                               Marks{"<a", 25'000},
                               Marks{"&", 50'000},
                               Marks{"(", 50'000},
                               Marks{"<p>", 50'000},
                               Marks{"<a href=x>y</a>", 12'500},
                               Marks{"</b></i>", 12'500, "<b><i>"},
                               Marks{"<!--", 25'000},
                               Marks{"<script>", 25'000},
                               Marks{"<p a='", 25'000},
                               Marks{"<svg><path/>", 250},
                               Marks{"- ", 375},
                               Marks{"{\"a\":", 12'500},
                               Marks{"\"", 50'000},
                               Marks{"a\n", 50'000}}) {
        SCOPED_TRACE(marks.piece);
        const auto make = [&](std::size_t count) {
            return times(marks.before, 1'000) + times(marks.piece, count);
        };
        expect_linear_time(marks.count, make, in_markdown);
        expect_linear_time(marks.count, make, in_text);
        expect_linear_time(marks.count, make, in_a_page);
        expect_linear_time(marks.count, make, in_json);
        expect_linear_time(marks.count, make, in_front_matter);
    }
}

TEST_F(Huge, FeedsAreReadInLinearTime) {
    const auto feed = [](std::string_view piece) {
        return [piece](std::size_t items) { return times(piece, items); };
    };
    expect_linear_time(
        15'000, feed("<item><title>T</title><link>a</link></item>"), [](const std::string& items) {
            EXPECT_FALSE(
                read("a.rss", "<rss><channel>" + items + "</channel></rss>").articles.empty());
        });
    expect_linear_time(
        15'000, feed("<entry><title>T</title><id>a</id></entry>"), [](const std::string& entries) {
            EXPECT_FALSE(
                read("a.atom", "<feed xmlns='http://www.w3.org/2005/Atom'>" + entries + "</feed>")
                    .articles.empty());
        });
    const std::size_t items = 60'000;
    EXPECT_EQ(read("a.rss", "<rss><channel>" +
                                times("<item><title>T</title><link>a</link></item>", items) +
                                "</channel></rss>")
                  .articles.size(),
              items);
}

TEST_F(Huge, LinesOfOrgWithoutAClosingBracketAreReadInLinearTime) {
    for (const std::string_view piece : {"[[a][b ", "[fn:1 ", "[2000-06-13 "}) {
        SCOPED_TRACE(piece);
        expect_linear_time(
            100'000, [&](std::size_t count) { return "Words " + times(piece, count); },
            [](const std::string& line) { EXPECT_EQ(read("a.org", line).articles.size(), 1u); });
    }
}

TEST_F(Huge, NumbersOfAttributesEndTheReading) {
    std::string attributes;
    for (int i = 0; i < 300000; ++i) attributes += " a" + std::to_string(i) + "='>'";
    const std::string item = "<item><title>T</title></item>\n";
    for (const std::string& before : {std::string("<rss><channel>") + item,
                                      "<rss><channel>" + item + "<!-- > --><![CDATA[ <a ]]>"}) {
        const Reading reading =
            read("a.rss", before + "<item" + attributes + ">" + item + "</item></channel></rss>");
        EXPECT_EQ(reading.articles.size(), 1u);
        ASSERT_EQ(reading.problems.size(), 1u);
        EXPECT_EQ(reading.problems[0].line, 2u);
        EXPECT_THAT(reading.problems[0].what, HasSubstr("more than 256 attributes"));
    }
}

TEST_F(Huge, NumbersOfAttributesOfAPageArePassedOver) {
    std::string attributes;
    for (int i = 0; i < 300000; ++i) attributes += " a" + std::to_string(i) + "='>' class=b";
    const Reading page =
        read("a.html",
             "<html><body><article><p>The council met on Monday and agreed to open the "
             "harbour.</p>\n<p" +
                 attributes + ">Ships that had waited outside for a week came in at noon.</p>");
    EXPECT_TRUE(page.problems.empty());
    ASSERT_EQ(page.articles.size(), 1u);
    EXPECT_TRUE(page.articles[0].text.ends_with("came in at noon."));
}

TEST(NumbersOfAttributes, AreNoneWhereNoTagIs) {
    std::string words;
    for (int i = 0; i < 400; ++i) words += " word";
    for (const std::string& hidden :
         {"<script>if (a<b" + words + ") c()</script>", "<STYLE>a<b" + words + "</style>",
          "<!-- <b" + words + "-->", "<img src='data:<b" + words + "'>",
          "<i title=\"a > b\">1 < 2" + words + "</i>"}) {
        const Reading page = read("a.html", "<html><body>" + hidden +
                                                "<article><p>The council met on Monday and agreed "
                                                "to open the harbour again.</p></article>");
        EXPECT_TRUE(page.problems.empty()) << hidden;
        EXPECT_EQ(page.articles.size(), 1u) << hidden;
    }
}

TEST(BadInput, EndsAtAnyByte) {
    const std::vector<std::pair<std::string, std::string>> whole = {
        {"a.json",
         R"([{"title":"T","text":"Body \u00e9 \ud83d\ude00","authors":[{"name":"A B"}],"date":"2023-06-19T10:00:00+02:00"}])"},
        {"a.md",
         "---\ntitle: \"T\"\ndate: 2023-06-19\nauthors: [A, B]\n---\n# H\n\n> *q* [l](u) "
         "![i](s)\n\n```\nc\n```\n"},
        {"a.html",
         "<!doctype html><html lang=en><head><meta charset=utf-8><script "
         "type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":"
         "\"T\"}</script></head><body><nav><a href=/>x</a></nav><article><h1>T</h1><p>Some text "
         "&amp; more, quite a lot of it.</p></article>"},
        {"a.txt",
         "https://n.example/2023/06/19/x\nTitle\nBy Jane Doe, The Paper | June 19, 2023, 5:30 p.m. "
         "EDT\n\nPARIS, June 19 (AP) — Text é.\n"}};
    for (const auto& [name, bytes] : whole)
        for (std::size_t size = 0; size <= bytes.size(); ++size) {
            // A copy of just that size, so that a sanitizer sees a byte read too far.
            const std::vector<char> copy(bytes.begin(),
                                         bytes.begin() + static_cast<std::ptrdiff_t>(size));
            for (const Article& article :
                 read(name, std::string_view(copy.data(), copy.size())).articles) {
                EXPECT_LE(article.text_begin, article.text.size());
                EXPECT_LE(article.body_begin, article.text.size());
            }
        }
}

}  // namespace
}  // namespace dateline
