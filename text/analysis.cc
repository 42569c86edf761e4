#include "text/analysis.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <array>
#include <memory>
#include <stdexcept>

#include "text/ascii.h"
#include "text/folding.h"
#include "text/unspaced.h"
#include "text/utf8.h"

namespace dateline {

namespace {

enum class Class : std::uint8_t { other, letter, digit, wide };  // wide: not ASCII, to be decoded

constexpr std::array<Class, 256> classes = [] {
    std::array<Class, 256> table{};
    for (int c = 'a'; c <= 'z'; ++c) table[static_cast<std::size_t>(c)] = Class::letter;
    for (int c = 'A'; c <= 'Z'; ++c) table[static_cast<std::size_t>(c)] = Class::letter;
    for (int c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = Class::digit;
    for (std::size_t c = 0x80; c < 0x100; ++c) table[c] = Class::wide;
    return table;
}();

constexpr char32_t hyphen = 0x2010;
constexpr char32_t unbreakable_hyphen = 0x2011;

bool is_word_code_point(UChar32 c) {
    // Letters, marks and decimal digits; U+FFFD and other symbols are none.
    constexpr std::uint32_t mask = U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK | U_GC_NL_MASK;
    return c >= 0 && (U_MASK(u_charType(c)) & mask) != 0;
}

bool is_cut(std::string_view word) { return word.find('\n') != std::string_view::npos; }

// The word without the hyphens and line ends that cut it; it lives until the thread's next call.
std::string_view without_cuts(std::string_view word) {
    thread_local std::string whole;
    whole.clear();
    while (is_cut(word)) {
        const std::size_t end = word.find('\n');
        const std::size_t width = word[end - 1] == '-' ? 1 : word[end - 2] == '\xC2' ? 2 : 3;
        whole += word.substr(0, end - width);
        word.remove_prefix(end + 1);
    }
    return whole += word;
}

class Scanner {
public:
    explicit Scanner(Analysis& into) : out_(into), text_(into.text) {}

    void scan() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            switch (classes[static_cast<std::uint8_t>(c)]) {
                case Class::letter:
                    if (!address()) word();
                    break;
                case Class::digit:
                    word();
                    break;
                case Class::wide:
                    wide();
                    break;
                case Class::other:
                    if ((c == '@' || c == '#') && name(c)) break;
                    ++at_;
                    break;
            }
        }
    }

private:
    bool has(std::size_t i) const { return i < text_.size(); }
    char byte(std::size_t i) const { return has(i) ? text_[i] : '\0'; }

    // The code point at byte i, with i moved past it; negative at the end or where it is no UTF-8.
    UChar32 decode(std::size_t& i) const {
        if (!has(i)) return -1;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text_.data());
        UChar32 c;
        U8_NEXT(bytes, i, text_.size(), c);
        return c;
    }
    UChar32 peek(std::size_t i) const { return decode(i); }

    bool is_word_at(std::size_t i) const {
        if (!has(i)) return false;
        const Class c = classes[static_cast<std::uint8_t>(text_[i])];
        return c == Class::letter || c == Class::digit ||
               (c == Class::wide && is_word_code_point(peek(i)) && apostrophe(i) == 0);
    }

    // Bytes of an apostrophe at byte i, else 0.
    std::size_t apostrophe(std::size_t i) const {
        if (byte(i) == '\'') return 1;
        if (!has(i) || classes[static_cast<std::uint8_t>(text_[i])] != Class::wide) return 0;
        const UChar32 c = peek(i);
        return c == right_quote ? 3 : c == modifier_apostrophe ? 2 : 0;
    }

    // Whether 's stands at the apostrophe of `width` bytes at i, and the word ends behind it.
    bool possessive(std::size_t i, std::size_t width) const {
        return (byte(i + width) == 's' || byte(i + width) == 'S') && !is_word_at(i + width + 1);
    }

