// Each object as docs/json.md has it.
#include "query/show/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/unit/show/sample_article.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using nlohmann::ordered_json;

template <typename... Value>
std::string line(const Value&... value) {
    std::ostringstream out;
    print_json(out, value...);
    return out.str();
}

const Whereabouts& where() {
    static const Whereabouts loaded = Whereabouts::load(data_folder());
    return loaded;
}

NameList list(NameKind kind, const NameCount& name) { return {kind, {name}, 1}; }

TEST(AHitInJson, HasItsArticleItsPassageAndItsNames) {
    const std::string expected =
        R"({"format":2,"type":"hit","rank":1,"score":7.5,"id":"7h3k9m2q4x","path":"/home/jane/news/rhine.txt",)"
        R"("line":3,"title":"Barges wait as the Rhine falls","author":"Jane Doe","source":"River Post",)"
        R"("section":"Trade","url":"https://example.org/rhine","language":"en",)"
        R"("published":{"from":"2022-08-12","to":"2022-08-12","precision":"day","provenance":"stated"},)"
        R"("passage":{"begin":32,"end":134,"text":"At Kaub the Rhine was forty centimetres deep on )"
        R"(Friday, and barges went by with a third of their load."},)"
        R"("matches":[{"begin":92,"end":98}],"title_matches":[{"begin":0,"end":6}],)"
        R"("people":[{"name":"Petra Klein","count":2,"forms":["Klein"],"in_passage":[]}],)"
        R"("places":[{"name":"Kaub","count":1,"forms":["Kaub"],"in_passage":[{"begin":35,"end":39}]},)"
        R"({"name":"Cologne","count":1,"forms":["Cologne"],"geonames_id":2886242,"country":"DE",)"
        R"("country_name":"Germany","region":"NW","region_name":"North Rhine-Westphalia","latitude":50.9375,"longitude":6.9603,"in_passage":[]}],)"
        R"("organizations":[{"name":"Pilots' Union","count":1,"forms":["Pilots' Union"],"in_passage":[]}],"nationalities":[],)"
        R"("times":[{"begin":80,"end":86,"text":"Friday","kind":"date","value":"2022-08-12",)"
        R"("from":"2022-08-12","to":"2022-08-12"}]})"
        "\n";
    EXPECT_EQ(line(sample_hit(), where()), expected);
}

TEST(AnArticleInJson, IsWhole) {
    const StoredArticle stored = sample_article();
    const ordered_json json = ordered_json::parse(line(stored, where()));
    EXPECT_EQ(json["format"], 2);
    EXPECT_EQ(json["type"], "article");
    EXPECT_EQ(json["text"], stored.article.text);
    EXPECT_EQ(json["line"], 1);
    EXPECT_EQ(json["passages"].size(), 1u);
    EXPECT_EQ(json["people"][0]["mentions"].size(), 2u);
    EXPECT_EQ(json["times"].size(), 1u);
    EXPECT_FALSE(json.contains("rank"));
    EXPECT_FALSE(json.contains("record"));
}

TEST(Unknowns, AreNullOrEmptyOrLeftOut) {
    StoredArticle stored;
    stored.article.record = "17";
    const ordered_json json = ordered_json::parse(line(stored, where()));
    EXPECT_TRUE(json["published"].is_null());
    EXPECT_EQ(json["title"], "");
    EXPECT_EQ(json["record"], "17");
    EXPECT_EQ(json["people"], ordered_json::array());
}

TEST(Instants, AreInUtc) {
    StoredArticle stored;
    stored.article.published = Publication{{*make_day(2023, 6, 19), *make_day(2023, 6, 19)},
                                           Precision::instant,
                                           Provenance::url,
                                           1687185005};
    EXPECT_EQ(ordered_json::parse(line(stored, where()))["published"].dump(),
              R"({"from":"2023-06-19","to":"2023-06-19","precision":"instant","provenance":"url",)"
              R"("instant":"2023-06-19T14:30:05Z"})");
}

