#include "query/search/search.h"

#include <gmock/gmock.h>

#include "query/search/unmatched.h"
#include "tests/unit/search/written_index.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST_F(SearchTest, PrefersArticlesWithMoreOfTheWords) {
    write({{"one", "There was aid.", ""},
           {"both", "There was lethal aid.", ""},
           {"none", "Nothing.", ""}});
    EXPECT_THAT(titles("lethal aid"), ElementsAre("both", "one"));
}

TEST_F(SearchTest, PrefersWordsBesideEachOther) {
    write({{"apart", "Aid of many kinds was given, though it was never called lethal.", ""},
           {"near", "Lethal aid of many kinds was given, though it was never called so.", ""}});
    EXPECT_THAT(titles("lethal aid"), ElementsAre("near", "apart"));
}

TEST_F(SearchTest, FindsPhrasesOnlyWhereTheyStand) {
    write({{"phrase", "They spoke of lethal aid.", ""},
           {"reversed", "Aid, lethal as it was.", ""},
           {"forms", "It is lethal. Aids were there.", ""}});
    EXPECT_THAT(titles("\"lethal aid\""), ElementsAre("phrase"));
    EXPECT_THAT(titles("aid -\"lethal aid\""), UnorderedElementsAre("reversed", "forms"));
    EXPECT_THAT(titles("\"lethal aid\" OR \"aids\""), UnorderedElementsAre("phrase", "forms"));
    EXPECT_THAT(titles("\"aid lethal\""), ElementsAre("reversed"));
}

TEST_F(SearchTest, FindsPhrasesInEverySegment) {
    for (int run = 0; run < 3; ++run)
        write({{"p" + std::to_string(run), "some lethal aid", ""},
               {"q" + std::to_string(run), "aid lethal", ""}});
    ASSERT_GT(Index::open(folder_.path() / "index").segments().size(), 1U);
    EXPECT_THAT(titles("\"lethal aid\""), UnorderedElementsAre("p0", "p1", "p2"));
}

TEST_F(SearchTest, FindsTheFormsOfAWordButNotWithinQuotes) {
    write({{"a", "It was delivered.", ""}, {"b", "They deliver.", ""}});
    EXPECT_THAT(titles("deliver"), UnorderedElementsAre("a", "b"));
    EXPECT_THAT(titles("\"deliver\""), ElementsAre("b"));
    EXPECT_THAT(titles("deliv*"), UnorderedElementsAre("a", "b"));
    EXPECT_THAT(titles("+delivered -deliver"), IsEmpty());
}

TEST_F(SearchTest, FindsTextWithoutSpacesHoweverADictionaryCutsIt) {
    write({{"a", "他是北京大学生。", ""},
           {"b", "北京的大学很多。", ""},
           {"c", "東京都庁舎に登った。", ""},
           {"d", "รัฐบาลไทยประกาศเปิดท่าเรือแล้ว", ""}});
    // 北京|大学生 there, 北京|大学 here.
    EXPECT_THAT(titles("北京大学"), ElementsAre("a"));
    EXPECT_THAT(titles("大学生"), ElementsAre("a"));
    EXPECT_THAT(titles("大学"), UnorderedElementsAre("b", "a"));
    EXPECT_THAT(titles("京都庁"), ElementsAre("c"));
    EXPECT_THAT(titles("東京都"), ElementsAre("c"));
    EXPECT_THAT(titles("庁舎"), ElementsAre("c"));
    EXPECT_THAT(titles("ท่าเรือ"), ElementsAre("d"));
    EXPECT_THAT(titles("京大"), ElementsAre("a"));
    EXPECT_THAT(titles("海南"), IsEmpty());
}

TEST_F(SearchTest, FindsJoinedWordsByPartsAndWhole) {
    write({{"hyphen", "An e-mail came.", ""},
           {"plain", "An email came.", ""},
           {"parts", "A mail, not e.", ""}});
    EXPECT_THAT(titles("e-mail"), UnorderedElementsAre("hyphen", "plain"));
    EXPECT_THAT(titles("email"), UnorderedElementsAre("hyphen", "plain"));
    EXPECT_THAT(titles("mail"), UnorderedElementsAre("hyphen", "parts"));
}

