// What times and names in the words of a query do to an answer: its order, and nothing else.
#include <gmock/gmock.h>

#include "query/engine/engine.h"
#include "query/language/explain.h"
#include "tests/unit/search/written_index.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class WishesTest : public SearchTest {
protected:
    Answer ask(const std::string& query, bool plain = false) const {
        const Engine engine(
            {.db = folder_.path() / "index", .data_folder = DATELINE_SOURCE_DIR "/config"});
        Request request{.query = query, .plain = plain, .today = *make_day(2024, 1, 1)};
        request.hits.emplace();
        request.hits->duplicates = true;
        return engine.ask(request);
    }

    std::vector<std::string> found(const std::string& query, bool plain = false) const {
        std::vector<std::string> titles;
        for (const Hit& hit : ask(query, plain).hits) titles.push_back(hit.stored.article.title);
        return titles;
    }

    // "Antony Blinken (person)".
    std::vector<std::string> wishes(const std::string& query) const {
        std::vector<std::string> all;
        for (const Wish& wish : ask(query).question.wishes) all.push_back(told(wish));
        return all;
    }

    void write_world() {
        write(
            {{"plea",
              "A voice from the capital asked for aid.",
              "2022-03-04",
              {"Volodymyr Zelenskyy"}},
             {"song", "The voice of a singer.", "2021-01-01"},
             {"hilton", "Paris Hilton sings about us.", "2021-05-01", {"Paris Hilton"}},
             {"smith", "Will Smith will play.", "2021-06-01", {"Will Smith"}},
             {"visit", "Joe Biden came to the strait of Taiwan.", "2022-07-02", {"Joe Biden"}},
             {"strait",
              "Taiwan is an island.",
              "2020-07-02",
              {},
              {},
              {{EntityKind::place, "Taiwan", {"Taiwan"}, GeoPoint{1668284, "TW", "", 23.5, 121}}}},
             {"trade", "Trade in chips grew.", "2023-07-02", {"Joe Biden"}},
             {"market", "Trade in trade of trade.", "2023-08-02"},
             {"may", "Theresa May left in may.", "2019-05-24", {"Theresa May"}}});
    }
};

TEST_F(WishesTest, ANameLiftsTheArticlesOfWhoeverBearsItUnderWhateverSpelling) {
    write_world();
    EXPECT_THAT(wishes("voice zelensky"), ElementsAre("Volodymyr Zelenskyy (person)"));
    EXPECT_THAT(found("voice zelensky", true), ElementsAre("song", "plea"));
    EXPECT_THAT(found("voice zelensky"), ElementsAre("plea", "song"));
    EXPECT_THAT(found("\"voice\" AND zelensky"), IsEmpty());
    EXPECT_THAT(found("trade joe biden", true).front(), "visit");
    EXPECT_THAT(wishes("trade joe biden"), ElementsAre("Joe Biden (person)"));
}

TEST_F(WishesTest, TheArticlesThatMatchStayTheSame) {
    write_world();
    for (const char* query : {"voice of zelensky", "trade joe biden taiwan", "paris hilton",
                              "+trade biden", "(trade OR voice) biden"})
        EXPECT_EQ(ask(query).total, ask(query, true).total) << query;
}

TEST_F(WishesTest, TheLongestRunOfWordsIsTheName) {
    write_world();
    EXPECT_THAT(wishes("paris hilton"), ElementsAre("Paris Hilton (person)"));
    EXPECT_THAT(wishes("WILL SMITH PLAY"), ElementsAre("Will Smith (person)"));
    EXPECT_THAT(wishes("theresa may taiwan"),
                ElementsAre("Theresa May (person)", "taiwan (place)"));
}

TEST_F(WishesTest, AWordBehindANameIsNotPartOfItForASlip) {
    std::vector<Written> articles{
        {"slip", "Elon Musk Twitter news.", "2022-10-01", {"Elon Musk Twitter"}},
        {"firm", "Twitter fell.", "2022-10-03"},
        {"bird", "Twitter rose.", "2022-10-04"}};
    for (int i = 0; i < 12; ++i)
        articles.push_back({"news " + std::to_string(i),
                            "Elon Musk of " + std::to_string(i),
                            "2022-10-02",
                            {"Elon Musk"}});
    write(articles);
    EXPECT_THAT(wishes("elon musk twitter"), ElementsAre("Elon Musk (person)"));
}

TEST_F(WishesTest, FunctionWordsAndWhatIsTypedOtherwiseAreNoNames) {
    write_world();
    for (const char* query : {"about us", "will it", "may", "\"joe biden\"", "joe AND biden",
                              "trade -biden", "person:biden", "voice", "trade"})
        EXPECT_THAT(wishes(query), IsEmpty()) << query;
}

TEST_F(WishesTest, ATimeLiftsWhatWasPublishedThenOrSpeaksOfThen) {
    write({{"old", "Earthquakes, earthquakes and more earthquakes.", "2019-05-01"},
           {"then", "There were earthquakes in one more place of the world.", "2022-07-09"},
           {"after",
            "The earthquakes of July 2022 are forgotten there.",
            "2023-01-01",
            {},
            {"July 2022"}}});
    EXPECT_THAT(found("earthquakes in july 2022", true).size(), 3U);
    // It speaks of then early, and with a passage that is all of that.
    EXPECT_THAT(found("earthquakes in july 2022"), ElementsAre("after", "then", "old"));
    EXPECT_EQ(ask("earthquakes in july 2022").total, 3U);
    const Answer answer = ask("earthquakes in july 2022");
    const Hit& after = answer.hits.at(0);
    EXPECT_EQ(after.matches.size(), 2U);  // the word and the time
}

TEST_F(WishesTest, AQueryOfTimesAloneFindsItsWords) {
    write({{"then", "In July 2022 it rained.", "2022-08-20", {}, {"July 2022"}},
           {"other", "July is warm.", "2019-01-01"}});
    EXPECT_THAT(found("july 2022"), ElementsAre("then", "other"));
    EXPECT_THAT(found("july 2022"), ElementsAre("then", "other"));
}

TEST_F(WishesTest, ALongQueryHasFewOfThem) {
    write_world();
    std::string query;
    for (int i = 0; i < 500; ++i) query += "biden taiwan" + std::to_string(i) + " ";
    EXPECT_LE(wishes(query).size(), 16U);
}

TEST_F(WishesTest, ARareWordOfANameIsNoSlip) {
    std::vector<Written> articles{{"one",
                                   "Rafael Caro Quintero was caught on the canul.",
                                   "2022-07-16",
                                   {"Rafael Caro Quintero"}}};
    for (int i = 0; i < 12; ++i)
        articles.push_back({"other", "Take care of the canal.", "2022-07-16"});
    write(articles);
    EXPECT_THAT(what_was_read(ask("canul caught").question),
                testing::Contains(testing::HasSubstr("did you mean \"canal\"?")));
    EXPECT_THAT(what_was_read(ask("caro quintero caught").question),
                testing::Not(testing::Contains(testing::HasSubstr("did you mean"))));
}

}  // namespace
}  // namespace dateline