    void emit(std::size_t begin, std::size_t end, TokenKind kind) {
        Token token;
        token.begin = static_cast<std::uint32_t>(begin);
        token.end = static_cast<std::uint32_t>(end);
        token.form_begin = static_cast<std::uint32_t>(out_.forms.size());
        token.kind = kind;
        if (kind != TokenKind::address) append_form(begin, end, kind);
        token.form_length = static_cast<std::uint16_t>(out_.forms.size() - token.form_begin);
        out_.tokens.push_back(token);
        at_ = end;
    }

    void append_form(std::size_t begin, std::size_t end, TokenKind kind) {
        if (kind == TokenKind::handle || kind == TokenKind::tag) ++begin;
        const std::size_t start = out_.forms.size();
        for (std::size_t i = begin; i < end && out_.forms.size() - start < max_form_bytes; ++i) {
            const char c = text_[i];
            if (static_cast<std::uint8_t>(c) >= 0x80) {
                out_.forms.resize(start);
                // Folding may lengthen a word, but a word cut at four times the limit fills the
                // form.
                const std::string_view written =
                    utf8_prefix(text_.substr(begin, end - begin), 4 * max_form_bytes);
                out_.forms +=
                    utf8_prefix(folded_with_icu(is_cut(written) ? without_cuts(written) : written),
                                max_form_bytes);
                return;
            }
            // Points and commas within a word are those of an abbreviation or a number, hyphens
            // and line ends those that cut it. The point of a number is kept: 3.5 is not 35.
            const bool dropped = c == '\'' || c == ',' || c == '-' || c == '\n' ||
                                 (c == '.' && !is_ascii_digit(text_[begin]));
            if (!dropped) out_.forms.push_back(lower_ascii(c));
        }
    }

    // "https://…", "www.…"; mail addresses are recognised at their @.
    bool address() {
        const auto starts = [&](std::string_view prefix) {
            if (text_.size() - at_ < prefix.size()) return false;
            for (std::size_t i = 0; i < prefix.size(); ++i)
                if (lower_ascii(text_[at_ + i]) != prefix[i]) return false;
            return true;
        };
        const char first = lower_ascii(text_[at_]);
        if (first != 'h' && first != 'w') return false;
        if (!starts("http://") && !starts("https://") && !starts("www.")) return false;
        emit(at_, address_end(at_), TokenKind::address);
        return true;
    }

    std::size_t address_end(std::size_t i) const {
        const std::size_t begin = i;
        while (has(i)) {
            const char c = text_[i];
            if (static_cast<std::uint8_t>(c) <= ' ' || c == '<' || c == '>' || c == '"') break;
            std::size_t next = i;
            const UChar32 code_point = decode(next);
            // Quotation marks and dashes of running text end an address.
            if (code_point >= 0x2010 && code_point <= 0x201F) break;
            i = next;
        }
        constexpr std::string_view closing = ".,;:!?)]'*";
        while (i > begin + 1 && closing.find(text_[i - 1]) != std::string_view::npos) --i;
        return i;
    }

    // "@SecBlinken", "#facepalm"
    bool name(char mark) {
        if (at_ > 0 && is_word_before(at_)) return false;
        std::size_t i = at_ + 1;
        while (is_word_at(i) || byte(i) == '_') {
            if (static_cast<std::uint8_t>(text_[i]) < 0x80)
                ++i;
            else
                decode(i);
        }
        if (i == at_ + 1) return false;
        emit(at_, i, mark == '@' ? TokenKind::handle : TokenKind::tag);
        return true;
    }

    bool is_word_before(std::size_t i) const {
        const char c = text_[i - 1];
        return is_ascii_letter(c) || is_ascii_digit(c);
    }

    void wide() {
        std::size_t next = at_;
        const UChar32 c = decode(next);
        if (!is_word_code_point(c) || apostrophe(at_) != 0)  // one is a letter to ICU: U+02BC
            at_ = next;
        else if (is_unspaced(c))
            unspaced_run();
        else
            word();
    }

