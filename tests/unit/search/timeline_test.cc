#include "query/search/timeline.h"

#include <gmock/gmock.h>

#include <map>
#include <random>

#include "query/language/date_reader.h"
#include "schema/day_buckets.h"
#include "tests/unit/language/dates.h"
#include "tests/unit/search/written_index.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class TimelineTest : public SearchTest {
protected:
    Timeline made(const std::string& query, TimelineOptions options = {},
                  bool loose = false) const {
        Question asked = question(query);
        asked.loose = loose;
        const Index read = index();
        const Identities identities =
            Identities::anew(read, name_lists(), Aliases::parse(aliases_, "aliases.toml"));
        return timeline(match(asked, read), loose, read, identities, data_folder(), options);
    }

    std::string aliases_;

    // "2023-06 2, 2023-07 1": days and articles of the periods.
    static std::string told(const Timeline& timeline) {
        std::string text;
        for (const TimelinePeriod& period : timeline.periods)
            text += (text.empty() ? "" : ", ") + format_interval(period.days) + " " +
                    std::to_string(period.articles);
        return text;
    }
};

constexpr TimelineOptions by(PeriodUnit unit, bool mentioned = false) { return {unit, mentioned}; }

TEST_F(TimelineTest, CountsArticlesInThePeriodsThatHaveTheWholeOfTheirDates) {
    write({{"a", "x", "2023-06-19"},
           {"b", "x", "2023-06-20"},
           {"c", "x", "2023-08-01"},
           {"month", "x", "2023-08"},
           {"year", "x", "2024"},
           {"undated", "x", ""},
           {"y", "y", "1999"}});
    const Timeline months = made("x", by(PeriodUnit::month));
    EXPECT_EQ(told(months), "2023-06 2, 2023-08 2");
    EXPECT_EQ(months.articles, 6U);
    EXPECT_EQ(months.without_time, 1U);
    EXPECT_EQ(months.inexact, 1U);
    EXPECT_EQ(told(made("x", by(PeriodUnit::year))), "2023 4, 2024 1");
    EXPECT_EQ(told(made("", by(PeriodUnit::decade))),
              "1990-01-01..1999-12-31 1, 2020-01-01..2029-12-31 5");
    EXPECT_EQ(told(made("x date:2023-06", by(PeriodUnit::week))), "2023-06-19..2023-06-25 2");
    const Timeline none = made("nothing", by(PeriodUnit::day));
    EXPECT_EQ(told(none), "");
    EXPECT_EQ(none.articles, 0U);
}

TEST_F(TimelineTest, CountsInAllPeriodsThatADateOverlapsWhenLoose) {
    write({{"a", "x", "2023-06-19"}, {"b", "x", "2023"}});
    const Timeline months = made("x", by(PeriodUnit::month), true);
    EXPECT_EQ(months.periods.size(), 12U);
    EXPECT_EQ(months.periods[5].articles, 2U);
    EXPECT_EQ(months.periods[6].articles, 1U);
    EXPECT_EQ(months.inexact, 0U);
}

TEST_F(TimelineTest, DrawsNoYearAsItsDaysWhenLoose) {
    write({{"a", "x", "2023"}, {"b", "x", "2023"}});
    TimelineOptions chosen;
    EXPECT_EQ(made("x", chosen, true).periods.size(), 12U);
}

TEST_F(TimelineTest, CountsAnArticleOnceInEachPeriodThatItSpeaksOf) {
    write({{"a",
            "Of 1999-05-01, 1999-05-31 and 2001.",
            "2023",
            {},
            {"1999-05-01", "1999-05-31", "2001"}},
           {"b", "Of 2001 again.", "2023", {}, {"2001"}},
           {"c", "Of nothing.", "2023"}});
    const Timeline years = made("of", by(PeriodUnit::year, true));
    EXPECT_EQ(told(years), "1999 1, 2001 2");
    EXPECT_EQ(years.without_time, 1U);
    const Timeline months = made("of", by(PeriodUnit::month, true));
    EXPECT_EQ(told(months), "1999-05 1");
    EXPECT_EQ(months.inexact, 1U);
    EXPECT_EQ(made("of", by(PeriodUnit::month, true), true).periods.size(), 13U);
    // Where a time is asked for, only times that overlap it count.
    EXPECT_EQ(told(made("of when:2001", by(PeriodUnit::year, true))), "2001 2");
    EXPECT_EQ(told(made("when:1999-05-31", by(PeriodUnit::day, true))), "1999-05-31 1");
}

