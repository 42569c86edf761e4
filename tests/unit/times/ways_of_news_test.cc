// Ways of newspapers to name a time, a test each.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/times/found_times.h"
#include "text/data_files.h"
#include "times/times.h"

namespace dateline {
namespace {

struct Case {
    const char* text;
    const char* published;
    std::vector<std::string> expected;
};

void check(const std::vector<Case>& cases) {
    static const TimeGrammar grammar = TimeGrammar::load(data_folder(), "en");
    for (const Case& c : cases) {
        const auto day = parse_day(c.published);
        EXPECT_THAT(found_times(grammar, c.text, Interval{*day, *day}),
                    testing::ElementsAreArray(c.expected))
            << c.text;
    }
}

TEST(Decades, MayHaveAnApostrophe) {
    check({
        {"In the 1990's crime fell.", "1998-06-14", {"the 1990's|199|1990-01-01..1999-12-31"}},
        {"the late 1980’s were hard", "1998-06-14", {"the late 1980’s|198|1987-01-01..1989-12-31"}},
        {"at the end of the 1980's it",
         "1998-06-14",
         {"the end of the 1980's|198|1987-01-01..1989-12-31"}},
        {"painters of the 1950's and 60's",
         "1998-06-14",
         {"the 1950's|195|1950-01-01..1959-12-31", "60's|196|1960-01-01..1969-12-31"}},
        {"from the 1970's to the 1990's",
         "2005-06-14",
         {"the 1970's|197|1970-01-01..1979-12-31", "the 1990's|199|1990-01-01..1999-12-31"}},
        {"a 1960's diner", "1998-06-14", {"1960's|196|1960-01-01..1969-12-31"}},
        {"In the 60's he sang.", "1998-06-14", {"the 60's|196|1960-01-01..1969-12-31"}},
    });
}

TEST(Decades, AreNoYearsAndDaysToWhichSomethingBelongs) {
    check({
        {"In 1990's best film she danced.", "1998-06-14", {"1990|1990|1990"}},
        {"Before June 30's vote they met.", "2015-07-02", {"June 30|2015-06-30|2015-06-30"}},
    });
}

TEST(Decades, AreNoAges) {
    check({
        {"He is in his late 80s and she in her early 20s.", "2023-06-14", {}},
        {"A man in his mid-40s was held.", "2023-06-14", {}},
        {"women in their late 20s or early 30s", "2023-06-14", {}},
        {"boys in their early to mid-20s", "2023-06-14", {}},
        {"A woman in late 30s fell.", "2023-06-14", {}},
        {"She is in her mid-60's.", "2023-06-14", {}},
        {"her late '80s hits", "2023-06-14", {"late '80s|198|1987-01-01..1989-12-31"}},
        {"It closed in the late 80s.", "2023-06-14", {"the late 80s|198|1987-01-01..1989-12-31"}},
    });
}

TEST(Decades, AreNoDegrees) {
    check({
        {"Temperatures will be in the 80s, lows in the mid-50s.", "2023-06-14", {}},
        {"Highs could reach the mid-90s in the valley.", "2023-06-14", {}},
        {"temperatures in the 70s and the 80s", "2023-06-14", {}},
        {"Temperatures have risen since the mid-80s.",
         "2023-06-14",
         {"the mid-80s|198|1984-01-01..1986-12-31"}},
    });
}

TEST(Weekdays, AreCountedInTheirMonth) {
    check({
        {"The first Monday in May is a holiday.",
         "2018-04-26",
         {"The first Monday in May|2018-05-07|2018-05-07"}},
        {"The fourth Thursday in November 2016 was cold.",
         "2018-04-26",
         {"The fourth Thursday in November 2016|2016-11-24|2016-11-24"}},
        {"It was the last Sunday of May, 2017.",
         "2018-04-26",
         {"the last Sunday of May, 2017|2017-05-28|2017-05-28"}},
        {"on the 3rd Tuesday of March 2014",
         "2018-04-26",
         {"the 3rd Tuesday of March 2014|2014-03-18|2014-03-18"}},
        {"It opens on the last Friday of the month.",
         "2018-04-26",
         {"the last Friday of the month|2018-04-27|2018-04-27"}},
        {"The second Monday of next month is free.",
         "2018-04-26",
         {"The second Monday of next month|2018-05-14|2018-05-14"}},
    });
}

TEST(Weekdays, AWeekOnAreAWeekAfterTheNextOne) {
    check({
        {"The trial begins a week on Tuesday.",
         "2014-03-27",
         {"a week on Tuesday|2014-04-08|2014-04-08"}},
        {"The hearing is Tuesday week.", "2014-03-27", {"Tuesday week|2014-04-08|2014-04-08"}},
        {"A vote follows a week from Monday.",
         "2014-03-27",
         {"a week from Monday|2014-04-07|2014-04-07"}},
        {"The fair begins a fortnight on Friday.",
         "2014-03-27",
         {"a fortnight on Friday|2014-04-11|2014-04-11"}},
        {"He was suspended for a week on Tuesday.",
         "2014-03-27",
         {"a week|P1W|-", "Tuesday|2014-03-25|2014-03-25"}},
        {"She worked five days a week on Monday.",
         "2014-03-27",
         {"five days|P5D|-", "a week|P1W|-", "Monday|2014-03-24|2014-03-24"}},
    });
}

TEST(Weekdays, ToWhichSomethingIsPutOffAreNotOverToday) {
    check({
        {"Talks have been postponed until Monday.", "2020-05-18", {"Monday|2020-05-25|2020-05-25"}},
        {"The hearing was adjourned to Monday.", "2020-05-18", {"Monday|2020-05-25|2020-05-25"}},
        {"The vote was pushed back to Monday.", "2020-05-18", {"Monday|2020-05-25|2020-05-25"}},
        {"The vote was put off until Wednesday.",
         "2020-05-18",
         {"Wednesday|2020-05-20|2020-05-20"}},
        {"It was not until Monday that he spoke.", "2020-05-18", {"Monday|2020-05-18|2020-05-18"}},
    });
}

TEST(Dates, MayHaveTwoDigitsOfTheYearBehindHyphens) {
    check({
        {"The note of 19-Nov-12 was found.", "2023-03-01", {"19-Nov-12|2012-11-19|2012-11-19"}},
        {"The flight left on 03-MAR-98.", "2023-03-01", {"03-MAR-98|1998-03-03|1998-03-03"}},
    });
}

TEST(Years, AreNoHouseNumbers) {
    check({
        {"The office at 1850 Main Street closed.", "2023-03-01", {}},
        {"He lives at 2001 Elm Ave. in Dallas.", "2023-03-01", {}},
        {"Police went to 1901 W. Main St. and left.", "2023-03-01", {}},
        {"The shop at 1776 Martin Luther King Boulevard burned.", "2023-03-01", {}},
        {"In 1929 Wall Street crashed.", "2023-03-01", {"1929|1929|1929"}},
        {"The 1987 Wall Street crash hurt.", "2023-03-01", {"1987|1987|1987"}},
        {"By 2010 Main Street had recovered.", "2023-03-01", {"2010|2010|2010"}},
    });
}

TEST(Holidays, OfOtherCalendarsHaveTheirDays) {
    check({
        {"Ramadan begins on Thursday.",
         "2023-03-22",
         {"Ramadan|2023-03-23/2023-04-20|2023-03-23..2023-04-20",
          "Thursday|2023-03-23|2023-03-23"}},
        {"Last Ramadan was hard.",
         "2023-03-22",
         {"Last Ramadan|2022-04-02/2022-05-01|2022-04-02..2022-05-01"}},
        {"Eid al-Fitr was quiet.", "2023-05-02", {"Eid al-Fitr|2023-04-21|2023-04-21"}},
        {"They celebrated Eid.", "2023-06-29", {"Eid|2023-06-28|2023-06-28"}},
        {"Lunar New Year was quiet.", "2023-03-22", {"Lunar New Year|2023-01-22|2023-01-22"}},
        {"the Chinese New Year of 2020 and Chinese New Year 2019",
         "2023-03-22",
         {"Chinese New Year|2023-01-22|2023-01-22", "2020|2020|2020",
          "Chinese New Year 2019|2019-02-05|2019-02-05"}},
        {"before Diwali 2022", "2023-03-22", {"Diwali 2022|2022-10-24|2022-10-24"}},
        {"before the Yom Kippur War began", "2023-04-20", {}},
        {"Passover ended.",
         "2023-04-20",
         {"Passover|2023-04-06/2023-04-13|2023-04-06..2023-04-13"}},
        {"On Yom Kippur 1973 war broke out.",
         "2023-04-20",
         {"Yom Kippur 1973|1973-10-06|1973-10-06"}},
        {"Hanukkah 2023 was dark.",
         "2024-04-20",
         {"Hanukkah 2023|2023-12-08/2023-12-15|2023-12-08..2023-12-15"}},
    });
}

TEST(Days, ThatShareAMonthAreListed) {
    check({
        {"He will appear in court on June 2, 3 and 5.",
         "2023-06-14",
         {"June 2|2023-06-02|2023-06-02", "3|2023-06-03|2023-06-03", "5|2023-06-05|2023-06-05"}},
        {"Monday 20, Tuesday 21, Wednesday 22 and Sunday 26 March the shop is open.",
         "2023-06-14",
         {"Monday 20|2023-03-20|2023-03-20", "Tuesday 21|2023-03-21|2023-03-21",
          "Wednesday 22|2023-03-22|2023-03-22", "Sunday 26 March|2023-03-26|2023-03-26"}},
        {"on 2, 3 and 5 June",
         "2023-06-14",
         {"2|2023-06-02|2023-06-02", "3|2023-06-03|2023-06-03", "5 June|2023-06-05|2023-06-05"}},
        {"on May 9, 10, and 12 it rained",
         "2023-06-14",
         {"May 9|2023-05-09|2023-05-09", "10|2023-05-10|2023-05-10", "12|2023-05-12|2023-05-12"}},
        {"On June 2, 3 people died.", "2023-06-14", {"June 2|2023-06-02|2023-06-02"}},
        {"May 5 and 6", "2023-06-14", {"May 5|2023-05-05|2023-05-05", "6|2023-05-06|2023-05-06"}},
    });
}

TEST(Days, AreCalledByTheirDate) {
    check({
        {"Families marked the Sept. 11 attacks.", "2022-06-14", {"Sept. 11|2001-09-11|2001-09-11"}},
        {"The Jan. 6 attack shook them, the January 6 committee said.",
         "2022-06-14",
         {"Jan. 6|2021-01-06|2021-01-06", "January 6|2021-01-06|2021-01-06"}},
        {"the attacks of September 11 and the terror attacks on Sept. 11",
         "2021-09-13",
         {"September 11|2021-09-11|2021-09-11", "Sept. 11|2021-09-11|2021-09-11"}},
        {"the attacks of September 11", "2010-03-13", {"September 11|2001-09-11|2001-09-11"}},
        {"Hamas's 7 October massacre", "2025-03-13", {"7 October|2023-10-07|2023-10-07"}},
        {"the July 7 bombings in London", "2010-03-13", {"July 7|2005-07-07|2005-07-07"}},
        {"since 9/11 they", "2010-03-13", {"9/11|2001-09-11|2001-09-11"}},
        {"3/4 of them on Sept. 11 and the Sept. 11 vote",
         "2010-03-13",
         {"Sept. 11|2009-09-11|2009-09-11", "Sept. 11|2009-09-11|2009-09-11"}},
        {"the Sept. 11 attacks", "1999-10-13", {"Sept. 11|1999-09-11|1999-09-11"}},
    });
}

TEST(Quarters, MayHaveTheirYearRightBehind) {
    check({
        {"Sales in the second quarter 2021 rose.",
         "2023-06-14",
         {"the second quarter 2021|2021-Q2|2021-04-01..2021-06-30"}},
        {"third-quarter 2022 earnings fell",
         "2023-06-14",
         {"third-quarter 2022|2022-Q3|2022-07-01..2022-09-30"}},
        {"Quarter 1 2018 was weak.",
         "2023-06-14",
         {"Quarter 1 2018|2018-Q1|2018-01-01..2018-03-31"}},
        {"first half 2014 sales", "2015-06-14", {"first half 2014|2014-H1|2014-01-01..2014-06-30"}},
    });
}

TEST(Quarters, OfReportsMayBeShort) {
    check({
        {"U.K. sales for last year's quarter rose from those of the third quarter.",
         "1989-10-26",
         {"last year's quarter|1988|1988", "the third quarter|1989-Q3|1989-07-01..1989-09-30"}},
        {"Sales of the third quarter rose from those of the quarter a year ago.",
         "1989-10-26",
         {"the third quarter|1989-Q3|1989-07-01..1989-09-30",
          "the quarter a year ago|1988-Q3|1988-07-01..1988-09-30"}},
        {"ACME CORP 1ST QTR NET", "1987-04-13", {"1ST QTR|1987-Q1|1987-01-01..1987-03-31"}},
        {"BRITOIL PLC 1986 YR", "1987-03-19", {"1986 YR|1986|1986"}},
        {"some 20 billion dlrs at end-1985",
         "1987-03-11",
         {"end-1985|1985|1985-09-01..1985-12-31"}},
    });
}

TEST(Tense, IsThatOfCouldNotAndIsTo) {
    check({
        {"He could not be reached for comment Wednesday.",
         "2000-01-07",
         {"Wednesday|2000-01-05|2000-01-05"}},
        {"Trading is to resume in Paris Tuesday.", "1989-10-27", {"Tuesday|1989-10-31|1989-10-31"}},
        {"The board named four directors, effective Feb. 1.",
         "1989-10-30",
         {"Feb. 1|1990-02-01|1990-02-01"}},
    });
}

TEST(Lengths, MayBeOfSomething) {
    check({
        {"It follows months of talks and years of war.",
         "1989-10-30",
         {"months|PXM|-", "years|PXY|-"}},
        {"The years of war ended.", "1989-10-30", {"years|PXY|-"}},
    });
}

}  // namespace
}  // namespace dateline
