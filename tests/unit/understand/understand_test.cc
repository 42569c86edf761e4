#include "indexer/understand/understand.h"

#include <gmock/gmock.h>

#include <fstream>
#include <thread>

#include "schema/record.h"
#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string english =
    "Antony Blinken met Xi Jinping in Beijing on Monday, the highest-level meeting between the two "
    "countries in five years, and both sides said that they would go on with the talks.";
const std::string german =
    "Angela Merkel ist am 22. November 2005 im Bundestag zur Bundeskanzlerin gewählt worden. Sie "
    "war die erste Frau in diesem Amt, das sie bis zum 8. Dezember 2021 innehatte.";

const Understanding& understanding() {
    static const Understanding loaded(data_folder(), false);
    return loaded;
}

Article article(const std::string& text, const std::string& author = "") {
    Article made;
    made.text = text;
    made.author = author;
    const Day day = *parse_day("2023-06-20");
    made.published = Publication{{day, day}, Precision::day, Provenance::stated, {}};
    return made;
}

StoredArticle understood(Article&& made) {
    StoredArticle stored;
    stored.article = std::move(made);
    Analysis analysis;
    understanding().understand(stored, analysis);
    return stored;
}

std::vector<std::string> names_of(const StoredArticle& stored) {
    std::vector<std::string> names;
    for (const Entity& entity : stored.mentions.entities) names.push_back(entity.name);
    return names;
}

TEST(AnArticle, IsUnderstoodByThePackOfItsLanguage) {
    const StoredArticle in_english = understood(article(english));
    EXPECT_EQ(in_english.article.language, "en");
    EXPECT_THAT(names_of(in_english), ElementsAre("Antony Blinken", "Xi Jinping", "Beijing"));
    EXPECT_FALSE(in_english.times.empty());
    const StoredArticle in_german = understood(article(german));
    EXPECT_EQ(in_german.article.language, "de");
    EXPECT_THAT(names_of(in_german), IsEmpty());
}

TEST(AnArticle, MayBeTheFirstOfItsLanguageInSeveralThreads) {
    const Understanding cold(data_folder(), false);
    std::vector<StoredArticle> stored(4);
    {
        std::vector<std::jthread> threads;
        for (StoredArticle& one : stored)
            threads.emplace_back([&] {
                one.article = article(german);
                Analysis analysis;
                cold.understand(one, analysis);
            });
    }
    for (const StoredArticle& one : stored) {
        EXPECT_EQ(one.article.language, "de");
        EXPECT_THAT(one.times, testing::SizeIs(stored[0].times.size()));
    }
    EXPECT_FALSE(stored[0].times.empty());
}

TEST(AnArticle, OfUnknownLanguageIsTakenForOneOfTheDefaultLanguage) {
    const StoredArticle stored = understood(article("Xi Jinping in Beijing"));
    EXPECT_EQ(stored.article.language, "");
    EXPECT_THAT(names_of(stored), ElementsAre("Xi Jinping", "Beijing"));
}

TEST(AnArticle, WhoseLanguageHasNoPackIsCutIntoPassages) {
    Article swedish = article("Kort text om Stockholm.");
    swedish.language = "sv";
    const StoredArticle stored = understood(std::move(swedish));
    EXPECT_EQ(stored.passages.size(), 1U);
    EXPECT_THAT(names_of(stored), IsEmpty());
    EXPECT_THAT(stored.times, IsEmpty());
}

TEST(AName, HoldsNoTime) {
    const auto times_of = [](const std::string& text) {
        const StoredArticle stored = understood(article(text));
        std::vector<std::string> times;
        for (const TimeMention& time : stored.times)
            times.push_back(text.substr(time.begin, time.end - time.begin));
        return times;
    };
    EXPECT_THAT(times_of("August Wilson wrote plays, and June Carter Cash "
                         "sang. Sen. Easter Smith and Sunday Oliseh spoke on Monday."),
                ElementsAre("Monday"));
    EXPECT_THAT(
        times_of("She told USA TODAY that she left today for the House January 6 Committee, "
                 "the lawyers of the committee said."),
        ElementsAre("today", "January 6"));
}

