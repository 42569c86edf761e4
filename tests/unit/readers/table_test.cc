#include <gmock/gmock.h>

#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Tables, MakeAnArticleOfEveryRow) {
    const Reading reading = read("a.csv",
                                 "id,Title,Published At,text,People,extra\r\n"
                                 "1,\"Ports, again\",2023-06-19,\"They said \"\"open\"\".\n\nShips "
                                 "left.\",Wang Yi;Li Qiang,x\r\n"
                                 "\r\n"
                                 "2,Tides,2023-06-20,<p>High.</p><p>Low.</p>,,\r\n");
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(2));
    EXPECT_EQ(reading.articles[0].title, "Ports, again");
    EXPECT_EQ(reading.articles[0].text, "Ports, again\n\nThey said \"open\".\n\nShips left.");
    EXPECT_EQ(reading.articles[0].record, "1");
    EXPECT_EQ(published(reading.articles[0]), "2023-06-19");
    EXPECT_THAT(reading.articles[0].stated.people, ElementsAre("Wang Yi", "Li Qiang"));
    EXPECT_EQ(line_of(reading.articles[0], 30), 2u);
    EXPECT_EQ(reading.articles[1].text, "Tides\n\nHigh.\n\nLow.");
    EXPECT_EQ(line_of(reading.articles[1], 0), 6u);
}

TEST(Tables, AreKnownByTheirHeaderAndTheirDelimiterToo) {
    EXPECT_EQ(read("a.txt", "title\ttext\nT\tBody, here.\n").articles[0].text, "T\n\nBody, here.");
    EXPECT_EQ(read("a.dat", "headline;body;date\nT;Body.;2023-06-19\n").articles[0].text,
              "T\n\nBody.");
    EXPECT_EQ(read("a.dat", "headline|body\nT|\"Bo|dy.\"").articles[0].text, "T\n\nBo|dy.");
    // Prose that begins with such words is none.
    const Reading prose = read("a.txt", "The title, the text, and more\n\nA story.\n");
    EXPECT_EQ(prose.articles[0].title, "The title, the text, and more");
}

TEST(Tables, LoseNoOtherRowByABrokenOne) {
    const Reading reading = read("a.csv", "title,text\nA,One.\nB,\"Two.\nC,Three.\nD,Four.\n");
    ASSERT_THAT(reading.articles, SizeIs(3));
    EXPECT_EQ(reading.articles[2].text, "D\n\nFour.");
    EXPECT_EQ(line_of(reading.articles[2], 0), 5u);
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].line, 3u);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("never closed"));
}

TEST(Tables, WithoutALineOfNamesAreNotRead) {
    const Reading reading = read("a.tsv",
                                 "N1\tnews\tworld\tLock mended\tBoats pass.\thttps://n.example/1\n"
                                 "N2\tnews\tworld\tOwls\tOwls nest.\thttps://n.example/2\n");
    EXPECT_THAT(reading.articles, IsEmpty());
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(reading.problems[0].what, HasSubstr("--field text=NAME"));
    EXPECT_THAT(
        read("a.csv", "body,The boats pass the lock at Norr again from today on\n1,2\n").articles,
        IsEmpty());
}

TEST(Tables, OfBookmarksHaveNoAddressesAsTitles) {
    const Reading reading = read("a.csv",
                                 "title,url\nLock mended,https://n.example/1\n"
                                 "https://n.example/2,https://n.example/2\n");
    EXPECT_EQ(only(reading).title, "Lock mended");
    EXPECT_THAT(reading.problems, SizeIs(1));
}

TEST(Tables, SayWhichDatesAreNone) {
    const Reading reading = read("a.csv",
                                 "title,text,date\nA,One.,2023-06-19\nB,Two.,soon\n"
                                 "C,Three.,\n");
    ASSERT_THAT(reading.articles, SizeIs(3));
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].line, 3u);
    EXPECT_FALSE(reading.problems[0].skipped);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("\"soon\" is no date"));
}

TEST(Tables, SayWhichRowsAreWrong) {
    const Reading reading = read("a.csv", "title,text\nA,One.,x,y\n,\nB,Two.\n");
    EXPECT_THAT(reading.articles, SizeIs(2));
    ASSERT_THAT(reading.problems, SizeIs(2));
    EXPECT_EQ(reading.problems[0].line, 2u);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("4 cells under 2 columns"));
    EXPECT_EQ(reading.problems[1].line, 3u);
    EXPECT_THAT(reading.problems[1].what, HasSubstr("no text"));
    EXPECT_THAT(read("a.csv", "name,age\nx,1\n").problems[0].what, HasSubstr("--field text=NAME"));
}

