// What services answer and tools write, in the shapes that they give it.
#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

struct Service {
    std::string name, json;
    std::string title, author, source, url, date, body;
};

void PrintTo(const Service& service, std::ostream* out) { *out << service.name; }

class Services : public testing::TestWithParam<Service> {};

TEST_P(Services, YieldTheirArticle) {
    const Service& expected = GetParam();
    const Reading reading = read("a.json", expected.json);
    EXPECT_THAT(reading.problems, IsEmpty());
    const Article article = only(reading);
    EXPECT_EQ(article.title, expected.title);
    EXPECT_EQ(article.author, expected.author);
    EXPECT_EQ(article.source, expected.source);
    EXPECT_EQ(article.url, expected.url);
    EXPECT_EQ(published(article), expected.date);
    EXPECT_EQ(article.text.substr(article.body_begin), expected.body);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, Services,
    testing::Values(
        Service{
            "Guardian, a list",
            R"({"response":{"status":"ok","results":[{"id":"uk/2021/lock","type":"article","sectionName":"UK news",
                "webPublicationDate":"2021-04-07T06:00:00Z","webTitle":"Canal lock mended","webUrl":"https://g.example/lock",
                "fields":{"headline":"Canal lock mended","byline":"Rosa Tamm","trailText":"Boats pass again",
                "bodyText":"Boats pass the lock at Norr again."}}]}})",
            "Canal lock mended", "Rosa Tamm", "", "https://g.example/lock", "2021-04-07",
            "Boats pass the lock at Norr again."},
        Service{
            "Guardian, one",
            R"({"response":{"status":"ok","content":{"webTitle":"Canal lock mended","webPublicationDate":"2021-04-07T06:00:00Z",
                "webUrl":"https://g.example/lock","fields":{"body":"<p>Boats pass again.</p><p>Two a day.</p>"}}}})",
            "Canal lock mended", "", "", "https://g.example/lock", "2021-04-07",
            "Boats pass again.\n\nTwo a day."},
        Service{
            "New York Times, search",
            R"({"status":"OK","copyright":"NYT","response":{"docs":[{"abstract":"Short of it.","web_url":"https://n.example/lock",
                "snippet":"Short.","lead_paragraph":"Boats pass the lock at Norr again.","source":"The Norr Times",
                "headline":{"main":"Canal Lock Mended","kicker":null},"keywords":[{"name":"glocations","value":"Norr"}],
                "pub_date":"2021-04-07T06:00:00+0000","byline":{"original":"By Rosa Tamm","person":[],"organization":null},
                "_id":"nyt://article/1"}],"meta":{"hits":1}}})",
            "Canal Lock Mended", "Rosa Tamm", "The Norr Times", "https://n.example/lock",
            "2021-04-07", "Boats pass the lock at Norr again."},
        Service{
            "WordPress",
            R"([{"id":5,"date":"2021-04-07T06:00:00","guid":{"rendered":"https://w.example/?p=5"},"link":"https://w.example/lock/",
                "title":{"rendered":"Lock &#8216;mended&#8217;"},"content":{"rendered":"<p>Boats pass.</p>","protected":false},
                "excerpt":{"rendered":"<p>x</p>"},"author":7,"categories":[3],"tags":[45]}])",
            "Lock ‘mended’", "", "", "https://w.example/lock/", "2021-04-07", "Boats pass."},
        Service{
            "NewsAPI, a text that is cut off",
            R"({"status":"ok","articles":[{"source":{"id":null,"name":"Norr Post"},"author":"https://f.example/norrpost",
                "title":"Lock mended","description":"Boats pass the lock at Norr again, two a day.","url":"https://p.example/lock",
                "publishedAt":"2021-04-07T06:00:00Z","content":"Boats pass… [+2543 chars]"}]})",
            "Lock mended", "", "Norr Post", "https://p.example/lock", "2021-04-07",
            "Boats pass the lock at Norr again, two a day."},
        Service{
            "Associated Press",
            R"({"data":{"items":[{"meta":{"score":1},"item":{"type":"text","headline":"Lock mended",
                "bylines":[{"by":"By ROSA TAMM","title":"Norr Press"}],"firstcreated":"2021-04-07T06:00:00Z",
                "body_nitf":"<body.content><p>Boats pass.</p><p>Two a day.</p></body.content>"}}]}})",
            "Lock mended", "ROSA TAMM", "", "", "2021-04-07", "Boats pass.\n\nTwo a day."},
        Service{
            "Zotero",
            R"([{"key":"AB","data":{"itemType":"newspaperArticle","title":"Lock mended","creators":[{"creatorType":"author",
                "firstName":"Rosa","lastName":"Tamm"}],"abstractNote":"Boats pass.","publicationTitle":"Norr Post",
                "date":"2021-04-07","url":"https://p.example/lock"}}])",
            "Lock mended", "Rosa Tamm", "Norr Post", "https://p.example/lock", "2021-04-07",
            "Boats pass."},
        Service{
            "Mastodon",
            R"([{"id":"1","created_at":"2021-04-07T06:00:00.000Z","content":"<p>Boats pass.</p>","url":"https://m.example/1",
                "account":{"id":"9","username":"rtamm","display_name":"Rosa Tamm"},"reblog":null}])",
            "", "Rosa Tamm", "", "https://m.example/1", "2021-04-07", "Boats pass."},
        Service{
            "GDELT",
            R"({"articles":[{"url":"https://p.example/lock","title":"Lock mended","seendate":"20210407T060000Z",
                "domain":"p.example","language":"English"}]})",
            "Lock mended", "", "p.example", "https://p.example/lock", "2021-04-07", ""},
        Service{
            "Event Registry",
            R"({"articles":{"results":[{"uri":"66","lang":"eng","date":"2021-04-07","title":"Lock mended","body":"Boats pass.",
                "url":"https://p.example/lock","source":{"uri":"p.example","title":"Norr Post"},
                "authors":[{"uri":"a","name":"Rosa Tamm"}]}],"totalResults":1}})",
            "Lock mended", "Rosa Tamm", "Norr Post", "https://p.example/lock", "2021-04-07",
            "Boats pass."},
        Service{
            "Chronicling America",
            R"({"totalItems":1,"items":[{"date":"19101031","ocr_eng":"The lock at Norr was mended.","id":"/lccn/sn1/",
                "title":"The Norr argus. [volume]","lccn":"sn1","publisher":"Argus Co.",
                "language":["English"]}]})",
            "", "", "The Norr argus", "", "1910-10-31", "The lock at Norr was mended."},
        Service{
            "Reddit",
            R"({"kind":"Listing","data":{"children":[{"kind":"t3","data":{"title":"Lock mended","selftext":"Boats pass.",
                "author":"rosa_t","created_utc":1617775200.0,"url":"https://r.example/1","name":"t3_1"}}]}})",
            "Lock mended", "rosa_t", "", "https://r.example/1", "2021-04-07", "Boats pass."},
        Service{
            "Google Reader and FreshRSS",
            R"({"id":"user/-/state/com.google/starred","title":"Starred","items":[{"id":"tag:1","published":1617775200,
                "title":"Lock mended","alternate":[{"href":"https://p.example/lock","type":"text/html"}],
                "categories":["user/-/state/com.google/starred"],"origin":{"streamId":"feed/1","title":"Norr Post"},
                "summary":{"content":"<p>Boats pass.</p>"},"author":"Rosa Tamm"}]})",
            "Lock mended", "Rosa Tamm", "Norr Post", "https://p.example/lock", "2021-04-07",
            "Boats pass."},
        Service{
            "Ghost",
            R"({"db":[{"meta":{"version":"5"},"data":{"posts":[{"id":"1","title":"Lock mended","html":"<p>Boats pass.</p>",
                "published_at":"2021-04-07T06:00:00.000Z","feature_image":null}],"tags":[{"name":"Canals","slug":"canals",
                "description":"All of them","created_at":"2020-01-01"}],"users":[{"name":"Rosa Tamm","email":"r@p.example",
                "created_at":"2020-01-01"}]}}]})",
            "Lock mended", "", "", "", "2021-04-07", "Boats pass."},
        Service{
            "CSL of Zotero",
            R"([{"id":"http://z.example/1","type":"article-newspaper","abstract":"Boats pass.","container-title":"Norr Post",
                "source":"p.example","title":"Lock mended","URL":"https://p.example/lock",
                "author":[{"family":"Tamm","given":"Rosa"},{"literal":"Norr Wire"}],
                "accessed":{"date-parts":[["2022",6,21]]},"issued":{"date-parts":[["2021",4,7]]}}])",
            "Lock mended", "Rosa Tamm and Norr Wire", "Norr Post", "https://p.example/lock",
            "2021-04-07", "Boats pass."},
        Service{
            "news-please",
            R"({"authors":["Rosa Tamm"],"date_download":"2022-06-21","date_publish":"2021-04-07 06:00:00","description":"x",
                "maintext":"Boats pass.","source_domain":"p.example","text":null,"title":"Lock mended","url":"https://p.example/lock"})",
            "Lock mended", "Rosa Tamm", "p.example", "https://p.example/lock", "2021-04-07",
            "Boats pass."},
        Service{
            "fundus",
            R"([{"title":"Lock mended","plaintext":"Boats pass.","authors":["Rosa Tamm"],"publishing_date":"2021-04-07 06:00:00+00:00"}])",
            "Lock mended", "Rosa Tamm", "", "", "2021-04-07", "Boats pass."},
        Service{
            "readability",
            R"({"title":"Lock mended","byline":"Rosa Tamm","content":"<div><p>Boats pass.</p></div>","textContent":"Boats pass.",
                "length":11,"siteName":"Norr Post","publishedTime":"2021-04-07T06:00:00Z","dir":null})",
            "Lock mended", "Rosa Tamm", "Norr Post", "", "2021-04-07", "Boats pass."},
        Service{
            "trafilatura, whose source is the address",
            R"({"title":"Lock mended","author":"Rosa Tamm","hostname":"p.example","date":"2021-04-07","text":"Boats pass.",
                "source":"https://p.example/lock","source-hostname":"Norr Post"})",
            "Lock mended", "Rosa Tamm", "Norr Post", "https://p.example/lock", "2021-04-07",
            "Boats pass."},
        Service{
            "Washington Post, parts with types",
            R"({"id":"b2","article_url":"https://w.example/lock","title":"Lock mended","author":"Rosa Tamm",
                "published_date":1617775200000,"contents":[{"content":"Local","type":"kicker"},
                {"content":"Lock mended","type":"title"},{"content":"By Rosa Tamm","type":"byline"},
                {"content":"Boats <i>pass</i>.","subtype":"paragraph","type":"sanitized_html"},
                {"fullcaption":"A lock","type":"image"},{"content":"Two a day.","subtype":"paragraph","type":"sanitized_html"},
                {"type":"author_info","name":"Rosa Tamm","bio":"Rosa is a reporter."}],"source":"The Post"})",
            "Lock mended", "Rosa Tamm", "The Post", "https://w.example/lock", "2021-04-07",
            "Boats pass.\n\nTwo a day."},
        Service{
            "an editor's tree",
            R"({"title":"Lock mended","body":{"type":"doc","content":[{"type":"heading","content":[{"type":"text","text":"Norr"}]},
                {"type":"paragraph","content":[{"type":"text","text":"Boats "},{"type":"text","marks":[{"type":"bold"}],
                "text":"pass"},{"type":"text","text":"."}]}]}})",
            "Lock mended", "", "", "", "", "Norr\n\nBoats pass."},
        Service{
            "JSON:API",
            R"({"data":[{"type":"node","id":"9","attributes":{"title":"Lock mended","created":"2021-04-07",
                "body":{"value":"<p>Boats pass.</p>","format":"html"}}}]})",
            "Lock mended", "", "", "", "2021-04-07", "Boats pass."},
        Service{
            "Elasticsearch",
            R"({"took":1,"hits":{"total":1,"hits":[{"_id":"9","_source":{"title":"Lock mended","text":"Boats pass."}}]}})",
            "Lock mended", "", "", "", "", "Boats pass."},
        Service{"a dictionary by address",
                R"({"https://p.example/lock":{"title":"Lock mended","text":"Boats pass."}})",
                "Lock mended", "", "", "https://p.example/lock", "", "Boats pass."}),
    [](const auto& tested) { return "Kind" + std::to_string(tested.index); });

