#include "query/language/explain.h"

#include <gmock/gmock.h>

#include "query/language/date_reader.h"
#include "query/language/question.h"
#include "tests/unit/language/dates.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(AnExplanation, TellsWordsAndFiltersApart) {
    const DateReader dates(grammars(), *make_day(2023, 6, 20));
    EXPECT_EQ(explain(parse("+taiwan (hotline OR \"direct line\") deliver* -trade title:visit "
                            "person:\"wang yi\",xi date:2023-06.. -source:blog",
                            dates)),
              "words  all of (taiwan; rather with any of (hotline, \"direct line\"), deliver*, "
              "title:visit) without trade\n"
              "filter any of (person:\"wang yi\", person:xi)\n"
              "filter date:2023-06-01..\n"
              "without source:blog\n");
}

TEST(AnExplanation, TellsSomeOfWhatAWordStandsFor) {
    const DateReader dates(grammars(), *make_day(2023, 6, 20));
    Question question = parse("labour", dates);
    question.words->word = WordReading{{"labour"}, {}, ""};
    EXPECT_EQ(explain(question), "words  labour\n");
    question.words->word = WordReading{{"labour", "labor", "labors"}, {}, ""};
    EXPECT_EQ(explain(question), "words  labour (also labor, labors)\n");
    question.words->word = WordReading{{"a", "b", "c", "d", "e", "f"}, {"heat wave"}, ""};
    EXPECT_EQ(explain(question), "words  labour (also \"heat wave\", b, c, d, …)\n");
}

TEST(AnExplanation, OfNothingIsEmpty) { EXPECT_EQ(explain(Question{}), ""); }

TEST(DatesThatWereTypedAsWords, AreToldAsDays) {
    const DateReader dates(grammars(), *make_day(2023, 6, 20));
    const auto read = [&](const std::string& query) { return dates_read(parse(query, dates)); };
    EXPECT_THAT(read("aid date:2023-06 date:..2020 date:2019/2020 when:2023-06-19"), IsEmpty());
    EXPECT_THAT(read("aid date:\"last week\" when:\"autumn 2022\""),
                ElementsAre("on 2023-06-12..2023-06-18", "when 2022-09-01..2022-11-30"));
    EXPECT_THAT(read("date:\"june 2022..\" -date:yesterday"),
                ElementsAre("since 2022-06-01", "on 2023-06-19"));
    EXPECT_THAT(read("(aid OR date:\"..last month\")"), ElementsAre("until 2023-05-31"));
}

}  // namespace
}  // namespace dateline