TEST(AnExplanation, IsOfWhatAnIndexStores) {
    const Explanation explained = understanding().explain(article(english));
    const StoredArticle stored = understood(article(english));
    EXPECT_EQ(pack_record(explained.stored), pack_record(stored));
    EXPECT_EQ(explained.mention_reasons.size(), stored.mentions.mentions.size());
    EXPECT_EQ(explained.time_reasons.size(), stored.times.size());
}

TEST(AnExplanation, KeepsTheAuthorOfTheArticle) {
    EXPECT_THAT(names_of(understood(article(english, "Antony Blinken"))),
                ElementsAre("Xi Jinping", "Beijing"));
    EXPECT_THAT(names_of(understanding().explain(article(english, "Antony Blinken")).stored),
                ElementsAre("Antony Blinken", "Xi Jinping", "Beijing"));
}

TEST(AnExplanation, TellsWhatIsNotUnderstoodInALanguage) {
    EXPECT_EQ(understanding().not_understood("en"), "");
    EXPECT_EQ(understanding().not_understood(""), "");
    EXPECT_NE(understanding().not_understood("xx"), "");
}

// The words of the default pack, and another one with these files.
class Packs : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(folder() / "en");
        std::filesystem::create_directories(folder() / "names");
        for (const char* file : {"en/abbreviations.txt", "en/calendar.txt", "en/stop-words.txt",
                                 "en/titles.tsv", "names/legal-forms.tsv"})
            std::filesystem::copy(data_folder() / file, folder() / file);
        write("en/language.toml", "name = \"English\"\n");
        std::filesystem::create_directories(folder() / "de");
        write("de/language.toml", "name = \"German\"\n");
    }
    void write(const std::string& file, const std::string& text) {
        std::ofstream(folder() / file) << text;
    }
    const std::filesystem::path& folder() const { return folder_.path(); }

private:
    const ScratchFolder folder_;
};

TEST_F(Packs, AreReadWhenAnArticleNeedsThem) {
    write("de/abbreviations.txt", "nonsense\n");
    const Understanding words(folder(), true);
    Analysis analysis;
    StoredArticle first, second;
    first.article = article(english);
    words.understand(first, analysis);
    EXPECT_EQ(first.article.language, "en");
    second.article = article(german);
    try {
        words.understand(second, analysis);
        FAIL() << "a wrong line was read";
    } catch (const DataFileError& error) {
        EXPECT_THAT(error.what(), HasSubstr("de/abbreviations.txt:1"));
    }
}

TEST_F(Packs, WithoutAbbreviationsUseThoseOfTheDefaultLanguage) {
    const Understanding words(folder(), true);
    StoredArticle stored;
    stored.article = article(german);
    Analysis analysis;
    words.understand(stored, analysis);
    EXPECT_EQ(stored.article.language, "de");
    EXPECT_FALSE(stored.passages.empty());
}

TEST_F(Packs, SayWhatOthersUnderstandAlone) {
    for (const char* file : {"en/names.model", "en/times.rules", "de/times.rules"}) write(file, "");
    const Understanding words(folder(), true);
    EXPECT_EQ(words.not_understood("de"), "names are understood in English only");
    EXPECT_EQ(words.not_understood("sv"),
              "names are understood in English only, dates in German, English only");
    write("de/names.model", "");
    EXPECT_EQ(words.not_understood("de"), "");
    EXPECT_EQ(words.not_understood("sv"), "names and dates are understood in German, English only");
}

TEST_F(Packs, OfTheDefaultLanguageAreWhole) {
    EXPECT_THROW(Understanding(folder(), false), DataFileError);
}

}  // namespace
}  // namespace dateline
