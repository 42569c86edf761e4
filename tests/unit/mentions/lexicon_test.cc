#include "indexer/mentions/tagger/lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "indexer/mentions/tagger/name_hash.h"
#include "tests/unit/scratch_folder.h"
#include "text/data_files.h"

namespace dateline {
namespace {

TEST(Lexicon, KnowsWordsByTheirUse) {
    const Lexicon lexicon = Lexicon::load(data_folder(), "en");
    const auto word = [&](const char* form) { return lexicon.find(hash_word(form)); };
    EXPECT_TRUE(word("president").is(Cue::title));
    EXPECT_TRUE(word("ministry").is(Cue::head));
    EXPECT_TRUE(word("chinese").is(Cue::nationality));
    EXPECT_TRUE(word("saudi").is(Cue::nationality_head));
    EXPECT_EQ(word("john").given, 1);
    EXPECT_EQ(word("smith").family, 1);
    EXPECT_NE(word("minister").fine_class, 0);
    EXPECT_EQ(word("zzyzx").cues, 0U);
}

TEST(Lexicon, KnowsTheCalendarButForWhatTheModelWasNotTrainedWith) {
    const Lexicon lexicon = Lexicon::load(data_folder(), "en");
    const auto is_cue = [&](const char* form) {
        return lexicon.find(hash_word(form)).is(Cue::calendar);
    };
    for (const char* word : {"january", "may", "sept", "tuesday", "tues", "easter"})
        EXPECT_TRUE(is_cue(word)) << word;
    EXPECT_FALSE(is_cue("weds"));
}

TEST(Lexicon, KnowsNamesOfSeveralWordsWithTheirKinds) {
    const Lexicon lexicon = Lexicon::load(data_folder(), "en");
    const auto is = [&](const char* name, Known kind) {
        return (lexicon.known_as(hash_words(name)) & static_cast<std::uint16_t>(kind)) != 0;
    };
    EXPECT_TRUE(is("world health organization", Known::alliance));
    EXPECT_TRUE(is("at t", Known::company));
    EXPECT_TRUE(is("bjp", Known::party));
    EXPECT_TRUE(is("buckingham palace", Known::building));
    EXPECT_FALSE(is("buckingham", Known::building));
    EXPECT_EQ(lexicon.known_as(hash_words("zzyzx road")), 0U);
}

TEST(DamagedList, IsRefusedWithItsLine) {
    const ScratchFolder folder;
    std::filesystem::create_directories(folder.path() / "xx");
    std::filesystem::create_directories(folder.path() / "names");
    for (const char* file : {"names/particles.tsv", "names/legal-forms.tsv"})
        std::filesystem::copy(data_folder() / file, folder.path() / file);
    std::filesystem::copy(data_folder() / "en/titles.tsv", folder.path() / "xx");
    std::ofstream(folder.path() / "xx/cues.txt") << "speech: said\nnonsense: mr\n";
    try {
        Lexicon::load(folder.path(), "xx");
        ADD_FAILURE() << "no error";
    } catch (const DataFileError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("xx/cues.txt is damaged at line 2"));
    }
}

TEST(Nationality, SpeaksForItsCountry) {
    const Lexicon lexicon = Lexicon::load(data_folder(), "en");
    EXPECT_EQ(lexicon.nationality_country(hash_words("ecuadorian")), "EC");
    EXPECT_EQ(lexicon.nationality_country(hash_words("south koreans")), "KR");
    EXPECT_EQ(lexicon.nationality_country(hash_words("african")), "");
    EXPECT_EQ(lexicon.nationality_country(hash_words("ecuador")), "");
}

TEST(Article, IsKnownAsOne) {
    const Lexicon lexicon = Lexicon::load(data_folder(), "en");
    EXPECT_TRUE(lexicon.find(hash_word("the")).is(Use::article));
    EXPECT_FALSE(lexicon.find(hash_word("of")).is(Use::article));
}

}  // namespace
}  // namespace dateline
