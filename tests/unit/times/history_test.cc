// Stories of the past, as encyclopaedias tell them: most dates lack their year, and are reckoned
// from the one named last, over sentences and paragraphs. The texts and their annotation are ours.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/understand/sentences.h"
#include "text/data_files.h"
#include "times/times.h"

namespace dateline {
namespace {

struct Story {
    const char* name;
    // Each expression as "[expression|value]".
    const char* marked;
};

void PrintTo(const Story& story, std::ostream* out) { *out << story.name; }

struct Unmarked {
    std::string text;
    std::vector<std::string> expressions;  // "expression = value"
};

Unmarked unmark(std::string_view marked) {
    Unmarked made;
    for (std::size_t at = 0; at < marked.size();) {
        const std::size_t open = std::min(marked.find('[', at), marked.size());
        made.text += marked.substr(at, open - at);
        if (open == marked.size()) break;
        const std::size_t bar = marked.find('|', open), close = marked.find(']', open);
        const std::string_view expression = marked.substr(open + 1, bar - open - 1);
        made.text += expression;
        made.expressions.push_back(std::string(expression) + " = " +
                                   std::string(marked.substr(bar + 1, close - bar - 1)));
        at = close + 1;
    }
    return made;
}

class History : public testing::TestWithParam<Story> {};

TEST_P(History, CarriesItsDatesOn) {
    static const TimeGrammar grammar = TimeGrammar::load(data_folder(), "en");
    static const Abbreviations abbreviations = Abbreviations::load(data_folder());
    const Unmarked story = unmark(GetParam().marked);
    const Analysis analysis = analyse(story.text);
    const Day published = *parse_day("2010-03-01");
    std::vector<std::string> found;
    for (const TimeMention& mention : grammar.find(analysis, cut_sentences(analysis, abbreviations),
                                                   Interval{published, published})) {
        found.push_back(story.text.substr(mention.begin, mention.end - mention.begin) + " = " +
                        mention.value);
        // What has a value of the calendar has the days that it names, and nothing else has.
        const bool of_calendar = mention.value[0] >= '0' && mention.value[0] <= '9';
        EXPECT_EQ(mention.interval.has_value(), of_calendar) << found.back();
    }
    EXPECT_THAT(found, testing::ElementsAreArray(story.expressions));
}

INSTANTIATE_TEST_SUITE_P(
    Wars, History,
    testing::Values(
        Story{"Persia and Greece",
              "The first invasion ended at Marathon in [490 BC|BC0490]. [Ten years later|BC0480] "
              "Xerxes crossed the Hellespont in [the spring|BC0480-SP]. The Greeks won at Salamis "
              "in [September 480 BC|BC0480-09] and at Plataea [the next year|BC0479]. The peace of "
              "Callias, in [449 BC|BC0449], ended the war after [fifty years|P50Y]."},
        Story{"Iran and Iraq",
              "Iraqi forces invaded Iran on [22 September 1980|1980-09-22]. Khorramshahr fell on "
              "[24 October|1980-10-24]. In [1981|1981] the front hardly moved, but in [March "
              "1982|1982-03] Iran struck, and on [24 May|1982-05-24] it regained the port. In [the "
              "first half of 1988|1988-H1] Iraq retook Faw in [36 hours|PT36H]. On [18 "
              "July|1988-07-18], Iran accepted the resolution. [Today|2010-03-01] the border is "
              "quiet."},
        Story{
            "Malaya and Singapore",
            R"(The campaign in Malaya began on [8 December 1941|1941-12-08], when Japanese troops landed at Kota Bharu.
[Two days later|1941-12-10] aircraft sank the battleship Prince of Wales and the cruiser Repulse.
The garrison left Penang [the following week|1941-W51], on [17 December|1941-12-17], and Kuala Lumpur was taken on [11 January|1942-01-11].
By [the end of the month|1942-01] the last defenders had crossed the causeway to Singapore.
The island was attacked on [the night of 8 February|1942-02-08TNI]; [the next morning|1942-02-09TMO] the airfield at Tengah was lost, and the garrison of 85,000 surrendered on [15 February|1942-02-15], [70 days|P70D] after the landing.

Darwin was bombed on [the 19th of the same month|1942-02-19].
Rangoon fell [the following March|1942-03], and [later that year|1942] the front in Burma came to rest.
[The previous summer|1941-SU] nobody in London had expected it.)"},
        Story{"France and Prussia", R"(France declared war on [19 July 1870|1870-07-19].
The first large battle was fought at Wissembourg on [4 August|1870-08-04]; [two days later|1870-08-06] the Prussians won at Wörth and Spicheren.
On [the 18th|1870-08-18] the army of the Rhine was beaten at Gravelotte and fell back on Metz.
Napoleon was captured at Sedan on [2 September|1870-09-02], and [two days later|1870-09-04] a republic was proclaimed in Paris.
The siege of the capital began on [19 September|1870-09-19] and lasted for [more than four months|P4M].
Metz gave up on [27 October|1870-10-27].
In [January 1871|1871-01] the German Empire was proclaimed at Versailles; an armistice was signed on [the 28th|1871-01-28].
The peace of Frankfurt followed on [10 May of that year|1871-05-10].)"},
        Story{
            "The American Civil War",
            R"(South Carolina left the Union in [December 1860|1860-12], and by [February|1861-02] six other states had followed.
Fort Sumter was fired upon on [April 12, 1861|1861-04-12].
[A day later|1861-04-13] it surrendered.
The first battle of Bull Run, on [July 21|1861-07-21], ended in a rout.
In [the spring of 1862|1862-SP] McClellan landed on the peninsula, and [that summer|1862-SU] he was driven from Richmond.
Lee crossed the Potomac in [early September|1862-09] and was checked at Antietam on [September 17|1862-09-17], the bloodiest day of the war.
[Five days later|1862-09-22] Lincoln announced that slaves in the rebel states would be free from [January 1|1863-01-01].
Vicksburg fell on [July 4, 1863|1863-07-04], [one day|P1D] after Pickett's charge at Gettysburg.
Grant took command of all armies [the following March|1864-03].
Atlanta was taken on [September 2|1864-09-02], and Savannah in [December|1864-12].
Lee surrendered in [April of 1865|1865-04]; the president was murdered on [April 14|1865-04-14].)"},
        Story{
            "Carthage",
            R"(The first war between Rome and Carthage broke out in [264 BC|BC0264] and lasted until [241 BC|BC0241].
[Four years later|BC0237] Hamilcar went to Spain.
His son Hannibal crossed the Alps in [218 BC|BC0218] and won at the Trebia in [December of that year|BC0218-12].
[The following year|BC0217] he destroyed an army at Lake Trasimene, and in [216 BC|BC0216] another at Cannae.
Capua opened its gates [the same year|BC0216].
It was lost again in [211 BC|BC0211].
In [the 3rd century BC|BC02] nobody else did as much harm to Rome.)"},
        Story{
            "Falklands",
            R"(Argentine troops landed near Stanley on [2 April 1982|1982-04-02], and [a day later|1982-04-03] others took South Georgia.
A task force sailed from Portsmouth on [5 April|1982-04-05].
South Georgia was retaken on [the 25th|1982-04-25].
On [1 May|1982-05-01] a Vulcan bombed the airfield of Stanley, and on [the afternoon of 2 May|1982-05-02TAF] the submarine Conqueror sank the cruiser General Belgrano.
HMS Sheffield was hit [two days later|1982-05-04].
The landing at San Carlos began on [21 May|1982-05-21]; within [a week|P1W] Goose Green was taken.
On the night of [11|1982-06-11]–[12 June|1982-06-12] the hills west of Stanley were attacked, and the garrison surrendered on [14 June|1982-06-14].
Democracy returned to Argentina in [October of the following year|1983-10].)"},
        Story{"Korea",
              R"(North Korean forces crossed the 38th parallel on [25 June 1950|1950-06-25].
Seoul fell [three days later|1950-06-28].
By [August|1950-08] the defenders held only the corner around Pusan.
On [15 September|1950-09-15] Marines landed at Inchon, and before [the end of the month|1950-09] Seoul was free.
Pyongyang was taken on [19 October|1950-10-19], [the same day|1950-10-19] on which Chinese volunteers began to cross the Yalu.
Seoul was lost a second time on [4 January 1951|1951-01-04] and retaken [two months later|1951-03], in [mid-March|1951-03].
Truce talks opened at Kaesong on [10 July|1951-07-10].
They went on for [two years|P2Y], until an armistice was signed on [27 July 1953|1953-07-27].
Between [1950|1950] and [1953|1953] whole towns had vanished.)"},
        Story{
            "Long ago",
            R"(The Thirty Years' War of [1618|1618]–[1648|1648] began with a defenestration at Prague on [23 May 1618|1618-05-23].
In [the 16th century|15] the emperors had tolerated Protestants.
The White Mountain was fought on [8 November 1620|1620-11-08].
[Ten years later|1630] Gustavus Adolphus landed in Pomerania, and he was killed at Lützen on [16 November 1632|1632-11-16].
Magdeburg had been burnt [the previous year|1631], in [May|1631-05].
The peace was negotiated from [1645|1645] to [1648|1648].
By [the 1650s|165] a third of some regions lay empty.
In [late 1648|1648] the last garrisons were told.)"},
        Story{
            "Spain",
            R"(The rising began in Morocco on [17 July 1936|1936-07-17] and reached the mainland [the next day|1936-07-18].
On [the 20th|1936-07-20], General Sanjurjo died when his aircraft crashed.
Badajoz was stormed on [14 August|1936-08-14].
In [November|1936-11] the assault on Madrid failed, and fighting on the Jarama followed in [February 1937|1937-02].
Guernica was bombed on [26 April|1937-04-26]; Bilbao fell [two months later|1937-06].
Teruel was taken in [January 1938|1938-01] and lost [the month after|1938-02].
The battle of the Ebro began on the night of [24|1938-07-24]–[25 July|1938-07-25] and ended on [16 November|1938-11-16].
Barcelona was occupied on [26 January 1939|1939-01-26], Madrid on [28 March|1939-03-28].
[Four days later|1939-04-01] the war was over.
It had lasted [nearly three years|P3Y].)"},
        Story{"Schliemann",
              R"(Heinrich Schliemann was born on [6 January 1822|1822-01-06].
He went to Russia in [1846|1846]; [the next year|1847] he was a merchant of the guild.
[The year after|1848], he married [the next Sunday|XXXX-XX-XX] that was free.
By [the next spring|1849-SP] he was rich, and a fortune was his [two years later|1851].
In [the next three years|P3Y] it doubled.)"},
        Story{
            "Normandy",
            R"(Germany attacked Poland on [1 September 1939|1939-09-01]; [two days after|1939-09-03], Britain was at war.
Planning for a landing in France went on through [1943|1943]. At [5 a.m.|XXXX-XX-XXT05:00] the watch changed, as always.
The fleet sailed on the night of [5|1944-06-05]/[6 June 1944|1944-06-06], and at [6:30 a.m.|1944-06-06T06:30] the first wave landed.
Cherbourg fell on [the 26th|1944-06-26], and on [25 August|1944-08-25] Paris was free.
[Four months afterwards|1944-12] came the counterattack in the Ardennes.)"}));

std::vector<std::string> values(std::string_view text, const char* published) {
    static const TimeGrammar grammar = TimeGrammar::load(data_folder(), "en");
    static const Abbreviations abbreviations = Abbreviations::load(data_folder());
    const Analysis analysis = analyse(text);
    const Day day = *parse_day(published);
    std::vector<std::string> made;
    for (const TimeMention& mention :
         grammar.find(analysis, cut_sentences(analysis, abbreviations), Interval{day, day}))
        made.push_back(mention.value);
    return made;
}

TEST(News, WithASingleOldDateIsNoHistory) {
    EXPECT_THAT(values("He was arrested on May 4, 2021. The sentence will be read in September. "
                       "The trial opens in July.",
                       "2023-06-20"),
                testing::ElementsAre("2021-05-04", "2023-09", "2023-07"));
    EXPECT_THAT(values("He was arrested on May 4, 2021, and again on May 4, 2021. The house was "
                       "sold in February.",
                       "2023-06-20"),
                testing::ElementsAre("2021-05-04", "2021-05-04", "2023-02"));
}

TEST(News, WithFullDatesNearItsPublicationIsNoHistory) {
    EXPECT_THAT(values("The ship sank on June 12, 2023, and was found on June 14, 2023. It was "
                       "built in March 1998. The house was sold in February.",
                       "2023-06-20"),
                testing::ElementsAre("2023-06-12", "2023-06-14", "1998-03", "2023-02"));
}

TEST(AHistory, LooksAheadFromItsPublication) {
    EXPECT_THAT(
        values("The bridge was begun on 3 May 1901. The piers stood in June 1904, and the "
               "arch in July 1906. The king would open it in October. A museum will be "
               "opened in September. In December the first train crossed.",
               "2023-06-20"),
        testing::ElementsAre("1901-05-03", "1904-06", "1906-07", "1906-10", "2023-09", "1906-12"));
}

}  // namespace
}  // namespace dateline
