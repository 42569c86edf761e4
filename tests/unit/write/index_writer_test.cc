#include "indexer/write/index_writer.h"

#include <gmock/gmock.h>

#include <fstream>
#include <map>

#include "schema/index.h"
#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

Article article(const std::string& path, const std::string& text) {
    Article made;
    made.path = path;
    made.title = "Title";
    made.text = text;
    made.lines = {{0, 1}};
    made.newlines_are_lines = true;
    return made;
}

class IndexWriterTest : public testing::Test {
protected:
    // Writes the articles in one run, as all that their files have, and returns what became of
    // each.
    std::vector<Verdict> write(const std::vector<Article>& articles, bool one_of_many = false) {
        IndexWriter writer(folder(), true);
        IndexWriter::Lane lane(writer);
        std::vector<Verdict> verdicts;
        std::map<std::string, SourceState> sources;
        for (const Article& made : articles) {
            const Claim claim = writer.claim(made, made.path, one_of_many);
            verdicts.push_back(claim.verdict);
            // What a dump has stands in no file.
            if (made.id.empty()) sources[made.path].articles.push_back({claim.identity.key, 1, ""});
            if (claim.verdict == Verdict::unchanged || claim.verdict == Verdict::duplicate)
                continue;
            StoredArticle stored;
            stored.article = made;
            const Analysis analysis = analyse(stored.article.text);
            lane.add(stored, analysis, claim);
        }
        lane.flush();
        for (const auto& [path, state] : sources) writer.set_source(path, state);
        writer.publish();
        return verdicts;
    }

    std::vector<std::string> texts() const {
        const Index index = Index::open(folder());
        std::vector<std::string> all;
        for (Xapian::docid d = 1; d <= index.database().get_lastdocid(); ++d) {
            const std::uint64_t number = index.number_of(d);
            if (number <= index.segment_of(d).info().articles && !index.is_dead(d))
                all.push_back(index.article(d).article.text);
        }
        return all;
    }

    fs::path folder() const { return scratch_.path() / "index"; }

    ScratchFolder scratch_;
};

using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

TEST_F(IndexWriterTest, StoresWhatIsNewAndLeavesTheRestAlone) {
    EXPECT_THAT(write({article("/a", "one"), article("/b", "two")}),
                ElementsAre(Verdict::fresh, Verdict::fresh));
    EXPECT_THAT(write({article("/a", "one"), article("/c", "three")}),
                ElementsAre(Verdict::unchanged, Verdict::fresh));
    EXPECT_THAT(texts(), UnorderedElementsAre("one", "two", "three"));
}

TEST_F(IndexWriterTest, ReplacesWhatChanged) {
    write({article("/a", "one"), article("/b", "two")});
    EXPECT_THAT(write({article("/a", "another")}), ElementsAre(Verdict::replaces));
    EXPECT_THAT(texts(), UnorderedElementsAre("another", "two"));
    EXPECT_EQ(Index::open(folder()).live_articles(), 2U);
    write({article("/a", "a third"), article("/b", "a fourth")});
    EXPECT_THAT(texts(), UnorderedElementsAre("a third", "a fourth"));
}

TEST_F(IndexWriterTest, TellsArticlesOfOneFileApart) {
    Article named = article("/x.jsonl", "one");
    named.record = "1";
    Article with_address = article("/x.jsonl", "two");
    with_address.url = "https://news.example/2";
    const Article bare = article("/x.jsonl", "three");
    write({named, with_address, bare}, true);
    named.text = "one, corrected";
    with_address.text = "two, corrected";
    EXPECT_THAT(write({named, with_address, bare}, true),
                ElementsAre(Verdict::replaces, Verdict::replaces, Verdict::unchanged));
    EXPECT_THAT(texts(), UnorderedElementsAre("one, corrected", "two, corrected", "three"));
}