TEST_F(SearchTest, LooksInTheTitleOnlyWhenAskedTo) {
    write({{"Visit to Beijing", "He came.", ""}, {"Talks", "A visit to Beijing.", ""}});
    EXPECT_THAT(titles("title:visit"), ElementsAre("Visit to Beijing"));
    EXPECT_THAT(titles("title:\"to beijing\""), ElementsAre("Visit to Beijing"));
    EXPECT_THAT(titles("visit"), ElementsAre("Visit to Beijing", "Talks"));
}

TEST_F(SearchTest, FiltersByPartsOfNamesWhateverTheirCaseAndAccents) {
    write({{"w", "x y", "", {"Wang Yi"}},
           {"o", "x y", "", {"Viktor Orbán"}},
           {"v", "x y", "", {"Wang Yang", "Qin Yi"}}});
    EXPECT_THAT(titles("x person:\"wang yi\""), ElementsAre("w"));
    EXPECT_THAT(titles("x person:ORBAN"), ElementsAre("o"));
    EXPECT_THAT(titles("person:wang"), UnorderedElementsAre("w", "v"));
    EXPECT_THAT(titles("x -person:wang"), ElementsAre("o"));
    EXPECT_THAT(titles("person:orban,qin"), UnorderedElementsAre("o", "v"));
    EXPECT_THAT(titles("x person:wan"), IsEmpty());
}

TEST_F(SearchTest, FiltersByDateOnlyWhatIsKnownToLieWithin) {
    write({{"day", "x", "2023-06-19"},
           {"month", "x", "2023-06"},
           {"late", "x", "2023-07-01"},
           {"undated", "x", ""}});
    EXPECT_THAT(titles("x date:2023-06"), UnorderedElementsAre("day", "month"));
    EXPECT_THAT(titles("x date:2023-06-19"), ElementsAre("day"));
    EXPECT_THAT(titles("x date:..2023-06-20"), ElementsAre("day"));
    EXPECT_THAT(titles("x date:2023-06-30.."), ElementsAre("late"));
}

TEST_F(SearchTest, PrefixesOfAQueryStandForFewerWordsEachTheMoreThereAre) {
    write({{"first", "aa", ""}, {"second", "ab", ""}, {"third", "ab ac", ""}});
    EXPECT_THAT(titles("a*"), UnorderedElementsAre("first", "second", "third"));
    std::string many;
    for (int i = 0; i < 5000; ++i) many += "a* ";
    // Two words each, of which "ab" is the most frequent one.
    EXPECT_THAT(titles(many), UnorderedElementsAre("second", "third"));
}

TEST_F(SearchTest, TellsTheFiltersThatNoArticlePasses) {
    write({{"one", "By Jane Roe.", "2023-06-19", {"Jane Roe"}}});
    const Question asked = question("x person:roe person:doe -person:poe date:1999 lang:xx");
    std::vector<std::string> unmatched;
    for (const auto& one : why_nothing(asked, index()).unmatched)
        unmatched.push_back(one.filter.text);
    EXPECT_THAT(unmatched, ElementsAre("doe", "xx"));
}

TEST_F(SearchTest, FiltersByDateWhatOnlyOverlapsWhenLoose) {
    write({{"day", "x", "2023-06-19"},
           {"month", "x", "2023-06"},
           {"year", "x", "2023"},
           {"late", "x", "2023-07-01"},
           {"undated", "x", ""}});
    const auto loosely = [&](const std::string& query) {
        Question asked = question(query);
        asked.loose = true;
        std::vector<std::string> found;
        for (const Hit& hit : hits(asked)) found.push_back(hit.stored.article.title);
        return found;
    };
    EXPECT_THAT(loosely("x date:2023-06-19"), UnorderedElementsAre("day", "month", "year"));
    EXPECT_THAT(loosely("x date:2023-07.."), UnorderedElementsAre("late", "year"));
    EXPECT_THAT(loosely("x date:..2023-06-18"), UnorderedElementsAre("month", "year"));
    // What is excluded is no wider: looseness never loses an article.
    EXPECT_THAT(loosely("x -date:2023-06-19"),
                UnorderedElementsAre("month", "year", "late", "undated"));
    EXPECT_THAT(loosely("x date:2023-06-19 -date:2023-06"), UnorderedElementsAre("year"));
}

