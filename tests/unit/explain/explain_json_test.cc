#include "indexer/explain/explain_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "text/data_files.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

const Whereabouts& where() {
    static const Whereabouts loaded = Whereabouts::load(data_folder());
    return loaded;
}

// An article that was read from a "title" and a "text" of its own, with two names and a date.
Explanation sample() {
    Explanation made;
    Article& article = made.stored.article;
    article.path = "/news/a.jsonl";
    article.record = "a";
    article.title = "Wang Yi in Zürich";
    article.text = "Wang Yi in Zürich\n\nWang Yi left Zürich on Friday.";
    article.text_begin = 20;
    made.stored.mentions.entities = {
        {EntityKind::person, "Wang Yi", {"Wang Yi"}, std::nullopt},
        {EntityKind::place, "Zurich", {"Zürich"}, GeoPoint{2657896, "CH", "ZH", 47.37, 8.55}}};
    made.stored.mentions.mentions = {{0, 7, 0}, {11, 18, 1}, {20, 27, 0}, {33, 40, 1}};
    made.mention_reasons = {{"model", "fullest form"},
                            {"dateline", "the only one of the name"},
                            {"model", "same words"},
                            {"model", "as before"}};
    TimeMention friday{44, 50, TimeKind::date, "2023-06-16", std::nullopt};
    friday.interval = Interval{*make_day(2023, 6, 16), *make_day(2023, 6, 16)};
    friday.range = Interval{*make_day(2023, 6, 16), *make_day(2023, 6, 18)};
    made.stored.times = {friday};
    made.time_reasons = {{"weekday", TimeReference::publication,
                          Interval{*make_day(2023, 6, 20), *make_day(2023, 6, 20)}}};
    return made;
}

Json printed(const JsonLine& source, bool expected = true) {
    std::ostringstream out;
    EXPECT_EQ(print_explanation_json(out, sample(), source, where()), expected);
    EXPECT_EQ(out.str().find('\n'), out.str().size() - 1);
    return Json::parse(out.str());
}

TEST(AnExplanationInJson, HasOffsetsOfTheSourcesOwnText) {
    const Json line = printed({StatedId("a"), "Wang Yi left Zürich on Friday."});
    EXPECT_EQ(line, Json::parse(R"({
        "id": "a",
        "mentions": [
            {"start": 0, "end": 7, "begin_byte": 0, "end_byte": 7,
             "type": "person", "entity": "Wang Yi", "found": "model", "why": "same words"},
            {"start": 13, "end": 19, "begin_byte": 13, "end_byte": 20,
             "type": "place", "entity": "Zurich", "geonames_id": 2657896, "country": "CH",
             "country_name": "Switzerland", "region": "ZH", "region_name": "Zurich", "latitude": 47.37, "longitude": 8.55,
             "found": "model", "why": "as before"}],
        "timexes": [
            {"start": 23, "end": 29, "begin_byte": 24, "end_byte": 30, "type": "DATE",
             "value": "2023-06-16", "from": "2023-06-16", "to": "2023-06-16",
             "range": {"from": "2023-06-16", "to": "2023-06-18"}, "rule": "weekday",
             "reference": {"kind": "publication", "from": "2023-06-20", "to": "2023-06-20"}}]})"));
}

TEST(AnExplanationInJson, FollowsTheSourceWhereReadingChangedIt) {
    const Json line = printed({StatedId("a"), "Wang Yi\r\nleft Zu\xCC\x88rich on Friday."});
    EXPECT_EQ(line["mentions"][1]["start"], 14);
    EXPECT_EQ(line["mentions"][1]["end"], 21);
    EXPECT_EQ(line["mentions"][1]["end_byte"], 22);
    EXPECT_EQ(line["timexes"][0]["start"], 25);
}

TEST(AnExplanationInJson, OfATextThatCantBeAlignedSaysWhatItsOffsetsAreOf) {
    const Json line = printed({StatedId("a"), "Nothing that the article says."}, false);
    EXPECT_EQ(line["text"], sample().stored.article.text);
    EXPECT_EQ(line["mentions"].size(), 4U);
    EXPECT_EQ(line["mentions"][1]["start"], 11);
    EXPECT_EQ(line["mentions"][1]["end"], 17);
}

TEST(AnExplanationInJson, OfAFileOfOtherKindHasItsText) {
    const Json line = printed({});
    EXPECT_EQ(line["id"], "a");
    EXPECT_EQ(line["text"], sample().stored.article.text);
    EXPECT_EQ(line["mentions"].size(), 4U);
}

TEST(TheIdOfAnExplanation, IsThatOfTheInputAsItStands) {
    EXPECT_EQ(printed({StatedId(std::int64_t{17}), std::nullopt})["id"], 17);
    EXPECT_EQ(printed({StatedId("17"), std::nullopt})["id"], "17");
}

TEST(TheIdOfAnExplanation, IsThePlaceOfAnArticleThatHasNone) {
    Explanation explanation = sample();
    explanation.stored.article.record.clear();
    explanation.stored.article.lines = {{0, 7}};
    std::ostringstream line, file;
    print_explanation_json(line, explanation, {std::nullopt, "Wang Yi left Zürich on Friday."},
                           where());
    print_explanation_json(file, explanation, {}, where());
    EXPECT_EQ(Json::parse(line.str())["id"], "/news/a.jsonl:7");
    EXPECT_EQ(Json::parse(file.str())["id"], "/news/a.jsonl");
}

TEST(AJsonLine, GivesItsIdAndTextUnchanged) {
    JsonLineReader reader;
    const RecordNames& names = RecordNames::usual();
    const JsonLine line = reader.read(R"({"id": 17, "title": "T", "text": "a\r\nb"})", names);
    EXPECT_EQ(line.id, StatedId(std::int64_t{17}));
    EXPECT_EQ(line.text, "a\r\nb");
    EXPECT_EQ(reader.read("\xEF\xBB\xBF{\"id\": \"x\", \"body\": \"b\"}", names).text, "b");
    EXPECT_FALSE(reader.read(R"({"text": ["a", "b"]})", names).text);
    EXPECT_FALSE(reader.read("nonsense", names).id);
    EXPECT_FALSE(reader.read("[]", names).id);
}

}  // namespace
}  // namespace dateline
