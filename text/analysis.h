// Text analysis: the one function through which articles and queries become words, so that what was
// indexed is what is looked for.
//
//   "Blinken’s U.S.-China talks in Beijing cost $3.5m"
//    blinken   us china talks in  beijing cost  3.5m          forms
//
// - A word is a run of letters, marks and digits. Apostrophes within it belong to it and leave its
//   form ("O'Brien" → obrien); a possessive 's does not belong to it.
// - Hyphens, slashes, underscores, ampersands and points between letters part words; a token says
//   when it is joined to the next, so that "e-mail" can be found by its parts and as "email".
// - A word that a line's end cuts is one: a hyphen or "¬", "\n" and a small letter behind a letter
//   are within it ("Tues-\nday" → tuesday). Its parts may be words, too ("well-\nknown").
// - Points within a number or an abbreviation belong to it: "3.5", "1,000" → 1000, "U.S." → us.
// - "@name" and "#tag" are one token, with the name as form; an address ("https://…", "a@b.org") is
//   one token, and its form is empty: addresses are not words.
// - Forms are compatibility-composed and case-folded, without accents: "Müller" → muller.
// - Chinese, Japanese, Thai, Lao, Khmer and Burmese runs are cut by ICU's dictionaries.
// Punctuation is no token; it is what stands between the tokens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class TokenKind : std::uint8_t { word, number, handle, tag, address };

struct Token {
    std::uint32_t begin = 0;  // bytes of the text
    std::uint32_t end = 0;
    std::uint32_t form_begin = 0;  // bytes of Analysis::forms
    std::uint16_t form_length = 0;
    TokenKind kind = TokenKind::word;
    // Only one hyphen, slash, underscore, ampersand or point parts it from the next.
    bool joined = false;
};

// Forms longer than this many bytes are cut: longer "words" are encoded data, and Xapian's terms
// end at 245.
inline constexpr std::size_t max_form_bytes = 64;

// The tokens of a text in order; owns its forms and borrows the text, which must outlive it.
struct Analysis {
    std::string_view text;
    std::vector<Token> tokens;
    std::string forms;

    std::string_view form(const Token& token) const {
        return std::string_view(forms).substr(token.form_begin, token.form_length);
    }
    // The token as written.
    std::string_view written(const Token& token) const {
        return text.substr(token.begin, token.end - token.begin);
    }
};

// Cuts valid UTF-8 of less than 4 GiB into tokens. Linear in its length; safe from any thread.
Analysis analyse(std::string_view text);
// The same into an Analysis whose memory is used again.
void analyse(std::string_view text, Analysis& into);

// The pairs of neighbouring code points of every run in a script without spaces, and of every
// Korean word, to which particles are written, as the forms have them: a stretch of such a text is
// found by them however a dictionary has cut it.
std::vector<std::string> unspaced_pairs(const Analysis& analysis);

// All forms of a name or other short text, joined by single spaces: "Wang Yi’s" → "wang yi".
std::string fold(std::string_view text);

}  // namespace dateline
