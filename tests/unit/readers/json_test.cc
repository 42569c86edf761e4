#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

struct Case {
    std::string json;
    std::string title, author, source, url, date, section, language, record;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.json; }

class JsonFields : public testing::TestWithParam<Case> {};

TEST_P(JsonFields, GoByTheirUsualNames) {
    const Case& expected = GetParam();
    const Article article = only(read("a.json", expected.json));
    EXPECT_EQ(article.title, expected.title);
    EXPECT_EQ(article.author, expected.author);
    EXPECT_EQ(article.source, expected.source);
    EXPECT_EQ(article.url, expected.url);
    EXPECT_EQ(published(article), expected.date);
    EXPECT_EQ(article.section, expected.section);
    EXPECT_EQ(article.language, expected.language);
    EXPECT_EQ(article.record, expected.record);
    EXPECT_THAT(article.text, HasSubstr("Body."));
}

INSTANTIATE_TEST_SUITE_P(
    Names, JsonFields,
    testing::Values(
        Case{
            R"({"title":"T","text":"Body.","author":"Jane Doe","source":"Reuters","url":"https://n.example","date":"2023-06-19","section":"World","lang":"en","id":"7"})",
            "T", "Jane Doe", "Reuters", "https://n.example", "2023-06-19", "World", "en", "7"},
        Case{
            R"({"headline":"T","articleBody":"Body.","authors":["A B","C D","E F"],"publisher":{"name":"P"},"link":"https://n.example","datePublished":"2023-06-19T01:00:00Z","category":["X","Y"],"inLanguage":"en-US","guid":42})",
            "T", "A B, C D and E F", "P", "https://n.example", "2023-06-19", "X", "en", "42"},
        Case{
            R"({"name":"T","content":"Body.","byline":"By Jane Doe, Harbour Wire","published_at":1687195800})",
            "T", "Jane Doe", "Harbour Wire", "", "2023-06-19", "", "", ""},
        Case{
            R"({"Title":"T","Body":"Body.","Author":[{"name":"Jane Doe"},{"name":"John Roe"}],"pubDate":"Mon, 19 Jun 2023 17:30:00 GMT","site":"S"})",
            "T", "Jane Doe and John Roe", "S", "", "2023-06-19", "", "", ""},
        // An empty or null value leaves the place to another name.
        Case{R"({"title":"","headline":"T","text":null,"body":"Body.","author":""})", "T", "", "",
             "", "", "", "", ""},
        Case{R"({"title":"AT&amp;T &quot;wins&quot;","text":["Body.","More."]})", "AT&T \"wins\"",
             "", "", "", "", "", "", ""},
        Case{R"({"title":"&#163;71.6m &#8211; R&D; x&#x27;s","text":"Body."})", "£71.6m – R&D; x's",
             "", "", "", "", "", "", ""}));

TEST(Json, PutsTheTitleBeforeTheText) {
    const Article article = only(read("a.json", R"({"title":"T & U","text":"Body."})"));
    EXPECT_EQ(article.text, "T & U\n\nBody.");
    EXPECT_EQ(article.text_begin, 7u);
    EXPECT_EQ(article.body_begin, 7u);
    EXPECT_FALSE(article.newlines_are_lines);
}

TEST(Json, DoesNotRepeatATitleThatTheTextHas) {
    const Article article =
        only(read("a.json", R"({"title":"The Title","text":"The  Title\n\nBody."})"));
    EXPECT_EQ(article.text, "The  Title\n\nBody.");
    EXPECT_EQ(article.text_begin, 0u);
    EXPECT_EQ(article.text.substr(article.body_begin), "Body.");
}

TEST(Json, RestoresADatelineToItsParagraph) {
    const Article article = only(
        read("a.json",
             R"({"title":"COCOA","dateline":"SALVADOR, Feb 26 -","text":"Showers continued."})"));
    EXPECT_EQ(article.text, "COCOA\n\nSALVADOR, Feb 26 - Showers continued.");
}

