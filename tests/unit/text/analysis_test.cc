#include "text/analysis.h"

#include <gmock/gmock.h>

namespace dateline {
namespace {

std::vector<std::string> forms(std::string_view text) {
    const Analysis analysis = analyse(text);
    std::vector<std::string> out;
    for (const Token& token : analysis.tokens) out.emplace_back(analysis.form(token));
    return out;
}

struct Case {
    const char* text;
    std::vector<std::string> forms;
};

TEST(Analysis, CutsNewsIntoFoldedWords) {
    const std::vector<Case> cases{
        {"", {}},
        {" \n — …", {}},
        {"Blinken’s trip", {"blinken", "trip"}},
        {"Democrats' plan", {"democrats", "plan"}},
        {"O'Brien and O’Neill don’t", {"obrien", "and", "oneill", "dont"}},
        {"U.S. China", {"us", "china"}},
        {"the U.S.’s a.m.", {"the", "us", "am"}},
        {"J. K. Rowling", {"j", "k", "rowling"}},
        {"$3.5m, 1,000 and 6.6.2017", {"3.5m", "1000", "and", "6.6.2017"}},
        {"June 19,2023", {"june", "19", "2023"}},
        {"1980's", {"1980"}},
        {"C++ and F#", {"c++", "and", "f#"}},
        {"@SecBlinken #G20 . @ #", {"secblinken", "g20"}},
        {"Müller, Łódź, Straße, Ærø, naïve", {"muller", "lodz", "strasse", "aero", "naive"}},
        {"Mu\xCC\x88ller", {"muller"}},
        {"ﬁnance", {"finance"}},
        {"ПУТИН Ελλάς", {"путин", "ελλασ"}},
        {"see https://x.org/a?b=c, and www.y.de.", {"see", "", "and", ""}},
        {"mail john.doe+x@bbc.co.uk now", {"mail", "", "now"}},
        {"rate x@y", {"rate", "x", "y"}},
        // U+02BC, an apostrophe that is a letter to ICU
        {"a ʼ b ʼʼc ʼ", {"a", "b", "c"}},
    };
    for (const Case& c : cases) EXPECT_EQ(forms(c.text), c.forms) << c.text;
}

TEST(Analysis, CutsUnspacedScriptsByDictionary) {
    EXPECT_EQ(forms("東京都知事"), (std::vector<std::string>{"東京", "都知事"}));
    EXPECT_EQ(forms("G7は日本"), (std::vector<std::string>{"g7", "は", "日本"}));
}

TEST(Analysis, SaysWhichTokensAreJoined) {
    for (const char* text :
         {"e-mail", "and/or", "AT&T", "foo_bar", "reuters.com", "x\xE2\x80\x91y"})
        EXPECT_TRUE(analyse(text).tokens.front().joined) << text;
    for (const char* text : {"e - mail", "well- known", "end. Next", "A–B", "Tom's-"})
        EXPECT_FALSE(analyse(text).tokens.front().joined) << text;
}

TEST(Analysis, JoinsWordsThatALinesEndCuts) {
    for (const auto& [text, forms] : std::vector<std::pair<std::string, std::string>>{
             {"on Tues-\nday night", "on tuesday night"},
             {"twenty-\none, well-\nknown", "twentyone wellknown"},
             {"super-\ncali-\nfragil", "supercalifragil"},
             {"Stra\u00DFen-\nb\u00E4hn", "strassenbahn"},
             {"M\u00FCn-\nchen", "munchen"},
             {"kra\u010D-\n\u010Dice", "kraccice"},
             {"ele\u2010\nven", "eleven"},
             {"ele\u00AC\nven", "eleven"},
             {"a \u00AC\nb, c\u00ACd", "a b c d"},
             // None that is cut: lists, numbers, names, dashes.
             {"Monday-\nTuesday", "monday tuesday"},
             {"1910-\nfive", "1910 five"},
             {"words -\nmore", "words more"},
             {"words-\n\nmore", "words more"},
             {"words- \nmore", "words more"}})
        EXPECT_EQ(fold(text), forms) << text;
    const Analysis analysis = analyse("a Tues-\nday\u2019s");
    ASSERT_EQ(analysis.tokens.size(), 2u);
    EXPECT_EQ(analysis.written(analysis.tokens[1]), "Tues-\nday");
}

TEST(Analysis, GivesByteOffsetsWithoutPossessive) {
    const Analysis analysis = analyse("“Łódź’s U.S. man”");
    ASSERT_EQ(analysis.tokens.size(), 3U);
    EXPECT_EQ(analysis.written(analysis.tokens[0]), "Łódź");
    EXPECT_EQ(analysis.written(analysis.tokens[1]), "U.S.");
    EXPECT_EQ(analysis.written(analysis.tokens[2]), "man");
}

TEST(Analysis, KnowsKinds) {
    const Analysis analysis = analyse("word 12 19th @name #tag http://a.b c@d.org");
    std::vector<TokenKind> kinds;
    for (const Token& token : analysis.tokens) kinds.push_back(token.kind);
    EXPECT_THAT(kinds, testing::ElementsAre(TokenKind::word, TokenKind::number, TokenKind::word,
                                            TokenKind::handle, TokenKind::tag, TokenKind::address,
                                            TokenKind::address));
}

TEST(Analysis, BoundsFormsAndSurvivesAnyBytes) {
    EXPECT_EQ(forms(std::string(1 << 20, 'x')).front().size(), max_form_bytes);
    std::string wide;
    for (int i = 0; i < 100'000; ++i) wide += "é";
    EXPECT_LE(forms(wide).front().size(), max_form_bytes);
    std::string bytes;
    for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 37 + i / 256);
    for (const Token& token : analyse(bytes).tokens) EXPECT_LT(token.begin, token.end);
}

TEST(Fold, JoinsTheFormsOfAName) {
    EXPECT_EQ(fold("  Wang Yi’s "), "wang yi");
    EXPECT_EQ(fold("Orbán, Viktor"), "orban viktor");
    EXPECT_EQ(fold("https://x.org"), "");
}

}  // namespace
}  // namespace dateline