TEST_F(IndexWriterTest, LosesNoneOfTwoThatClaimOneIdentity) {
    Article first = article("/x.jsonl", "one");
    first.record = "1";
    Article second = article("/x.jsonl", "two");
    second.record = "1";
    EXPECT_THAT(write({first, second}, true), ElementsAre(Verdict::fresh, Verdict::fresh));
    EXPECT_THAT(write({second, first}, true), ElementsAre(Verdict::unchanged, Verdict::unchanged));
    EXPECT_THAT(texts(), UnorderedElementsAre("one", "two"));
}

TEST_F(IndexWriterTest, StoresTheSameArticleOfTwoFilesOnce) {
    Article copy = article("/b", "“One —  Text”");
    EXPECT_THAT(write({article("/a", "one text"), copy}),
                ElementsAre(Verdict::fresh, Verdict::duplicate));
    copy.path = "/c";
    EXPECT_THAT(write({copy, article("/d", "another text")}),
                ElementsAre(Verdict::duplicate, Verdict::fresh));
    EXPECT_THAT(texts(), UnorderedElementsAre("one text", "another text"));
}

TEST_F(IndexWriterTest, StoresTwoOfOneTextThatStateOtherDays) {
    Article first = article("/a", "No change in the rates");
    first.published = Publication{*month_interval(2023, 6), Precision::day, Provenance::stated, {}};
    Article second = article("/b", "No change in the rates");
    second.published =
        Publication{*month_interval(2023, 7), Precision::day, Provenance::stated, {}};
    Article undated = article("/c", "No change in the rates");
    EXPECT_THAT(write({first, second, undated}),
                ElementsAre(Verdict::fresh, Verdict::fresh, Verdict::duplicate));
}

TEST_F(IndexWriterTest, StoresOneOfAnAddressAndTitleWhateverDaysItStates) {
    Article first = article("/a", "No change in the rates");
    first.published = Publication{*month_interval(2023, 6), Precision::day, Provenance::stated, {}};
    first.url = "https://www.news.example/rates/?utm_source=x";
    Article second = first;
    second.path = "/b";
    second.published->days = *month_interval(2023, 7);
    second.url = "http://news.example/rates#comments";
    Article other_address = second;
    other_address.path = "/c";
    other_address.url = "http://news.example/rates?page=2";
    Article other_title = second;
    other_title.path = "/d";
    other_title.title = "Other";
    EXPECT_THAT(write({first, second}), ElementsAre(Verdict::fresh, Verdict::duplicate));
    EXPECT_THAT(write({other_address}), ElementsAre(Verdict::fresh));
    write({article("/c", "gone")});
    EXPECT_THAT(write({other_title}), ElementsAre(Verdict::fresh));
}

TEST_F(IndexWriterTest, StoresAllThatAnAddressSaidInTheCourseOfTime) {
    Article monday = article("/a", "as it was on Monday");
    monday.url = "https://news.example/floods";
    Article tuesday = article("/b", "as it was on Tuesday");
    tuesday.url = monday.url;
    EXPECT_THAT(write({monday, tuesday}), ElementsAre(Verdict::fresh, Verdict::fresh));
    EXPECT_THAT(texts(), UnorderedElementsAre("as it was on Monday", "as it was on Tuesday"));
}

TEST_F(IndexWriterTest, TellsTextsWithoutLettersApart) {
    Article pictures = article("/c", "* * *");
    pictures.title = "Pictures";
    EXPECT_THAT(
        write({article("/a", "— — —"), article("/b", "* * *"), pictures, article("/d", "— — —")}),
        ElementsAre(Verdict::fresh, Verdict::fresh, Verdict::fresh, Verdict::duplicate));
}