TEST(Telegram, JoinsThePiecesOfAMessageAndLeavesServiceMessagesOut) {
    const Reading reading =
        read("result.json", R"({"name":"Norr Post","type":"public_channel","id":7,"messages":[
        {"id":1,"type":"service","date":"2021-04-01T09:00:00","action":"create_channel","title":"Norr Post","text":""},
        {"id":2,"type":"message","date":"2021-04-07T06:00:00","date_unixtime":"1617775200","from":"Rosa Tamm",
         "text":[{"type":"bold","text":"Lock mended"},"\n\nBoats pass the ",{"type":"italic","text":"old"}," lock."],
         "text_entities":[{"type":"bold","text":"Lock mended"}]},
        {"id":3,"type":"message","date":"2021-04-08T06:00:00","from":"Rosa Tamm","text":"Two boats a day, she says."}]})");
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(2));
    EXPECT_EQ(reading.articles[0].text, "Lock mended\n\nBoats pass the old lock.");
    EXPECT_EQ(reading.articles[0].source, "Norr Post");
    EXPECT_EQ(reading.articles[0].author, "Rosa Tamm");
    EXPECT_EQ(reading.articles[0].record, "2");
    EXPECT_EQ(published(reading.articles[1]), "2021-04-08");
}

TEST(Telegram, PagesOfMessagesAreAnArticleEach) {
    const Reading reading = read("messages.html", R"(<!DOCTYPE html>
<html><head><meta charset="utf-8"/><title>Exported Data</title></head>
<body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
Norr Post
</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">7 April 2021</div></div>
<div class="message default clearfix" id="message2"><div class="body">
<div class="pull_right date details" title="07.04.2021 23:30:00 UTC+02:00">23:30</div>
<div class="from_name">Rosa Tamm</div>
<div class="text"><strong>Lock mended</strong><br><br>Boats pass the <em>old</em> lock &amp; wait.</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body">
<div class="pull_right date details" title="08.04.2021 06:00:00 UTC+02:00">06:00</div>
<div class="forwarded body"><div class="from_name">Jon Bo <span class="date details">x</span></div>
<div class="text">Two boats a day.</div></div></div></div>
<div class="message default clearfix joined" id="message4"><div class="body"><div class="media_wrap"></div></div></div>
</div></div></div></body></html>)");
    ASSERT_THAT(reading.articles, SizeIs(2));
    EXPECT_EQ(reading.articles[0].text, "Lock mended\n\nBoats pass the old lock & wait.");
    EXPECT_EQ(reading.articles[0].author, "Rosa Tamm");
    EXPECT_EQ(reading.articles[0].source, "Norr Post");
    EXPECT_EQ(reading.articles[0].record, "2");
    EXPECT_EQ(published(reading.articles[0]), "2021-04-07");
    EXPECT_EQ(line_of(reading.articles[0], 0), 7u);
    EXPECT_EQ(reading.articles[1].text, "Two boats a day.");
    EXPECT_EQ(reading.articles[1].author, "Rosa Tamm");
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].what, "1 message without words left out: pictures and the like");
}

