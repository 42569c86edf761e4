// Spellings of one name.
#include "names/spelling.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

bool other_spelling(std::string_view one, std::string_view other) {
    const bool is = is_other_spelling(one, other);
    EXPECT_EQ(is, is_other_spelling(other, one)) << one << " / " << other;
    if (is) {
        EXPECT_EQ(spelling_key(one), spelling_key(other)) << one << " / " << other;
    }
    return is;
}

TEST(Spellings, OfOneNameAreOne) {
    EXPECT_TRUE(other_spelling("zelensky", "zelenskiy"));
    EXPECT_TRUE(other_spelling("zelensky", "zelenskyy"));
    EXPECT_TRUE(other_spelling("gaddafi", "qaddafi"));
    EXPECT_TRUE(other_spelling("qadhafi", "gadafi"));
    EXPECT_TRUE(other_spelling("kassem", "qasem"));
    EXPECT_TRUE(other_spelling("mohammed", "muhamad"));
    EXPECT_TRUE(other_spelling("mahmoud", "mahmud"));
    EXPECT_TRUE(other_spelling("gorbatchev", "gorbachev"));
    EXPECT_TRUE(other_spelling("mueller", "muller"));
}

TEST(Spellings, OfTwoNamesAreTwo) {
    EXPECT_FALSE(other_spelling("gates", "kates"));
    EXPECT_FALSE(other_spelling("lee", "li"));
    EXPECT_FALSE(other_spelling("mohammed", "mahmud"));
    EXPECT_FALSE(other_spelling("johnson", "johnston"));
    EXPECT_FALSE(other_spelling("marina", "morena"));
}

}  // namespace
}  // namespace dateline