TEST_F(SearchTest, TellsHowManyArticlesWereLeftOutForWantOfADate) {
    write({{"day", "x", "2023-06-19"},
           {"late", "x", "2024"},
           {"undated", "x", ""},
           {"other", "y", ""}});
    const auto undated = [&](const std::string& query) {
        return match(question(query), index()).left_out.undated;
    };
    EXPECT_EQ(undated("x date:2023"), 1U);
    EXPECT_EQ(undated("date:2023"), 2U);
    EXPECT_EQ(undated("x date:2022,2023 date:..2023"), 1U);
    EXPECT_EQ(undated("x"), 0U);
    EXPECT_EQ(undated("x -date:2023"), 0U);
    EXPECT_EQ(undated("x date:2023 when:2023"), 0U);
    write({{"undated", "y", ""}});
    EXPECT_EQ(undated("x date:2023"), 0U);
}

TEST_F(SearchTest, TellsHowManyArticlesAreNotKnownAsExactlyAsIsAsked) {
    write({{"day", "x", "2023-06-19"},
           {"month", "x", "2023-06"},
           {"year", "x", "2023"},
           {"undated", "x", ""}});
    const auto inexact = [&](const std::string& query, bool loose = false) {
        Question asked = question(query);
        asked.loose = loose;
        return match(asked, index()).left_out.inexact;
    };
    EXPECT_EQ(inexact("x date:2023-06-19"), 2U);
    EXPECT_EQ(inexact("x date:2023-06"), 1U);
    EXPECT_EQ(inexact("x date:2022"), 0U);
    EXPECT_EQ(inexact("x date:2023-06-19", true), 0U);
    EXPECT_EQ(inexact("x"), 0U);
}

TEST_F(SearchTest, FindsArticlesByTheTimesThatTheySpeakOf) {
    write({{"month", "Seen in 2023-06.", "", {}, {"2023-06"}},
           {"day", "Seen on 2023-06-19.", "", {}, {"2023-06-19"}},
           {"year", "Seen in 1999 and 2023 too.", "", {}, {"1999", "2023"}},
           {"none", "Seen.", "2023-06-19"}});
    EXPECT_THAT(titles("seen when:2023-06-19"), UnorderedElementsAre("day", "month", "year"));
    EXPECT_THAT(titles("when:2023-06-20"), UnorderedElementsAre("month", "year"));
    EXPECT_THAT(titles("when:1990..1999"), ElementsAre("year"));
    EXPECT_THAT(titles("when:1999,2023-06-19"), UnorderedElementsAre("day", "month", "year"));
    EXPECT_THAT(titles("when:1999 when:2023-06-19"), ElementsAre("year"));
    EXPECT_THAT(titles("when:1999 OR date:2023"), UnorderedElementsAre("year", "none"));
    EXPECT_THAT(titles("seen -when:2023-06-19"), ElementsAre("none"));
    EXPECT_THAT(titles("seen when:2024"), IsEmpty());
    EXPECT_THAT(titles("when:2024.."), IsEmpty());
}