TEST_F(TimelineTest, AgreesWithABruteForceCount) {
    std::vector<Written> articles;
    for (int i = 0; i < 300; ++i) {
        const Day day = *make_day(2019, 1, 1) + std::chrono::days((i * i * 7) % 1500);
        std::string published = format_day(day);
        if (i % 5 == 0) published.resize(7);
        if (i % 11 == 0) published.clear();
        articles.push_back({"t" + std::to_string(i), i % 3 == 0 ? "fizz" : "buzz", published});
    }
    write(articles);
    for (const PeriodUnit unit : period_units) {
        std::map<std::int64_t, std::uint64_t> counts;
        for (const Written& article : articles) {
            if (article.body != "fizz" || article.published.empty()) continue;
            const Interval days = *DateReader(grammars(), today()).read(article.published);
            const std::int64_t period = period_at(unit, days.from);
            if (period_days(unit, period).contains(days)) ++counts[period];
        }
        const Timeline counted = made("fizz", by(unit));
        ASSERT_EQ(counted.periods.size(), counts.size());
        std::size_t at = 0;
        for (const auto& [period, count] : counts) {
            EXPECT_EQ(counted.periods[at].days, period_days(unit, period));
            EXPECT_EQ(counted.periods[at++].articles, count);
        }
    }
}

TEST_F(TimelineTest, ChoosesTheUnitByTheSpan) {
    const auto unit_of = [&](const std::vector<std::string>& dates) {
        std::vector<Written> articles;
        for (const std::string& date : dates) articles.push_back({"t" + date, "x", date});
        write(articles);
        const PeriodUnit unit = made("x").unit;
        for (Written& article : articles) article.body = "y";
        write(articles);
        return unit;
    };
    EXPECT_EQ(unit_of({"2023-06-19"}), PeriodUnit::day);
    EXPECT_EQ(unit_of({"2023-06-01", "2023-06-30"}), PeriodUnit::day);
    EXPECT_EQ(unit_of({"2023-01-01", "2023-09-30"}), PeriodUnit::week);
    EXPECT_EQ(unit_of({"2020-01-01", "2022-12-31"}), PeriodUnit::month);
    EXPECT_EQ(unit_of({"1980-01-01", "2022-12-31"}), PeriodUnit::year);
    EXPECT_EQ(unit_of({"1913-01-01", "2022-12-31"}), PeriodUnit::decade);
    // Of dates that are known to the month or year only, days would show nothing.
    EXPECT_EQ(unit_of({"2023-06", "2023-07"}), PeriodUnit::month);
    EXPECT_EQ(unit_of({"2023", "2024", "2024-05-01"}), PeriodUnit::year);
}

TEST_F(TimelineTest, ALoneDateFarAwayDoesNotChangeTheUnit) {
    std::vector<Written> articles{{"old", "x", "1913-01-01"}};
    for (unsigned day = 1; day <= 30; ++day)
        for (const char* half : {"a", "b"})
            articles.push_back(
                {half + std::to_string(day), "x", format_day(*make_day(2023, 6, day))});
    write(articles);
    const Timeline days = made("x");
    EXPECT_EQ(days.unit, PeriodUnit::day);
    EXPECT_EQ(days.periods.size(), 31U);
}

