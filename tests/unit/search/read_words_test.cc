// Words as they are read against an index: what they stand for, and what is told of them.
#include "query/search/read_words.h"

#include <gmock/gmock.h>

#include "query/language/explain.h"
#include "tests/unit/search/written_index.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;
using testing::UnorderedElementsAreArray;

class Words : public SearchTest {
protected:
    Question read(const std::string& query, bool exact = false) const {
        Question asked = parse(query, DateReader(grammars(), today()));
        asked.exact = exact;
        const Index index = this->index();
        read_words(asked, index, Identities::anew(index, name_lists(), {}), word_lists());
        return asked;
    }
    std::vector<std::string> found(const Question& question) const {
        std::vector<std::string> titles;
        for (const Hit& hit : hits(question)) titles.push_back(hit.stored.article.title);
        return titles;
    }
    std::vector<std::string> found(const std::string& query, bool exact = false) const {
        return found(read(query, exact));
    }
    std::vector<std::string> told(const std::string& query, bool exact = false) const {
        return words_read(read(query, exact));
    }
    void write_bodies(const std::vector<std::pair<std::string, std::string>>& articles) {
        std::vector<Written> written;
        for (const auto& [title, body] : articles)
            written.push_back({.title = title, .body = body, .published = "2023"});
        write(written);
    }
};

TEST_F(Words, OfOtherCountriesAreForms) {
    write_bodies({{"A", "the labour market"}, {"B", "the labor markets"}, {"C", "organised"}});
    EXPECT_THAT(found("labors"), UnorderedElementsAre("A", "B"));
    EXPECT_THAT(found("organizing"), ElementsAre("C"));
    EXPECT_THAT(told("organizing"), IsEmpty());
    EXPECT_THAT(found("labor", true), ElementsAre("B"));
}

TEST_F(Words, BesideEachOtherStandForWhatTheyAreTogether) {
    write_bodies({{"Together", "a heatwave"}, {"Again", "a heatwave"}, {"Apart", "a heat wave"}});
    EXPECT_THAT(found("heat wave"), UnorderedElementsAre("Together", "Again", "Apart"));
    EXPECT_THAT(found("+heat +wave"), ElementsAre("Apart"));
    EXPECT_THAT(found("+heat wave"), ElementsAre("Apart"));
    EXPECT_THAT(found("heat AND wave"), ElementsAre("Apart"));
    EXPECT_THAT(found("wave heat"), ElementsAre("Apart"));
    EXPECT_THAT(found("heat wave", true), ElementsAre("Apart"));
}

TEST_F(Words, StandForWhatTheyAreTogetherOnlyWhereTheyStandTogether) {
    write_bodies(
        {{"Together", "a heatwave, a pump"}, {"Again", "a heatwave"}, {"Both", "heat pump"}});
    const std::vector<std::string> one = found("(heat wave) AND (heat pump)");
    EXPECT_THAT(found("(heat pump) AND (heat wave)"), UnorderedElementsAreArray(one));
}

TEST_F(Words, ThatAreInitialsStandForTheirWord) {
    write_bodies({{"A", "U.S. corn"}, {"B", "US wheat"}, {"C", "a letter s"}});
    EXPECT_THAT(found("u s"), UnorderedElementsAre("A", "B", "C"));
    EXPECT_THAT(found("u s").front(), testing::AnyOf("A", "B"));
}

TEST_F(Words, ThatAreExcludedStandForTheirStemsAlone) {
    write_bodies({{"A", "the labour market"}, {"B", "labor markets"}, {"C", "a market"}});
    EXPECT_THAT(found("market -labors"), UnorderedElementsAre("A", "C"));
}

TEST_F(Words, ThatAreRepeatedAreReadOnceAndCountAsOften) {
    write_bodies({{"A", "oil prices rose"}, {"B", "oil and oil again, and oil"}});
    const Index index = this->index();
    const Matching once = match(read("oil prices"), index);
    const Matching twice = match(read("oil prices oil"), index);
    ASSERT_EQ(twice.words.size(), once.words.size());
    ASSERT_EQ(twice.sought.size(), once.sought.size());
    EXPECT_EQ(twice.words[0].times, 2U);
    EXPECT_EQ(twice.words[1].times, 1U);
    EXPECT_DOUBLE_EQ(twice.sought[0].weight, 2 * once.sought[0].weight);
}

TEST_F(Words, ThatHardlyAnyArticleHasStandForTheirParts) {
    write_bodies(
        {{"Apart", "a heat wave"}, {"Neither", "a wave of heat"}, {"Other", "heat, heat"}});
    EXPECT_THAT(found("heatwave"), ElementsAre("Apart"));
    EXPECT_THAT(told("heatwave"), ElementsAre("no article has \"heatwave\": shown are those with "
                                              "\"heat wave\"; --exact for the word as typed"));
    EXPECT_THAT(found("heatwave", true), IsEmpty());
    EXPECT_THAT(found("heatwaves"), ElementsAre("Apart"));
}

