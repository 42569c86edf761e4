#include "indexer/mentions/tagger/words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <optional>

#include "indexer/mentions/tagger/name_hash.h"

namespace dateline {

namespace {

Shape shape_of(std::string_view written) {
    unsigned upper = 0, lower = 0, letters = 0, digits = 0;
    bool first_is_upper = false;
    // A word's first letters tell its shape; encoded data of a megabyte is not read to its end.
    constexpr std::size_t looked_at = 64;
    const auto size = static_cast<std::int32_t>(std::min(written.size(), looked_at));
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(written.data());
    for (std::int32_t i = 0; i < size;) {
        UChar32 c = bytes[i];
        if (c < 0x80) {
            ++i;
            if (c >= 'a' && c <= 'z') {
                ++lower;
            } else if (c >= 'A' && c <= 'Z') {
                if (upper + lower + letters + digits == 0) first_is_upper = true;
                ++upper;
            } else if (c >= '0' && c <= '9') {
                ++digits;
            }
            continue;
        }
        U8_NEXT(bytes, i, size, c);
        if (c < 0) break;
        const auto category = static_cast<UCharCategory>(u_charType(c));
        if (category == U_UPPERCASE_LETTER || category == U_TITLECASE_LETTER) {
            if (upper + lower + letters + digits == 0) first_is_upper = true;
            ++upper;
        } else if (category == U_LOWERCASE_LETTER) {
            ++lower;
        } else if (category == U_OTHER_LETTER) {
            ++letters;
        }
    }
    if (upper + lower == 0) return digits > 0 && letters == 0 ? Shape::number : Shape::other;
    if (upper == 0) return Shape::lower;
    if (lower == 0) return upper == 1 && digits == 0 ? Shape::initial : Shape::upper;
    return first_is_upper && upper == 1 ? Shape::capital : Shape::mixed;
}

// Whether an s stands behind an apostrophe of `width` bytes at the beginning.
bool is_possessive(std::string_view between, std::size_t width) {
    constexpr std::string_view apostrophe = "\u2019";
    return between.size() > width && (between[width] == 's' || between[width] == 'S') &&
           (width == 1 || between.starts_with(apostrophe));
}

// Of a sign of three bytes that begins with E2: dashes and hyphens; nothing of quotes.
std::optional<Gap> dash_of(std::string_view sign) {
    if (sign == "\u2013" || sign == "\u2014") return Gap::dash;
    if (sign == "\u2010" || sign == "\u2011") return Gap::hyphen;
    return std::nullopt;
}

// What marks stand between two words; of several the last one.
Gap mark_of(std::string_view between, bool& has_quote) {
    Gap gap = Gap::space;
    for (std::size_t i = 0; i < between.size(); ++i) {
        const char c = between[i];
        switch (c) {
            case ' ':
            case '\t':
            case '\r':
                break;
            case '\n':
                if (gap == Gap::space) gap = Gap::line;
                break;
            case '-':
                gap = between.size() == 1 ? Gap::hyphen : Gap::dash;
                break;
            case ',':
                gap = Gap::comma;
                break;
            case '.':
                gap = Gap::point;
                break;
            case ';':
            case ':':
                gap = Gap::colon;
                break;
            case '(':
            case '[':
                gap = Gap::bracket_open;
                break;
            case ')':
            case ']':
                if (gap != Gap::comma) gap = Gap::bracket_close;
                break;
            case '&':
                gap = Gap::ampersand;
                break;
            case '/':
                gap = Gap::slash;
                break;
            case '"':
                has_quote = true;
                break;
            case '\'':
                if (i == 0 && is_possessive(between, 1)) return Gap::possessive;
                has_quote = true;
                break;
            case '\xC2':
                if (i + 1 < between.size() && between[i + 1] == '\xA0')
                    ++i;  // a space that does not break
                else if (gap == Gap::space)
                    gap = Gap::other;
                break;
            case '\xE2':
                if (i == 0 && is_possessive(between, 3)) return Gap::possessive;
                if (const std::optional<Gap> dash = dash_of(between.substr(i, 3)))
                    gap = *dash;
                else
                    has_quote = true;
                i += 2;
                break;
            default:
                if (gap == Gap::space) gap = Gap::other;
        }
    }
    return gap;
}

Gap gap_of(std::string_view between) {
    if (between == " ") return Gap::space;
    constexpr std::size_t looked_at = 16;
    bool has_quote = false;
    const Gap gap = mark_of(between.substr(0, looked_at), has_quote);
    return has_quote && (gap == Gap::space || gap == Gap::other) ? Gap::quote : gap;
}

}  // namespace

void read_words(const Analysis& analysis, std::span<const Sentence> sentences,
                const Lexicon& lexicon, Words& into) {
    into.sentences = sentences;
    into.words.clear();
    into.forms.clear();
    into.first_token = 0;
    if (sentences.empty()) return;
    into.first_token = sentences.front().first_token;
    into.words.resize(sentences.back().last_token - into.first_token);

    HashTable<std::uint32_t> ids;  // one more than the id
    ids.reserve(into.words.size() / 4);
    for (const Sentence& sentence : sentences) {
        std::size_t end_before = sentence.begin;
        for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
            const Token& token = analysis.tokens[i];
            Word& word = into.words[i - into.first_token];
            word.kind = token.kind;
            const std::string_view form = analysis.form(token);
            word.hash = form.empty() ? 1 : hash_word(form);
            word.known = &lexicon.find(word.hash);
            word.shape =
                token.kind == TokenKind::number ? Shape::number : shape_of(analysis.written(token));
            word.gap = i == sentence.first_token
                           ? Gap::begin
                           : gap_of(analysis.text.substr(end_before, token.begin - end_before));
            if (word.gap == Gap::point) {
                const Word& before = into.words[i - 1 - into.first_token];
                const bool abbreviates = before.shape == Shape::initial || before.is(Cue::title) ||
                                         before.is(Cue::suffix) || before.is(Cue::company) ||
                                         before.is(Cue::particle);
                if (!abbreviates) word.gap = Gap::other;
            }
            end_before = token.end;
            std::uint32_t& id = ids.at(word.hash);
            if (id == 0) {
                into.forms.emplace_back();
                id = static_cast<std::uint32_t>(into.forms.size());
            }
            word.id = id - 1;
            FormCounts& counts = into.forms[word.id];
            if (word.shape == Shape::lower)
                ++counts.lower;
            else if (word.has_capital() && i != sentence.first_token)
                ++counts.capital;
        }
    }
}

}  // namespace dateline
