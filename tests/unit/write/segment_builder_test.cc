#include "indexer/write/segment_builder.h"

#include <gmock/gmock.h>

#include <map>

#include "indexer/write/compact.h"
#include "schema/record.h"
#include "schema/record_block.h"
#include "schema/terms.h"
#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::UnorderedElementsAre;

// Articles as they were given to a segment.
struct Given {
    StoredArticle stored;
    Identity identity;
};

Given given(std::uint64_t key, const std::string& text) {
    Given made;
    made.identity.key = key << 14;
    made.identity.content = 0x1'2345'6789ULL + key;
    made.identity.text = 7 * key;
    made.identity.address = 9 * key;
    made.identity.day = static_cast<std::uint32_t>(key);
    Article& article = made.stored.article;
    article.id = article_id(made.identity.key);
    article.path = "/news/" + std::to_string(key);
    article.text = text;
    article.lines = {{0, 1}};
    article.source = key % 2 == 0 ? "Wire" : "Post";
    article.stated.keywords = {"talks"};
    made.stored.title_last_token = 1;
    made.stored.passages = {{0, static_cast<std::uint32_t>(text.size()), 0, 2}};
    made.stored.mentions.entities = {
        {EntityKind::organization, "Firm " + std::to_string(key % 3), {}, std::nullopt},
        {EntityKind::person, "Ann Poe", {}, std::nullopt}};
    return made;
}

class SegmentBuilderTest : public testing::Test {
protected:
    Part built(const std::vector<Given>& articles, const BuilderLimits& limits = {}) {
        SegmentBuilder builder(scratch_.path() / ("part-" + std::to_string(++parts_)), limits);
        EXPECT_TRUE(builder.empty());
        for (const Given& one : articles)
            builder.add(one.stored, analyse(one.stored.article.text), one.identity);
        return {builder.folder(), builder.finish()};
    }

    // That a segment has these articles in this order, and all of them in its terms.
    void expect(const SegmentInfo& info, const std::vector<Given>& articles) const {
        ASSERT_EQ(info.articles, articles.size());
        const Segment segment(scratch_.path(), info);
        const Xapian::Database terms(segment.terms_path().string());
        std::map<std::string, std::uint32_t> counts;
        for (std::size_t i = 0; i < articles.size(); ++i) {
            const std::uint64_t number = i + 1;
            const auto& [stored, identity] = articles[i];
            EXPECT_EQ(unpack_record(segment.record(number)).article.text, stored.article.text);
            const TableRow& row = segment.row(number);
            EXPECT_EQ(segment.key(number), identity.key);
            EXPECT_EQ(row.text, identity.text);
            EXPECT_EQ(row.address, identity.address);
            EXPECT_EQ(row.stated_day, identity.day);
            EXPECT_EQ(row.content, static_cast<std::uint32_t>(identity.content));

            const Analysis analysis = analyse(stored.article.text);
            const TokenRow tokens = segment.tokens(number);
            EXPECT_EQ(tokens.title, (TokenRange{0, 1}));
            EXPECT_THAT(tokens.passages, ElementsAre(TokenRange{0, 2}));
            std::vector<std::uint32_t> words;
            read_codes(tokens.codes, words);
            ASSERT_EQ(words.size(), analysis.tokens.size());
            for (std::size_t t = 0; t < words.size(); ++t) {
                const std::string_view form = analysis.form(analysis.tokens[t]);
                EXPECT_EQ(segment.vocabulary().hash_of(words[t]),
                          form.empty() ? 0 : token_hash(form));
            }

            const NameRow row_of_names = segment.names(number);
            const ArticleNames names = names_of(stored);
            ASSERT_EQ(row_of_names.entities.size(), names.entities.size());
            for (std::size_t n = 0; n < names.entities.size(); ++n)
                EXPECT_EQ(segment.name_table().name(row_of_names.entities[n]), names.entities[n]);
            ASSERT_EQ(row_of_names.others.size(), names.others.size());
            for (std::size_t n = 0; n < names.others.size(); ++n)
                EXPECT_EQ(segment.name_table().name(row_of_names.others[n]), names.others[n]);
            for (const auto* list : {&names.entities, &names.others})
                for (const std::string& name : *list) ++counts[name];

            for (std::size_t t = 0; t < words.size(); ++t) {
                if (words[t] == no_word) continue;
                auto posting = terms.postlist_begin(std::string(analysis.form(analysis.tokens[t])));
                posting.skip_to(static_cast<Xapian::docid>(number));
                EXPECT_EQ(*posting, number);
            }
        }
        const NameTable& table = segment.name_table();
        EXPECT_EQ(table.size(), counts.size());
        for (const auto& [name, count] : counts) {
            ASSERT_TRUE(table.find(name)) << name;
            EXPECT_EQ(table.articles(*table.find(name)), count) << name;
        }
    }

    ScratchFolder scratch_;
    int parts_ = 0;
};

TEST_F(SegmentBuilderTest, WritesWhatItIsGiven) {
    const std::vector<Given> articles{given(1, "One two one, see https://a.example/b of one."),
                                      given(2, "Two three of the three.")};
    expect(built(articles).info, articles);
}

