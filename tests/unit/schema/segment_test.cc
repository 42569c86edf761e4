#include "schema/segment.h"

#include <gmock/gmock.h>

#include "schema/bytes.h"
#include "schema/record_block.h"
#include "tests/unit/schema/damage.h"
#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// What stands in a block as a record does.
std::string record(const std::string& head) {
    Packer out;
    out.string(head);
    out.string("text");
    return out.take();
}

// A segment of three articles, two of which share a block.
class SegmentTest : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(folder());
        info_.name = "000001";
        info_.articles = 3;
        const std::string shared = pack_block(record("one") + record("two"));
        write_bytes(folder() / "articles", shared + pack_block(record("three")));
        write_bytes(folder() / "words", pack_vocabulary(std::vector<std::uint32_t>{70, 50, 60}));
        write_bytes(folder() / "names", pack_name_table({{"EOWHO", 2}, {"FHWire", 1}}));
        std::string keys, publications, table, tokens, mentions;
        const std::array<std::uint64_t, 3> records{record_place(0, 0),
                                                   record_place(0, record("one").size()),
                                                   record_place(shared.size(), 0)};
        const std::array<std::string, 3> codes{"\1\2\2", "\3", std::string("\0\1", 2)};
        const std::array<NameRow, 3> names{{{{0}, {1}}, {}, {{0}, {}}}};
        for (std::size_t i = 0; i < 3; ++i) {
            TableRow row;
            const std::uint64_t key = (i + 1) << 14;
            const PublicationRow published{i, static_cast<std::uint32_t>(i), 7};
            row.record = records[i];
            row.tokens = tokens.size();
            row.mentions = mentions.size();
            tokens += pack_token_row({{0, 1}, {{0, 1}}, codes[i]});
            mentions += pack_name_row(names[i]);
            keys.append(reinterpret_cast<const char*>(&key), sizeof key);
            publications.append(reinterpret_cast<const char*>(&published), sizeof published);
            table.append(reinterpret_cast<const char*>(&row), sizeof row);
        }
        const std::array<std::uint32_t, 3> lengths{3, 1, 2};
        write_bytes(folder() / "lengths",
                    {reinterpret_cast<const char*>(lengths.data()), sizeof lengths});
        write_bytes(folder() / "keys", keys);
        write_bytes(folder() / "publications", publications);
        write_bytes(folder() / "table", table);
        write_bytes(folder() / "tokens", tokens);
        write_bytes(folder() / "mentions", mentions);
    }

    Segment opened(SegmentUse use = SegmentUse::all) const { return {scratch_.path(), info_, use}; }
    std::filesystem::path folder() const { return scratch_.path() / "000001"; }

    ScratchFolder scratch_;
    SegmentInfo info_;
};

TEST_F(SegmentTest, HasAllOfEachArticle) {
    const Segment segment = opened();
    EXPECT_EQ(segment.record(1), record("one"));
    EXPECT_EQ(segment.record(2), record("two"));
    EXPECT_EQ(segment.record(3), record("three"));
    EXPECT_EQ(segment.key(2), std::uint64_t{2} << 14);
    EXPECT_EQ(segment.publication(3).moment, 2U);
    EXPECT_EQ(segment.publications()[2].last_day, 7U);
    EXPECT_EQ(segment.lengths()[1], 1U);
    EXPECT_EQ(segment.tokens(1).codes, "\1\2\2");
    EXPECT_EQ(segment.codes(1), "\1\2\2");
    EXPECT_THAT(segment.tokens(3).passages, ElementsAre(TokenRange{0, 1}));
    EXPECT_EQ(segment.tokens(3).title, (TokenRange{0, 1}));
    EXPECT_THAT(segment.names(1).entities, ElementsAre(0));
    EXPECT_THAT(segment.names(1).others, ElementsAre(1));
    EXPECT_THAT(segment.names(2).entities, ElementsAre());
    EXPECT_EQ(segment.vocabulary().number_of(60), 3U);
    EXPECT_EQ(segment.name_table().name(1), "FHWire");
}

TEST_F(SegmentTest, UnpacksABlockOnceForWhoReadsOn) {
    const Segment segment = opened();
    UnpackedBlock block;
    EXPECT_EQ(segment.record(1, block), record("one"));
    EXPECT_EQ(block.records, record("one") + record("two"));
    block.records = record("ONE") + record("TWO");
    EXPECT_EQ(segment.record(2, block), record("TWO"));
    EXPECT_EQ(segment.record(3, block), record("three"));
    EXPECT_EQ(segment.record(1, block), record("one"));
}

