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

TEST(Tables, OfManyUnclosedQuotesEnd) {
    std::string table = "title,text\n";
    for (int i = 0; i < 20'000; ++i) table += "A,\"B\"x\"\n";
    table += "A,\"B";
    EXPECT_FALSE(read("a.csv", table).problems.empty());
}

}  // namespace
}  // namespace dateline