TEST(Tweets, OfAnArchiveAreReadFromTheScript) {
    const std::string tweets =
        R"([{"tweet":{"id_str":"166","source":"<a href=\"https://x\">App</a>",
        "created_at":"2021-04-07","full_text":"Boats pass the lock at Norr again.","lang":"en"}}])";
    for (const std::string begin :
         {"window.YTD.tweets.part0 = ", "var posts=", "const posts =\n"}) {
        const Article article = only(read("tweets.js", begin + tweets + ";\n"));
        EXPECT_EQ(article.text, "Boats pass the lock at Norr again.") << begin;
        EXPECT_EQ(article.source, "");
        EXPECT_EQ(article.language, "en");
        EXPECT_EQ(article.record, "166");
    }
    // Prose with such a sign is none.
    EXPECT_EQ(only(read("a.txt", "x = [1] and y = {2}, he wrote.")).text,
              "x = [1] and y = {2}, he wrote.");
}

TEST(Jsonp, IsReadAsWhatItIsCalledWith) {
    const std::string value =
        R"j({"articles":[{"title":"Ferry (stops)","text":"The ferry stops; it waits."}]})j";
    for (const std::string begin :
         {"show(", "jQuery3_1.cb ( ", "/**/ typeof show === 'function' && show("}) {
        const Article article = only(read("answer.js", begin + value + ");\n"));
        EXPECT_EQ(article.title, "Ferry (stops)") << begin;
        EXPECT_EQ(article.text, "Ferry (stops)\n\nThe ferry stops; it waits.") << begin;
    }
    EXPECT_EQ(only(read("a.txt", "Note (see [1]), he wrote.")).text, "Note (see [1]), he wrote.");
}

