#include "schema/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "schema/manifest.h"
#include "tests/unit/schema/damage.h"
#include "tests/unit/scratch_folder.h"

namespace dateline {
namespace {

class VocabularyTest : public testing::Test {
protected:
    Vocabulary written(const std::vector<std::uint32_t>& hashes) {
        write_bytes(file(), pack_vocabulary(hashes));
        return Vocabulary(file());
    }
    std::filesystem::path file() const { return folder_.path() / "words"; }
    ScratchFolder folder_;
};

TEST_F(VocabularyTest, NumbersWordsAsTheyCame) {
    const std::vector<std::uint32_t> hashes{700, 1, UINT32_MAX, 30};
    const Vocabulary vocabulary = written(hashes);
    EXPECT_EQ(vocabulary.size(), 4U);
    for (std::uint32_t number = 1; number <= hashes.size(); ++number) {
        EXPECT_EQ(vocabulary.hash_of(number), hashes[number - 1]);
        EXPECT_EQ(vocabulary.number_of(hashes[number - 1]), number);
    }
    for (const std::uint32_t other : {0U, 2U, 31U, 699U, 701U, UINT32_MAX - 1})
        EXPECT_EQ(vocabulary.number_of(other), 0U) << other;
    EXPECT_EQ(vocabulary.hash_of(0), 0U);
    EXPECT_THROW(vocabulary.hash_of(5), IndexError);
}

TEST_F(VocabularyTest, MayBeEmpty) {
    for (const bool is_file : {false, true}) {
        const Vocabulary vocabulary = is_file ? written({}) : Vocabulary();
        EXPECT_EQ(vocabulary.size(), 0U);
        EXPECT_EQ(vocabulary.number_of(17), 0U);
        EXPECT_THROW(vocabulary.hash_of(1), IndexError);
    }
}

TEST_F(VocabularyTest, IsRefusedWhenItIsNotAsItWasWritten) {
    EXPECT_THROW(Vocabulary(folder_.path() / "nothing"), IndexError);
    written({3, 2, 1});
    damage_each(file(), [&] {
        try {
            const Vocabulary vocabulary(file());
            for (std::uint32_t hash = 0; hash < 5; ++hash)
                EXPECT_LE(vocabulary.number_of(hash), vocabulary.size());
        } catch (const IndexError&) {
        }
    });
}

}  // namespace
}  // namespace dateline