TEST_F(IndexWriterTest, LetsNoFileReplaceWhatOnlyAnotherOneHas) {
    write({article("/a", "one"), article("/b", "one")});
    EXPECT_THAT(write({article("/a", "two")}), ElementsAre(Verdict::fresh));
    EXPECT_THAT(write({article("/a", "three")}), ElementsAre(Verdict::fresh));
    EXPECT_THAT(texts(), UnorderedElementsAre("one", "three"));
    // Nor does it lose what it is in step with when it says the same again.
    EXPECT_THAT(write({article("/a", "one")}), ElementsAre(Verdict::unchanged));
    EXPECT_THAT(texts(), ElementsAre("one"));
}

TEST_F(IndexWriterTest, LetsNoDumpReplaceWhatItHas) {
    write({article("/a", "one")});
    const std::string id = Index::open(folder()).article(1).article.id;
    Article restored = article("/a", "forged");
    restored.id = id;
    EXPECT_THAT(write({restored}), ElementsAre(Verdict::fresh));
    EXPECT_THAT(texts(), UnorderedElementsAre("one", "forged"));
    restored.text = "one";
    EXPECT_THAT(write({restored}), ElementsAre(Verdict::unchanged));
}

TEST_F(IndexWriterTest, StoresWhatIsUnchangedAnewWhenAskedTo) {
    write({article("/a", "one"), article("/b", "two"), article("/c", "one")});
    std::uint64_t key = 0;
    {
        IndexWriter writer(folder(), true);
        IndexWriter::Lane lane(writer);
        // A copy that is read first does not keep the article itself from being stored anew.
        const Article copy = article("/c", "one");
        EXPECT_EQ(writer.claim(copy, copy.path, false, true).verdict, Verdict::duplicate);
        StoredArticle stored;
        stored.article = article("/a", "one");
        const Claim claim = writer.claim(stored.article, stored.article.path, false, true);
        EXPECT_EQ(claim.verdict, Verdict::replaces);
        key = claim.identity.key;
        stored.article.language = "xx";
        lane.add(stored, analyse(stored.article.text), claim);
        EXPECT_EQ(writer.claim(article("/a", "one"), "/a", false, true).verdict,
                  Verdict::unchanged);
        lane.flush();
        writer.publish();
    }
    EXPECT_THAT(texts(), UnorderedElementsAre("one", "two"));
    EXPECT_EQ(Index::open(folder()).live_articles(), 2U);
    const Index index = Index::open(folder());
    EXPECT_EQ(index.article(index.find_id(article_id(key), 1).at(0)).article.language, "xx");
}

TEST_F(IndexWriterTest, KeepsNumbersThroughCompactionOfManySegments) {
    for (int run = 0; run < 20; ++run) {
        std::vector<Article> articles;
        for (int i = 0; i < 3; ++i)
            articles.push_back(
                article("/" + std::to_string(run * 3 + i), "text " + std::to_string(run * 3 + i)));
        write(articles);
    }
    const Index index = Index::open(folder());
    EXPECT_LT(index.segments().size(), 8U);
    EXPECT_EQ(index.live_articles(), 60U);
    // The posting list of each number leads to the record with that number.
    for (int i = 0; i < 60; ++i) {
        const auto postings = index.database().postlist_begin(std::to_string(i));
        ASSERT_NE(postings, index.database().postlist_end(std::to_string(i)));
        EXPECT_EQ(index.article(*postings).article.text, "text " + std::to_string(i));
    }
}

TEST_F(IndexWriterTest, CopiesNoLargeSegmentForTheSakeOfSmallOnes) {
    std::vector<Article> many;
    for (int i = 0; i < 200; ++i)
        many.push_back(article("/" + std::to_string(i), "text " + std::to_string(i)));
    write(many);
    const std::string large = Index::open(folder()).segments().front().info().name;
    for (int run = 0; run < 30; ++run)
        write({article("/more-" + std::to_string(run), "more " + std::to_string(run))});
    const Index index = Index::open(folder());
    EXPECT_EQ(index.segments().front().info().name, large);
    EXPECT_EQ(index.live_articles(), 230U);
    EXPECT_LT(index.segments().size(), 12U);
}