TEST_F(Words, ThatNoArticleHasStandForTheNearestOnes) {
    write_bodies({{"A", "the government"}, {"B", "the governments"}, {"C", "governor"}});
    EXPECT_THAT(found("goverment"), UnorderedElementsAre("A", "B"));
    EXPECT_THAT(told("goverment"), ElementsAre("no article has \"goverment\": shown are those with "
                                               "\"government\"; --exact for the word as typed"));
    EXPECT_THAT(told("xyzzy"), ElementsAre("no article has \"xyzzy\""));
    EXPECT_THAT(found("goverment", true), IsEmpty());
    EXPECT_THAT(told("goverment", true),
                ElementsAre("no article has \"goverment\": did you mean \"government\"?"));
    EXPECT_THAT(found("the -goverment"), UnorderedElementsAre("A", "B"))
        << "nothing more is left out";
    EXPECT_THAT(told("goverment goverment").size(), 1U);
}

TEST_F(Words, OfPhrasesAreOnlyTold) {
    write_bodies({{"A", "the prime minister"}});
    EXPECT_THAT(found("\"prime minster\""), IsEmpty());
    EXPECT_THAT(told("\"prime minster\""),
                ElementsAre("no article has \"minster\": did you mean \"minister\"?"));
    EXPECT_THAT(told("\"prime minister\""), IsEmpty());
    EXPECT_THAT(told("xyz*"), ElementsAre("no article has a word that begins with \"xyz\""));
    EXPECT_THAT(told("prim*"), IsEmpty());
}

TEST_F(Words, OfTitlesAreLookedForThere) {
    write_bodies({{"Sanctions", "the minister"}});
    EXPECT_THAT(told("title:minister"), ElementsAre("no title has \"minister\""));
    EXPECT_THAT(found("title:sanctoins"), ElementsAre("Sanctions"));
}

TEST_F(Words, OfOneArticleAreAsTypedAndTheFrequentOneIsTold) {
    std::vector<std::pair<std::string, std::string>> articles{{"Slip", "the goverment"}};
    for (int i = 0; i < 10; ++i) articles.emplace_back("A" + std::to_string(i), "the government");
    write_bodies(articles);
    EXPECT_THAT(found("goverment"), ElementsAre("Slip"));
    EXPECT_THAT(told("goverment"),
                ElementsAre("only 1 article has \"goverment\": did you mean \"government\"?"));
}

TEST_F(Words, WithATildeAreAllNearOnes) {
    write_bodies({{"A", "zelensky"}, {"B", "zelenskyy"}, {"C", "zeppelin"}});
    EXPECT_THAT(found("zelensky~"), UnorderedElementsAre("A", "B"));
    EXPECT_THAT(found("zelensky"), ElementsAre("A"));
    EXPECT_THAT(told("zelensky~"), IsEmpty());
    EXPECT_EQ(explain(read("zelensky~")), "words  zelensky~ (also zelenskyy)\n");
}

TEST_F(Words, ThatArePartsOfNamesStandForTheirOtherSpellings) {
    write({{.title = "A",
            .body = "Muammar Gaddafi spoke",
            .published = "2011",
            .people = {"Muammar Gaddafi"}},
           {.title = "B",
            .body = "Moammar Qaddafi spoke",
            .published = "2011",
            .people = {"Moammar Qaddafi"}}});
    EXPECT_THAT(found("gaddafi"), UnorderedElementsAre("A", "B"));
    EXPECT_THAT(found("kadafi"), UnorderedElementsAre("A", "B"));
    EXPECT_THAT(found("gaddafi", true), ElementsAre("A"));
}

TEST_F(Words, ThatAreNoneAreTold) {
    write_bodies({{"A", "see https://a.example/b and a@b.example, e-mail"}});
    EXPECT_THAT(told("https://a.example/b"),
                ElementsAre("\"https://a.example/b\" is an address, by which no article is found"));
    EXPECT_THAT(told("a@b.example"),
                ElementsAre("\"a@b.example\" is an address, by which no article is found"));
    EXPECT_THAT(told("email e-mail E-MAIL"), IsEmpty());
    EXPECT_THAT(told("e-xyzzy"), ElementsAre("no article has \"xyzzy\""));
}

TEST_F(Words, AreToldUpToANumber) {
    write_bodies({{"A", "x"}});
    const std::vector<std::string> notes = told("qaa qab qac qad qae qaf qag");
    EXPECT_EQ(notes.size(), 6U);
    EXPECT_EQ(notes.back(), "and 2 words more");
}

TEST_F(Words, InScriptsWithoutSpacesAreFoundByPairs) {
    write_bodies({{"A", "台湾海峡的局势"}});
    EXPECT_THAT(told("海峡的局"), IsEmpty());
    EXPECT_THAT(told("北京"), ElementsAre("no article has \"北京\""));
}

}  // namespace
}  // namespace dateline