TEST_F(TimelineTest, NamesPeaksByWhatTellsThemFromTheRest) {
    std::vector<Written> articles;
    for (int i = 0; i < 12; ++i)
        articles.push_back({"base" + std::to_string(i),
                            "The minister spoke of trade on Monday.",
                            "2023-" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1),
                            {"Ann Lee"}});
    for (int i = 0; i < 6; ++i)
        articles.push_back({"peak" + std::to_string(i),
                            "The minister spoke of floods in June; trade stood still. A flood!",
                            "2023-06",
                            {"Petra Klein"}});
    for (Written& article : articles) article.body += " Said " + article.people[0] + ".";
    write(articles);
    const Timeline months = made("minister", by(PeriodUnit::month));
    ASSERT_EQ(months.periods.size(), 12U);
    for (std::size_t i = 0; i < 12; ++i) EXPECT_EQ(months.periods[i].peak.has_value(), i == 5);
    EXPECT_THAT(months.periods[5].peak->words, Contains("floods"));
    EXPECT_THAT(months.periods[5].peak->words, Not(Contains("June")));
    EXPECT_THAT(months.periods[5].peak->words, Not(Contains("trade")));
    EXPECT_THAT(months.periods[5].peak->people, ElementsAre("Petra Klein"));
}

TEST_F(TimelineTest, NamesOnePersonOfAPeakUnderOneName) {
    std::vector<Written> articles;
    for (int i = 0; i < 12; ++i)
        articles.push_back({"base" + std::to_string(i),
                            "The minister spoke.",
                            "2023-" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1),
                            {"Ann Lee"}});
    for (int i = 0; i < 6; ++i)
        articles.push_back({"peak" + std::to_string(i),
                            "The minister spoke.",
                            "2023-06",
                            {i % 2 == 0 ? "Petra Klein" : "Klein"}});
    for (Written& article : articles) article.body += " Said " + article.people[0] + ".";
    write(articles);
    const auto people = [&] {
        return made("minister", by(PeriodUnit::month)).periods[5].peak->people;
    };
    EXPECT_THAT(people(), ElementsAre("Petra Klein"));
    // As the user says.
    aliases_ = R"(same = [["Dr. P. Klein", "Petra Klein", "Klein"]])";
    EXPECT_THAT(people(), ElementsAre("Dr. P. Klein"));
    aliases_ = R"(not-a-person = ["Petra Klein", "Klein"])";
    EXPECT_THAT(people(), IsEmpty());
}

TEST_F(TimelineTest, NamesPeaksByTheWordsOfTheirLanguage) {
    std::vector<Written> articles;
    for (int i = 0; i < 12; ++i) {
        Written article{"base" + std::to_string(i), "Der Minister sprach.",
                        "2023-" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1)};
        article.language = "de";
        articles.push_back(article);
    }
    for (int i = 0; i < 6; ++i) {
        Written article{"peak" + std::to_string(i),
                        i % 2 == 0 ? "Der Minister sprach während einer Überschwemmung."
                                   : "Der Minister sprach während der Überschwemmungen.",
                        "2023-06"};
        article.language = "de";
        articles.push_back(article);
    }
    write(articles);
    // The forms of a word are one, and "während" is none.
    EXPECT_THAT(made("minister", by(PeriodUnit::month)).periods[5].peak->words,
                ElementsAre(testing::StartsWith("Überschwemmung")));
}

TEST_F(TimelineTest, NamesNoPeakByWordsThatItHasByChance) {
    // Each article has forty of two thousand words, drawn alike for the peak and for the rest.
    std::minstd_rand random(1);
    std::vector<Written> articles;
    for (int i = 0; i < 400; ++i) {
        std::string body = "The minister";
        for (int word = 0; word < 40; ++word) {
            const auto number = random() % 2000;
            body +=
                {' ', 'w', static_cast<char>('a' + number / 100 % 20),
                 static_cast<char>('a' + number / 10 % 10), static_cast<char>('k' + number % 10)};
        }
        const int month = i < 130 ? 6 : i % 9 + 1;
        articles.push_back(
            {"article" + std::to_string(i), body + ".", "2023-0" + std::to_string(month)});
    }
    write(articles);
    const Timeline months = made("minister", by(PeriodUnit::month));
    ASSERT_TRUE(months.periods[5].peak.has_value());
    EXPECT_THAT(months.periods[5].peak->words, IsEmpty());
}

TEST_F(TimelineTest, AnEmptyIndexHasNone) {
    write({});
    EXPECT_THAT(made("").periods, IsEmpty());
}

}  // namespace
}  // namespace dateline