TEST(Opml, IsAListOfFeeds) {
    const Reading reading =
        read("a.opml",
             "<?xml version='1.0'?><opml version='2.0'><head><title>Feeds</title></head><body>"
             "<outline text='Courier' xmlUrl='https://c.example/rss'/></body></opml>");
    EXPECT_THAT(reading.articles, IsEmpty());
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(reading.problems[0].what, HasSubstr("a list of feeds"));
}

TEST(Telegram, CountsMessagesWithoutWords) {
    const std::string message =
        R"({"id":7,"type":"message","date":"2023-06-19T07:30:00","from":"Courier","photo":"a.jpg","text":""})";
    const Reading reading = read(
        "result.json",
        R"({"name":"Courier","type":"public_channel","messages":[)" + message + "," + message +
            R"(,{"id":9,"type":"message","date":"2023-06-19T07:30:00","text":"Ferry stops."}]})");
    EXPECT_EQ(only(reading).text, "Ferry stops.");
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].what, "2 messages without words left out: pictures and the like");
}

TEST(Reddit, TellsWhatWasDeleted) {
    const Reading reading =
        read("a.jsonl",
             "{\"title\":\"A\",\"selftext\":\"[deleted]\",\"author\":\"[deleted]\"}\n"
             "{\"title\":\"B\",\"selftext\":\"\",\"author\":\"[deleted]\",\"url\":\"https://"
             "p.example\"}\n");
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].line, 1u);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("deleted"));
    EXPECT_EQ(only(reading).text, "B");
    EXPECT_EQ(only(reading).author, "");
}

