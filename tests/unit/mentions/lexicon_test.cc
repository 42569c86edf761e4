#include "indexer/mentions/tagger/lexicon.h"

#include <gtest/gtest.h>

#include "indexer/mentions/tagger/name_hash.h"
#include "text/data_files.h"

namespace dateline {
namespace {

TEST(Lexicon, KnowsWordsByTheirUse) {
    const Lexicon lexicon = Lexicon::load(data_folder());
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

TEST(Lexicon, KnowsNamesOfSeveralWordsWithTheirKinds) {
    const Lexicon lexicon = Lexicon::load(data_folder());
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

TEST(Nicknames, StandForFullNamesBothWays) {
    const Lexicon lexicon = Lexicon::load(data_folder());
    EXPECT_TRUE(lexicon.same_given_name(hash_word("bill"), hash_word("william")));
    EXPECT_TRUE(lexicon.same_given_name(hash_word("joseph"), hash_word("joe")));
    EXPECT_FALSE(lexicon.same_given_name(hash_word("george"), hash_word("laura")));
}

}  // namespace
}  // namespace dateline