TEST_F(SearchTest, ShowsFirstWhatSpeaksOfTheTimeAskedForExactly) {
    const std::string filler(500, 'z');
    write({{"decade", "Seen in 2020..2029.", "2023-07-03", {}, {"2020..2029"}},
           {"day", "Seen on 2023-06-19.", "2023-07-01", {}, {"2023-06-19"}},
           {"later day",
            "In 2020..2029 it was " + filler + ".\n\nSeen on 2023-06-19, " + filler + ".",
            "2023-07-02",
            {},
            {"2020..2029", "2023-06-19"}}});
    EXPECT_THAT(titles("when:2023-06-19"), ElementsAre("later day", "day", "decade"));
    EXPECT_THAT(titles("when:2023"), ElementsAre("later day", "day", "decade"));
    SearchOptions newest;
    newest.sort = Sort::newest;
    EXPECT_THAT(titles("when:2023-06-19", newest), ElementsAre("decade", "later day", "day"));
    const Hit first = hits("when:2023-06-19").front();
    EXPECT_EQ(first.stored.article.text.substr(first.passage.begin, 4), "Seen");
}

TEST_F(SearchTest, ShowsOnlyPassagesThatSpeakOfTheTimeAskedFor) {
    const std::string filler(500, 'z');
    write({{"1977, in short",
            "Aid, aid, aid " + filler + ".\n\nIn 1999 it was " + filler + ".\n\nAid of 2001 " +
                filler + ".",
            "",
            {},
            {"1977", "1999", "2001"}}});
    SearchOptions options;
    options.per_article = 5;
    const std::vector<Hit> found = hits("aid when:1999", options);
    ASSERT_EQ(found.size(), 1U);
    const auto marked = [](const Hit& hit, const Match& match) {
        return hit.stored.article.text.substr(match.begin, match.end - match.begin);
    };
    ASSERT_EQ(found[0].matches.size(), 1U);
    EXPECT_EQ(marked(found[0], found[0].matches[0]), "1999");
    EXPECT_EQ(hits("aid when:1999..2001", options).size(), 2U);
    const std::vector<Hit> both = hits("aid when:1999..2001");
    ASSERT_EQ(both[0].matches.size(), 2U);
    EXPECT_EQ(marked(both[0], both[0].matches[0]), "Aid");
    EXPECT_EQ(marked(both[0], both[0].matches[1]), "2001");
    // What only the title says is in no passage.
    EXPECT_THAT(titles("when:1977"), IsEmpty());
    // Beside words it is a preference, and restricts nothing.
    EXPECT_EQ(hits("aid OR when:1999", options).size(), 3U);
}

TEST_F(SearchTest, SortsArticlesOfOneMomentAlikeHoweverTheyWereIndexed) {
    std::vector<Written> articles;
    for (int i = 0; i < 9; ++i)
        articles.push_back({"article" + std::to_string(i), "x", i % 3 == 0 ? "" : "2023-06-19"});
    write(articles);
    SearchOptions options;
    options.limit = 9;
    options.duplicates = true;
    std::vector<std::vector<std::string>> once;
    for (const Sort sort : {Sort::newest, Sort::oldest, Sort::relevance}) {
        options.sort = sort;
        once.push_back(titles("x", options));
    }
    std::filesystem::remove_all(folder_.path() / "index");
    std::reverse(articles.begin(), articles.end());
    for (const Written& article : articles) write({article});
    std::vector<std::vector<std::string>> again;
    for (const Sort sort : {Sort::newest, Sort::oldest, Sort::relevance}) {
        options.sort = sort;
        again.push_back(titles("x", options));
    }
    EXPECT_EQ(once, again);
}

TEST_F(SearchTest, SortsByDateWithUndatedArticlesLast) {
    write({{"b", "x", "2023-06-19"},
           {"undated", "x", ""},
           {"c", "x", "2024-01-01"},
           {"a", "x", "1913-02-01"}});
    SearchOptions options;
    options.sort = Sort::newest;
    EXPECT_THAT(titles("x", options), ElementsAre("c", "b", "a", "undated"));
    options.sort = Sort::oldest;
    EXPECT_THAT(titles("x", options), ElementsAre("a", "b", "c", "undated"));
    EXPECT_THAT(titles("date:2023.."), ElementsAre("c", "b"));
}

