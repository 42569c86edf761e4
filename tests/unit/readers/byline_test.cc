// Who is read from a byline, and from what sources state of their authors.
#include "indexer/readers/byline.h"

#include <gmock/gmock.h>

#include "indexer/readers/head_line.h"
#include "tests/unit/readers/reading.h"

namespace dateline {
namespace {

struct Case {
    std::string written;
    std::string author;
    std::string source{};
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.written; }

class Bylines : public testing::TestWithParam<Case> {};

TEST_P(Bylines, AreRead) {
    const Byline byline = read_byline(GetParam().written);
    EXPECT_EQ(byline.author, GetParam().author);
    EXPECT_EQ(byline.source, GetParam().source);
}

INSTANTIATE_TEST_SUITE_P(
    Inverted, Bylines,
    testing::Values(Case{"Sallow, Andrew", "Andrew Sallow"},
                    Case{"Author: Olivarez-Giles, Nathan", "Nathan Olivarez-Giles"},
                    Case{"SALLOW, ANDREW", "ANDREW SALLOW"}, Case{"Le Pen, Jean", "Jean Le Pen"},
                    Case{"Sallow, Andrew J.", "Andrew J. Sallow"},
                    Case{"van der Berg, Jan", "Jan van der Berg"},
                    Case{"von Trotta, Hanna", "Hanna von Trotta"},
                    Case{"Sallow, Andrew; Lamb, Peter", "Andrew Sallow and Peter Lamb"},
                    Case{"García Mora, Ana; Lamb, Peter", "Ana García Mora and Peter Lamb"},
                    Case{"Sallow, Andrew and Lamb, Peter", "Andrew Sallow and Peter Lamb"},
                    Case{"Sallow, Andrew, and Peter Lamb", "Andrew Sallow and Peter Lamb"},
                    Case{"Sallow, Andrew, Lamb, Peter", "Andrew Sallow and Peter Lamb"},
                    Case{"Sallow, A., & Lamb, P.", "A. Sallow and P. Lamb"},
                    Case{"King, Martin Luther, Jr.", "Martin Luther King Jr."},
                    Case{"King, Martin Luther, Jr., 1929-1968", "Martin Luther King Jr."},
                    Case{"Sallow, Andrew, editor", "Andrew Sallow"},
                    Case{"Sallow, Andrew, Reuters", "Andrew Sallow", "Reuters"}));

INSTANTIATE_TEST_SUITE_P(
    Lists, Bylines,
    testing::Values(Case{"García Mora, Ana", "Ana García Mora"},
                    Case{"Anna Moor, Lille", "Anna Moor and Lille"},
                    Case{"Food and Agriculture Organization", ""},
                    Case{"Andrew Sallow, Peter Lamb", "Andrew Sallow and Peter Lamb"},
                    Case{"Andrew Sallow, Peter Lamb and Ann Poe",
                         "Andrew Sallow, Peter Lamb and Ann Poe"},
                    Case{"Ben Morse, Aimee Lewis", "Ben Morse and Aimee Lewis"},
                    Case{"Andrew, Peter and John", "Andrew, Peter and John"},
                    Case{"Andrew Sallow & Peter Lamb", "Andrew Sallow and Peter Lamb"},
                    Case{"Anna Schmidt und Peter Lamm", "Anna Schmidt and Peter Lamm"},
                    Case{"Marie Petit et Jean Roche", "Marie Petit and Jean Roche"},
                    Case{"Ana López y Juan Pérez", "Ana López and Juan Pérez"},
                    Case{"Ana Lopes e João Pires", "Ana Lopes and João Pires"},
                    Case{"Anna Nowak i Jan Kowalski", "Anna Nowak and Jan Kowalski"},
                    Case{"Kari Berg og Ola Dahl", "Kari Berg and Ola Dahl"},
                    // Halves of one name.
                    Case{"José Ortega y Gasset", "José Ortega y Gasset"},
                    Case{"Josep Puig i Cadafalch", "Josep Puig i Cadafalch"}));

INSTANTIATE_TEST_SUITE_P(
    RolesAndPapers, Bylines,
    testing::Values(
        Case{"Andrew Sallow, political editor", "Andrew Sallow"},
        Case{"Andrew Sallow, PhD", "Andrew Sallow"},
        Case{"Andrew Sallow, Ph.D., and Peter Lamb, M.D.", "Andrew Sallow and Peter Lamb"},
        Case{"Andrew Sallow MBE", "Andrew Sallow"},
        Case{"Martin Luther King, Jr.", "Martin Luther King Jr."},
        Case{"Andrew Sallow and Reuters", "Andrew Sallow", "Reuters"},
        Case{"Reuters and Andrew Sallow", "Andrew Sallow", "Reuters"},
        Case{"Andrew Sallow (Reuters)", "Andrew Sallow", "Reuters"},
        Case{"Andrew Sallow, Courier and Press", "Andrew Sallow", "Courier and Press"},
        Case{"Von Anna Schmidt, Korrespondentin", "Anna Schmidt"},
        Case{"par Marie Petit", "Marie Petit"}, Case{"Por Ana López", "Ana López"},
        Case{"di Mario Rossi", "Mario Rossi"}, Case{"Door Jan de Vries", "Jan de Vries"},
        Case{"Andrew Sallow with Peter Lamb", "Andrew Sallow and Peter Lamb"},
        Case{"Andrew Sallow, with AP", "Andrew Sallow", "AP"},
        Case{"Par Marie Petit avec AFP", "Marie Petit", "AFP"},
        Case{"Anna Schmidt/dpa", "Anna Schmidt", "dpa"},
        Case{"Andrew Sallow and others", "Andrew Sallow"},
        Case{"Sallow, Andrew (Reporter)", "Andrew Sallow"},
        Case{"Sallow, Andrew, author.", "Andrew Sallow"}, Case{"Sallow, Andrew.", "Andrew Sallow"},
        Case{"Reuters Staff", "", "Reuters"}, Case{"Story by Andrew Sallow", "Andrew Sallow"},
        Case{"Ольга Иванова и Пётр Сидоров", "Ольга Иванова and Пётр Сидоров"},
        Case{"The council voted to close it.", ""}, Case{"", ""}));

TEST(StatedAuthors, AreReadOneByOne) {
    using Values = std::vector<std::string>;
    const auto author = [](const Values& values, std::string_view source = {}) {
        return read_authors(values, source).author;
    };
    EXPECT_EQ(author({"Sallow, Andrew", "Lamb, Peter"}), "Andrew Sallow and Peter Lamb");
    EXPECT_EQ(author({"García Mora, Ana", "Lamb, Peter"}), "Ana García Mora and Peter Lamb");
    EXPECT_EQ(author({"Andrew Sallow, staff writer", "Peter Lamb"}),
              "Andrew Sallow and Peter Lamb");
    EXPECT_EQ(author({"Jane Doe <jane@paper.example>"}), "Jane Doe");
    EXPECT_EQ(author({"jane@paper.example (Jane Doe)"}), "Jane Doe");
    for (const char* nobody : {"admin", "Editor", "webmaster", "admin2", "7", "", "nan", "None",
                               "N/A", "Saved by Windows Internet Explorer 8",
                               "https://paper.example/jane", "jane@paper.example"})
        EXPECT_EQ(author({nobody}), "") << nobody;
    EXPECT_EQ(author({"nan", "Jane Doe"}), "Jane Doe");
    // What is no name that can be read stays as it is.
    EXPECT_EQ(author({"the harbour desk, night shift"}), "the harbour desk, night shift");
}

TEST(StatedAuthors, OfAnOrganizationAreOne) {
    EXPECT_EQ(read_authors({"Food and Agriculture Organization"}, "").author,
              "Food and Agriculture Organization");
    EXPECT_EQ(read_authors({"Food and Agriculture Organization", "Jane Doe"}, "").author,
              "Food and Agriculture Organization; Jane Doe");
}

TEST(StatedAuthors, AreNotThePaper) {
    const Byline alone = read_authors({"Reuters"}, "");
    EXPECT_EQ(alone.author, "");
    EXPECT_EQ(alone.source, "Reuters");
    EXPECT_EQ(read_authors({"Reuters"}, "Reuters").author, "");
    EXPECT_EQ(read_authors({"Guardian"}, "The Guardian").author, "");
    EXPECT_EQ(read_authors({"Meduza"}, "meduza").author, "");
    EXPECT_EQ(read_authors({"BBC News"}, "BBC").author, "");
    EXPECT_EQ(read_authors({"By keith grant, Reuters"}, "Reuters").author, "keith grant, Reuters");
    EXPECT_EQ(read_authors({"Courier Staff"}, "The Daily Courier").author, "");
    // An agency in another's paper.
    EXPECT_EQ(read_authors({"Reuters"}, "The Courier").author, "Reuters");
    EXPECT_EQ(read_authors({"Jane Doe", "AP"}, "The Courier").author, "Jane Doe and AP");
    EXPECT_EQ(read_authors({"Jane Doe, Ann Poe, dpa"}, "The Courier").author,
              "Jane Doe, Ann Poe and dpa");
    EXPECT_EQ(read_authors({"Jane Doe for The Guardian"}, "The Courier").author, "Jane Doe");
    const Byline without_paper = read_authors({"Jane Doe", "AP"}, "");
    EXPECT_EQ(without_paper.author, "Jane Doe");
    EXPECT_EQ(without_paper.source, "AP");
}

TEST(HeadLine, UnderATitleMayBeginAsANameDoes) {
    ASSERT_TRUE(read_head_line("Von Anna Schmidt", true));
    EXPECT_EQ(read_head_line("Von Anna Schmidt", true)->author, "Anna Schmidt");
    EXPECT_FALSE(read_head_line("Von Anna Schmidt"));
    EXPECT_FALSE(read_head_line("Von Miller", true));
}

std::string head_of(const std::string& lines) {
    const Article article = only(
        read("a.txt",
             "Swing bridge to close\n\n" + lines +
                 "\n\nThe council voted on Tuesday night to close the old bridge for a year.\n"));
    EXPECT_EQ(article.text.substr(article.body_begin, 11), "The council") << lines;
    return published(article) + '|' + article.author + '|' + article.source + '|' + article.section;
}

TEST(HeadLines, OfDatabasesDoNotEndTheHead) {
    EXPECT_EQ(head_of("July 1, 2019 Monday"), "2019-07-01|||");
    EXPECT_EQ(head_of("July 1, 2019 Monday 9:20 AM GMT"), "2019-07-01|||");
    EXPECT_EQ(head_of("The Guardian (London)\n\nJuly 1, 2019 Monday"),
              "2019-07-01||The Guardian (London)|");
    EXPECT_EQ(
        head_of(
            "The Harbour Times\n\nMonday, July 1, 2019\n\nByline: Jane Doe\n\nLength: 81 words"),
        "2019-07-01|Jane Doe|The Harbour Times|");
    EXPECT_EQ(
        head_of("SECTION: POLITICS\n\nLENGTH: 81 words\n\nBYLINE: Doe, Jane\n\nLOAD-DATE: July "
                "5, 2019\n\nJuly 1, 2019"),
        "2019-07-01|Jane Doe||POLITICS");
    EXPECT_EQ(head_of("LOAD-DATE: July 5, 2019"), "|||");
    EXPECT_EQ(head_of("lundi 1 juillet 2019"), "2019-07-01|||");
    EXPECT_EQ(head_of("Par Marie Petit\n\nPublié le 1 juillet 2019 à 07h30"),
              "2019-07-01|Marie Petit||");
    EXPECT_EQ(head_of("Anna Schmidt, 01.07.2019, 07:30 Uhr"), "2019-07-01|Anna Schmidt||");
    EXPECT_EQ(head_of("2019年7月1日（月）"), "2019-07-01|||");
    EXPECT_EQ(head_of("2019年7月1日 07:30 新华社"), "2019-07-01||新华社|");
    EXPECT_EQ(head_of("Date: 1 Jul 19"), "2019-07-01|||");
    EXPECT_EQ(head_of("2019年7月1日 星期一"), "2019-07-01|||");
    EXPECT_EQ(head_of("Thứ hai, 1/7/2019, 10:00 (GMT+7)"), "2019-07-01|||");
    EXPECT_EQ(head_of("Ngày 1 tháng 7 năm 2019"), "2019-07-01|||");
    EXPECT_EQ(head_of("วันจันทร์ที่ 1 กรกฎาคม พ.ศ. 2562"), "2019-07-01|||");
    EXPECT_EQ(head_of("1 ก.ค. 62"), "2019-07-01|||");
    EXPECT_EQ(head_of("الاثنين، ١ يوليو ٢٠١٩"), "2019-07-01|||");
    EXPECT_EQ(head_of("Понедельник, 1 июля 2019 г., 10:30"), "2019-07-01|||");
    EXPECT_EQ(head_of("segunda-feira, 1 de julho de 2019 às 10h30"), "2019-07-01|||");
    EXPECT_EQ(head_of("2019年7月1日（月）10時30分"), "2019-07-01|||");
}

TEST(HeadLines, OfAPageHaveItsNumberAndItsPaper) {
    const Article article = only(read(
        "a.txt",
        "4 THE ALDPORT COURIER, MONDAY, OCTOBER 31, 1910.\n\nSWING BRIDGE TO CLOSE\n\nThe council "
        "voted on Tuesday night to close the old bridge for a year.\n"));
    EXPECT_EQ(published(article), "1910-10-31");
    EXPECT_EQ(article.source, "THE ALDPORT COURIER");
    EXPECT_EQ(article.title, "SWING BRIDGE TO CLOSE");
    for (const auto& [head, paper] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"ALDPORT EVENING STAR. MONDAY, OCTOBER 31, 1910. PAGE 4", "ALDPORT EVENING STAR"},
             {"4 THE SUN, MONDAY, OCTOBER 31, 1910. 3", "THE SUN"},
             {"PAGE FOUR  THE COURIER, MONDAY. OCTOBER 31. 1910.", "THE COURIER"},
             {"THE HERALD, MONDAY, OCTOBER 31, 1910.-TRIPLE SHEET.", "THE HERALD"}}) {
        const auto found = read_head_line(head);
        ASSERT_TRUE(found) << head;
        EXPECT_EQ(found->source, paper);
        EXPECT_EQ(found->date->day, 31u);
    }
    EXPECT_EQ(read_head_line("ALDPORT COURIER, MONDAY, OCTOBER 31, 1910.")->source,
              "ALDPORT COURIER");
}

}  // namespace
}  // namespace dateline
