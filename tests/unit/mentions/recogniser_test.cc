#include "indexer/mentions/recogniser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "indexer/mentions/resolve/resolution.h"
#include "indexer/understand/sentences.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::UnorderedElementsAre;

Mentions recognise(std::string_view text) {
    static const Recogniser recogniser = Recogniser::load(data_folder(), "en");
    static const Abbreviations abbreviations = Abbreviations::load(data_folder());
    const Analysis analysis = analyse(text);
    return recogniser.recognise(analysis, cut_sentences(analysis, abbreviations));
}

std::vector<std::string> names(const Mentions& mentions, EntityKind kind) {
    std::vector<std::string> names;
    for (const Entity& entity : mentions.entities)
        if (entity.kind == kind) names.push_back(entity.name);
    return names;
}

constexpr std::string_view visit =
    "Foreign minister ends visit to Nairobi\n\n"
    "NAIROBI, March 4 (North Quay) - Indian Foreign Minister Sushma Rao met Kenya’s President "
    "William Ruto on "
    "Monday. Rao’s three-day trip to Africa ends in Addis Ababa, Ethiopia, where she will speak at "
    "the African "
    "Union.\n\n"
    "“We are neighbours across the Indian Ocean,” Ms. Rao told the Daily Nation. Ruto said the "
    "U.S. and China "
    "would be welcome, too. The Washington Post reported that Bill and Hillary Clinton may come.\n";

TEST(Article, YieldsItsPeopleOnceByTheirFullestForm) {
    EXPECT_THAT(
        names(recognise(visit), EntityKind::person),
        UnorderedElementsAre("Sushma Rao", "William Ruto", "Bill Clinton", "Hillary Clinton"));
}

TEST(Article, YieldsItsPlacesByTheirGazetteerNames) {
    EXPECT_THAT(names(recognise(visit), EntityKind::place),
                UnorderedElementsAre("Nairobi", "Kenya", "Africa", "Addis Ababa", "Ethiopia",
                                     "Indian Ocean", "United States", "China"));
}

TEST(Article, YieldsItsOrganisations) {
    EXPECT_THAT(names(recognise(visit), EntityKind::organization),
                testing::IsSupersetOf({"African Union", "Washington Post"}));
}

TEST(Organisation, OfALineInCapitalsIsWrittenAsUsual) {
    EXPECT_THAT(names(recognise("BANK OF FRANCE TO SELL BONDS\n\nThe central bank said so.\n"),
                      EntityKind::organization),
                UnorderedElementsAre("Bank of France"));
    EXPECT_THAT(names(recognise("MOODY'S UPGRADES GE MORTGAGE UNIT\n\nIt upgraded the debt.\n"),
                      EntityKind::organization),
                testing::Contains("Moody's"));
}

TEST(TwoDirectionsOfOneName, AreEachTheWholePlace) {
    EXPECT_THAT(names(recognise("Talks continued between North and South Korea on Monday."),
                      EntityKind::place),
                UnorderedElementsAre("North Korea", "South Korea"));
    EXPECT_THAT(names(recognise("Floods hit eastern China's Jiangxi province, and heavy rain is "
                                "forecast for East and South China."),
                      EntityKind::place),
                UnorderedElementsAre("China", "Jiangxi"));
}

TEST(Company, IsWhoseFirstWordStandsForIt) {
    const Mentions found = recognise(
        "Todd Shipyards Corp said it omitted payment of the quarterly dividend on its preferred "
        "stock.\n\nTodd said the dividend will be paid to holders of record in May.");
    EXPECT_THAT(names(found, EntityKind::person), testing::IsEmpty());
    EXPECT_THAT(names(found, EntityKind::organization),
                testing::ElementsAre("Todd Shipyards Corp"));
}

TEST(Mentions, AreTheNamesAloneInOrder) {
    const std::string text =
        "President Joe Biden’s plan was praised. “.@POTUS is right,” said Mr. Lloyd Austin.";
    const Mentions found = recognise(text);
    std::vector<std::string> written;
    for (const Mention& mention : found.mentions)
        written.push_back(text.substr(mention.begin, mention.end - mention.begin));
    EXPECT_THAT(written, testing::ElementsAre("Joe Biden", "Lloyd Austin"));
}

TEST(ATitleAlone, IsNoPerson) {
    EXPECT_THAT(names(recognise("Xi was friendly. He hoped that “you, Mr. Sec., will help” him. "
                                "Mr. Secretary, said Xi Jinping, and Gen. Lloyd Austin listened."),
                      EntityKind::person),
                testing::UnorderedElementsAre("Xi Jinping", "Lloyd Austin"));
}

TEST(Nationalities, AreNoPlaces) {
    EXPECT_THAT(names(recognise("Chinese officials told French reporters that Russian gas flows."),
                      EntityKind::place),
                testing::IsEmpty());
}

TEST(AnyText, KeepsOffsetsWithinItAndAscending) {
    const std::string texts[] = {
        "",
        "\n\n\n",
        "BIDEN MEETS XI IN BALI AS TENSIONS EASE\n\nPRESIDENT JOE BIDEN MET XI JINPING ON MONDAY.",
        "joe biden met xi jinping in bali on monday, the white house said.",
        "🎉🎉 Biden 🎉 in 🇺🇸 Paris 🎉!!! 😀",
        "قال الرئيس جو بايدن في واشنطن Joe Biden مرحبا",
        "北京 Beijing 習近平 Xi Jinping",
        std::string(1'000'000, 'A'),
        std::string(1'000'000, 'a') + " Biden",
        "<p>Joe Biden</p>&nbsp;&amp;<br/>",
    };
    for (const std::string& text : texts) {
        const Mentions found = recognise(text);
        std::uint32_t at = 0;
        for (const Mention& mention : found.mentions) {
            EXPECT_GE(mention.begin, at);
            EXPECT_LT(mention.begin, mention.end);
            EXPECT_LE(mention.end, text.size());
            EXPECT_LT(mention.entity, found.entities.size());
            at = mention.end;
        }
    }
}

TEST(Capitals, DoNotHideNames) {
    const Mentions found = recognise(
        "BIDEN MEETS XI IN BALI AS TENSIONS EASE\n\nPresident Joe Biden met Xi Jinping "
        "in Bali on Monday. Biden called the talks candid. Xi agreed.");
    EXPECT_THAT(names(found, EntityKind::person), UnorderedElementsAre("Joe Biden", "Xi Jinping"));
}

TEST(LongArticle, TakesTimeInProportion) {
    // Of the processor: the machine is shared.
    const auto ticks = [](std::size_t copies) {
        std::string text;
        for (std::size_t i = 0; i < copies; ++i) text += visit;
        const std::clock_t start = std::clock();
        recognise(text);
        return std::clock() - start;
    };
    ticks(100);
    const std::clock_t one = ticks(500), eight = ticks(4000);
    EXPECT_LT(eight, 24 * one);  // thrice what is linear
}

TEST(Names, AreWholeWhereALinesEndCutsThem) {
    EXPECT_EQ(as_one_line("Joe Bi-\nden"), "Joe Biden");
    EXPECT_EQ(as_one_line("Joe\n  Biden"), "Joe Biden");
    EXPECT_EQ(as_one_line("Jean-\nPaul"), "Jean- Paul");
    EXPECT_EQ(as_one_line("-\na"), "- a");
}

}  // namespace
}  // namespace dateline
