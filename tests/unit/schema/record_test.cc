#include "schema/record.h"

#include <gtest/gtest.h>

#include "schema/bytes.h"

namespace dateline {
namespace {

StoredArticle sample() {
    StoredArticle stored;
    Article& article = stored.article;
    article.path = "/news/a.txt";
    article.record = "17";
    article.lines = {{0, 3}, {20, 9}};
    article.newlines_are_lines = true;
    article.title = "Talks in Beijing";
    article.author = "Jane Doe";
    article.source = "Harbour Wire";
    article.url = "https://news.example/a";
    article.language = "en";
    article.section = "World";
    article.published =
        Publication{*month_interval(2023, 6), Precision::month, Provenance::inferred, {}};
    article.text = "Talks in Beijing\n\nAntony Blinken met Wang Yi on Monday.";
    article.text_begin = 0;
    article.body_begin = 18;
    article.stated = {{"Wang Yi"}, {"Beijing", "China"}, {}, {"talks"}};
    stored.title_last_token = 3;
    stored.passages = {{18, 55, 3, 10}};
    stored.mentions.entities = {
        {EntityKind::place,
         "Beijing",
         {"Beijing"},
         GeoPoint{1816670, "CN", "22", 39.9075, 116.39723}},
        {EntityKind::person, "Antony Blinken", {"Antony Blinken", "Blinken"}, std::nullopt}};
    stored.mentions.mentions = {{9, 16, 0}, {18, 32, 1}};
    stored.times = {{48, 54, TimeKind::date, "2023-06-19",
                     Interval{*make_day(2023, 6, 19), *make_day(2023, 6, 19)},
                     Interval{*make_day(2023, 6, 19), *make_day(2023, 7, 31)}},
                    {48, 54, TimeKind::duration, "P1D", std::nullopt}};
    return stored;
}

TEST(Record, ComesBackAsItWasPacked) {
    const StoredArticle stored = sample();
    const StoredArticle read = unpack_record(pack_record(stored));
    EXPECT_EQ(read.article.path, stored.article.path);
    EXPECT_EQ(read.article.record, stored.article.record);
    EXPECT_EQ(read.article.lines, stored.article.lines);
    EXPECT_EQ(read.article.title, stored.article.title);
    EXPECT_EQ(read.article.section, stored.article.section);
    EXPECT_EQ(read.article.published, stored.article.published);
    EXPECT_EQ(read.article.text, stored.article.text);
    EXPECT_EQ(read.article.body_begin, 18U);
    EXPECT_EQ(read.article.stated, stored.article.stated);
    EXPECT_EQ(read.title_last_token, 3U);
    EXPECT_EQ(read.mentions.entities, stored.mentions.entities);
    EXPECT_EQ(read.mentions.mentions, stored.mentions.mentions);
    ASSERT_EQ(read.passages.size(), 1U);
    EXPECT_EQ(read.passages[0].last_token, 10U);
    ASSERT_EQ(read.times.size(), 2U);
    EXPECT_EQ(read.times[0].interval, stored.times[0].interval);
    EXPECT_EQ(read.times[0].range, stored.times[0].range);
    EXPECT_FALSE(read.times[1].interval);
    EXPECT_FALSE(read.times[1].range);
}

TEST(Record, KeepsInstantsAndDatesBeforeTheEpoch) {
    StoredArticle stored = sample();
    const Day day = *make_day(1913, 2, 1);
    stored.article.published =
        Publication{{day, day}, Precision::instant, Provenance::stated, -1'796'000'000};
    EXPECT_EQ(unpack_head(pack_record(stored)).article.published, stored.article.published);
}

TEST(Record, GivesItsHeadWithoutItsText) {
    const StoredArticle head = unpack_head(pack_record(sample()));
    EXPECT_EQ(head.article.text, "");
    EXPECT_EQ(head.article.title, "Talks in Beijing");
}

// Whatever a disk does to a record, reading it ends in a value or in DamagedBytes.
TEST(Record, SurvivesEveryCutAndEveryFlippedBit) {
    const std::string record = pack_record(sample());
    const auto read = [](const std::string& bytes) {
        try {
            unpack_record(bytes);
        } catch (const DamagedBytes&) {
            return false;
        }
        return true;
    };
    for (std::size_t length = 0; length < record.size(); ++length)
        EXPECT_FALSE(read(record.substr(0, length))) << length;
    for (std::size_t bit = 0; bit < record.size() * 8; ++bit) {
        std::string damaged = record;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
        read(damaged);
    }
}

}  // namespace
}  // namespace dateline