TEST_F(SegmentTest, HasNoOtherNumbers) {
    const Segment segment = opened();
    for (const std::uint64_t number : {std::uint64_t{0}, std::uint64_t{4}, UINT64_MAX}) {
        EXPECT_THROW(segment.key(number), IndexError);
        EXPECT_THROW(segment.publication(number), IndexError);
        EXPECT_THROW(segment.row(number), IndexError);
        EXPECT_THROW(segment.record(number), IndexError);
        EXPECT_THROW(segment.tokens(number), IndexError);
        EXPECT_THROW(segment.codes(number), IndexError);
        EXPECT_THROW(segment.names(number), IndexError);
        EXPECT_THROW(segment.sketch(number), IndexError);
    }
}

TEST_F(SegmentTest, MakesSketchesOfTheHashesOfItsWords) {
    std::string codes;
    std::vector<std::uint32_t> hashes;
    for (std::uint32_t i = 0; i < 90; ++i) {
        const std::uint32_t word = 1 + i * i % 3;
        append_code(codes, word);
        hashes.push_back(std::array<std::uint32_t, 4>{0, 70, 50, 60}[word]);
    }
    info_.articles = 1;
    const std::uint64_t key = 1;
    const PublicationRow published;
    const TableRow row;
    const std::uint32_t length = 90;
    write_bytes(folder() / "lengths", {reinterpret_cast<const char*>(&length), sizeof length});
    write_bytes(folder() / "keys", {reinterpret_cast<const char*>(&key), sizeof key});
    write_bytes(folder() / "publications",
                {reinterpret_cast<const char*>(&published), sizeof published});
    write_bytes(folder() / "table", {reinterpret_cast<const char*>(&row), sizeof row});
    write_bytes(folder() / "tokens", pack_token_row({{}, {}, codes}));
    EXPECT_EQ(opened().sketch(1), sketch_of(hashes));
}

TEST_F(SegmentTest, SaysWhichArticleIsDamaged) {
    std::string bytes = read_bytes(folder() / "articles");
    bytes[8] = static_cast<char>(bytes[8] ^ 1);
    write_bytes(folder() / "articles", bytes);
    const Segment segment = opened();
    try {
        segment.record(2);
        FAIL();
    } catch (const IndexError& error) {
        EXPECT_THAT(error.what(), HasSubstr("article 2 of "));
    }
    EXPECT_EQ(segment.record(3), record("three"));
}

TEST_F(SegmentTest, GivesItsRecordsWhereItsWordsAndNamesAreDamaged) {
    for (const char* file : {"publications", "tokens", "words", "lengths", "mentions", "names"})
        std::filesystem::remove(folder() / file);
    EXPECT_THROW(opened(), IndexError);
    EXPECT_EQ(opened(SegmentUse::records).record(2), record("two"));
    EXPECT_THROW(opened(SegmentUse::records).tokens(2), IndexError);
    EXPECT_THROW(opened(SegmentUse::records).publication(2), IndexError);
}

// Whatever a disk does to one of its files, reading it ends in a value or in IndexError.
TEST_F(SegmentTest, SurvivesEveryCutAndEveryFlippedBit) {
    for (const std::string_view name : segment_files)
        damage_each(folder() / name, [&] {
            try {
                const Segment segment = opened();
                for (std::uint64_t number = 1; number <= 3; ++number) {
                    try {
                        segment.record(number);
                        segment.sketch(number);
                        segment.names(number);
                    } catch (const IndexError&) {
                    }
                }
            } catch (const IndexError&) {
            }
        });
}

TEST(DayNumber, CountsFromTheFirstDay) {
    EXPECT_EQ(day_number(first_day), 1U);
    EXPECT_EQ(day_of_number(day_number(*make_day(2023, 6, 19))), *make_day(2023, 6, 19));
    EXPECT_EQ(day_of_number(day_number(last_day)), last_day);
    EXPECT_EQ(day_of_number(UINT32_MAX), last_day);
    EXPECT_EQ(day_of_number(0), first_day);
}

TEST(ArticleId, SortsAsItsKey) {
    std::uint64_t key = 0;
    std::string before;
    for (int i = 0; i < 100; ++i) {
        const std::string id = article_id(key);
        EXPECT_GT(id, before);
        EXPECT_EQ(article_key_of(id), key & key_bits);
        before = id;
        key += std::uint64_t{i + 1U} << 50;
    }
}

}  // namespace
}  // namespace dateline