TEST(Json, KeepsAHeadlineThatHasNoTextBehindIt) {
    EXPECT_EQ(only(read("a.json", R"({"title":"FLASH","text":""})")).text, "FLASH");
}

TEST(Json, WithoutTitleReadsTheHeadOfItsText) {
    const Article article = only(read(
        "a.json",
        R"({"id":"x","text":"https://n.example/2022/06/05/a\n\nA Title\nBy Jane Doe\n\nKIGALI — Body."})"));
    EXPECT_EQ(article.title, "A Title");
    EXPECT_EQ(article.url, "https://n.example/2022/06/05/a");
    EXPECT_EQ(article.author, "Jane Doe");
    EXPECT_EQ(published(article), "2022-06-05");
    EXPECT_EQ(article.text_begin, 0u);
}

TEST(Json, TurnsHtmlIntoParagraphs) {
    EXPECT_EQ(
        only(read("a.json",
                  R"({"title":"T","content":"<p>One &amp; two.</p><p>Three <b>four</b>.</p>"})"))
            .text,
        "T\n\nOne & two.\n\nThree four.");
    EXPECT_EQ(
        only(read("a.json", R"({"title":"T","text":"One <a href=\"x\">two</a>.\n\nThree."})")).text,
        "T\n\nOne two.\n\nThree.");
    EXPECT_EQ(only(read("a.json", R"({"title":"T","text":"If a < b and c > d then."})")).text,
              "T\n\nIf a < b and c > d then.");
}

TEST(Json, DoesNotTakeTheFilesTime) {
    EXPECT_FALSE(only(read("a.json", R"({"title":"T","text":"Body."})", 1, 1687195800)).published);
}

TEST(JsonArray, KnowsTheLineOfEachElement) {
    const Reading reading =
        read("a.json",
             "[\n{\"text\":\"One, with ] and \\\" in "
             "it.\"},\n\n{\"text\":\"Two.\",\n\"x\":[1,{\"y\":2}]} , {\"text\":\"Three.\"}\n]\n");
    ASSERT_EQ(reading.articles.size(), 3u);
    EXPECT_TRUE(reading.problems.empty());
    EXPECT_EQ(line_of(reading.articles[0], 0), 2u);
    EXPECT_EQ(line_of(reading.articles[1], 0), 4u);
    EXPECT_EQ(line_of(reading.articles[2], 0), 5u);
}

TEST(JsonArray, LosesOnlyItsBrokenElements) {
    const Reading reading =
        read("a.json",
             "[{\"text\":\"One.\"},\n{\"text\":},\n{\"text\":\"Three.\"},\n7,\n{\"text\":\"Cut");
    EXPECT_EQ(reading.articles.size(), 2u);
    ASSERT_EQ(reading.problems.size(), 4u);
    EXPECT_EQ(reading.problems[0].line, 2u);
    EXPECT_EQ(reading.problems[1].line, 4u);
    EXPECT_EQ(reading.problems[2].line, 5u);
    EXPECT_FALSE(reading.problems[3].skipped);
}

TEST(JsonArray, MayHaveNothingBetweenItsCommas) {
    const Reading reading = read("a.json", "[,{\"text\":\"One.\"}, ,{\"text\":\"Two.\"},]");
    EXPECT_EQ(reading.articles.size(), 2u);
    EXPECT_EQ(reading.problems.size(), 2u);
}

TEST(JsonObject, MayHoldItsArticlesInAnArray) {
    const Reading reading = read(
        "a.json",
        R"({"status":"ok","response":{"docs":[{"headline":"A","body":"Body."},{"headline":"B","body":"Body."}]}})");
    ASSERT_EQ(reading.articles.size(), 2u);
    EXPECT_EQ(reading.articles[1].title, "B");
}

TEST(JsonObject, TellsWhatItLeavesOut) {
    const Reading reading =
        read("a.json", R"({"status":"ok","articles":[{"title":"A","content":"Body."},
            {"title":"B","description":"Of it.","content":null},{"title":"C","content":""},
            {"title":"D","description":"No content."},{"kop":"E"},7]})");
    ASSERT_EQ(reading.articles.size(), 4u);
    EXPECT_EQ(reading.articles[1].text, "B\n\nOf it.");
    EXPECT_EQ(reading.articles[2].text, "C");
    EXPECT_EQ(reading.articles[3].text, "D\n\nNo content.");
    ASSERT_EQ(reading.problems.size(), 2u);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("its fields are kop"));
    EXPECT_THAT(reading.problems[1].what, HasSubstr("object is expected"));
    EXPECT_THAT(read("a.json", R"({"status":"ok","articles":[]})").problems[0].what,
                HasSubstr("the list of them is empty"));
}

