#include "text/bare_words.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "text/ascii.h"

namespace dateline {

namespace {

// Letters before the apostrophe: "quelqu'un", "lorsqu'il".
constexpr std::size_t longest_elided = 6;
// Letters of a word behind it; "jusqu'à" and the like are none that is looked for.
constexpr std::size_t shortest_word = 2;

constexpr std::array<std::string_view, 3> apostrophes{"'", "\xE2\x80\x99", "\xCA\xBC"};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// The form of what stands behind an elision, else empty. A consonant is left of the word before
// it, and the next begins with a vowel or a mute h: O'Brien and rock'n'roll have none.
std::string behind_elision(std::string_view written) {
    for (const std::string_view apostrophe : apostrophes) {
        const std::size_t at = written.find(apostrophe);
        if (at == std::string_view::npos || at == 0 || at > longest_elided) continue;
        const std::string_view before = written.substr(0, at);
        const char last = lower_ascii(before.back());
        if (!std::all_of(before.begin(), before.end(), is_ascii_letter) ||
            (is_vowel(last) && !before.ends_with("qu")) || last == 'y')
            continue;
        std::string behind = fold(written.substr(at + apostrophe.size()));
        if (behind.size() >= shortest_word && (is_vowel(behind.front()) || behind.front() == 'h'))
            return behind;
    }
    return {};
}

// ---- Arabic ----

// A lead byte of U+0600 to U+06FF.
bool is_arabic(std::string_view form) {
    return !form.empty() && form.front() >= '\xD8' && form.front() <= '\xDB';
}

// Spellings of a letter that people mix, and what is no letter: 0 is left out.
UChar32 one_spelling(UChar32 c) {
    switch (c) {
        case 0x0622:  // alef with madda or hamza, or wasla
        case 0x0623:
        case 0x0625:
        case 0x0671:
            return 0x0627;
        case 0x0629:  // teh marbuta
            return 0x0647;
        case 0x0649:  // alef maksura
            return 0x064A;
        case 0x0640:  // the stroke that stretches a word
        case 0x0653:  // marks that stand above and below
        case 0x0654:
        case 0x0655:
        case 0x0670:
            return 0;
        default:
            return c;
    }
}

// Takes a beginning off a word of which so many letters are left; all letters have two bytes.
bool take_off(std::string& word, std::string_view beginning, std::size_t letters_left) {
    if (!word.starts_with(beginning) || word.size() < beginning.size() + 2 * letters_left)
        return false;
    word.erase(0, beginning.size());
    return true;
}

// Without "and" and the article, alone or with a preposition; of a shorter rest they are letters.
std::string bare_arabic(std::string_view form) {
    std::string word;
    for (std::size_t at = 0; at < form.size();) {
        UChar32 c;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(form.data()), at, form.size(), c);
        if (c < 0) continue;
        if (const UChar32 kept = one_spelling(c)) {
            std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
            std::size_t size = 0;
            U8_APPEND_UNSAFE(bytes.data(), size, kept);
            word.append(reinterpret_cast<const char*>(bytes.data()), size);
        }
    }
    constexpr std::size_t rest_of_and = 3, rest_of_article = 2;
    take_off(word, "و", rest_of_and);
    for (const std::string_view article : {"ال", "بال", "كال", "فال", "لل"})
        if (take_off(word, article, rest_of_article)) break;
    return word;
}

}  // namespace

std::string bare_word(const Analysis& analysis, const Token& token) {
    const std::string_view form = analysis.form(token);
    if (is_arabic(form)) return bare_arabic(form);
    // An apostrophe is no part of the form.
    if (token.end - token.begin > token.form_length)
        if (std::string bare = behind_elision(analysis.written(token)); !bare.empty()) return bare;
    return std::string(form);
}

std::vector<std::string> bare_words(const Analysis& analysis) {
    std::vector<std::string> words;
    for (const Token& token : analysis.tokens) {
        const std::string_view form = analysis.form(token);
        const bool may_differ = token.end - token.begin > token.form_length || is_arabic(form);
        if (token.kind != TokenKind::word || !may_differ) continue;
        std::string bare = bare_word(analysis, token);
        if (is_arabic(form) || bare != form) words.push_back(std::move(bare));
    }
    return words;
}

}  // namespace dateline