TEST(Feeds, InJsonNameTheSourceOfTheirItems) {
    for (
        const std::string feed :
        {R"({"version":"https://jsonfeed.org/version/1.1","title":"Norr Post","description":"News of Norr",
             "home_page_url":"https://p.example","items":[{"id":"1","title":"Lock mended","content_html":"<p>Boats pass.</p>"}]})",
         R"({"rss":{"channel":{"title":"Norr Post","link":"https://p.example","description":"News of Norr",
             "item":[{"title":"Lock mended","description":"Boats pass.","pubDate":"Wed, 07 Apr 2021 06:00:00 GMT"}]}}})"}) {
        const Article article = only(read("a.json", feed));
        EXPECT_EQ(article.text, "Lock mended\n\nBoats pass.");
        EXPECT_EQ(article.source, "Norr Post");
    }
}

TEST(Names, OfFlattenedRecordsAreKnown) {
    const Article article =
        only(read("a.csv",
                  "headline.main,byline.original,lead_paragraph,pub_date,source_name\n"
                  "Lock mended,By Rosa Tamm,Boats pass.,2021-04-07,Norr Post\n"));
    EXPECT_EQ(article.text, "Lock mended\n\nBoats pass.");
    EXPECT_EQ(article.author, "Rosa Tamm");
    EXPECT_EQ(article.source, "Norr Post");
}

