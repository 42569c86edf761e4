// The engine asked directly: by one thread and by several, of an index that grows meanwhile.
#include "query/engine/engine.h"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "query/language/question.h"
#include "tests/unit/search/written_index.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class EngineTest : public SearchTest {
protected:
    Engine engine(unsigned threads = 1, const std::string& aliases = "") const {
        return Engine({.db = folder_.path() / "index",
                       .data_folder = DATELINE_SOURCE_DIR "/config",
                       .aliases = Aliases::parse(aliases, "aliases.toml"),
                       .threads = threads});
    }

    static Request page(const std::string& query, std::size_t limit = 10, std::size_t offset = 0) {
        Request request{.query = query, .today = *make_day(2024, 1, 1)};
        request.hits.emplace();
        request.hits->limit = limit;
        request.hits->offset = offset;
        return request;
    }

    static std::vector<std::string> titles_of(const Answer& answer) {
        std::vector<std::string> titles;
        for (const Hit& hit : answer.hits) titles.push_back(hit.stored.article.title);
        return titles;
    }

    // Articles that tell who asks in parallel what went wrong.
    void write_many() {
        std::vector<Written> articles;
        for (int i = 0; i < 200; ++i)
            articles.push_back(
                {"t" + std::to_string(i),
                 std::string(i % 2 == 0 ? "lethal aid" : "aid") + " of " + std::to_string(i),
                 "2023-06-" + std::to_string(10 + i % 20),
                 {i % 4 == 0 ? "Joe Biden" : "Xi Jinping"}});
        write(articles);
    }
};

TEST_F(EngineTest, AnswersAPageWithTheExactTotalAndTheNextOne) {
    write_many();
    const Engine engine = this->engine();
    Request request = page("\"lethal aid\"", 30);
    request.hits->duplicates = true;
    const Answer first = engine.ask(request);
    EXPECT_EQ(first.total, 100U);
    EXPECT_EQ(first.hits.size(), 30U);
    EXPECT_EQ(first.next_offset, 30U);
    request.hits->offset = 90;
    const Answer last = engine.ask(request);
    EXPECT_EQ(last.total, 100U);
    EXPECT_EQ(last.hits.size(), 10U);
    EXPECT_EQ(last.next_offset, std::nullopt);
}

TEST_F(EngineTest, CountsWithoutReadingHits) {
    write_many();
    const Answer answer = engine().ask({.query = "aid person:biden"});
    EXPECT_EQ(answer.total, 50U);
    EXPECT_THAT(answer.hits, IsEmpty());
}

TEST_F(EngineTest, AnswersHitsNamesAndTimelineOfOneQuestion) {
    write_many();
    Request request = page("lethal", 2);
    request.names = {{NameKind::person, "", 1}, {NameKind::place, "", 0}};
    request.timeline.emplace();
    const Answer answer = engine().ask(request);
    EXPECT_EQ(answer.hits.size(), 2U);
    ASSERT_EQ(answer.names.size(), 2U);
    EXPECT_EQ(answer.names[0].all, 2U);
    ASSERT_EQ(answer.names[0].names.size(), 1U);
    EXPECT_EQ(answer.names[0].names[0].count, 50U);
    EXPECT_EQ(answer.names[1].all, 0U);
    ASSERT_TRUE(answer.timeline);
    EXPECT_EQ(answer.timeline->articles, 100U);
}

TEST_F(EngineTest, AddsTheFiltersToTheQuery) {
    write_many();
    Request request = page("aid");
    request.filters[Field::person] = {"biden"};
    request.filters[DateFilter::since] = "2023-06-20";
    const Answer answer = engine().ask(request);
    EXPECT_EQ(answer.total, 20U);
    EXPECT_EQ(answer.question.filters.size(), 2U);
    request.filters[DateFilter::since] = "no such day";
    EXPECT_THROW(engine().ask(request), std::runtime_error);
    EXPECT_THROW(engine().ask(page("\"never closed")), QueryError);
}

TEST_F(EngineTest, PutsArticlesWithAPhraseFirst) {
    write({{"apart", "Aid, aid and lethal aids: aid that is lethal, and so on.", ""},
           {"phrase", "For long nobody said so, nor did they write of what was lethal aid.", ""}});
    Request request = page("lethal aid");
    request.phrases = {{0, 10}};
    EXPECT_THAT(titles_of(engine().ask(request)), ElementsAre("phrase", "apart"));
}

