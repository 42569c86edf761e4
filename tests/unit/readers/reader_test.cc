#include <gmock/gmock.h>

#include "indexer/readers/file_endings.h"
#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

TEST(Reader, TakesFilesByTheirEnding) {
    for (const char* name : {"a.txt", "a.TEXT", "a.md", "a.markdown", "a.html", "a.HTM", "a.xhtml",
                             "a.json", "a.jsonl", "a.ndjson"})
        EXPECT_TRUE(has_article_ending(name)) << name;
    for (const char* name : {"a.png", "a", "txt", "a.txt.gz", "jsonl", ""})
        EXPECT_FALSE(has_article_ending(name)) << name;
}

TEST(Reader, KnowsJsonLinesByTheirEnding) {
    EXPECT_TRUE(is_json_lines("/a/b.JSONL"));
    EXPECT_TRUE(is_json_lines("b.ndjson"));
    EXPECT_FALSE(is_json_lines("b.json"));
}

TEST(Reader, SetsThePathAndAMarkAtTheBeginning) {
    for (const auto& [name, bytes] : std::vector<std::pair<std::string, std::string>>{
             {"a.txt", "Title\n\nText.\n"},
             {"a.md", "---\ntitle: T\n---\nText.\n"},
             {"a.html",
              "<html><title>T</title><p>A text that is long enough, with a comma.</p></html>"},
             {"a.json", "{\"title\":\"T\",\"text\":\"Text.\"}"}}) {
        const Reading reading = read(name, bytes);
        ASSERT_EQ(reading.articles.size(), 1u) << name;
        EXPECT_EQ(reading.articles[0].path, "/news/" + name);
        ASSERT_FALSE(reading.articles[0].lines.empty()) << name;
        EXPECT_EQ(reading.articles[0].lines[0].offset, 0u) << name;
    }
}

TEST(Reader, RefusesWhatIsKnownAndNotRead) {
    for (const auto& [name, bytes] : std::vector<std::pair<std::string, std::string>>{
             {"a.txt", "INSERT INTO `news` VALUES (1,'Bridge closes');\n"},
             {"a.txt",
              "\xEF\xBB\xBF"
              "1\n00:00:01,000 --> 00:00:02,000\nThe bridge closes.\n"},
             {"a", "\\documentclass{article}\n\\begin{document}The bridge.\\end{document}\n"},
             {"a.txt", "<story>\n<lead>The bridge closes.</lead>\n</story>\n"}}) {
        const Reading reading = read(name, bytes);
        EXPECT_THAT(reading.articles, testing::IsEmpty()) << bytes;
        ASSERT_EQ(reading.problems.size(), 1u) << bytes;
        EXPECT_THAT(reading.problems[0].what, testing::HasSubstr("not")) << bytes;
        EXPECT_TRUE(reading.problems[0].skipped);
    }
}

TEST(Reader, ReadsAPartOfAPageAsAPage) {
    const Reading reading =
        read("a.txt", "<p>The old swing bridge closes for eleven months, the council said.</p>\n");
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_EQ(reading.articles[0].text,
              "The old swing bridge closes for eleven months, the council said.");
    EXPECT_EQ(read("b.txt", "<Applause> The bridge closes.\n").articles.size(), 1u);
}

TEST(Reader, DatesAPageByTheAddressItWasFetchedFrom) {
    Source source{
        .path = "/news.warc!https://a.example/2023/06/19/bridge",
        .bytes = "<html><title>T</title><p>A text that is long enough, with a comma.</p>"};
    source.declared.url = "https://a.example/2023/06/19/bridge";
    source.declared.captured = 1700000000;
    std::vector<Article> articles;
    read_articles(source, {[&](Article&& article) { articles.push_back(std::move(article)); },
                           [](Problem&&) {}});
    ASSERT_EQ(articles.size(), 1u);
    EXPECT_EQ(published(articles[0]), "2023-06-19");
    EXPECT_EQ(articles[0].published->provenance, Provenance::url);
}

TEST(Reader, TellsTheFormatOfUtf16ByWhatItSays) {
    const std::string json = "{\"title\":\"Bridge\",\"text\":\"It is shut.\"}";
    const std::string feed =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<rss version=\"2.0\"><channel><title>The "
        "Courier</title><item><title>Bridge</title><description>It is shut.</description></item>"
        "</channel></rss>";
    for (const std::string& said : {json, json + "\n" + json, "[" + json + "]", feed})
        for (const bool little : {true, false})
            for (const bool marked : {true, false}) {
                std::string bytes = !marked ? "" : little ? "\xFF\xFE" : "\xFE\xFF";
                for (const char c : said)
                    bytes.append(little ? std::string{c, '\0'} : std::string{'\0', c});
                for (const char* name : {"a.xml", "a.json", "a.txt", "a.jsonl"}) {
                    if (std::string_view(name) == "a.jsonl" && said == feed) continue;
                    const Reading reading = read(name, bytes);
                    ASSERT_FALSE(reading.articles.empty()) << name << said;
                    for (const Article& article : reading.articles) {
                        EXPECT_EQ(article.title, "Bridge") << name << said;
                        EXPECT_EQ(article.text, "Bridge\n\nIt is shut.");
                    }
                    EXPECT_TRUE(reading.problems.empty()) << name << said;
                }
            }
}

}  // namespace
}  // namespace dateline