TEST_F(SearchTest, GivesPagesWithoutGapsOrRepetitions) {
    std::vector<Written> articles;
    for (int i = 0; i < 37; ++i) articles.push_back({"t" + std::to_string(i), "word", ""});
    write(articles);
    std::vector<std::string> all;
    SearchOptions options;
    options.limit = 10;
    for (options.offset = 0; options.offset < 40; options.offset += 10)
        for (const std::string& title : titles("word", options)) all.push_back(title);
    std::sort(all.begin(), all.end());
    EXPECT_EQ(std::unique(all.begin(), all.end()), all.end());
    EXPECT_EQ(all.size(), 37U);
    options.offset = 1000;
    EXPECT_THAT(titles("word", options), IsEmpty());
}

TEST_F(SearchTest, GivesPagesOfManyArticlesInTheOrderOfOnePage) {
    // What the articles weigh and what their best passages do falls apart: the word is repeated
    // beside others, or stands alone near the end.
    std::vector<Written> articles;
    for (int i = 0; i < 250; ++i) {
        std::string body;
        for (int word = 0; word < i * 7 % 40; ++word) body += "other" + std::to_string(word) + " ";
        body +=
            i % 3 == 0 ? "council council." : "council.\n\n" + std::string(500, 'z') + " council.";
        articles.push_back({"t" + std::to_string(i), body, ""});
    }
    write(articles);
    SearchOptions options;
    options.duplicates = true;
    options.limit = 250;
    const std::vector<std::string> at_once = titles("council", options);
    EXPECT_EQ(at_once.size(), 250U);
    std::vector<std::string> by_pages;
    options.limit = 10;
    for (options.offset = 0; options.offset < 250; options.offset += 10)
        for (const std::string& title : titles("council", options)) by_pages.push_back(title);
    EXPECT_EQ(by_pages, at_once);
}

TEST_F(SearchTest, ShowsTheBestPassageWithItsMatchesMarked) {
    const std::string filler(500, 'z');
    write({{"t", "Nothing of it " + filler + ".\n\nHere is lethal aid " + filler + ".", ""}});
    const std::vector<Hit> found = hits("lethal aids");
    ASSERT_EQ(found.size(), 1U);
    const std::string& text = found[0].stored.article.text;
    EXPECT_THAT(text.substr(found[0].passage.begin, 15), "Here is lethal ");
    ASSERT_EQ(found[0].matches.size(), 2U);
    EXPECT_EQ(
        text.substr(found[0].matches[1].begin, found[0].matches[1].end - found[0].matches[1].begin),
        "aid");
}

TEST_F(SearchTest, TellsHowRareEachMatchIs) {
    write({{"a", "Aid came. A zebra came, and more aids.", ""},
           {"b", "Aid came.", ""},
           {"c", "Aid went in 1999.", "", {}, {"1999"}}});
    const std::vector<Match> matches = hits("aid zebra").front().matches;
    ASSERT_EQ(matches.size(), 3U);
    EXPECT_LT(matches[0].weight, matches[1].weight);
    EXPECT_EQ(matches[0].weight, matches[2].weight);
    EXPECT_EQ(matches[0].sought, matches[2].sought);
    EXPECT_NE(matches[0].sought, matches[1].sought);
    const std::vector<Match> timed = hits("aid when:1999").front().matches;
    ASSERT_EQ(timed.size(), 2U);
    EXPECT_GE(timed[1].weight, timed[0].weight);
    EXPECT_NE(timed[0].sought, timed[1].sought);
}

TEST_F(SearchTest, ShowsAsManyPassagesOfAnArticleAsAskedFor) {
    const std::string filler(500, 'z');
    write({{"t", "aid " + filler + ".\n\nlethal aid " + filler + ".\n\nnone " + filler + ".", ""}});
    SearchOptions options;
    options.per_article = 5;
    EXPECT_EQ(hits("lethal aid", options).size(), 2U);
    EXPECT_EQ(hits("lethal aid").size(), 1U);
}

