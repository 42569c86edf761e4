#include <gmock/gmock.h>

#include <fstream>

#include "indexer/readers/record_words.h"
#include "tests/unit/readers/reading.h"
#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Records, KeepTheNamesThatTheyState) {
    const Article article = only(
        read("a.json", R"({"title":"T","text":"Body.","people":["Wang Yi",{"name":"Xi Jinping"}],
            "places":"Beijing; Taiwan","organisations":[{"label":"NATO"}],"tags":"talks, arms,talks"})"));
    EXPECT_THAT(article.stated.people, ElementsAre("Wang Yi", "Xi Jinping"));
    EXPECT_THAT(article.stated.places, ElementsAre("Beijing", "Taiwan"));
    EXPECT_THAT(article.stated.organizations, ElementsAre("NATO"));
    EXPECT_THAT(article.stated.keywords, ElementsAre("talks", "arms"));
}

TEST(Records, KeepANameWithItsCommaWhole) {
    const auto people = [](const std::string& value) {
        return only(read("a.json", R"({"text":"Body.","people":")" + value + "\"}")).stated.people;
    };
    EXPECT_THAT(people("Blinken, Antony"), ElementsAre("Blinken, Antony"));
    EXPECT_THAT(people("Antony Blinken, Xi Jinping"), ElementsAre("Antony Blinken", "Xi Jinping"));
    EXPECT_THAT(people("Blinken, Antony; Xi Jinping"),
                ElementsAre("Blinken, Antony", "Xi Jinping"));
    EXPECT_THAT(people(" ; "), IsEmpty());
}

TEST(Records, OfAFrontMatterStateNamesToo) {
    const Article article = only(
        read("a.md",
             "---\ntitle: T\npersons:\n  - Kim Dae-jung\n  - name: Kim Jong-il\nplace: Pyongyang\n"
             "tags: [summit, Korea]\n---\nHe came.\n"));
    EXPECT_THAT(article.stated.people, ElementsAre("Kim Dae-jung", "Kim Jong-il"));
    EXPECT_THAT(article.stated.places, ElementsAre("Pyongyang"));
    EXPECT_THAT(article.stated.keywords, ElementsAre("summit", "Korea"));
}

TEST(Records, StateADateAsANumberOrInWords) {
    EXPECT_EQ(published(only(read("a.json", R"({"text":"B.","date":"1687195800"})"))),
              "2023-06-19");
    EXPECT_EQ(published(only(read("a.json", R"({"text":"B.","date":20230619})"))), "2023-06-19");
    EXPECT_EQ(published(only(read("a.json", R"({"text":"B.","date":1687195800000})"))),
              "2023-06-19");
}

TEST(RecordNames, GoByTheUsualOnesAndThoseThatAreTold) {
    RecordNames names;
    EXPECT_EQ(names.find("Published_At")->field, RecordField::date);
    EXPECT_FALSE(names.find("kop"));
    names.tell(RecordField::title, "Kop-Regel");
    names.tell(RecordField::title, "kop");
    ASSERT_TRUE(names.find("kopregel"));
    EXPECT_EQ(names.find("kopregel")->field, RecordField::title);
    EXPECT_LT(names.find("kopregel")->rank, names.find("kop")->rank);
    EXPECT_LT(names.find("kop")->rank, names.find("title")->rank);
    // A usual name can be told to stand for something else.
    names.tell(RecordField::section, "tags");
    EXPECT_EQ(names.find("tags")->field, RecordField::section);
    EXPECT_FALSE(RecordNames::usual().find("kop"));
    EXPECT_FALSE(names.find(std::string(10'000, 'x')));
}

TEST(RecordWords, AreReadByTheirKinds) {
    const RecordWords words = RecordWords::load(DATELINE_SOURCE_DIR "/config");
    EXPECT_EQ(words.fields.at("publishedat").field, RecordField::date);
    EXPECT_LT(words.fields.at("title").rank, words.fields.at("headline").rank);
    EXPECT_TRUE(words.fields.at("description").is_lesser());
    EXPECT_FALSE(words.fields.at("articlebody").is_lesser());
    EXPECT_TRUE(words.paths.contains("credits"));
    EXPECT_TRUE(words.wrapper.contains("_source"));
    EXPECT_FALSE(words.wrapper.contains("source"));
    const ScratchFolder folder;
    std::ofstream(folder.path() / "record-names.txt") << "title: title\nkop: kop\n";
    try {
        RecordWords::load(folder.path());
        FAIL() << "no error";
    } catch (const DataFileError& error) {
        EXPECT_THAT(error.what(), HasSubstr("record-names.txt:2: \"kop\""));
    }
}

TEST(Html, KeepsTheNamesThatThePageStates) {
    const Article article = only(read("a.html", R"(<html><head><title>T</title>
        <meta name="news_keywords" content="talks, Beijing visit"><meta property="article:tag" content="talks">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"T","keywords":["diplomacy","talks"],
        "about":[{"@type":"Person","name":"Wang Yi"},{"@type":"Thing","name":"Trade war"}],
        "mentions":{"@type":"Organization","name":"State Department"},
        "contentLocation":{"@type":"Place","name":"Beijing"}}</script></head>
        <body><article><h1>T</h1><p>He came to the city and spoke for a long time with the minister.</p>
        </article></body></html>)"));
    EXPECT_THAT(article.stated.people, ElementsAre("Wang Yi"));
    EXPECT_THAT(article.stated.places, ElementsAre("Beijing"));
    EXPECT_THAT(article.stated.organizations, ElementsAre("State Department"));
    EXPECT_THAT(article.stated.keywords,
                ElementsAre("Trade war", "diplomacy", "talks", "Beijing visit"));
}

}  // namespace
}  // namespace dateline
