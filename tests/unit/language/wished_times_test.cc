// Which words of a query are a time, and what becomes of them.
#include "query/language/wished_times.h"

#include <gmock/gmock.h>

#include <fstream>

#include "query/language/explain.h"
#include "tests/unit/language/dates.h"
#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Of a Tuesday.
Question read(const std::string& query) {
    const DateReader dates(grammars(), *make_day(2023, 6, 20));
    Question question = parse(query, dates);
    read_wished_times(question, dates, grammars().cues(), [](const Interval& days) {
        return days.to < *make_day(2030, 1, 1);  // of which there are articles
    });
    return question;
}

std::vector<std::string> times(const std::string& query) {
    std::vector<std::string> found;
    for (const Wish& wish : read(query).wishes)
        found.push_back(wish.text + " = " + format_interval(wish.days));
    return found;
}

// How the words are read when those of times are out of them.
std::string left(const std::string& query) {
    Question question = read(query);
    take_out_words_of_times(question, [](std::string_view word) {
        return word == "what" || word == "happened" || word == "in";
    });
    question.wishes.clear();
    return explain(question);
}

TEST(ATimeInTheWordsOfAQuery, IsTheLongestThatCanBeRead) {
    EXPECT_THAT(times("earthquakes in july 2022"), ElementsAre("july 2022 = 2022-07"));
    EXPECT_THAT(times("what happened in bolivia in november 2019?"),
                ElementsAre("november 2019 = 2019-11"));
    EXPECT_THAT(times("strike 2 march 2022 madrid"), ElementsAre("2 march 2022 = 2022-03-02"));
    EXPECT_THAT(times("capitol january 6, 2021"), ElementsAre("january 6 2021 = 2021-01-06"));
    EXPECT_THAT(times("heat summer 2023"), ElementsAre("summer 2023 = 2023-06-01..2023-08-31"));
    EXPECT_THAT(times("flut märz 2022"), ElementsAre("märz 2022 = 2022-03"));
    EXPECT_THAT(times("talks from may to june 2020"),
                ElementsAre("from may to june 2020 = 2020-05-01..2020-06-30"));
    EXPECT_THAT(times("EARTHQUAKES IN JULY 2022"), ElementsAre("JULY 2022 = 2022-07"));
    EXPECT_THAT(times("aid 2022-07 and 2022-07-14"),
                ElementsAre("2022-07 = 2022-07", "2022-07-14 = 2022-07-14"));
}

TEST(ATimeInTheWordsOfAQuery, MayBeReckonedFromToday) {
    EXPECT_THAT(times("floods last week"), ElementsAre("last week = 2023-06-12..2023-06-18"));
    EXPECT_THAT(times("floods 3 days ago"), ElementsAre("3 days ago = 2023-06-17"));
    EXPECT_THAT(times("flut letzte woche"), ElementsAre("letzte woche = 2023-06-12..2023-06-18"));
    EXPECT_THAT(times("usa today"), ElementsAre("today = 2023-06-20"));
}

TEST(AYearInTheWordsOfAQuery, IsATimeUnlessItIsAnAmount) {
    EXPECT_THAT(times("2022 floods"), ElementsAre("2022 = 2022"));
    EXPECT_THAT(times("7500 dead 20230619 100 1200"), IsEmpty());
    EXPECT_THAT(times("top 10 2022"), ElementsAre("2022 = 2022"));
}

TEST(ATimeThatIsSaidTwice, IsWishedOnce) {
    EXPECT_THAT(times("floods july 2022 rain in july 2022"), ElementsAre("july 2022 = 2022-07"));
    EXPECT_EQ(left("floods july 2022 rain in july 2022"), "words  any of (floods, rain)\n");
}

TEST(ATimeOfWhichThereAreNoArticles, IsWords) {
    EXPECT_THAT(times("fusion july 2044"), IsEmpty());
    EXPECT_EQ(left("fusion july 2044"), "words  any of (fusion, july, 2044)\n");
}

TEST(WordsThatMayBeSomethingElse, AreNoTime) {
    for (const char* query :
         {"may", "theresa may", "march on washington", "may day", "sunday", "will smith", "us",
          "september 11 attacks", "on 31 february", "the last of us", "this is us", "next door",
          "paris hilton", "covid 19", "july"})
        EXPECT_THAT(times(query), IsEmpty()) << query;
    EXPECT_THAT(times("on 31 february 2022"), ElementsAre("february 2022 = 2022-02"));
}