TEST_F(SearchTest, NeverShowsReplacedArticles) {
    write({{"t", "old words", "", {"Old Man"}}, {"u", "old", ""}});
    write({{"t", "new words", "", {"New Man"}}});
    EXPECT_THAT(titles("words"), ElementsAre("t"));
    EXPECT_THAT(titles("old"), ElementsAre("u"));
    EXPECT_THAT(titles("\"old words\""), IsEmpty());
    const NameList people = names(NameKind::person);
    ASSERT_EQ(people.names.size(), 1U);
    EXPECT_EQ(people.names[0].name, "New Man");
    EXPECT_EQ(match(question("old"), index()).articles.size(), 1U);
}

TEST_F(SearchTest, CountsNamesOfAllArticlesAndOfThoseThatMatch) {
    write({{"a", "x", "", {"Joe Biden", "Xi Jinping"}}, {"b", "y", "", {"Joe Biden"}}});
    const NameList all = names(NameKind::person);
    ASSERT_EQ(all.names.size(), 2U);
    EXPECT_EQ(all.names[0].name, "Joe Biden");
    EXPECT_EQ(all.names[0].count, 2U);
    EXPECT_EQ(names(NameKind::person, "JIN").names.size(), 1U);
    EXPECT_EQ(names(NameKind::person, "oe").names.size(), 0U);
    const NameList of_y = names(NameKind::person, "", "y");
    ASSERT_EQ(of_y.names.size(), 1U);
    EXPECT_EQ(of_y.names[0].count, 1U);
}

TEST_F(SearchTest, ListsTheMostFrequentNamesAndSaysHowManyThereAre) {
    std::vector<Written> articles;
    for (int i = 0; i < 20; ++i)
        articles.push_back({"t" + std::to_string(i), "x", "", {i < 15 ? "Ann Lee" : "Bo Roe"}});
    articles.push_back({"one", "x", "", {"Cy Poe"}});
    articles.push_back({"two", "x", "", {"Al Doe"}});
    write(articles);
    const NameList first = names(NameKind::person, "", "x", 3);
    EXPECT_EQ(first.all, 4U);
    ASSERT_EQ(first.names.size(), 3U);
    EXPECT_EQ(first.names[0].name, "Ann Lee");
    EXPECT_EQ(first.names[0].count, 15U);
    EXPECT_EQ(first.names[1].name, "Bo Roe");
    EXPECT_EQ(first.names[2].name, "Al Doe");  // of equals the first by name
}

TEST_F(SearchTest, TellsPlacesOfOneNameApartWhereBothAreMeant) {
    const auto georgia = [](const char* country, const char* region, std::uint32_t id) {
        return Entity{
            EntityKind::place, "Georgia", {"Georgia"}, GeoPoint{id, country, region, 1, 2}};
    };
    write({{"a", "x", "", {}, {}, {georgia("GE", "", 1)}},
           {"b", "y", "", {}, {}, {georgia("US", "GA", 2)}}});
    std::vector<std::string> both;
    for (const NameCount& place : names(NameKind::place).names) {
        both.push_back(place.geo->country);
        EXPECT_TRUE(place.has_namesake);
        EXPECT_FALSE(place.has_namesake_in_country);
    }
    EXPECT_THAT(both, ElementsAre("GE", "US"));
    EXPECT_TRUE(names(NameKind::place, "", "", 1).names.front().has_namesake);
    EXPECT_FALSE(names(NameKind::place, "", "x").names.front().has_namesake);
}

TEST_F(SearchTest, TellsFarMoreFrequentPlacesByTheirNamesAlone) {
    const auto london = [](const char* country, std::uint32_t id) {
        return Entity{EntityKind::place, "London", {"London"}, GeoPoint{id, country, "1", 1, 2}};
    };
    std::vector<Written> articles{{"a", "x", "", {}, {}, {london("CA", 1)}}};
    for (int i = 0; i < 11; ++i)
        articles.push_back({"b" + std::to_string(i), "x", "", {}, {}, {london("GB", 2)}});
    write(articles);
    std::vector<std::string> told;
    for (const NameCount& place : names(NameKind::place).names)
        told.push_back(place.geo->country + (place.has_namesake ? " beside another" : ""));
    EXPECT_THAT(told, ElementsAre("GB", "CA beside another"));
}

