#include "query/language/query_tokens.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "query/language/field_names.h"
#include "query/language/field_words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace dateline {

namespace {

using Kind = QueryToken::Kind;

struct QuotePair {
    std::string_view open;
    // What closes it; the second is tried when the first does not come.
    std::array<std::string_view, 2> close;
    // Whether it is also a mark that other languages close with: alone it is punctuation.
    bool may_stand_alone = false;
};

constexpr std::array<QuotePair, 7> quotes{{
    {"\"", {"\"", "”"}},
    {"“", {"”", "\""}},
    {"‟", {"”", "\""}},
    {"„", {"“", "”"}},
    {"«", {"»", "\""}},
    {"”", {"”", ""}, true},
    {"»", {"«", ""}, true},
}};

bool ascii_letters(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_letter);
}

class Cutter {
public:
    explicit Cutter(std::string_view query) : query_(query) {}

    std::vector<QueryToken> cut() {
        while (at_ < query_.size()) next();
        return std::move(tokens_);
    }

private:
    static Span span(std::size_t begin, std::size_t end) {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    std::string_view from(std::size_t begin, std::size_t end) const {
        return query_.substr(begin, end - begin);
    }

    UChar32 code_point(std::size_t& at) const { return read_code_point(query_, at); }

    // The bytes of the space that stands at `at`: 0 when there is none.
    std::size_t space_at(std::size_t at) const {
        if (at >= query_.size()) return 0;
        const auto byte = static_cast<unsigned char>(query_[at]);
        if (byte < 0x80) return byte <= 0x20 || byte == 0x7F ? 1 : 0;
        std::size_t end = at;
        const UChar32 c = code_point(end);
        constexpr UChar32 zero_width_space = 0x200B, byte_order_mark = 0xFEFF;
        const bool space = u_isUWhiteSpace(c) || u_charType(c) == U_CONTROL_CHAR ||
                           c == zero_width_space || c == byte_order_mark;
        return space ? end - at : 0;
    }

    bool ends_at(std::size_t at) const { return at >= query_.size() || space_at(at) > 0; }

    const QuotePair* quote_at(std::size_t at) const {
        for (const QuotePair& pair : quotes)
            if (query_.substr(at).starts_with(pair.open)) return &pair;
        return nullptr;
    }

    bool has_word(std::string_view text) const {
        std::size_t at = static_cast<std::size_t>(text.data() - query_.data());
        const std::size_t end = at + text.size();
        while (at < end)
            if (U_GET_GC_MASK(code_point(at)) & (U_GC_L_MASK | U_GC_N_MASK)) return true;
        return false;
    }

    // What stands between quotes, with spaces for line ends and other control characters.
    std::string seen(std::string_view text) const {
        std::string seen;
        std::size_t at = static_cast<std::size_t>(text.data() - query_.data());
        const std::size_t end = at + text.size();
        while (at < end) {
            const std::size_t begin = at;
            if (u_charType(code_point(at)) == U_CONTROL_CHAR)
                seen += ' ';
            else
                seen += from(begin, at);
        }
        return seen;
    }

    // Whether a word can't go on at `at`.
    bool word_ends_at(std::size_t at) const {
        return ends_at(at) || query_[at] == '(' || query_[at] == ')' || quote_at(at);
    }

    // Where a word that begins at `at` ends.
    std::size_t word_end(std::size_t at) const {
        while (!word_ends_at(at)) code_point(at);
        return at;
    }

    // Where a value without quotes ends, or its part up to a quote.
    std::size_t value_end(std::size_t at, Field field) const {
        while (!word_ends_at(at) && !comma_parts(at, field)) code_point(at);
        return at;
    }

    void add(Kind kind, std::size_t begin, std::size_t end, std::string_view text = {}) {
        QueryToken token;
        token.kind = kind;
        token.at = span(begin, end);
        token.text = text;
        tokens_.push_back(std::move(token));
        at_ = end;
    }

    void next() {
        if (const std::size_t space = space_at(at_)) {
            at_ += space;
        } else if (query_[at_] == '(') {
            add(Kind::open, at_, at_ + 1);
        } else if (query_[at_] == ')') {
            add(Kind::close, at_, at_ + 1);
        } else if (quote_at(at_)) {
            const std::size_t begin = at_;
            if (const auto inner = quoted()) {
                refuse_signs_of_phrase(*inner);
                add(Kind::phrase, begin, at_, seen(*inner));
            }
        } else if ((query_[at_] == '+' || query_[at_] == '-') && marks(at_ + 1)) {
            add(query_[at_] == '+' ? Kind::required : Kind::excluded, at_, at_ + 1);
        } else {
            word();
        }
    }

    bool is_letter_at(std::size_t at) const {
        return at < query_.size() &&
               (U_GET_GC_MASK(code_point(at)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
    }

    // Signs of other programs that would be words in silence: "swing bri*", "jets leeds"~5.
    void refuse_signs_of_phrase(std::string_view inner) const {
        const auto begin = static_cast<std::size_t>(inner.data() - query_.data());
        for (std::size_t i = begin; i < begin + inner.size(); ++i) {
            const bool ends_word = i > begin && query_[i - 1] != ' ';
            const bool is_last = i + 1 == begin + inner.size() || space_at(i + 1) > 0;
            if (query_[i] == '*' && ends_word && is_last)
                throw QueryError(
                    "a * has no meaning between quotes: write the whole word there, or the "
                    "beginning of a word without quotes, as in aid*",
                    span(i, i + 1));
        }
        if (at_ < query_.size() && query_[at_] == '~' && is_letter_at(at_ + 1))
            throw QueryError(
                "a distance has no meaning behind a phrase: leave it out, or write its words "
                "without quotes, joined by AND",
                span(at_, word_end(at_)));
    }

    // The same of words: je?s, jets~2, NEAR/3. What is all in capitals is a headline.
    void refuse_signs_of_word(std::size_t begin, std::size_t end) const {
        const std::string_view text = from(begin, end);
        if (text.find('/') == std::string_view::npos)
            for (std::size_t i = begin + 1; i + 1 < end; ++i)
                if (query_[i] == '?' && is_letter_at(i + 1) && !space_at(i - 1))
                    throw QueryError(
                        "a ? has no meaning within a word: write the beginning of the word and a "
                        "*, as in aid*",
                        span(i, i + 1));
        const std::size_t tilde = text.rfind('~');
        if (tilde != std::string_view::npos && tilde > 0 && tilde + 1 < text.size() &&
            std::all_of(text.begin() + static_cast<std::ptrdiff_t>(tilde) + 1, text.end(),
                        is_ascii_digit))
            throw QueryError("no number stands behind a ~: write " +
                                 std::string(text.substr(0, tilde + 1)) + " for near spellings",
                             span(begin + tilde, end));
        const bool is_near = text == "NEAR" || text.starts_with("NEAR/");
        const bool has_small =
            std::any_of(query_.begin(), query_.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (is_near && has_small && !tokens_.empty() && has_word(query_.substr(end)))
            throw QueryError(
                "NEAR joins no words: write AND, or a phrase in quotes; a place is "
                "near:\"Taipei\"~300km",
                span(begin, end));
    }

    // Whether a + or - before `at` is a sign and no hyphen or dash: something to mark follows.
    bool marks(std::size_t at) const {
        if (ends_at(at) || query_[at] == '+' || query_[at] == '-') return false;
        if (query_[at] == '(' || quote_at(at)) return true;
        const std::string_view word = from(at, word_end(at));
        return has_word(word) || word.find('*') != std::string_view::npos;
    }

    // What stands between the quotes at at_, which moves behind them. Nothing for a closing mark
    // that closes nothing.
    std::optional<std::string_view> quoted() {
        const QuotePair& pair = *quote_at(at_);
        const std::size_t begin = at_ + pair.open.size();
        bool& closes_nothing = closes_nothing_[static_cast<std::size_t>(&pair - quotes.data())];
        if (closes_nothing) {
            at_ = begin;
            return std::nullopt;
        }
        for (const std::string_view close : pair.close) {
            const std::size_t end =
                close.empty() ? std::string_view::npos : query_.find(close, begin);
            if (end == std::string_view::npos) continue;
            const std::string_view inner = from(begin, end);
            if (!has_word(inner))
                throw QueryError(
                    "there is no word between these quotes: put one there or leave them out",
                    span(at_, end + close.size()));
            at_ = end + close.size();
            return inner;
        }
        if (!pair.may_stand_alone)
            throw QueryError("this quote is never closed: close it, or leave it out",
                             span(at_, begin));
        closes_nothing = true;
        at_ = begin;
        return std::nullopt;
    }

    void word() {
        const std::size_t begin = at_;
        const std::size_t end = word_end(begin);
        const std::string_view text = from(begin, end);
        if (text == "AND") return add(Kind::both, begin, end, text);
        if (text == "OR") return add(Kind::either, begin, end, text);
        if (text == "NOT") return add(Kind::excluded, begin, end, text);
        const std::size_t colon = text.find(':');
        if (colon != std::string_view::npos && ascii_letters(text.substr(0, colon)) &&
            field(begin, begin + colon))
            return;
        refuse_signs_of_word(begin, end);
        if (has_word(text) || text.find('*') != std::string_view::npos)
            add(Kind::word, begin, end, text);
        at_ = end;
    }

    // Reads a field whose name stands between `begin` and `colon`; false when it is just a word.
    bool field(std::size_t begin, std::size_t colon) {
        const std::string_view typed = from(begin, colon);
        const std::string name = lower_ascii(typed);
        const std::size_t value = colon + 1;
        const std::optional<Field> known = field_named(name);
        if (!known) {
            const std::optional<Field> meant = field_meant(name);
            if (!meant || ends_at(value) || query_[value] == '/') return false;
            throw QueryError("there is no field \"" + name + "\": use " +
                                 instead_of(name, *meant, value) +
                                 ", or put quotes around the whole",
                             span(begin, value));
        }
        if (value < query_.size() && query_[value] == '(')
            throw QueryError("a group can't stand behind " + name +
                                 ": for any of several values write " + name + ":one,two",
                             span(begin, value + 1));
        if (ends_at(value) || query_[value] == ')') {
            // "Source: Reuters" in a line pasted from somewhere.
            if (name != typed && ends_at(value)) return false;
            throw QueryError("the field " + name +
                                 " has no value: write it right after the colon, " + name + ":" +
                                 std::string(words_of(*known).example),
                             span(begin, value));
        }
        QueryToken token;
        token.kind = Kind::field;
        token.field = *known;
        at_ = value;
        token.values = values(*known);
        token.at = span(begin, at_);
        tokens_.push_back(std::move(token));
        return true;
    }

    // What to write for a field that there is not, whose value stands at `value`.
    std::string instead_of(std::string_view name, Field meant, std::size_t value) {
        const std::string field = std::string(info(meant).name) + ":";
        if (name != "since" && name != "until") return field;
        at_ = value;
        const Span typed = one_value(meant).at;
        const std::string day(from(typed.begin, typed.end));
        return field + (name == "since" ? day + ".." : ".." + day);
    }

    std::vector<FieldValue> values(Field field) {
        std::vector<FieldValue> list;
        while (true) {
            list.push_back(one_value(field));
            if (at_ >= query_.size() || query_[at_] != ',') return list;
            if (ends_at(at_ + 1))
                throw QueryError("this list ends with a comma: write its values without spaces, " +
                                     std::string(info(field).name) + ":one,two",
                                 span(at_, at_ + 1));
            ++at_;
        }
    }

    bool comma_parts(std::size_t at, Field field) const {
        const bool within_number = info(field).kind == FieldKind::text && at > 0 &&
                                   is_ascii_digit(query_[at - 1]) && at + 1 < query_.size() &&
                                   is_ascii_digit(query_[at + 1]);
        return query_[at] == ',' && !within_number;
    }

    FieldValue one_value(Field field) {
        FieldValue value;
        const std::size_t begin = at_;
        const bool date = info(field).kind == FieldKind::days;
        do {
            if (quote_at(at_)) {
                if (const auto inner = quoted()) value.text += seen(*inner);
                value.quoted = true;
                if (field == Field::near && at_ < query_.size() && query_[at_] == '~') {
                    const std::size_t end = value_end(at_, field);
                    value.text += from(at_, end);
                    at_ = end;
                }
                if (!date) break;
            } else {
                const std::size_t end = value_end(at_, field);
                value.text += from(at_, end);
                at_ = end;
                if (!date) break;
            }
        } while (!ends_at(at_) && query_[at_] != '(' && query_[at_] != ')' && query_[at_] != ',');
        value.at = span(begin, at_);
        if (begin == at_ || (!date && !has_word(from(begin, at_))))
            throw QueryError("there is nothing to look for here: write a value, " +
                                 std::string(info(field).name) + ":" +
                                 std::string(words_of(field).example),
                             span(begin, std::max(at_, std::min(begin + 1, query_.size()))));
        return value;
    }

    std::string_view query_;
    std::size_t at_ = 0;
    std::vector<QueryToken> tokens_;
    // By pair of quotes: what would close it comes no more, so that none is looked for twice.
    std::array<bool, quotes.size()> closes_nothing_{};
};

}  // namespace

std::vector<QueryToken> cut_query(std::string_view query) {
    const auto place = [](std::size_t begin, std::size_t end) {
        return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    };
    if (query.size() > max_query_bytes)
        throw QueryError(
            "the query is longer than " + std::to_string(max_query_bytes) + " bytes: shorten it",
            place(max_query_bytes, max_query_bytes + 1));
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t begin = at;
        if (read_code_point(query, at) < 0)
            throw QueryError(
                "the query is not valid UTF-8 here: use a terminal with a UTF-8 locale",
                place(begin, at));
    }
    return Cutter(query).cut();
}

}  // namespace dateline
