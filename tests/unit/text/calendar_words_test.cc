#include "text/calendar_words.h"

#include <gtest/gtest.h>

#include "text/data_files.h"

namespace dateline {
namespace {

TEST(CalendarWords, AreReadWithTheirMarks) {
    const auto words = read_calendar_words(
        "# comment\n\nmonth 9 september ^sept. -sep.\nweekday 7 ?sunday\n", "calendar.txt");
    ASSERT_EQ(words.size(), 4u);
    EXPECT_EQ(words[0].form, "september");
    EXPECT_EQ(words[0].number, 9);
    EXPECT_EQ(words[0].kind, CalendarWord::Kind::month);
    EXPECT_EQ(words[0].alone, CalendarWord::Alone::plain);
    EXPECT_FALSE(words[0].is_short);
    EXPECT_EQ(words[1].form, "sept");
    EXPECT_EQ(words[1].alone, CalendarWord::Alone::capital);
    EXPECT_TRUE(words[1].is_short);
    EXPECT_EQ(words[2].alone, CalendarWord::Alone::beside);
    EXPECT_EQ(words[3].kind, CalendarWord::Kind::weekday);
    EXPECT_EQ(words[3].alone, CalendarWord::Alone::doubtful);
}

TEST(CalendarWords, NameTheLineOfAnError) {
    for (const char* wrong : {"month", "month 1", "month 13 undecimber", "weekday 8 doomsday",
                              "month one january", "moon 1 january", "month 1 ^."})
        try {
            read_calendar_words(std::string("month 1 january\n") + wrong, "calendar.txt");
            ADD_FAILURE() << wrong;
        } catch (const DataFileError& error) {
            EXPECT_EQ(
                std::string(error.what()),
                "calendar.txt:2: a line is \"month 1 january -jan.\" or \"weekday 1 monday\"");
        }
}

TEST(CalendarWords, OfEveryLanguageAreTwelveMonthsAndSevenDays) {
    for (const char* language : {"en", "de"}) {
        int months = 0, weekdays = 0;
        for (const CalendarWord& word : load_calendar_words(data_folder(), language)) {
            if (word.is_short) continue;
            int& last = word.kind == CalendarWord::Kind::month ? months : weekdays;
            EXPECT_TRUE(word.number == last || word.number == last + 1) << word.form;
            last = word.number;
        }
        EXPECT_EQ(months, 12) << language;
        EXPECT_EQ(weekdays, 7) << language;
    }
}

}  // namespace
}  // namespace dateline