TEST(WhatIsTypedOtherwise, IsTakenAsTyped) {
    for (const char* query : {"\"july 2022\"", "july AND 2022", "july OR 2022", "aid +july -2022",
                              "title:july", "floods NOT 2022", "date:2022", "jul*"})
        EXPECT_THAT(times(query), IsEmpty()) << query;
    EXPECT_THAT(times("+floods july 2022"), ElementsAre("july 2022 = 2022-07"));
    EXPECT_THAT(times("(floods july 2022) AND aid -trade"), ElementsAre("july 2022 = 2022-07"));
}

TEST(WordsOfATime, AreLookedForOnlyWhereTheyAreWordsBesides) {
    EXPECT_EQ(left("earthquakes in july 2022"), "words  earthquakes\n");
    EXPECT_EQ(left("earthquakes 2022"), "words  any of (earthquakes, 2022)\n");
    EXPECT_EQ(left("theresa may 2022"), "words  any of (theresa, may, 2022)\n");
    EXPECT_EQ(left("floods yesterday"), "words  any of (floods, yesterday)\n");
    EXPECT_EQ(left("+floods july 2022"), "words  floods\n");
    EXPECT_EQ(left("+floods aid july 2022"), "words  all of (floods; rather with aid)\n");
    EXPECT_EQ(left("(floods july 2022) AND aid"), "words  all of (floods, aid)\n");
}

TEST(WordsOfATime, StayWhereNothingElseSaysAnything) {
    EXPECT_EQ(left("july 2022"), "words  any of (july, 2022)\n");
    EXPECT_EQ(left("2022-07"), "words  2022-07\n");
    EXPECT_EQ(left("what happened in july 2022"),
              "words  any of (what, happened, in, july, 2022)\n");
    EXPECT_EQ(left("july 2022 AND floods"), "words  all of (any of (july, 2022), floods)\n");
    EXPECT_EQ(left("july 2022 \"lethal aid\""), "words  \"lethal aid\"\n");
}

TEST(ATimeWish, IsTold) {
    EXPECT_EQ(explain(read("floods july 2022")),
              "words  any of (floods, july, 2022)\nrather  published in or about 2022-07\n");
    EXPECT_EQ(wishes_read(read("floods july 2022")),
              "\"july 2022\" read as 2022-07; --plain for the words alone");
    EXPECT_EQ(wishes_read(read("floods 2022")), "");
}

TEST(AQueryOfAThousandTimes, IsReadWithBoundedWork) {
    std::string query;
    for (int i = 0; i < 1000; ++i) query += "last 2022 ";
    EXPECT_EQ(read(query).wishes.size(), 1U);
    query.clear();
    for (int i = 0; i < 1000; ++i) query += "july " + std::to_string(1900 + i % 100) + " ";
    EXPECT_EQ(read(query).wishes.size(), 8U);
    query.clear();
    for (int i = 0; i < 1000; ++i) query += "last words ";
    EXPECT_THAT(times(query), IsEmpty());
}

TEST(ADamagedListOfCues, IsToldWithItsLine) {
    const ScratchFolder folder;
    std::filesystem::create_directory(folder.path() / "en");
    std::ofstream(folder.path() / "en/language.toml") << "name = \"English\"\n";
    std::ofstream(folder.path() / "en/calendar.txt") << "month 5 ?may\n";
    std::ofstream(folder.path() / "en/time-cues.txt") << "# now:\nnow: today\nthen: yesterday\n";
    try {
        TimeCues::load(folder.path());
        FAIL() << "read";
    } catch (const DataFileError& error) {
        EXPECT_THAT(error.what(), HasSubstr("en/time-cues.txt"));
        EXPECT_THAT(error.what(), HasSubstr("line 3"));
    }
}

TEST(WishedTimes, AreWordsWhereAllElseIsLeftOut) {
    EXPECT_EQ(left("2023-06 -trade"), "words  2023-06 without trade\n");
    EXPECT_EQ(left("talks 2023-06 -trade"), "words  talks without trade\n");
}

TEST(WishedTimes, HaveNoOpenEnds) {
    EXPECT_THAT(times("talks ..2020"), IsEmpty());
    EXPECT_THAT(times("talks 2021.."), IsEmpty());
    EXPECT_THAT(times("talks 2021"), ElementsAre("2021 = 2021"));
}

}  // namespace
}  // namespace dateline
