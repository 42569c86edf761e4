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
        Case{"soft hyphens at line ends", "inter\xC2\xAD\nnatio\xC2\xAD\r\nnal", "",
             "inter-\nnatio-\nnal"},
        Case{"decomposed", "Orba\xCC\x81n", "", "Orbán"},
        Case{"quotes stay", "“a” — b…", "", "“a” — b…"}));

INSTANTIATE_TEST_SUITE_P(
    CharacterSets, Decode,
    testing::Values(
        Case{"gbk that nobody declares",
             "\xB4\xF3\xC7\xC5\xBD\xAB\xB9\xD8\xB1\xD5\xCA\xAE\xD2\xBB\xB8\xF6\xD4\xC2\xA3\xAC\xCA"
             "\xD0\xD2\xE9\xBB\xE1\xD0\xC7\xC6\xDA\xB6\xFE\xCD\xED\xC9\xCF\xBE\xF6\xB6\xA8\xA3\xAC"
             "\xB6\xC9\xC2\xD6\xBD\xAB\xC3\xBF\xB6\xFE\xCA\xAE\xB7\xD6\xD6\xD3\xBF\xAA\xD0\xD0\xD2"
             "\xBB\xB0\xE0\xA1\xA3",
             "", "大桥将关闭十一个月，市议会星期二晚上决定，渡轮将每二十分钟开行一班。"},
        Case{"gbk said to be utf-8",
             "\xB4\xF3\xC7\xC5\xBD\xAB\xB9\xD8\xB1\xD5\xCA\xAE\xD2\xBB\xB8\xF6\xD4\xC2\xA3\xAC\xCA"
             "\xD0\xD2\xE9\xBB\xE1\xD0\xC7\xC6\xDA\xB6\xFE\xCD\xED\xC9\xCF\xBE\xF6\xB6\xA8\xA3\xAC"
             "\xB6\xC9\xC2\xD6\xBD\xAB\xC3\xBF\xB6\xFE\xCA\xAE\xB7\xD6\xD6\xD3\xBF\xAA\xD0\xD0\xD2"
             "\xBB\xB0\xE0\xA1\xA3",
             "utf-8", "大桥将关闭十一个月，市议会星期二晚上决定，渡轮将每二十分钟开行一班。"},
        Case{"euc-jp that nobody declares",
             "\xC0\xFB\xB2\xF3\xB6\xB6\xA1\xA2\xBD\xBD\xB0\xEC\xA4\xAB\xB7\xEE\xCA\xC4\xBA\xBF\xA4"
             "\xD8\xA1\xA3\xB9\xC1\xCF\xD1\xC9\xBE\xB5\xC4\xB2\xF1\xA4\xCF\xB2\xD0\xCD\xCB\xC6\xFC"
             "\xA4\xCE\xCC\xEB\xA4\xCB\xB7\xE8\xA4\xE1\xA4\xBF\xA1\xA3",
             "", "旋回橋、十一か月閉鎖へ。港湾評議会は火曜日の夜に決めた。"},
        Case{"euc-kr that nobody declares",
             "\xB4\xD9\xB8\xAE \xC6\xF3\xBC\xE2. \xC7\xD7\xB8\xB8 \xC0\xA7\xBF\xF8\xC8\xB8\xB4\xC2 "
             "\xC8\xAD\xBF\xE4\xC0\xCF \xB9\xE3 \xBF\xC0\xB7\xA1\xB5\xC8 \xB4\xD9\xB8\xAE\xB8\xA6 "
             "\xC6\xF3\xBC\xE2\xC7\xCF\xB1\xE2\xB7\xCE \xB0\xE1\xC1\xA4\xC7\xDF\xB4\xD9.",
             "", "다리 폐쇄. 항만 위원회는 화요일 밤 오래된 다리를 폐쇄하기로 결정했다."},
        Case{"gb2312 is gbk",
             "\xD6\xEC\xE9"
             "F\xBB\xF9",
             "gb2312", "朱镕基"},
        Case{"gb18030 by its name",
             "\x81"
             "9\xEE"
             "9\xD6\xEC\xE9"
             "F\xBB\xF9",
             "GB18030", "㐀朱镕基"},
        Case{"euc-kr is windows-949",
             "\x8C"
             "c\xB9\xE6\xB0\xA2\xC7\xCF",
             "euc-kr", "똠방각하"},
        Case{"big5 is of hong kong", "\xB2`\xA4\xF4\x96\xF5\x9D\xEE\x9D\xEF", "big5", "深水埗㗎嘅"},
        Case{"latin 5 is windows-1254", "\xFD \x93so\x94", "latin5", "ı “so”"},
        Case{"ascii is windows-1252", "\x93so\x94", "us-ascii", "“so”"},
        Case{"utf-16 that ASCII says of itself",
             "Le pr\xE9sident a pr\xE9sent\xE9 son projet \xE0 la mairie.", "utf-16",
             "Le président a présenté son projet à la mairie."},
        Case{"a byte that its set has not is seen", "\xD6\xEC\x80", "gb2312", "朱\uFFFD", 1},
        Case{"marks of windows within utf-8",
             "Hélène said \x93no\x94\x97it costs \x80"
             "14.",
             "", "Hélène said “no”—it costs €14."},
        Case{"a quote of utf-8 that lost its first byte", "café \x80\x9Cno café", "",
             "café \uFFFDno café", 1}));

TEST(DecodeSource, TellsWhatItTookForWindows) {
    std::vector<std::string> said;
    Source source{.path = "/news/a.txt", .bytes = "Hélène said \x93no\x94 \xFF at the café"};
    const auto text = decode_source(
        source, {{}, [&](Problem&& problem) { said.push_back(std::move(problem.what)); }});
    EXPECT_EQ(text, "Hélène said “no” \uFFFD at the café");
    EXPECT_THAT(said, testing::ElementsAre("not all of it is UTF-8: 2 characters of Windows-1252 "
                                           "taken as such, 1 place replaced by U+FFFD"));
}

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