TEST(Values, MayStandInLanguages) {
    const Article article =
        only(read("a.json", R"([{"sys":{"id":"1"},"fields":{"title":{"en-GB":"Lock mended"},
        "body":{"en-GB":"Boats pass."},"author":{"id":"x5"}}}])"));
    EXPECT_EQ(article.text, "Lock mended\n\nBoats pass.");
    EXPECT_EQ(article.author, "");
}

TEST(Boosts, AreLeftOut) {
    const Reading reading = read("outbox.json", R"({"type":"OrderedCollection","orderedItems":[
        {"id":"https://m.example/1/a","type":"Create","actor":"https://m.example/norr","object":{"type":"Note","summary":null,
         "published":"2021-04-07T06:00:00Z","url":"https://m.example/1","content":"<p>Boats pass.</p>"}},
        {"id":"x","type":"Announce","actor":"https://m.example/norr","object":"https://m.example/2"}]})");
    EXPECT_THAT(reading.problems, IsEmpty());
    EXPECT_EQ(only(reading).text, "Boats pass.");
    EXPECT_EQ(only(reading).url, "https://m.example/1");
}

TEST(Drafts, AreLeftOut) {
    const Reading reading = read("ghost.json", R"({"db":[{"data":{"posts":[
        {"id":"1","title":"Lock mended","html":"<p>Boats pass.</p>","status":"published"},
        {"id":"2","title":"Owls","html":"<p>Owls nest.</p>","status":"draft"},
        {"id":"3","title":"Mills","html":"<p>Mills turn.</p>","status":"trash"}]}}]})");
    EXPECT_THAT(reading.problems, IsEmpty());
    EXPECT_EQ(only(reading).title, "Lock mended");
}

TEST(Keywords, AreTheValuesOfNamedKinds) {
    EXPECT_THAT(only(read("a.json", R"({"headline":{"main":"T"},"text":"B.","keywords":[
                    {"name":"glocations","value":"Norr"},{"name":"subject","value":"Canals"}]})"))
                    .stated.keywords,
                ElementsAre("Norr", "Canals"));
}

TEST(Authors, AreNamesOfPeople) {
    const auto author = [](const std::string& value) {
        return only(read("a.json", R"({"title":"T","text":"Body.","author":)" + value + "}"))
            .author;
    };
    EXPECT_EQ(author(R"([{"given":"Rosa","family":"Tamm"},{"first":"Jon","last":"Bo"}])"),
              "Rosa Tamm and Jon Bo");
    EXPECT_EQ(author(R"({"first_name":"Rosa","last_name":"Tamm"})"), "Rosa Tamm");
    EXPECT_EQ(author(R"({"given":"Jan","non-dropping-particle":"van der","family":"Berg"})"),
              "Jan van der Berg");
    EXPECT_EQ(author(R"({"original":"By Rosa Tamm"})"), "Rosa Tamm");
    EXPECT_EQ(author("7"), "");
    EXPECT_EQ(author(R"("12")"), "");
    EXPECT_EQ(author("[7, 8]"), "");
    EXPECT_EQ(author(R"("https://f.example/norr")"), "");
    EXPECT_EQ(author(R"("['Rosa Tamm', 'Jon O\\'Bo']")"), "Rosa Tamm and Jon O'Bo");
    EXPECT_EQ(author(R"("{'original': 'By Rosa Tamm', 'person': None}")"), "Rosa Tamm");
    for (const char* const none : {"nan", "NaN", "None", "null", "NaT", "[]"})
        EXPECT_EQ(author('"' + std::string(none) + '"'), "") << none;
}

}  // namespace
}  // namespace dateline
