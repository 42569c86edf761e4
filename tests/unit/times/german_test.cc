// German is a second set of rules, and nothing else: the engine knows no language.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/understand/sentences.h"
#include "tests/unit/times/found_times.h"
#include "text/data_files.h"
#include "times/times.h"

namespace dateline {
namespace {

const TimeGrammar& grammar() {
    static const TimeGrammar loaded = TimeGrammar::load(data_folder(), "de");
    return loaded;
}

// Published on Wednesday, 2022-03-09.
std::vector<std::string> found(std::string_view text) {
    const Day published = *parse_day("2022-03-09");
    return found_times(grammar(), text, Interval{published, published});
}

struct Case {
    const char* text;
    std::vector<std::string> expected;
};

void check(const std::vector<Case>& cases) {
    for (const Case& c : cases)
        EXPECT_THAT(found(c.text), testing::ElementsAreArray(c.expected)) << c.text;
}

TEST(GermanDates, AreFoundInEveryWayTheyAreWritten) {
    check({
        {"Am 3. März 2022 begann der Prozess.", {"3. März 2022|2022-03-03|2022-03-03"}},
        {"Das Treffen vom 03.03.2022 war kurz.", {"03.03.2022|2022-03-03|2022-03-03"}},
        {"Am Samstag, den 5. März 2022, ist zu.",
         {"Samstag, den 5. März 2022|2022-03-05|2022-03-05"}},
        {"Seit dem siebten Oktober ist Krieg.", {"siebten Oktober|2021-10-07|2021-10-07"}},
        {"Der siebte Oktober 2023 bleibt.", {"siebte Oktober 2023|2023-10-07|2023-10-07"}},
        {"Am 3. Mai vergangenen Jahres brannte es.",
         {"3. Mai vergangenen Jahres|2021-05-03|2021-05-03"}},
        {"Im November 2019 fiel die Entscheidung.", {"November 2019|2019-11|2019-11"}},
        {"Anfang Mai beginnt die Saison.", {"Anfang Mai|2022-05|2022-05-01..2022-05-10"}},
        {"Im August war es kalt.", {"August|2021-08|2021-08"}},
        {"Ende 2021 stiegen die Preise.", {"Ende 2021|2021|2021-09-01..2021-12-31"}},
        {"Seit 2015 ist er Minister.", {"2015|2015|2015"}},
        {"Die Bundestagswahl 2017 gewann sie.", {"2017|2017|2017"}},
        {"Im Jahr 44 v. Chr. starb Caesar.", {"44 v. Chr|BC0044|-"}},
        {"Nach dem 31. Juni kam nichts.", {}},
    });
}

TEST(GermanPeriods, HaveTheirDays) {
    check({
        {"Im Frühjahr 2020 schloss das Werk.", {"Frühjahr 2020|2020-SP|2020-03-01..2020-05-31"}},
        {"Der Winter 2019/20 war warm.", {"Winter 2019/20|2019-WI|2019-12-01..2020-02-29"}},
        {"Im dritten Quartal 2021 sank der Umsatz.",
         {"dritten Quartal 2021|2021-Q3|2021-07-01..2021-09-30"}},
        {"Im ersten Halbjahr 2020 war es still.",
         {"ersten Halbjahr 2020|2020-H1|2020-01-01..2020-06-30"}},
        {"In den 1990er Jahren wuchs die Stadt.", {"den 1990er Jahren|199|1990-01-01..1999-12-31"}},
        {"Mitte der neunziger Jahre war das.",
         {"Mitte der neunziger Jahre|199|1994-01-01..1996-12-31"}},
        {"Ein Bau des 19. Jahrhunderts.", {"19. Jahrhunderts|18|1800-01-01..1899-12-31"}},
        {"Zu Weihnachten kamen alle.", {"Weihnachten|2021-12-25|2021-12-25"}},
        {"An Ostern 2021 regnete es.", {"Ostern 2021|2021-04-04|2021-04-04"}},
    });
}

TEST(GermanExpressions, AreReckonedFromThePublication) {
    check({
        {"Er sagte am Montag in Berlin.", {"Montag|2022-03-07|2022-03-07"}},
        {"Sie wird am Freitag kommen.", {"Freitag|2022-03-11|2022-03-11"}},
        {"Letzten Dienstag war er da.", {"Letzten Dienstag|2022-03-08|2022-03-08"}},
        {"Am Montagabend brannte es.", {"Montagabend|2022-03-07TEV|2022-03-07"}},
        {"Gestern Abend brannte es.", {"Gestern Abend|2022-03-08TEV|2022-03-08"}},
        {"Das sagte er heute Morgen.", {"heute Morgen|2022-03-09TMO|2022-03-09"}},
        {"Die Wahl ist morgen.", {"morgen|2022-03-10|2022-03-10"}},
        {"Vergangene Woche kam er.", {"Vergangene Woche|2022-W09|2022-02-28..2022-03-06"}},
        {"Im vergangenen Jahr starben viele.", {"vergangenen Jahr|2021|2021"}},
        {"Ende des Jahres ist Schluss.", {"Ende des Jahres|2022|2022-09-01..2022-12-31"}},
        {"Am Wochenende war es still.", {"Wochenende|2022-W09-WE|2022-03-05..2022-03-06"}},
        {"Vor drei Tagen war alles anders.", {"Vor drei Tagen|2022-03-06|2022-03-06"}},
        {"Vor einem Jahr war Krieg.", {"Vor einem Jahr|2021|2021"}},
        {"Die Sitzung beginnt um 15 Uhr.", {"15 Uhr|2022-03-09T15:00|2022-03-09"}},
        {"Am Montag um 15.30 Uhr war er da.", {"Montag um 15.30 Uhr|2022-03-07T15:30|2022-03-07"}},
        {"Am 3. März 2022 kam er und zwei Tage später sie.",
         {"3. März 2022|2022-03-03|2022-03-03", "zwei Tage später|2022-03-05|2022-03-05"}},
    });
}

TEST(GermanLengthsAndSets, HaveNoInterval) {
    check({
        {"Es dauerte drei Jahre.", {"drei Jahre|P3Y|-"}},
        {"In den vergangenen zwei Wochen fror es.", {"den vergangenen zwei Wochen|P2W|-"}},
        {"Montags ist zu.", {"Montags|XXXX-WXX-1|-"}},
        {"Er kam jeden Tag.", {"jeden Tag|P1D|-"}},
    });
}

TEST(GermanRanges, SpeakOfAllTheDaysBetweenTheirEnds) {
    const auto range = [](std::string_view text) -> std::string {
        static const Abbreviations abbreviations = Abbreviations::load(data_folder());
        const Analysis analysis = analyse(text);
        const auto mentions =
            grammar().find(analysis, cut_sentences(analysis, abbreviations), std::nullopt);
        return mentions.size() == 2 && mentions[0].range ? format_interval(*mentions[0].range)
                                                         : "-";
    };
    EXPECT_EQ(range("Von 1990 bis 1995 lebte er in Bonn."), "1990-01-01..1995-12-31");
    EXPECT_EQ(range("Der Rat tagt vom 3. bis 5. März 2022."), "2022-03-03..2022-03-05");
    EXPECT_EQ(range("Zwischen Mai und Juli 2020 war Ruhe."), "2020-05-01..2020-07-31");
}

TEST(GermanWordsThatOnlyLookLikeTimes, AreLeftAlone) {
    for (const char* text : {
             "Guten Morgen, sagte Herr Sonntag.",
             "Morgen beginnt der Prozess.",
             "Der Morgen war kalt, der Mai auch.",
             "August Bebel und Frau Mai lachten.",
             "Die Welt am Sonntag und der Freitag schrieben das.",
             "Rund 2000 Menschen und bis zu 1990 Soldaten kamen.",
             "Die Agenda 2010 blieb, der Airbus 1990 auch.",
             "Er ist 44 Jahre alt.",
             "Vor allem der Sommer und der Winter gefallen ihm.",
             "So di Lorenzo, fr. mo. do.",
             "Das Ende ist gut, der Anfang und die Mitte auch.",
         })
        EXPECT_THAT(found(text), testing::IsEmpty()) << text;
}

TEST(GermanDates, AreReadAsTyped) {
    const std::pair<const char*, const char*> cases[] = {
        {"märz 2022", "2022-03"},
        {"3. märz 2022", "2022-03-03"},
        {"03.03.2022", "2022-03-03"},
        {"mai", "2021-05"},
        {"gestern", "2022-03-08"},
        {"morgen", "2022-03-10"},
        {"montag", "2022-03-07"},
        {"letzte woche", "2022-02-28..2022-03-06"},
        {"letzten 3 tage", "2022-03-07..2022-03-09"},
        {"vor drei wochen", "2022-02-14..2022-02-20"},
        {"sommer 2021", "2021-06-01..2021-08-31"},
        {"3. quartal 2021", "2021-07-01..2021-09-30"},
        {"so", "-"},
        {"3. märz 2022 oder", "-"},
    };
    for (const auto& [words, expected] : cases) {
        const auto days = grammar().read(words, *parse_day("2022-03-09"));
        EXPECT_EQ(days ? format_interval(*days) : "-", expected) << words;
    }
}

}  // namespace
}  // namespace dateline