TEST(NamesAndStatusInJson, HaveTheirKeys) {
    EXPECT_EQ(
        line(list(NameKind::place, {"Kaub", 3}), where()),
        "{\"format\":2,\"type\":\"name\",\"kind\":\"place\",\"name\":\"Kaub\",\"articles\":3}\n");
    IndexStatus status;
    status.path = "/i";
    status.format = 1;
    status.features = {"understood"};
    status.languages = {{"en", 3}};
    EXPECT_EQ(line(status),
              "{\"format\":2,\"type\":\"index\",\"path\":\"/"
              "i\",\"articles\":0,\"passages\":0,\"period\":null,\"bytes\":0,"
              "\"text_bytes\":0,\"segments\":0,\"index_format\":1,\"features\":[\"understood\"],"
              "\"languages\":{\"en\":3}}\n");
}

TEST(WhatIsNotSeen, IsEscapedAndKeepsItsMeaning) {
    const std::string name = "a\x1b b\x7F c\u009B d\u202E e\u2066 f\uFEFF g\u2028 h\u061C ö “習” 👍";
    const std::string printed = line(list(NameKind::organization, {name, 1}), where());
    EXPECT_EQ(printed,
              "{\"format\":2,\"type\":\"name\",\"kind\":\"organization\",\"name\":\"a\\u001b "
              "b\\u007f c\\u009b "
              "d\\u202e e\\u2066 "
              "f\\ufeff g\\u2028 h\\u061c ö “習” 👍\",\"articles\":1,\"forms\":[]}\n");
    EXPECT_EQ(ordered_json::parse(printed)["name"], name);
}

TEST(APersonInJson, HasTheFormsOfTheName) {
    NameCount name{"Joe Biden", 3, {{"Joe Biden", 2}, {"Biden", 1}}};
    EXPECT_EQ(
        line(list(NameKind::person, name), where()),
        R"({"format":2,"type":"name","kind":"person","name":"Joe Biden","articles":3,"forms":[)"
        R"({"form":"Joe Biden","articles":2},{"form":"Biden","articles":1}]})"
        "\n");
    name.apart = "president, United States, 2020s";
    const auto told = ordered_json::parse(line(list(NameKind::person, name), where()));
    EXPECT_EQ(told["name"], "Joe Biden");
    EXPECT_EQ(told["apart"], "president, United States, 2020s");
}

TEST(APlaceInJson, HasItsPlaceInTheGazetteer) {
    const NameCount name{"Cologne", 1, {}, GeoPoint{2886242, "DE", "NW", 50.938, 6.96}};
    EXPECT_EQ(
        line(list(NameKind::place, name), where()),
        R"({"format":2,"type":"name","kind":"place","name":"Cologne","articles":1,"geonames_id":2886242,)"
        R"("country":"DE","country_name":"Germany","region":"NW",)"
        R"("region_name":"North Rhine-Westphalia","latitude":50.938,"longitude":6.96})"
        "\n");
}

TEST(ASummaryInJson, TellsHowMuchThereIsAndWhereTheNextPageBegins) {
    Answer answer;
    answer.total = 24;
    std::ostringstream whole, page;
    print_json_summary(whole, answer, 3, {});
    EXPECT_EQ(whole.str(),
              "{\"format\":2,\"type\":\"summary\",\"articles\":24,\"shown\":3,\"next_offset\":null,"
              "\"notes\":[]}\n");
    answer.next_offset = 10;
    answer.names = {{NameKind::person, {}, 7}};
    print_json_summary(page, answer, 10, {"since 2023-06-01"});
    EXPECT_EQ(page.str(),
              "{\"format\":2,\"type\":\"summary\",\"articles\":24,\"shown\":10,\"next_offset\":10,"
              "\"notes\":[\"since 2023-06-01\"],\"names\":{\"person\":7}}\n");
}

TEST(BytesThatAreNoUtf8, AreReplaced) {
    EXPECT_EQ(ordered_json::parse(line(list(NameKind::person, {"a\xFF\xC2", 1}), where()))["name"],
              "a\uFFFD\uFFFD");
}

TEST(AHitThatLies, IsStillJson) {
    Hit hit = sample_hit();
    hit.passage = {90, 4'000'000'000};
    hit.stored.mentions.mentions.push_back({200, 190, 77});
    hit.stored.times.push_back({500, 400, TimeKind::set, "x", std::nullopt});
    EXPECT_NO_THROW(ordered_json::parse(line(hit, where())));
}

}  // namespace
}  // namespace dateline
