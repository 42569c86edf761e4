// Every file of every pack of config/ can be read.
#include <gmock/gmock.h>

#include "indexer/mentions/recogniser.h"
#include "indexer/understand/sentences.h"
#include "names/titles.h"
#include "query/search/stemmer.h"
#include "query/search/stop_words.h"
#include "tests/unit/scratch_folder.h"
#include "text/calendar_words.h"
#include "text/data_files.h"
#include "text/language_pack.h"
#include "times/times.h"

namespace dateline {
namespace {

class LanguagePacks : public testing::TestWithParam<std::string> {
protected:
    bool has(std::string_view file) const { return has_pack_file(data_folder(), GetParam(), file); }
};

TEST_P(LanguagePacks, HaveTheStemmerThatTheyName) {
    const std::optional<LanguagePack> pack = read_language_pack(data_folder(), GetParam());
    ASSERT_TRUE(pack);
    EXPECT_EQ(stemmer_of(GetParam(), data_folder()).has_value(), !pack->stemmer.empty());
}

TEST_P(LanguagePacks, HaveFilesThatCanBeRead) {
    EXPECT_NO_THROW(StopWords::load(data_folder(), GetParam()));
    EXPECT_NO_THROW(load_calendar_words(data_folder(), GetParam()));
    if (has(Titles::file_name)) {
        EXPECT_NO_THROW(Titles::load(data_folder(), GetParam()));
    }
    if (has("abbreviations.txt")) {
        EXPECT_NO_THROW(Abbreviations::load(data_folder(), GetParam()));
    }
    if (has(names_file)) {
        EXPECT_NO_THROW(Recogniser::load(data_folder(), GetParam()));
    }
    if (has(times_file)) {
        EXPECT_NO_THROW(TimeGrammar::load(data_folder(), GetParam()));
    }
}

INSTANTIATE_TEST_SUITE_P(All, LanguagePacks, testing::ValuesIn(languages_with_packs(data_folder())),
                         [](const auto& pack) { return pack.param; });

TEST(LanguagePacks, AreAllFoldersWithTheCodeOfALanguage) {
    const std::vector<std::string> packs = languages_with_packs(data_folder());
    for (const auto& entry : std::filesystem::directory_iterator(data_folder())) {
        const std::string name = entry.path().filename().string();
        if (name.size() != 2) continue;
        EXPECT_THAT(packs, testing::Contains(name)) << "it has no language.toml";
    }
}

TEST(LanguagePacks, OfTheDefaultLanguageAreWhole) {
    for (const char* file :
         {"abbreviations.txt", "areas.tsv",         "byline-words.txt",    "calendar.txt",
          "cues.txt",          "known.txt",         "language.toml",       "name-words.txt",
          "names.model",       "nationalities.tsv", "irregular-forms.txt", "nicknames.txt",
          "person-words.txt",  "place-words.txt",   "spellings.txt",       "stop-words.txt",
          "times.rules",       "titles.tsv",        "word-classes.txt",    "word-roles.txt"})
        EXPECT_TRUE(std::filesystem::exists(data_folder() / pack_file(default_language, file)))
            << file;
}

TEST(LanguagePacks, OfTheDefaultLanguageMissNoFileInSilence) {
    const ScratchFolder folder;  // has none
    EXPECT_THROW(StopWords::load(folder.path(), default_language), DataFileError);
    EXPECT_THROW(load_calendar_words(folder.path(), default_language), DataFileError);
    EXPECT_THROW(Abbreviations::load(folder.path(), default_language), DataFileError);
    EXPECT_THROW(Titles::load_all(folder.path()).rows(), DataFileError);
    EXPECT_THROW(read_language_pack(folder.path(), default_language), DataFileError);
}

}  // namespace
}  // namespace dateline