TEST_F(IndexWriterTest, WritesSegmentsAnewWhenMuchOfThemIsDead) {
    std::vector<Article> articles;
    for (int i = 0; i < 20; ++i)
        articles.push_back(article("/" + std::to_string(i), "text " + std::to_string(i)));
    write(articles);
    write({article("/3", "changed")});
    EXPECT_EQ(Index::open(folder()).segments()[0].info().dead, 1U);
    for (int i = 4; i < 12; ++i)
        articles[static_cast<std::size_t>(i)].text = "new " + std::to_string(i);
    write({articles.begin() + 4, articles.begin() + 12});

    const Index index = Index::open(folder());
    EXPECT_EQ(index.live_articles(), 20U);
    EXPECT_FALSE(index.has_dead());
    EXPECT_THAT(texts(),
                testing::IsSupersetOf({"text 0", "changed", "new 4", "new 11", "text 19"}));
    const auto postings = index.database().postlist_begin("19");
    EXPECT_EQ(index.article(*postings).article.text, "text 19");
    EXPECT_EQ(index.database().get_termfreq("text"), 11U);
}

TEST_F(IndexWriterTest, GivesAReaderItsMomentWhileItWrites) {
    write({article("/a", "one")});
    const Index before = Index::open(folder());
    write({article("/a", "another"), article("/b", "two")});
    EXPECT_EQ(before.article(1).article.text, "one");
    EXPECT_EQ(before.live_articles(), 1U);
}

TEST_F(IndexWriterTest, LeavesNothingOfARunThatWasNotPublished) {
    write({article("/a", "one")});
    {
        IndexWriter writer(folder(), true);
        IndexWriter::Lane lane(writer);
        const Article made = article("/b", "two");
        StoredArticle stored;
        stored.article = made;
        const Analysis analysis = analyse(stored.article.text);
        lane.add(stored, analysis, writer.claim(made, made.path, false));
        lane.flush();
    }
    EXPECT_THAT(texts(), ElementsAre("one"));
    EXPECT_THAT(write({article("/b", "two")}), ElementsAre(Verdict::fresh));
    std::size_t folders = 0;
    for (const auto& entry : fs::directory_iterator(folder() / "segments"))
        folders += entry.is_directory() ? 1 : 0;
    EXPECT_EQ(folders, Index::open(folder()).segments().size());
}

// What is published before a run is killed. Each article is a batch of its own.
TEST_F(IndexWriterTest, PublishesEachBatchWithItsSources) {
    write({article("/known", "old")});
    OpenSource whole, part, shared, known;
    whole.file.path = "/whole";
    whole.content = 7;
    part.file.path = "/part";
    shared.file.path = "/shared";
    known.file.path = "/known";
    {
        IndexWriter writer(folder(), true, std::chrono::seconds(0));
        IndexWriter::Lane lane(writer);
        const auto add = [&](OpenSource& source, const std::string& text) {
            const Article made = article(source.file.path, text);
            const Claim claim = writer.claim(made, made.path, true);
            const Listed listed{claim.identity.key, 1, ""};
            source.articles.push_back(listed);
            StoredArticle stored;
            stored.article = made;
            if (claim.verdict != Verdict::duplicate)
                lane.add(stored, analyse(stored.article.text), claim, {&source, listed});
        };
        add(whole, "one");
        whole.unread = 0;
        add(whole, "two");
        add(part, "three");
        add(part, "four");
        shared.unread = 0;
        add(shared, "one");
        add(shared, "five");
        known.unread = 0;
        add(known, "new");
    }
    IndexWriter next(folder(), true);
    const auto has = [&](const OpenSource& source) {
        std::vector<std::uint64_t> keys;
        for (const Listed& listed : next.sources().at(source.file.path).articles)
            keys.push_back(listed.key);
        return keys;
    };
    const auto key = [](const OpenSource& source, std::size_t i) {
        return source.articles.at(i).key;
    };
    EXPECT_TRUE(next.sources().at("/whole").complete);
    EXPECT_EQ(next.sources().at("/whole").content, 7U);
    EXPECT_THAT(has(whole), UnorderedElementsAre(key(whole, 0), key(whole, 1)));
    EXPECT_FALSE(next.sources().at("/part").complete);
    EXPECT_THAT(has(part), UnorderedElementsAre(key(part, 0), key(part, 1)));
    // Where the shared article stands is not yet told: that is for the run that reads it again.
    EXPECT_FALSE(next.sources().at("/shared").complete);
    EXPECT_THAT(has(shared), ElementsAre(key(shared, 1)));
    EXPECT_FALSE(next.sources().at("/known").complete);
    EXPECT_THAT(has(known), testing::SizeIs(2));
    // What is deleted before the next run goes, with all its articles.
    next.forget_source("/part");
    EXPECT_EQ(next.publish(), 2U);
    EXPECT_THAT(texts(), UnorderedElementsAre("old", "new", "one", "two", "five"));
}