TEST(Tables, OfHeadlinesAndAbstractsAreArticles) {
    EXPECT_EQ(
        only(read("a.csv", "Class Index,Title,Description\n3,Lock mended,Boats pass.\n")).text,
        "Lock mended\n\nBoats pass.");
    const Article headline =
        only(read("a.csv", "publish_date,headline_text\n20030219,lock mended\n"));
    EXPECT_EQ(headline.text, "lock mended");
    EXPECT_EQ(published(headline), "2003-02-19");
    EXPECT_EQ(only(read("a.csv",
                        "id,media_name,publish_date,title,url\n"
                        "a,Norr Post,2021-04-07,Lock mended,https://p.example\n"))
                  .source,
              "Norr Post");
    const Article zotero =
        only(read("a.csv",
                  "\"Key\",\"Title\",\"Publication Title\",\"Publisher\",\"Abstract Note\"\n"
                  "\"A\",\"Lock mended\",\"Norr Post\",\"Norr AG\",\"Boats pass.\"\n"));
    EXPECT_EQ(zotero.text, "Lock mended\n\nBoats pass.");
    EXPECT_EQ(zotero.source, "Norr Post");
    // Names and ages are no articles.
    EXPECT_THAT(read("a.csv", "name,age\nx,1\n").articles, IsEmpty());
}

TEST(Tables, WithoutTheTextThatWasToldSaySo) {
    RecordNames names;
    names.tell(RecordField::text, "inhoud");
    Source source;
    source.path = "/news/a.csv";
    source.bytes = "title,date\nLock mended,2021-04-07\n";
    source.told_names = &names;
    Reading reading;
    read_articles(source, {[&](Article&& a) { reading.articles.push_back(std::move(a)); },
                           [&](Problem&& p) { reading.problems.push_back(std::move(p)); }});
    EXPECT_THAT(reading.articles, SizeIs(1));
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].what, "stored without a text: it has no inhoud");
    EXPECT_EQ(reading.problems[0].line, 1u);
}

TEST(Tables, OfOneColumnAreTexts) {
    const Reading reading = read("a.csv", "text\n\"Boats, two, pass.\"\nTwo, she said.\n");
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(2));
    EXPECT_EQ(reading.articles[0].text, "Boats, two, pass.");
    EXPECT_EQ(reading.articles[1].text, "Two, she said.");
}

TEST(Tables, OfExcelMayStateTheirDelimiter) {
    for (const char* const name : {"a.csv", "a.txt"}) {
        const Article article =
            only(read(name, "sep=;\r\ntitle;text;date\r\nLock, mended;Boats; 2021-04-07\r\n"));
        EXPECT_EQ(article.text, "Lock, mended\n\nBoats") << name;
        EXPECT_EQ(line_of(article, 0), 3u);
    }
}

TEST(Tables, OfPandasHaveNoValuesAndLists) {
    const Reading reading =
        read("a.csv",
             "title,authors,publish_date,text,keywords\n"
             "A,\"['Rosa Tamm', \"\"Jon O'Bo\"\"]\",2021-04-07,One.,\"['Canals', 'Locks']\"\n"
             "B,[],NaT,Two.,nan\n"
             "C,None,NaN,nan,\n"
             "D,nan,,[sic] he wrote [it],\n");
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(4));
    EXPECT_EQ(reading.articles[0].author, "Rosa Tamm and Jon O'Bo");
    EXPECT_THAT(reading.articles[0].stated.keywords, ElementsAre("Canals", "Locks"));
    EXPECT_EQ(reading.articles[1].author, "");
    EXPECT_EQ(reading.articles[2].text, "C");
    EXPECT_EQ(reading.articles[3].text, "D\n\n[sic] he wrote [it]");
}

TEST(Tables, OfManyUnclosedQuotesEnd) {
    std::string table = "title,text\n";
    for (int i = 0; i < 20'000; ++i) table += "A,\"B\"x\"\n";
    table += "A,\"B";
    EXPECT_FALSE(read("a.csv", table).problems.empty());
}

}  // namespace
}  // namespace dateline