TEST_F(EngineTest, CountsArticlesWithAllWordsWhereSomeHaveThem) {
    write({{"both", "It was lethal aid.", ""},
           {"one", "It was aid.", ""},
           {"other", "A zebra.", ""}});
    Request request = page("lethal aid");
    EXPECT_EQ(engine().ask(request).total, 2U);
    request.all_words = true;
    const Answer all = engine().ask(request);
    EXPECT_EQ(all.total, 1U);
    ASSERT_TRUE(all.looser);
    EXPECT_EQ(all.looser->articles, 2U);
    EXPECT_EQ(all.looser->words, "lethal OR aid");
    EXPECT_FALSE(all.looser->is_taken);
    request.query = "lethal zebra";
    const Answer any = engine().ask(request);
    EXPECT_EQ(any.total, 2U);
    ASSERT_TRUE(any.looser);
    EXPECT_TRUE(any.looser->is_taken);
    request.query = "lethal OR zebra";
    EXPECT_FALSE(engine().ask(request).looser);
}

TEST_F(EngineTest, TellsWhatKeptNothingFromBeingFound) {
    write_many();
    const Answer answer = engine().ask(page("aid person:nobody"));
    EXPECT_EQ(answer.total, 0U);
    ASSERT_EQ(answer.why_nothing.unmatched.size(), 1U);
    EXPECT_EQ(answer.why_nothing.unmatched[0].filter.text, "nobody");
}

TEST_F(EngineTest, CallsPeopleByOneNameAsTheUserSays) {
    write({{"a", "Biden came. Joe Biden spoke.", "2023-06-19", {"Joe Biden"}},
           {"b", "Robinette spoke.", "2023-06-19", {"Robinette"}}});
    const Engine engine =
        this->engine(1, "same = [[\"The President\", \"Joe Biden\", \"Robinette\"]]");
    Request request = page("spoke");
    request.names = {{NameKind::person, "", 0}};
    const Answer answer = engine.ask(request);
    ASSERT_EQ(answer.hits.size(), 2U);
    for (const Hit& hit : answer.hits)
        EXPECT_EQ(hit.stored.mentions.entities.at(0).name, "The President");
    ASSERT_EQ(answer.names[0].names.size(), 1U);
    EXPECT_EQ(answer.names[0].names[0].count, 2U);
}

TEST_F(EngineTest, KeepsItsSnapshotWhenTheIndexGrows) {
    write({{"before", "aid", ""}});
    const Engine old = engine(2);
    write({{"after", "aid", ""}});
    EXPECT_EQ(old.ask(page("aid")).total, 1U);
    EXPECT_THAT(titles_of(old.ask(page("aid"))), ElementsAre("before"));
    EXPECT_EQ(engine().ask(page("aid")).total, 2U);
}

TEST_F(EngineTest, GivesAnArticleByItsId) {
    write_many();
    const Engine engine = this->engine();
    const Answer answer = engine.ask(page("lethal", 1));
    const std::string id = answer.hits.at(0).stored.article.id;
    EXPECT_THAT(engine.ids(id.substr(0, 9), 2), ElementsAre(id));
    const std::optional<ArticleAnswer> article = engine.article(id);
    ASSERT_TRUE(article);
    EXPECT_EQ(article->stored.article.text, answer.hits[0].stored.article.text);
    EXPECT_FALSE(engine.article("0000000000"));
    EXPECT_EQ(engine.status().articles, 200U);
}

TEST_F(EngineTest, AnswersSeveralThreadsAlike) {
    write_many();
    const Engine engine = this->engine(2);
    const std::vector<std::string> queries{
        "lethal aid",      "\"lethal aid\"", "aid person:\"joe biden\"",
        "date:2023-06-12", "aid -lethal",    "li* date:..2023-06-20"};
    std::vector<std::vector<std::string>> expected;
    for (const std::string& query : queries) expected.push_back(titles_of(engine.ask(page(query))));
    std::atomic<int> wrong{0};
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (std::size_t i = 0; i < 60; ++i) {
                    const std::size_t q = (i + t) % queries.size();
                    Request request = page(queries[q]);
                    request.names = {{NameKind::person, "", 3}};
                    if (i % 10 == 0) request.timeline.emplace();
                    if (titles_of(engine.ask(request)) != expected[q]) ++wrong;
                }
            });
    }
    EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace dateline