TEST_F(SegmentBuilderTest, WritesTheSameWhereItMayHoldLittle) {
    std::vector<Given> articles;
    for (std::uint64_t i = 1; i <= 20; ++i)
        articles.push_back(given(i, "often word" + std::to_string(i % 3) + " often"));
    expect(built(articles, {.held_articles = 1}).info, articles);
    expect(built(articles, {.held_words = 7}).info, articles);
}

TEST_F(SegmentBuilderTest, IsFullOfArticlesOrWords) {
    const auto is_full = [&](const BuilderLimits& limits) {
        SegmentBuilder builder(scratch_.path() / ("part-" + std::to_string(++parts_)), limits);
        const Given one = given(1, "one two three");
        builder.add(one.stored, analyse(one.stored.article.text), one.identity);
        return builder.full();
    };
    EXPECT_FALSE(is_full({}));
    EXPECT_TRUE(is_full({.articles = 1}));
    EXPECT_TRUE(is_full({.words = 3}));
    EXPECT_FALSE(is_full({.words = 4}));
}

TEST_F(SegmentBuilderTest, NumbersFrequentWordsFirst) {
    const Part part = built({given(1, "rare often often seldom"), given(2, "often seldom")});
    const Segment segment(scratch_.path(), part.info);
    EXPECT_EQ(segment.vocabulary().number_of(token_hash("often")), 1U);
    EXPECT_EQ(segment.vocabulary().number_of(token_hash("seldom")), 2U);
    EXPECT_EQ(segment.vocabulary().number_of(token_hash("rare")), 3U);
}

TEST_F(SegmentBuilderTest, CountsWordsAndWeighsThoseOfTheTitle) {
    const Part part = built({given(1, "quagga zebra quagga")});
    const Xapian::Database terms((part.folder / "terms").string());
    EXPECT_EQ(terms.get_collection_freq("quagga"), 4U);
    EXPECT_EQ(terms.get_collection_freq("zebra"), 1U);
    EXPECT_EQ(terms.get_collection_freq("Squagga"), 1U);
}

// Small records share a block, and one as large as a block stands alone.
TEST_F(SegmentBuilderTest, PutsRecordsIntoBlocks) {
    std::string large;
    for (int i = 0; large.size() < block_bytes; ++i) large += "word " + std::to_string(i) + ' ';
    const std::vector<Given> articles{given(1, "small one"), given(2, large), given(3, "small two"),
                                      given(4, "small three")};
    const Part part = built(articles);
    expect(part.info, articles);
    const Segment segment(scratch_.path(), part.info);
    const auto block = [&](std::uint64_t number) {
        return block_of_record(segment.row(number).record);
    };
    EXPECT_LT(block(1), block(2));
    EXPECT_LT(block(2), block(3));
    EXPECT_EQ(block(3), block(4));
}

TEST_F(SegmentBuilderTest, KnowsWhenAnArticleWasPublished) {
    Given day = given(1, "one two");
    const Day june{*make_day(2023, 6, 1)};
    day.stored.article.published =
        Publication{*month_interval(2023, 6), Precision::month, Provenance::stated, std::nullopt};
    Given instant = given(2, "one three");
    instant.stored.article.published =
        Publication{{june, june}, Precision::instant, Provenance::stated, INT64_MIN};
    const Part part = built({day, instant, given(3, "one four")});
    const Segment segment(scratch_.path(), part.info);
    EXPECT_EQ(segment.publication(1).first_day, day_number(june));
    EXPECT_EQ(segment.publication(1).last_day, day_number(*make_day(2023, 6, 30)));
    EXPECT_EQ(segment.publication(1).moment, std::uint64_t{day_number(june) - 1U} * 86'400 + 1);
    EXPECT_EQ(segment.publication(2).moment, 1U);
    EXPECT_EQ(segment.publication(3).moment, 0U);
    EXPECT_EQ(segment.publication(3).first_day, 0U);
    EXPECT_EQ(part.info.period, month_interval(2023, 6));
}

TEST_F(SegmentBuilderTest, IsPutTogetherWithOthersByCompaction) {
    std::vector<Given> all;
    std::vector<Part> parts;
    for (std::uint64_t part = 0; part < 4; ++part) {
        std::vector<Given> articles;
        for (std::uint64_t i = 1; i <= 3 + part; ++i)
            articles.push_back(given(10 * part + i, "often often word" + std::to_string(i * part) +
                                                        " and word" + std::to_string(part)));
        parts.push_back(built(articles));
        all.insert(all.end(), articles.begin(), articles.end());
    }
    const SegmentInfo whole = compact(parts, scratch_.path() / "whole");
    expect(whole, all);
    for (const Part& part : parts) EXPECT_FALSE(fs::exists(part.folder));
    const Segment segment(scratch_.path(), whole);
    EXPECT_EQ(segment.vocabulary().number_of(token_hash("often")), 1U);
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(scratch_.path() / "whole"))
        files.push_back(entry.path().filename());
    EXPECT_THAT(files, UnorderedElementsAre("terms", "keys", "publications", "table", "articles",
                                            "tokens", "words", "lengths", "mentions", "names"));
}

}  // namespace
}  // namespace dateline
