#include "indexer/write/source_ledger.h"

#include <gmock/gmock.h>

#include "indexer/write/identity.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

SourceState state(const std::string& path, std::vector<std::uint64_t> keys) {
    SourceState made;
    made.size = 100;
    made.content = 7;
    made.origin = origin_of_path(path);
    std::uint32_t line = 0;
    for (const std::uint64_t key : keys) made.articles.push_back({key, ++line, ""});
    return made;
}

const auto no_places = [](std::uint64_t) { return false; };

TEST(SourceLedger, TellsWhatNoSourceHasAnyMore) {
    SourceLedger ledger({{"/a", state("/a", {1, 2})}, {"/b", state("/b", {2, 3})}});
    ledger.set("/a", state("/a", {4}));
    const auto consequences = ledger.settle(no_places);
    EXPECT_THAT(consequences.unlisted, ElementsAre(1));
    ledger.forget("/b");
    EXPECT_THAT(ledger.settle(no_places).unlisted, UnorderedElementsAre(2, 3));
    EXPECT_FALSE(ledger.states().contains("/b"));
}

TEST(SourceLedger, TellsWhetherAnotherSourceHasAnArticle) {
    SourceLedger ledger({{"/a", state("/a", {1, 2})}, {"/b", state("/b", {2, 3, 3})}});
    EXPECT_FALSE(ledger.has_elsewhere(1, "/a"));
    EXPECT_TRUE(ledger.has_elsewhere(1, "/b"));
    EXPECT_TRUE(ledger.has_elsewhere(1, "/new"));
    EXPECT_TRUE(ledger.has_elsewhere(2, "/a"));
    EXPECT_FALSE(ledger.has_elsewhere(3, "/b"));  // twice in one file
    EXPECT_FALSE(ledger.has_elsewhere(4, "/a"));
    // What was moved is now elsewhere, whoever comes to stand at its old path.
    ledger.forget("/a");
    ledger.set("/moved", state("/a", {1, 2}));
    EXPECT_TRUE(ledger.has_elsewhere(1, "/a"));
}

TEST(SourceLedger, ListsEachArticleOnceInOrder) {
    SourceLedger ledger({});
    SourceState unordered = state("/a", {3, 1});
    unordered.articles.push_back(unordered.articles.front());
    ledger.set("/a", unordered);
    EXPECT_THAT(ledger.changes().at("/a")->articles,
                ElementsAre(Listed{1, 2, ""}, Listed{3, 1, ""}));
}

TEST(SourceLedger, TellsWhereArticlesStandThatAreInSeveralSourcesOrVanished) {
    SourceLedger ledger({{"/b", state("/b", {1, 2})}});
    ledger.set("/a", state("/a", {2}));
    EXPECT_THAT(
        ledger.settle(no_places).places,
        ElementsAre(Pair(2, ElementsAre(FilePlace{"/a", 1, false}, FilePlace{"/b", 2, false}))));
    SourceState gone = state("/b", {1, 2});
    gone.vanished = true;
    ledger.set("/b", gone);
    const auto places = ledger.settle(no_places).places;
    EXPECT_THAT(places.at(1), ElementsAre(FilePlace{"/b", 1, true}));
    EXPECT_THAT(places.at(2), ElementsAre(FilePlace{"/a", 1, false}, FilePlace{"/b", 2, true}));
}

TEST(SourceLedger, TellsWhereAnArticleStandsThatAnotherSourceHadBefore) {
    SourceLedger ledger({{"/a", state("/a", {1})}});
    ledger.set("/a", state("/a", {2}));
    ledger.set("/b", state("/b", {1}));
    EXPECT_THAT(ledger.settle(no_places).places,
                ElementsAre(Pair(1, ElementsAre(FilePlace{"/b", 1, false}))));
}

TEST(SourceLedger, BringsEarlierPlacesUpToDate) {
    SourceLedger ledger({{"/a", state("/a", {1})}, {"/b", state("/b", {1})}});
    ledger.forget("/a");
    EXPECT_THAT(ledger.settle([](std::uint64_t key) { return key == 1; }).places,
                ElementsAre(Pair(1, ElementsAre(FilePlace{"/b", 1, false}))));
}

TEST(SourceLedger, SaysNothingOfSourcesWhoseArticlesAreTheSame) {
    SourceLedger ledger({{"/a", state("/a", {1, 2})}});
    SourceState touched = state("/a", {1, 2});
    touched.modified = 99;
    ledger.set("/a", touched);
    const auto consequences = ledger.settle([](std::uint64_t) { return true; });
    EXPECT_THAT(consequences.unlisted, IsEmpty());
    EXPECT_THAT(consequences.places, IsEmpty());
    EXPECT_EQ(ledger.states().at("/a").modified, 99);
}

TEST(SourceLedger, KnowsAMovedSourceByItsSizeAndContentOnce) {
    SourceLedger ledger(
        {{"/nowhere/a", state("/nowhere/a", {1})}, {"/dev/null", state("/dev/null", {2})}});
    EXPECT_EQ(ledger.take_moved(100, 8), std::nullopt);
    EXPECT_EQ(ledger.take_moved(99, 7), std::nullopt);
    const std::optional<SourceState> moved = ledger.take_moved(100, 7);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->articles.front().key, 1U);
    EXPECT_EQ(ledger.take_moved(100, 7), std::nullopt);  // what is still there has not moved
    ledger.set("/new", *moved);
    EXPECT_THAT(ledger.settle(no_places).places,
                ElementsAre(Pair(1, ElementsAre(FilePlace{"/new", 1, false}))));
    // Another file at the old path has an origin of its own, and the moved one keeps its.
    EXPECT_EQ(ledger.origin("/new"), origin_of_path("/nowhere/a"));
    EXPECT_NE(ledger.origin("/nowhere/a"), origin_of_path("/nowhere/a"));
}

}  // namespace
}  // namespace dateline