TEST_F(SearchTest, TellsATownAndItsProvinceOfOneNameAsOne) {
    const auto place = [](const char* name, const char* region, std::uint32_t id) {
        return Entity{EntityKind::place, name, {name}, GeoPoint{id, "XX", region, 1, 2}};
    };
    write({{"a", "x", "", {}, {}, {place("Oakdale", "10", 1), place("Oakdale", "10", 2)}},
           {"b", "x", "", {}, {}, {place("Oakdale", "10", 2), place("Oakdale", "11", 3)}},
           {"c", "x", "", {}, {}, {place("Elmbank", "WE", 4)}},
           {"d", "x", "", {}, {}, {place("Elmbank", "", 0)}}});
    std::vector<std::string> told;
    for (const NameCount& name : names(NameKind::place).names)
        told.push_back(std::to_string(name.count) + " " + name.name + " " + name.geo->region +
                       (name.has_namesake_in_country ? " of several" : ""));
    EXPECT_THAT(told,
                ElementsAre("2 Elmbank ", "2 Oakdale 10 of several", "1 Oakdale 11 of several"));
}

TEST_F(SearchTest, CountsMergeAcrossSegments) {
    write({{"a", "x", "", {"Joe Biden", "Xi Jinping"}}, {"b", "x", "", {"Joe Biden"}}});
    write({{"c", "x", "", {"Joe Biden"}}});
    const Index read = index();
    ASSERT_GT(read.segments().size(), 1U);
    const Identities identities = Identities::anew(read, name_lists(), {});
    NameCounter whole(identities);
    ArticleSet all = ArticleSet::live(read);
    collect(read, all, whole);
    NameCounter merged(identities);
    for (std::size_t s = 0; s < read.segments().size(); ++s) {
        ArticleSet part(read);
        all.each(s, [&](std::uint64_t number) { part.add(s, number); });
        NameCounter counter(identities);
        collect(read, part, counter);
        merged.merge(counter);
    }
    const NameList once = whole.list(NameKind::person, "", 0);
    const NameList parts = merged.list(NameKind::person, "", 0);
    ASSERT_EQ(once.names.size(), 2U);
    ASSERT_EQ(parts.names.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(once.names[i].name, parts.names[i].name);
        EXPECT_EQ(once.names[i].count, parts.names[i].count);
    }
    EXPECT_EQ(once.names[0].count, 3U);
}

TEST_F(SearchTest, CountsExactlyWhateverIsAsked) {
    std::vector<Written> articles;
    for (int i = 0; i < 300; ++i)
        articles.push_back(
            {"t" + std::to_string(i),
             std::string(i % 3 == 0 ? "lethal aid" : "aid, lethal") + (i % 5 == 0 ? " taiwan" : ""),
             i % 2 == 0 ? "2023-06-19" : "",
             i % 7 == 0 ? std::vector<std::string>{"Wang Yi"} : std::vector<std::string>{}});
    write(articles);
    const auto count = [&](const std::string& query) {
        return match(question(query), index()).articles.size();
    };
    EXPECT_EQ(count("lethal"), 300U);
    EXPECT_EQ(count("\"lethal aid\""), 100U);
    EXPECT_EQ(count("\"lethal aid\" AND taiwan"), 20U);
    EXPECT_EQ(count("\"lethal aid\" OR taiwan"), 140U);
    EXPECT_EQ(count("lethal -taiwan"), 240U);
    EXPECT_EQ(count("person:yi date:2023"), 22U);
    EXPECT_EQ(count("+taiwan aid person:\"wang yi\""), 9U);
    EXPECT_EQ(count("aid OR person:yi"), 300U);
    EXPECT_EQ(count(""), 300U);
}

TEST_F(SearchTest, FindsNothingInAnEmptyIndex) {
    write({});
    EXPECT_THAT(titles("anything"), IsEmpty());
    EXPECT_THAT(titles(""), IsEmpty());
}

}  // namespace
}  // namespace dateline
