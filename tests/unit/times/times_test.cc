#include "times/times.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/understand/sentences.h"
#include "tests/unit/times/found_times.h"
#include "text/data_files.h"

namespace dateline {
namespace {

const TimeGrammar& grammar() {
    static const TimeGrammar loaded = TimeGrammar::load(data_folder(), "en");
    return loaded;
}

std::optional<Interval> on(const char* day) {
    const auto parsed = parse_day(day);
    return Interval{*parsed, *parsed};
}

std::vector<std::string> found(std::string_view text, std::optional<Interval> published) {
    return found_times(grammar(), text, published);
}

struct Case {
    const char* text;
    const char* published;
    std::vector<std::string> expected;
};

void check(const std::vector<Case>& cases) {
    for (const Case& c : cases)
        EXPECT_THAT(found(c.text, on(c.published)), testing::ElementsAreArray(c.expected))
            << c.text;
}

TEST(Dates, AreFoundInEveryWayTheyAreWritten) {
    check({
        {"It began on June 19, 2023.", "2023-07-01", {"June 19, 2023|2023-06-19|2023-06-19"}},
        {"It began on 19 June 2023.", "2023-07-01", {"19 June 2023|2023-06-19|2023-06-19"}},
        {"It began on Monday, 19th June, 2023.",
         "2023-07-01",
         {"Monday, 19th June, 2023|2023-06-19|2023-06-19"}},
        {"on the 24th day of November, 1954",
         "2023-07-01",
         {"the 24th day of November, 1954|1954-11-24|1954-11-24"}},
        {"filed Sept. 3, 1998 in court", "1999-01-01", {"Sept. 3, 1998|1998-09-03|1998-09-03"}},
        {"dated 2023-06-19 and 19/06/2023",
         "2023-07-01",
         {"2023-06-19|2023-06-19|2023-06-19", "19/06/2023|2023-06-19|2023-06-19"}},
        {"dated 27.08.2022 by hand", "2022-09-01", {"27.08.2022|2022-08-27|2022-08-27"}},
        {"In August of 2018 and in Feb 2019",
         "2022-09-01",
         {"August of 2018|2018-08|2018-08", "Feb 2019|2019-02|2019-02"}},
        {"the election of 2016", "2022-09-01", {"2016|2016|2016"}},
        {"in nineteen ninety-four", "1998-09-01", {"nineteen ninety-four|1994|1994"}},
        {"since '98", "2010-09-01", {"'98|1998|1998"}},
    });
}

TEST(Dates, ThatAreNotOnTheCalendarAreRejected) {
    check({
        {"on 31 June 2023 it", "2023-07-01", {}},
        {"on 29 February 2023 it", "2023-07-01", {}},
        {"on February 30 it", "2023-07-01", {}},
        {"on 29 February 2024 it", "2024-07-01", {"29 February 2024|2024-02-29|2024-02-29"}},
        {"on 32/13/2023 it", "2024-07-01", {}},
        {"on 29 February it", "2024-07-01", {"29 February|2024-02-29|2024-02-29"}},
        {"in the year 0 and the year 99999", "2023-07-01", {}},
        {"on 19 June 0000, on 19 June 99999 or 99999-06-19",
         "2023-07-01",
         {"19 June|2023-06-19|2023-06-19", "19 June|2023-06-19|2023-06-19"}},
        {"Between 40000 BC and 0 AD nothing was dated.", "2023-07-01", {"40000 BC|BC40000|-"}},
    });
}

TEST(SlashDates, AreMonthFirstUnlessTheArticleShowsOtherwise) {
    check({
        {"on 05/06/2023", "2023-07-01", {"05/06/2023|2023-05-06|2023-05-06"}},
        {"on 05/06/2023 and 19/06/2023",
         "2023-07-01",
         {"05/06/2023|2023-06-05|2023-06-05", "19/06/2023|2023-06-19|2023-06-19"}},
        {"on 05/06/2023 and 06/19/2023",
         "2023-07-01",
         {"05/06/2023|2023-05-06|2023-05-06", "06/19/2023|2023-06-19|2023-06-19"}},
    });
}

TEST(WordsThatOnlyLookLikeTimes, AreLeftAlone) {
    check({
        {"They may march on. You May think so. Theresa May said no.", "2023-07-01", {}},
        {"He wrote for the Sunday Times and the Sunday Telegraph.", "2023-07-01", {}},
        {"It ended 3-2, version 2.3.1, call 555-1234 or 020 7946 0958.", "2023-07-01", {}},
        {"It cost $2023, or £1,990, or 1,988 euros, and 1990% more.", "2023-07-01", {}},
        {"Some 2000 people and 1500 troops on Flight 1982.", "2023-07-01", {}},
        {"A 44-year-old man, 52 years old.", "2023-07-01", {}},
        {"He remembered 9/11, the 7/7 attacks and what goes on 24/7.",
         "2023-07-01",
         {"9/11|2001-09-11|2001-09-11"}},
        {"The second thing is to sit in the sun and wed.", "2023-07-01", {}},
        {"Jan Kavan met Mr. March for talks.", "2023-07-01", {}},
        {"He read the Sunday Times, the Sunday Mirror and the Sun.", "2023-07-01", {}},
        {"Scores of 3-2, 21-17 and 6-4, 6-3.", "2023-07-01", {}},
        {"Firefox 115.0.2, kernel 6.1.38, section 2.10.2023a.", "2023-07-01", {}},
        {"Ring +44 20 7946 0018, (202) 555-0143 or 1-800-555-2023.", "2023-07-01", {}},
        {"It is $1.99, 19.99 euros, 1,999 yen or US$2000.", "2023-07-01", {}},
        {"May I march with you? Mr. March and Mrs. May may.", "2023-07-01", {}},
        {"They march on Rome; the march for peace began.", "2023-07-01", {}},
        {"The Thirty Years' War and the Six-Day War were long ago fought.", "2023-07-01", {}},
        {"Since the fall of the Berlin Wall, until the fall of Kabul.", "2023-07-01", {}},
        {"He died in the spring of his life.", "2023-07-01", {}},
        {"They led in the second quarter of the game.", "2023-07-01", {}},
        {"He watched Saturday Night Live and Monday Night Football.", "2023-07-01", {}},
        {"They shouted of peace and March Madness.", "2023-07-01", {}},
        {"It was signed by 1968 students and seen by 2019 people, one in 2000 men.",
         "2023-07-01",
         {}},
    });
}

TEST(Weekday, BesideALowerCaseWordOfAPapersNameIsADay) {
    check({
        {"On Sunday business leaders met.", "2023-06-20", {"Sunday|2023-06-18|2023-06-18"}},
        {"On Friday world leaders gathered.", "2023-06-20", {"Friday|2023-06-16|2023-06-16"}},
        {"It said on Tuesday business was slow.", "2023-06-20", {"Tuesday|2023-06-20|2023-06-20"}},
        {"On Sunday World Bank officials met.", "2023-06-20", {"Sunday|2023-06-18|2023-06-18"}},
    });
}

TEST(Year, BehindItsPrepositionCountsWhateverFollows) {
    check({
        {"In 1968 students occupied the hall.", "2023-06-20", {"1968|1968|1968"}},
        {"In 2015 refugees came.", "2023-06-20", {"2015|2015|2015"}},
        {"In 2020 cases rose.", "2023-06-20", {"2020|2020|2020"}},
        {"By 2019 people had left.", "2023-06-20", {"2019|2019|2019"}},
        {"He wrote that in 1968 students occupied it.", "2023-06-20", {"1968|1968|1968"}},
        {"It said that since 2010 jobs were lost.", "2023-06-20", {"2010|2010|2010"}},
    });
}

TEST(Tense, IsOfItsClause) {
    check({
        {"It might have failed; on Wednesday a minister left.",
         "2019-05-24",
         {"Wednesday|2019-05-22|2019-05-22"}},
        {"The vote, which might fail, is on Wednesday.",
         "2019-05-24",
         {"Wednesday|2019-05-29|2019-05-29"}},
    });
}

TEST(Month, OfADeliveryIsToCome) {
    check({
        {"Crude for July delivery closed at $95.", "2013-05-10", {"July|2013-07|2013-07"}},
        {"May futures fell.", "2013-05-10", {"May|2013-05|2013-05"}},
        {"Cocoa for May shipment fell.", "2013-12-10", {"May|2014-05|2014-05"}},
        {"It rose in July.", "2013-05-10", {"July|2012-07|2012-07"}},
    });
}

TEST(TablesOfPrices, HaveNoYears) {
    check({
        {"Cocoa: May 1250 1255 1251 Jul 1365 BID.", "1987-04-07", {}},
        {"Steers of 1100-1400 lbs.", "1987-04-07", {}},
        {"Closed until 1700 local time and about 1400 GMT.", "1987-04-07", {}},
        {"The Audi 4000S and 5000S.", "1987-04-07", {}},
        {"Copper 1842 1873 1892 up.", "1987-04-07", {}},
        {"He reigned from 1530 to 1570, in May 1350.",
         "1987-04-07",
         {"1530|1530|1530", "1570|1570|1570", "May 1350|1350-05|1350-05"}},
    });
}

TEST(AFortnight, IsTwoWeeks) {
    check({
        {"He left a fortnight ago.",
         "2023-06-20",
         {"a fortnight ago|2023-W23|2023-06-05..2023-06-11"}},
        {"It took a fortnight.", "2023-06-20", {"a fortnight|P2W|-"}},
    });
}

TEST(ShortFormsOfFinance, AreYearsHalvesAndQuarters) {
    check({
        {"FY13 was fine, 1Q13 and 2H2013 weak.",
         "2013-07-18",
         {"FY13|2013|2013", "1Q13|2013-Q1|2013-01-01..2013-03-31",
          "2H2013|2013-H2|2013-07-01..2013-12-31"}},
        {"Guidance for FY 2014 and next fiscal year.",
         "2013-07-18",
         {"FY 2014|2014|2014", "next fiscal year|2014|2014"}},
        {"The FY13x engine, 5Q13 and 3H13 are names.", "2013-07-18", {}},
        {"Last quarter was weak.", "2013-07-18", {"Last quarter|2013-Q2|2013-04-01..2013-06-30"}},
        {"The last quarter of 2012 was better.",
         "2013-07-18",
         {"The last quarter of 2012|2012-Q4|2012-10-01..2012-12-31"}},
    });
}

TEST(HalfOfALongTime, IsReckonedInYears) {
    check({
        {"It was built half a century ago.", "2013-07-18", {"half a century ago|1963|1963"}},
        {"It stood for half a century.", "2013-07-18", {"half a century|P50Y|-"}},
        {"He left half a decade ago.", "2013-07-18", {"half a decade ago|2008|2008"}},
    });
}

TEST(SeasonsAndQuarters, MayStandBeforeTheirYear) {
    check({
        {"in the spring of 1968",
         "2023-06-20",
         {"the spring of 1968|1968-SP|1968-03-01..1968-05-31"}},
        {"in the fall of that year, 1998, and in the fall.",
         "2023-11-30",
         {"the fall of that year|XXXX-FA|-", "1998|1998|1998",
          "the fall|2023-FA|2023-09-01..2023-11-30"}},
        {"in the second quarter of 2022",
         "2023-06-20",
         {"the second quarter of 2022|2022-Q2|2022-04-01..2022-06-30"}},
        {"in the second quarter of its fiscal year",
         "2023-08-20",
         {"the second quarter|2023-Q2|2023-04-01..2023-06-30"}},
        {"a loss for the second quarter of $226 million",
         "2023-08-20",
         {"the second quarter|2023-Q2|2023-04-01..2023-06-30"}},
    });
}

TEST(MayAndMarch, AreMonthsWhereTheWordsAroundSaySo) {
    check({
        {"It rose in May and fell in March.",
         "2023-07-01",
         {"May|2023-05|2023-05", "March|2023-03|2023-03"}},
        {"in mid-May and in late March",
         "2023-07-01",
         {"mid-May|2023-05|2023-05-11..2023-05-20", "late March|2023-03|2023-03-21..2023-03-31"}},
        {"On May 4 he left.", "2023-07-01", {"May 4|2023-05-04|2023-05-04"}},
        {"The March accession.", "2023-07-01", {"March|2023-03|2023-03"}},
    });
}

TEST(BareWeekday, IsThePastOneUnlessTheFutureIsSpokenOf) {
    // 2023-06-20 was a Tuesday.
    check({
        {"He arrived on Friday.", "2023-06-20", {"Friday|2023-06-16|2023-06-16"}},
        {"He spoke on Tuesday.", "2023-06-20", {"Tuesday|2023-06-20|2023-06-20"}},
        {"He will return on Wednesday.", "2023-06-20", {"Wednesday|2023-06-21|2023-06-21"}},
        {"It was postponed until Thursday.", "2023-06-20", {"Thursday|2023-06-22|2023-06-22"}},
        {"Last Tuesday he spoke.", "2023-06-20", {"Last Tuesday|2023-06-13|2023-06-13"}},
        {"We meet next Friday.", "2023-06-20", {"next Friday|2023-06-30|2023-06-30"}},
        {"He spoke Monday night.", "2023-06-20", {"Monday night|2023-06-19TNI|2023-06-19"}},
        {"It happens on Fridays.", "2023-06-20", {"Fridays|XXXX-WXX-5|-"}},
    });
}

TEST(BareMonth, IsTheNearestOneOnTheSideOfTheTense) {
    check({
        {"It was sold in February.", "2023-06-20", {"February|2023-02|2023-02"}},
        {"It will be sold in February.", "2023-06-20", {"February|2024-02|2024-02"}},
        {"It was sold in October.", "2023-06-20", {"October|2022-10|2022-10"}},
        {"It was sold on Dec. 3.", "2023-06-20", {"Dec. 3|2022-12-03|2022-12-03"}},
        {"It was sold last October.", "2023-06-20", {"last October|2022-10|2022-10"}},
        {"It was sold in June last year.", "2023-06-20", {"June last year|2022-06|2022-06"}},
        {"On Thursday, April 6, it was sold.",
         "2000-06-20",
         {"Thursday, April 6|2000-04-06|2000-04-06"}},
    });
}

TEST(PartsOfPeriods, AreTheirThirds) {
    check({
        {"in mid-June", "2023-06-20", {"mid-June|2023-06|2023-06-11..2023-06-20"}},
        {"in early 2023", "2023-06-20", {"early 2023|2023|2023-01-01..2023-04-30"}},
        {"in late February 2023",
         "2023-06-20",
         {"late February 2023|2023-02|2023-02-21..2023-02-28"}},
        {"since the early 1990s", "2023-06-20", {"the early 1990s|199|1990-01-01..1993-12-31"}},
        {"earlier this month", "2023-06-20", {"earlier this month|2023-06|2023-06-01..2023-06-20"}},
        {"later this year", "2023-06-20", {"later this year|2023|2023-06-20..2023-12-31"}},
        {"early next year", "2023-06-20", {"early next year|2024|2024-01-01..2024-04-30"}},
        {"at the end of October",
         "2023-11-20",
         {"the end of October|2023-10|2023-10-21..2023-10-31"}},
    });
}

TEST(RelativeExpressions, AreReckonedFromThePublication) {
    check({
        {"yesterday, today and tomorrow",
         "2023-06-20",
         {"yesterday|2023-06-19|2023-06-19", "today|2023-06-20|2023-06-20",
          "tomorrow|2023-06-21|2023-06-21"}},
        {"last week and this month",
         "2023-06-20",
         {"last week|2023-W24|2023-06-12..2023-06-18", "this month|2023-06|2023-06"}},
        {"two years ago", "2023-06-20", {"two years ago|2021|2021"}},
        {"10 days ago", "2023-06-20", {"10 days ago|2023-06-10|2023-06-10"}},
        {"a decade ago", "2023-06-20", {"a decade ago|2013|2013"}},
        {"two and a half years ago", "2023-06-20", {"two and a half years ago|2020-12|2020-12"}},
        {"last night", "2023-06-20", {"last night|2023-06-19TNI|2023-06-19"}},
        {"next quarter", "2023-06-20", {"next quarter|2023-Q3|2023-07-01..2023-09-30"}},
    });
}

TEST(WithoutPublication, RelativeExpressionsHaveAValueButNoInterval) {
    EXPECT_THAT(found("He came on Friday, last week, in June and two days ago.", std::nullopt),
                testing::ElementsAre("Friday|XXXX-WXX-5|-", "last week|XXXX-WXX|-",
                                     "June|XXXX-06|-", "two days ago|P2D|-"));
    EXPECT_THAT(found("It opened on 6 June 1944.", std::nullopt),
                testing::ElementsAre("6 June 1944|1944-06-06|1944-06-06"));
}

TEST(PublishedInAMonth, ResolvesOnlyWhatIsTheSameOnAllItsDays) {
    const Interval june = *month_interval(2023, 6);
    EXPECT_THAT(found("on Friday, last month and last year", june),
                testing::ElementsAre("Friday|XXXX-WXX-5|-", "last month|2023-05|2023-05",
                                     "last year|2022|2022"));
}

TEST(BeforeLastAndAfterNext, AreTwoAway) {
    check({
        {"the week before last",
         "2023-06-20",
         {"the week before last|2023-W23|2023-06-05..2023-06-11"}},
        {"the year after next", "2023-06-20", {"the year after next|2025|2025"}},
        {"the week before last Friday",
         "2023-06-20",
         {"the week|2023-W25|2023-06-19..2023-06-25", "last Friday|2023-06-16|2023-06-16"}},
    });
}

TEST(Then, IsTheTimeSpokenOfBefore) {
    check({
        {"It opens in May 1999. Until then it is closed.",
         "2010-06-20",
         {"May 1999|1999-05|1999-05", "then|1999-05|1999-05"}},
        {"Until then it is closed.", "2010-06-20", {"then|XXXX-XX-XX|-"}},
        {"He spoke, then sat down.", "2010-06-20", {}},
    });
}

TEST(ExpressionsRelativeToAnotherDate, FollowIt) {
    check({
        {"On 6 June 1944 they landed. Two days later it rained.",
         "2010-01-01",
         {"6 June 1944|1944-06-06|1944-06-06", "Two days later|1944-06-08|1944-06-08"}},
        {"It began in June 1998. The following March it ended.",
         "2010-01-01",
         {"June 1998|1998-06|1998-06", "The following March|1999-03|1999-03"}},
        {"On 6 June 1944 they landed. The same day it rained; the next day it did not.",
         "2010-01-01",
         {"6 June 1944|1944-06-06|1944-06-06", "The same day|1944-06-06|1944-06-06",
          "the next day|1944-06-07|1944-06-07"}},
        {"He left in 1983; that year it closed, and it opened the following year.",
         "2010-01-01",
         {"1983|1983|1983", "that year|1983|1983", "the following year|1984|1984"}},
        {"two days before Christmas",
         "2023-11-20",
         {"two days before Christmas|2023-12-23|2023-12-23"}},
        {"the week of March 6",
         "2000-02-24",
         {"the week of March 6|2000-W10|2000-03-06..2000-03-12"}},
    });
}

TEST(AStoryOfThePast, KeepsItsYear) {
    check(
        {{"On 1 September 1939 it began. On 3 September 1939 France followed. On 10 May 1940 the "
          "west "
          "was attacked. On 14 June Paris fell.",
          "2012-03-01",
          {"1 September 1939|1939-09-01|1939-09-01", "3 September 1939|1939-09-03|1939-09-03",
           "10 May 1940|1940-05-10|1940-05-10", "14 June|1940-06-14|1940-06-14"}}});
}

TEST(Ranges, HaveTwoEndsEachAnExpressionOfItsOwn) {
    check({
        {"June 16-19, 2023",
         "2023-06-20",
         {"June 16|2023-06-16|2023-06-16", "19, 2023|2023-06-19|2023-06-19"}},
        {"from July 21 to 23",
         "2023-08-20",
         {"July 21|2023-07-21|2023-07-21", "23|2023-07-23|2023-07-23"}},
        {"28 to 31 July",
         "2023-08-20",
         {"28|2023-07-28|2023-07-28", "31 July|2023-07-31|2023-07-31"}},
        {"the 1999-2003 war", "2023-08-20", {"1999|1999|1999", "2003|2003|2003"}},
        {"the 2020/21 season", "2023-08-20", {"2020|2020|2020", "21|2021|2021"}},
        {"November-January 2023",
         "2023-08-20",
         {"November|2022-11|2022-11", "January 2023|2023-01|2023-01"}},
        {"between 1999 and 2003", "2023-08-20", {"1999|1999|1999", "2003|2003|2003"}},
        {"in 2013-06", "2023-08-20", {"2013-06|2013-06|2013-06"}},
    });
}

// "expression|range" of every first end of a range.
std::vector<std::string> ranges(std::string_view text, std::optional<Interval> published) {
    const Analysis analysis = analyse(text);
    std::vector<std::string> made;
    for (const TimeMention& mention : grammar().find(analysis, {}, published))
        if (mention.range)
            made.push_back(std::string(text.substr(mention.begin, mention.end - mention.begin)) +
                           "|" + format_interval(*mention.range));
    return made;
}

TEST(RangesInWords, SpeakOfAllTheDaysBetweenTheirEnds) {
    const std::vector<Case> cases = {
        {"between 1999 and 2003", "2023-08-20", {"1999|1999-01-01..2003-12-31"}},
        {"from 1999 through to 2003", "2023-08-20", {"1999|1999-01-01..2003-12-31"}},
        {"the 1999-2003 war", "2023-08-20", {"1999|1999-01-01..2003-12-31"}},
        {"June 16-19, 2023", "2023-08-20", {"June 16|2023-06-16..2023-06-19"}},
        {"from the early 1990s until 2003",
         "2023-08-20",
         {"the early 1990s|1990-01-01..2003-12-31"}},
        {"It rained from May to July.", "2023-08-20", {"May|2023-05-01..2023-07-31"}},
        {"from June 19, 2023, to July 4", "2023-08-20", {"June 19, 2023|2023-06-19..2023-07-04"}},
        {"from 9 a.m. to 5 p.m.", "2023-08-20", {}},
        {"1999 and 2003", "2023-08-20", {}},
        {"between 2003 and 1999", "2023-08-20", {}},
        {"It came from 1999. To 2003 it matters.", "2023-08-20", {}},
        {"It fell to 1999 points from May to", "2023-08-20", {}},
    };
    for (const Case& c : cases)
        EXPECT_THAT(ranges(c.text, on(c.published)), testing::ElementsAreArray(c.expected))
            << c.text;
    EXPECT_THAT(ranges("between 1999 and 2003", std::nullopt),
                testing::ElementsAre("1999|1999-01-01..2003-12-31"));
    EXPECT_THAT(ranges("between May and July", std::nullopt), testing::IsEmpty());
}

TEST(EndsOfARange, ShareTheYearThatOneOfThemSays) {
    check({
        {"between May and July 1999",
         "2023-08-20",
         {"May|1999-05|1999-05", "July 1999|1999-07|1999-07"}},
        {"from October to March 2004",
         "2023-08-20",
         {"October|2003-10|2003-10", "March 2004|2004-03|2004-03"}},
        {"from October 2003 to February",
         "2023-08-20",
         {"October 2003|2003-10|2003-10", "February|2004-02|2004-02"}},
    });
}

TEST(EndsOfARange, StandInTheOrderOfTheCalendar) {
    // 2023-06-20 was a Tuesday.
    check({
        {"It rained from Monday to Wednesday.",
         "2023-06-20",
         {"Monday|2023-06-12|2023-06-12", "Wednesday|2023-06-14|2023-06-14"}},
        {"It will rain from Friday to Wednesday.",
         "2023-06-20",
         {"Friday|2023-06-23|2023-06-23", "Wednesday|2023-06-28|2023-06-28"}},
        {"It rained from October to March.",
         "2023-11-20",
         {"October|2022-10|2022-10", "March|2023-03|2023-03"}},
    });
}

TEST(QuartersSeasonsHolidaysAndDecades, HaveTheirDays) {
    check({
        {"the third quarter of 1990",
         "1990-12-20",
         {"the third quarter of 1990|1990-Q3|1990-07-01..1990-09-30"}},
        {"first-quarter profit", "2023-04-20", {"first-quarter|2023-Q1|2023-01-01..2023-03-31"}},
        {"in the winter of 1994",
         "1998-04-20",
         {"the winter of 1994|1994-WI|1994-12-01..1995-02-28"}},
        {"last fall", "1998-04-20", {"last fall|1997-FA|1997-09-01..1997-11-30"}},
        {"the '80s and the nineties",
         "1998-04-20",
         {"the '80s|198|1980-01-01..1989-12-31", "the nineties|199|1990-01-01..1999-12-31"}},
        {"the 1860s and 70s",
         "1998-04-20",
         {"the 1860s|186|1860-01-01..1869-12-31", "70s|187|1870-01-01..1879-12-31"}},
        {"the 19th century", "1998-04-20", {"the 19th century|18|1800-01-01..1899-12-31"}},
        {"last Thanksgiving and Easter 1998",
         "2000-02-10",
         {"last Thanksgiving|1999-11-25|1999-11-25", "Easter 1998|1998-04-12|1998-04-12"}},
        {"fiscal 1989", "1989-11-02", {"fiscal 1989|1989|1989"}},
    });
}

TEST(AQuarterlyReport, ComparesWithTheQuarterOfTheYearBefore) {
    check(
        {{"Third-quarter net rose to $5 million from $4 million a year earlier. In the year-ago "
          "quarter, sales fell.",
          "1989-11-02",
          {"Third-quarter|1989-Q3|1989-07-01..1989-09-30",
           "a year earlier|1988-Q3|1988-07-01..1988-09-30",
           "the year-ago quarter|1988-Q3|1988-07-01..1988-09-30"}}});
}

TEST(TimesOfDay, BelongToTheirDay) {
    check({
        {"at 10 p.m. Wednesday", "1998-02-13", {"10 p.m. Wednesday|1998-02-11T22:00|1998-02-11"}},
        {"until noon Thursday", "1998-02-12", {"noon Thursday|1998-02-12T12:00|1998-02-12"}},
        {"this morning", "1998-02-12", {"this morning|1998-02-12TMO|1998-02-12"}},
        {"at 5 p.m. EST Nov. 9", "1989-11-02", {"5 p.m. EST Nov. 9|1989-11-09T17:00|1989-11-09"}},
    });
}

TEST(DurationsAndSets, AreFoundWithoutAnInterval) {
    check({
        {"It took three days and 5 1/2 hours.",
         "2023-06-20",
         {"three days|P3D|-", "5 1/2 hours|PT5H30M|-"}},
        {"a two-year war", "2023-06-20", {"two-year|P2Y|-"}},
        {"over the past four months", "2023-06-20", {"the past four months|P4M|-"}},
        {"about two decades", "2023-06-20", {"about two decades|P20Y|-"}},
        {"for several weeks", "2023-06-20", {"several weeks|PXW|-"}},
        {"every day, each Thursday and every July",
         "2023-06-20",
         {"every day|P1D|-", "each Thursday|XXXX-WXX-4|-", "every July|XXXX-07|-"}},
        {"now and recently", "2023-06-20", {"now|PRESENT_REF|-", "recently|PAST_REF|-"}},
    });
}

// "expression|rule|reference|its days".
std::vector<std::string> explained(std::string_view text, std::optional<Interval> published) {
    constexpr const char* references[] = {"none", "publication", "earlier", "other end"};
    const Analysis analysis = analyse(text);
    std::vector<std::string> made;
    for (const auto& [mention, reason] : grammar().explain(analysis, {}, published))
        made.push_back(std::string(text.substr(mention.begin, mention.end - mention.begin)) + "|" +
                       std::string(reason.rule) + "|" +
                       references[static_cast<int>(reason.reference)] + "|" +
                       (reason.days ? format_interval(*reason.days) : "-"));
    return made;
}

TEST(Reasons, NameTheRuleAndWhatAnExpressionIsCountedFrom) {
    EXPECT_THAT(
        explained("On 6 June 1944 they landed. Two days later it rained. He spoke on Friday "
                  "for two hours.",
                  on("2023-06-20")),
        testing::ElementsAre("6 June 1944|written-day|none|-",
                             "Two days later|later|earlier|1944-06-06",
                             "Friday|weekday|publication|2023-06-20", "two hours|length|none|-"));
    EXPECT_THAT(explained("between May and July 1999", on("2023-06-20")),
                testing::ElementsAre("May|doubtful-month|other end|1999-07",
                                     "July 1999|month-year|none|-"));
    EXPECT_THAT(explained("Third-quarter net rose from that of a year earlier.", on("1989-11-02")),
                testing::ElementsAre("Third-quarter|quarter-hyphen|publication|1989-11-02",
                                     "a year earlier|earlier|earlier|1989-07-01..1989-09-30"));
    EXPECT_THAT(explained("last year", *month_interval(2023, 6)),
                testing::ElementsAre("last year|last-week|publication|2023-06"));
    EXPECT_THAT(explained("Friday", *month_interval(2023, 6)),
                testing::ElementsAre("Friday|weekday|none|-"));
}

TEST(Reasons, GoWithWhatIsFoundWithoutThem) {
    const std::string text =
        "On 05/06/2023 and 19/06/2023, from May to July, two days later, last week, until then.";
    const Analysis analysis = analyse(text);
    for (const auto& published :
         {std::optional<Interval>{}, on("2023-06-20"), month_interval(2023, 6)}) {
        const auto found = grammar().find(analysis, {}, published);
        const auto reasons = grammar().explain(analysis, {}, published);
        ASSERT_EQ(found.size(), reasons.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_EQ(found[i].begin, reasons[i].mention.begin);
            EXPECT_EQ(found[i].value, reasons[i].mention.value);
            EXPECT_EQ(found[i].interval, reasons[i].mention.interval);
        }
    }
}

TEST(Offsets, AreBytesOfTheText) {
    const std::string text = "Ümläut — “in June 2023”";
    const Analysis analysis = analyse(text);
    const auto times = grammar().find(analysis, {}, std::nullopt);
    ASSERT_EQ(times.size(), 1u);
    EXPECT_EQ(text.substr(times[0].begin, times[0].end - times[0].begin), "June 2023");
    EXPECT_EQ(times[0].kind, TimeKind::date);
}

TEST(AnyText, IsSearchedWithoutHarm) {
    std::string all;
    const char* pieces[] = {"the ",     "last ",  "two ",       "twenty ", "99999999 ",
                            "hundred ", "years ", "ago ",       "before ", "June ",
                            "31 ",      "-",      "/",          "’s ",     "0",
                            "19",       "99",     "millennia ", "W"};
    unsigned state = 1;
    for (int i = 0; i < 20000; ++i) {
        state = state * 1664525u + 1013904223u;
        all += pieces[(state >> 16) % std::size(pieces)];
    }
    const Analysis analysis = analyse(all);
    const Interval first{first_day, first_day};
    const Interval last{last_day, last_day};
    for (const auto& published :
         {std::optional<Interval>{}, on("2023-06-20"), std::optional(first), std::optional(last)}) {
        std::uint32_t end = 0;
        for (const TimeMention& mention : grammar().find(analysis, {}, published)) {
            ASSERT_LE(end, mention.begin);
            ASSERT_LT(mention.begin, mention.end);
            if (mention.interval) {
                ASSERT_LE(mention.interval->from, mention.interval->to);
                ASSERT_GE(mention.interval->from, first_day);
                ASSERT_LE(mention.interval->to, last_day);
            }
            end = mention.end;
        }
    }
}

}  // namespace
}  // namespace dateline
