#include "text/ascii.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(AsciiLetters, AreNoBytesOfOtherCharacters) {
    for (int c = -128; c < 0; ++c) {
        EXPECT_FALSE(is_ascii_letter(static_cast<char>(c)));
        EXPECT_FALSE(is_ascii_digit(static_cast<char>(c)));
    }
    EXPECT_FALSE(is_ascii_letter('@') || is_ascii_letter('[') || is_ascii_letter('`') ||
                 is_ascii_letter('{'));
}

TEST(AsciiLetters, ChangeTheirCaseAlone) {
    EXPECT_EQ(lower_ascii("ÄZ-a9"), "Äz-a9");
    EXPECT_EQ(upper_ascii("äz-A9"), "äZ-A9");
    EXPECT_TRUE(same_ascii_word("Content-Type", "content-type"));
    EXPECT_FALSE(same_ascii_word("content", "content-type"));
    EXPECT_FALSE(same_ascii_word("Ä", "ä"));
}

TEST(TrimmedText, HasNoBlanksAtItsEnds) {
    EXPECT_EQ(trimmed(" \t a b\r\n"), "a b");
    EXPECT_EQ(trimmed(" \n"), "");
    EXPECT_EQ(trimmed("-- a -", "- "), "a");
}

}  // namespace
}  // namespace dateline