TEST(JsonObject, OfAnArticleWithListsIsOneArticle) {
    for (const std::string list :
         {R"("comments":[{"author":"A","body":"No!","date":"2021-04-08"}])",
          R"("related":[{"title":"Old lock","url":"https://p.example/old","date":"2020-04-08"}])",
          R"("author":[{"name":"Rosa Tamm","url":"https://p.example/rosa","description":"She."}])",
          R"("images":[{"title":"Lock","url":"https://p.example/i.jpg"}])"})
        EXPECT_EQ(
            only(read("a.json",
                      R"({"title":"Lock mended","date":"2021-04-07","abstract":"In short.",)" +
                          list + "}"))
                .title,
            "Lock mended")
            << list;
}

TEST(JsonNames, AreFoundByTheirPaths) {
    RecordNames names;
    names.tell(RecordField::text, "doc.inhoud.plat");
    names.tell(RecordField::title, "kop");
    names.tell(RecordField::url, "links.href");
    const auto read_told = [&](std::string_view bytes) {
        Reading reading;
        Source source;
        source.path = "/news/a.jsonl";
        source.bytes = bytes;
        source.told_names = &names;
        read_articles(source, {[&](Article&& a) { reading.articles.push_back(std::move(a)); },
                               [&](Problem&& p) { reading.problems.push_back(std::move(p)); }});
        return reading;
    };
    const Article article = only(read_told(
        R"({"kop":"T","text":"Other.","doc":{"inhoud":{"plat":"Body."}},"links":[{"href":"https://p.example"}]})"));
    EXPECT_EQ(article.text, "T\n\nBody.");
    EXPECT_EQ(article.url, "https://p.example");
    // The same of a name with points, as tables of such records have it.
    EXPECT_EQ(only(read_told(R"({"kop":"T","doc.inhoud.plat":"Body."})")).text, "T\n\nBody.");
    EXPECT_EQ(only(read_told(R"({"doc":{"inhoud":{"plat":["Body.","More."]}}})")).text,
              "Body.\n\nMore.");
    const Reading headline =
        read_told(R"({"title":"T","date":"2021-04-07","url":"https://p.example"})");
    EXPECT_EQ(headline.articles.size(), 1u);
    ASSERT_EQ(headline.problems.size(), 1u);
    EXPECT_EQ(headline.problems[0].what, "stored without a text: it has no doc.inhoud.plat");
    EXPECT_FALSE(headline.problems[0].skipped);
    const Reading none = read_told(R"({"kop":"T","doc":{"inhoud":{"html":"Body."}}})");
    ASSERT_EQ(none.problems.size(), 1u);
    EXPECT_EQ(
        none.problems[0].what,
        "no text: it has no doc.inhoud.plat; its fields are kop, doc.inhoud.html; tell which is "
        "the text (--field text=NAME)");
}

TEST(JsonNames, OfALongTextThatNobodyKnowsAreTold) {
    std::string prose;
    for (int i = 0; i < 40; ++i) prose += "words of a story ";
    const Reading reading =
        read("a.json", R"({"title":"T","date":"2021-04-07","url":"https://p.example","inhoud":")" +
                           prose + "\"}");
    EXPECT_TRUE(reading.articles.empty());
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("inhoud"));
    const Reading within =
        read("a.json", R"({"title":"T","date":"2021-04-07","velden":{"inhoud":")" + prose + "\"}}");
    EXPECT_TRUE(within.articles.empty());
    ASSERT_EQ(within.problems.size(), 1u);
    EXPECT_THAT(within.problems[0].what, HasSubstr("velden.inhoud"));
}

TEST(JsonValues, MayStandOneBehindTheOther) {
    const std::string one = "{\n  \"title\": \"A\",\n  \"text\": \"One {.\"\n}";
    const std::string two = "{\n  \"title\": \"B\",\n  \"text\": \"Two.\"\n}";
    for (const std::string between : {"\n", "", ",\n"}) {
        const Reading reading = read("a.json", one + between + two + "\n");
        EXPECT_TRUE(reading.problems.empty()) << between;
        ASSERT_EQ(reading.articles.size(), 2u) << between;
        EXPECT_EQ(reading.articles[1].text, "B\n\nTwo.");
    }
    EXPECT_EQ(read("a.json", one + std::string(1000, '}') + two).problems.size(), 1u);
    const Reading cut = read("a.json", one + "\n" + two.substr(0, two.size() - 4));
    EXPECT_EQ(cut.articles.size(), 1u);
    ASSERT_EQ(cut.problems.size(), 1u);
    EXPECT_EQ(cut.problems[0].line, 5u);
}

TEST(JsonTables, OfPandasAreRows) {
    for (
        const std::string table :
        {R"({"title":{"0":"A","1":"B"},"content":{"0":"One.","1":"Two."},"author":{"0":"Rosa Tamm","1":null}})",
         R"({"0":{"title":"A","content":"One.","author":"Rosa Tamm"},"1":{"title":"B","content":"Two.","author":null}})",
         R"({"columns":["title","content","author"],"index":[0,1],"data":[["A","One.","Rosa Tamm"],["B","Two.",null]]})",
         R"({"schema":{"fields":[{"name":"title","type":"string"}]},"data":[{"index":0,"title":"A","content":"One.","author":"Rosa Tamm"},{"index":1,"title":"B","content":"Two."}]})",
         R"({"title":["A","B"],"content":["One.","Two."],"author":["Rosa Tamm",null]})",
         R"([{"title":"A","content":"One.","author":"Rosa Tamm"},{"title":"B","content":"Two.","author":null}])"}) {
        const Reading reading = read("a.json", table);
        EXPECT_TRUE(reading.problems.empty()) << table;
        ASSERT_EQ(reading.articles.size(), 2u) << table;
        EXPECT_EQ(reading.articles[0].text, "A\n\nOne.");
        EXPECT_EQ(reading.articles[0].author, "Rosa Tamm");
        EXPECT_EQ(reading.articles[1].text, "B\n\nTwo.");
        EXPECT_EQ(reading.articles[1].author, "");
    }
    // Lists of one length by chance: an article of paragraphs.
    EXPECT_EQ(only(read("a.json", R"({"paragraphs":["One.","Two."],"tags":["a","b"]})")).text,
              "One.\n\nTwo.");
}

TEST(Json, OfPythonMayHaveNaN) {
    const Reading reading =
        read("a.jsonl",
             "{\"title\":\"A\",\"text\":\"One NaN.\",\"author\":NaN}\n"
             "{\"title\":\"B\",\"text\":\"Two.\",\"score\":-Infinity,\"x\":[Infinity,NaN]}\n"
             "{\"title\":\"C\",\"text\":NaN,\"summary\":\"nan\"}\n");
    EXPECT_TRUE(reading.problems.empty());
    ASSERT_EQ(reading.articles.size(), 3u);
    EXPECT_EQ(reading.articles[0].text, "A\n\nOne NaN.");
    EXPECT_EQ(reading.articles[0].author, "");
    EXPECT_EQ(reading.articles[2].text, "C");
}

TEST(Json, OfPythonMayBeItsOwnWritingOfObjects) {
    const Reading reading = read(
        "a.jsonl",
        "{'title': 'A', 'text': \"It's one\", 'author': None, 'x': True, 'y': nan}\n"
        "{'title': 'B', 'text': 'Two \\'and\\' \"three\"\\n\\nfour \\xe9', 'tags': ['c', 'd']}\n");
    EXPECT_TRUE(reading.problems.empty());
    ASSERT_EQ(reading.articles.size(), 2u);
    EXPECT_EQ(reading.articles[0].text, "A\n\nIt's one");
    EXPECT_EQ(reading.articles[1].text, "B\n\nTwo 'and' \"three\"\n\nfour é");
    EXPECT_THAT(reading.articles[1].stated.keywords, ElementsAre("c", "d"));
}

TEST(JsonLines, MayHoldPagesOfArticles) {
    const Reading reading = read("a.jl",
                                 "{\"articles\":[{\"title\":\"A\",\"text\":\"One.\"}]}\n"
                                 "[{\"title\":\"B\",\"text\":\"Two.\"},7]\n");
    ASSERT_EQ(reading.articles.size(), 2u);
    EXPECT_EQ(line_of(reading.articles[1], 0), 2u);
    EXPECT_EQ(reading.problems.size(), 1u);
}

TEST(Json, WithoutTitleHasOnlyOneThatItsTextStates) {
    for (const std::string text :
         {"Compact memories have flexible capacities", "Profits jumped, the firm said.\\n\\nMore.",
          "The rain fell and went on to fall\\nuntil the river rose.\\n\\nThen it stopped."})
        EXPECT_EQ(only(read("a.json", R"({"title":"","text":")" + text + "\"}")).title, "") << text;
    EXPECT_EQ(only(read("a.json", R"({"text":"Ports open\n\nThe ports are open."})")).title,
              "Ports open");
}

TEST(JsonLines, AreReadOneByOne) {
    const Reading reading = read("a.jsonl",
                                 "{\"text\":\"One.\"}\r\n\n{\"text\":\"Two.\"}\nnot "
                                 "json\n{\"title\":\"no text\"}\n{\"text\":\"Six.\"}");
    ASSERT_EQ(reading.articles.size(), 3u);
    EXPECT_EQ(line_of(reading.articles[1], 0), 3u);
    EXPECT_EQ(line_of(reading.articles[2], 0), 6u);
    ASSERT_EQ(reading.problems.size(), 2u);
    EXPECT_EQ(reading.problems[0].line, 4u);
    EXPECT_THAT(reading.problems[0].what, StartsWith("not JSON"));
    EXPECT_EQ(reading.problems[1].line, 5u);
    EXPECT_EQ(reading.problems[1].what,
              "no text: its fields are title; tell which is the text (--field text=NAME)");
}

TEST(JsonLines, MayBeASliceOfAFile) {
    const Reading reading = read("a.jsonl", "{\"text\":\"One.\"}\n{broken\n", 1000);
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_EQ(line_of(reading.articles[0], 0), 1000u);
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_EQ(reading.problems[0].line, 1001u);
}

TEST(JsonLines, AreToldByTheirContentWhateverTheEnding) {
    EXPECT_EQ(read("a.json", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n").articles.size(), 2u);
    EXPECT_EQ(read("a.txt", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n").articles.size(), 2u);
    EXPECT_EQ(read("a.jsonl", "[{\"text\":\"One.\"},{\"text\":\"Two.\"}]").articles.size(), 2u);
}

TEST(JsonLines, WithBrokenUtf8AreReadAllTheSame) {
    const Reading reading =
        read("a.jsonl", "{\"text\":\"Caf\xC3\xA9 na\xC3\xAFve \xFF.\"}\n{\"text\":\"Two.\"}\n");
    ASSERT_EQ(reading.articles.size(), 2u);
    EXPECT_THAT(reading.articles[0].text, HasSubstr("Café naïve \uFFFD"));
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_FALSE(reading.problems[0].skipped);
}

TEST(Json, NestedTooDeeplyIsAProblem) {
    const std::string deep =
        "{\"text\":\"T.\",\"x\":" + std::string(10000, '[') + std::string(10000, ']') + "}";
    const Reading reading = read("a.json", deep);
    EXPECT_TRUE(reading.articles.empty());
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("nested"));
    EXPECT_EQ(read("a.json", std::string(10000, '[') + "{").articles.size(), 0u);
}

}  // namespace
}  // namespace dateline
