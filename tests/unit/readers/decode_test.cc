#include "indexer/readers/decode.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

using namespace std::string_literals;

struct Case {
    std::string name;
    std::string bytes;
    std::string declared;
    std::string expected;
    std::size_t undecodable = 0;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class Decode : public testing::TestWithParam<Case> {};

TEST_P(Decode, GivesCleanUtf8) {
    const Decoded decoded = decode(GetParam().bytes, GetParam().declared);
    EXPECT_EQ(decoded.text, GetParam().expected);
    EXPECT_EQ(decoded.undecodable, GetParam().undecodable);
}

INSTANTIATE_TEST_SUITE_P(
    Bytes, Decode,
    testing::Values(
        Case{"ascii", "plain\ntext", "", "plain\ntext"},
        Case{"utf-8 with mark", "\xEF\xBB\xBFOrb\xC3\xA1n", "", "Orbán"},
        Case{"utf-16 with mark",
             "\xFF\xFE"
             "O\0r\0\xE1\0"s,
             "", "Orá"},
        Case{"utf-16 big-endian with mark", "\xFE\xFF\0O\0k"s, "", "Ok"},
        Case{"utf-16 without mark", "P\0a\0r\0i\0s\0 \0i\0s\0"s, "", "Paris is"},
        Case{"declared", "caf\xE9", "ISO-8859-1", "café"},
        Case{"declared as latin, quotes of windows", "\x93so\x94", "iso-8859-1", "“so”"},
        Case{"declared wrongly", "caf\xC3\xA9", "ISO-8859-1", "café"},
        Case{"declared with a name that nobody knows", "caf\xC3\xA9", "x-none", "café"},
        Case{"shift_jis", "\x93\xFA\x96\x7B", "Shift_JIS", "日本"},
        Case{"one broken byte", "na\xC3\xAFve caf\xC3\xA9 \xFF na\xC3\xAFve", "",
             "naïve café \uFFFD naïve", 1},
        Case{"cut in a letter", "na\xC3\xAFve caf\xC3\xA9 caf\xC3", "", "naïve café caf\uFFFD", 1},
        Case{"line ends", "a\r\nb\rc\n", "", "a\nb\nc\n"},
        Case{"controls",
             "a\x01"
             "b\x7F\x1B[31mc\td\0e\xC2\x9B"
             "f"s,
             "", "ab[31mc\tdef"},
        Case{"form feed", "a\fb", "", "a b"},
        Case{"soft hyphen", "inter\xC2\xADnational", "", "international"},
        Case{"decomposed", "Orba\xCC\x81n", "", "Orbán"},
        Case{"quotes stay", "“a” — b…", "", "“a” — b…"}));

TEST(Decode, DetectsWhatIsNeitherDeclaredNorUtf8) {
    // "Le président a déclaré que la situation était très préoccupante" and more, in Windows-1252.
    const std::string bytes =
        "Le pr\xE9sident a d\xE9"
        "clar\xE9 que la situation \xE9tait tr\xE8s pr\xE9occupante pour les "
        "r\xE9"
        "fugi\xE9s install\xE9s \xE0 la fronti\xE8re.";
    EXPECT_THAT(decode(bytes).text, testing::HasSubstr("président a déclaré"));
}

TEST(Cleaned, LooksAtTextOfAnyLengthAndOffset) {
    for (std::size_t before = 0; before < 20; ++before) {
        const std::string pad(before, 'x');
        EXPECT_EQ(cleaned(pad + "\x02" + pad), pad + pad);
        EXPECT_EQ(cleaned(pad + "a\xCC\x80" + pad), pad + "à" + pad);
        EXPECT_EQ(cleaned(pad + "\xC2\xAD" + pad), pad + pad);
    }
}

TEST(NotText, TellsBinariesByNameAndByControls) {
    EXPECT_EQ(not_text("%PDF-1.7\n%\xE2\xE3"), "a PDF file, not text");
    EXPECT_EQ(not_text("PK\x03\x04\x14\0\0\0"s), "a zip archive or an office document, not text");
    std::string noise;
    for (int i = 0; i < 5000; ++i) noise.push_back(static_cast<char>(i * 7919 % 251));
    EXPECT_TRUE(not_text(noise));
    EXPECT_FALSE(not_text("BZh is no archive but a text"));
    EXPECT_FALSE(
        not_text("text with a \0 that somebody left in it, and a good many words besides"s));
}

TEST(DeclaredInHtml, IsFoundInItsSpellings) {
    EXPECT_EQ(declared_in_html("<meta charset=\"windows-1251\">"), "windows-1251");
    EXPECT_EQ(
        declared_in_html("<META http-equiv=Content-Type content='text/html; CHARSET=koi8-r'>"),
        "koi8-r");
    EXPECT_EQ(declared_in_html("<?xml version='1.0' encoding='ISO-8859-2'?><html>"), "ISO-8859-2");
    EXPECT_EQ(declared_in_html("<html><body>charset"), "");
}

}  // namespace
}  // namespace dateline