TEST_F(IndexWriterTest, RemembersSources) {
    SourceState state{100,   1'700'000'000'000'000'000, 17, 42, 0, true,
                      false, {{key_bits, 3, ""}},       9};
    {
        IndexWriter writer(folder(), true);
        writer.set_source("/a", state);
        writer.set_source("/gone", state);
        writer.publish();
    }
    for (std::uint64_t i = 0; i < 12; ++i) {
        IndexWriter writer(folder(), true);
        writer.set_source("/b", {i, 0, 0, 0, 0, true, false, {}, 0});
        writer.forget_source("/gone");
        writer.publish();
    }
    const IndexWriter writer(folder(), true);
    state.origin = origin_of_path("/a");
    EXPECT_EQ(writer.sources().at("/a"), state);
    EXPECT_EQ(writer.sources().at("/b").size, 11U);
    EXPECT_FALSE(writer.sources().contains("/gone"));
}

std::string reason(const fs::path& folder, bool words_only) {
    try {
        const IndexWriter writer(folder, words_only);
    } catch (const IndexError& error) {
        return error.what();
    }
    return "";
}

TEST_F(IndexWriterTest, RefusesFoldersThatAreNotItsOwn) {
    fs::create_directories(folder());
    std::ofstream(folder() / "letter.txt") << "hello";
    EXPECT_THAT(reason(folder(), true), HasSubstr("holds other files and no manifest"));
    EXPECT_THAT(reason(folder() / "letter.txt", true), HasSubstr("not a folder"));
    EXPECT_TRUE(fs::exists(folder() / "letter.txt"));
}

TEST_F(IndexWriterTest, RefusesASecondWriter) {
    const IndexWriter writer(folder(), true);
    EXPECT_THAT(reason(folder(), true),
                HasSubstr("is being written by process " + std::to_string(::getpid())));
}

TEST_F(IndexWriterTest, RefusesToMixWhatWasUnderstoodWithWhatWasNot) {
    write({article("/a", "one")});
    EXPECT_THAT(reason(folder(), false), HasSubstr("--words-only"));
}

std::uint64_t content(const Article& of) { return identify(of, of.path, 1, false).content; }

TEST(Identity, ChangesItsContentWithEveryField) {
    const std::uint64_t before = content(article("/a", "one"));
    Article changed = article("/a", "one");
    changed.author = "x";
    EXPECT_NE(content(changed), before);
    changed = article("/a", "one");
    changed.published = Publication{*year_interval(2023), Precision::year, Provenance::stated, {}};
    EXPECT_NE(content(changed), before);
    changed = article("/a", "one");
    changed.stated.keywords = {"x"};
    EXPECT_NE(content(changed), before);
    EXPECT_EQ(content(article("/elsewhere", "one")), before);
}

}  // namespace
}  // namespace dateline