    // A run in scripts without spaces, cut by ICU.
    void unspaced_run() {
        const std::size_t begin = at_;
        std::size_t end = at_;
        for (std::size_t next = at_; has(next);) {
            const UChar32 c = decode(next);
            if (!is_word_code_point(c) || !(is_unspaced(c) || u_charType(c) == U_NON_SPACING_MARK))
                break;
            end = next;
        }
        thread_local std::unique_ptr<icu::BreakIterator> words = [] {
            UErrorCode error = U_ZERO_ERROR;
            auto* found = icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), error);
            if (U_FAILURE(error))
                throw std::runtime_error(std::string("ICU has no word breaks: ") +
                                         u_errorName(error));
            return std::unique_ptr<icu::BreakIterator>(found);
        }();
        UErrorCode error = U_ZERO_ERROR;
        UText run = UTEXT_INITIALIZER;
        utext_openUTF8(&run, text_.data() + begin, static_cast<std::int64_t>(end - begin), &error);
        words->setText(&run, error);
        std::int32_t from = words->first();
        for (std::int32_t to = words->next(); to != icu::BreakIterator::DONE; to = words->next()) {
            emit(begin + static_cast<std::size_t>(from), begin + static_cast<std::size_t>(to),
                 TokenKind::word);
            from = to;
        }
        utext_close(&run);
        at_ = end;
    }

    // "U.S.", "a.m.", "U.S": single letters with points between them. Its end, or `begin`.
    std::size_t abbreviation(std::size_t begin) const {
        std::size_t i = begin;
        while (is_ascii_letter(byte(i)) && byte(i + 1) == '.' && is_ascii_letter(byte(i + 2)) &&
               !is_word_at(i + 3))
            i += 2;
        if (i == begin) return begin;
        return byte(i + 1) == '.' ? i + 2 : i + 1;
    }

    void word() {
        const std::size_t begin = at_;
        std::size_t end = abbreviation(begin);
        bool digits_only = false;
        if (end == begin) {
            digits_only = true;
            end = word_end(begin, digits_only);
            for (std::size_t next = next_line_of_word(end); next > end;
                 next = next_line_of_word(end))
                end = word_end(next, digits_only);
        }
        if (byte(end) == '@' && mail(begin, end)) return;
        emit(begin, end, digits_only ? TokenKind::number : TokenKind::word);
        const std::size_t width = apostrophe(at_);
        if (width != 0 && possessive(at_, width)) {
            at_ += width + 1;
        } else if (joiner_at(at_)) {
            out_.tokens.back().joined = true;
        }
    }

    // Where a word goes on that a line's end cuts behind the byte `end`: behind "-\n", in a small
    // letter; `end` where it does not.
    std::size_t next_line_of_word(std::size_t end) const {
        const char last = text_[end - 1];
        if (!is_ascii_letter(last) && static_cast<std::uint8_t>(last) < 0x80) return end;
        const std::size_t width = hyphen_at(end);
        if (width == 0 || byte(end + width) != '\n') return end;
        return u_islower(peek(end + width + 1)) ? end + width + 1 : end;
    }

    // Bytes of a hyphen at byte i, or of the "¬" that programs write for one that cuts a word; else 0.
    std::size_t hyphen_at(std::size_t i) const {
        if (byte(i) == '\xC2') return byte(i + 1) == '\xAC' ? 2 : 0;
        return byte(i) == '-' ? 1 : byte(i) == '\xE2' && peek(i) == hyphen ? 3 : 0;
    }

    std::size_t word_end(std::size_t begin, bool& digits_only) const {
        std::size_t i = begin;
        while (has(i)) {
            const char c = text_[i];
            const Class kind = classes[static_cast<std::uint8_t>(c)];
            if (kind == Class::letter) {
                digits_only = false;
                ++i;
            } else if (kind == Class::digit) {
                ++i;
            } else if (c == '.' && i > begin && is_ascii_digit(text_[i - 1]) &&
                       is_ascii_digit(byte(i + 1)) && is_ascii_digit(text_[begin])) {
                ++i;
            } else if (c == ',' && i > begin && is_ascii_digit(text_[i - 1]) && thousands(i)) {
                ++i;
            } else if (c == '\'') {
                if (!is_word_at(i + 1) || possessive(i, 1)) break;
                ++i;
            } else if (kind == Class::wide) {
                if (const std::size_t width = apostrophe(i)) {
                    if (!is_word_at(i + width) || possessive(i, width)) break;
                    i += width;
                    continue;
                }
                std::size_t next = i;
                const UChar32 code_point = decode(next);
                if (!is_word_code_point(code_point) || is_unspaced(code_point)) break;
                digits_only = false;
                i = next;
            } else {
                break;
            }
        }
        // "C++", "F#": the only words that end in signs.
        if (i == begin + 1 && is_ascii_letter(text_[begin])) {
            if (byte(i) == '+' && byte(i + 1) == '+' && !is_word_at(i + 2)) return i + 2;
            if (byte(i) == '#' && !is_word_at(i + 1)) return i + 1;
        }
        return i;
    }

    // Exactly three digits behind the comma at i: "1,000" but not "June 19,2023".
    bool thousands(std::size_t i) const {
        return is_ascii_digit(byte(i + 1)) && is_ascii_digit(byte(i + 2)) &&
               is_ascii_digit(byte(i + 3)) && !is_ascii_digit(byte(i + 4));
    }

    // A mail address around the @ at `at_sign`; takes back the tokens of its first part.
    bool mail(std::size_t begin, std::size_t at_sign) {
        constexpr std::size_t longest_name = 64;  // RFC 5321's limit before the @
        std::size_t end = at_sign + 1;
        bool has_point = false;
        while (is_ascii_letter(byte(end)) || is_ascii_digit(byte(end)) || byte(end) == '-' ||
               (byte(end) == '.' && is_word_at(end + 1))) {
            has_point = has_point || byte(end) == '.';
            ++end;
        }
        if (!has_point) return false;
        const auto in_name = [](char c) {
            return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '_' || c == '-' ||
                   c == '+';
        };
        while (begin > 0 && at_sign - begin < longest_name && in_name(text_[begin - 1])) --begin;
        while (!out_.tokens.empty() && out_.tokens.back().end > begin) {
            begin = std::min<std::size_t>(begin, out_.tokens.back().begin);
            out_.forms.resize(out_.tokens.back().form_begin);
            out_.tokens.pop_back();
        }
        emit(begin, end, TokenKind::address);
        return true;
    }

    bool joiner_at(std::size_t i) const {
        const char c = byte(i);
        if (c == '-' || c == '/' || c == '_' || c == '&') return is_word_at(i + 1);
        if (c == '.') return is_ascii_letter(byte(i + 1)) && i > 0 && is_ascii_letter(text_[i - 1]);
        if (static_cast<std::uint8_t>(c) != 0xE2) return false;
        const UChar32 code_point = peek(i);
        return (code_point == hyphen || code_point == unbreakable_hyphen) && is_word_at(i + 3);
    }

    Analysis& out_;
    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

void analyse(std::string_view text, Analysis& into) {
    if (text.size() >= UINT32_MAX) throw std::length_error("a text of 4 GiB or more");
    into.text = text;
    into.tokens.clear();
    into.forms.clear();
    Scanner(into).scan();
}

Analysis analyse(std::string_view text) {
    Analysis analysis;
    analyse(text, analysis);
    return analysis;
}

std::string fold(std::string_view text) {
    const Analysis analysis = analyse(text);
    std::string folded;
    for (const Token& token : analysis.tokens) {
        if (token.form_length == 0) continue;
        if (!folded.empty()) folded += ' ';
        folded += analysis.form(token);
    }
    return folded;
}

}  // namespace dateline
