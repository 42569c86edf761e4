#include "query/language/query_tokens.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "query/language/field_names.h"
#include "query/language/field_words.h"
#include "query/language/foreign_signs.h"
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

// How far apart NEAR and ADJ join words when they don't say it.
constexpr std::size_t usually_apart = 10;

// A number from `least` to `most`; nothing for other text.
std::optional<std::size_t> small_number(std::string_view text, std::size_t least,
                                        std::size_t most) {
    constexpr std::size_t most_digits = 6;
    if (text.empty() || text.size() > most_digits ||
        !std::all_of(text.begin(), text.end(), is_ascii_digit))
        return std::nullopt;
    const std::size_t number = std::stoul(std::string(text));
    return number < least || number > most ? std::nullopt : std::optional(number);
}

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
            phrase();
        } else if ((query_[at_] == '+' || query_[at_] == '-') && marks(at_ + 1)) {
            add(query_[at_] == '+' ? Kind::required : Kind::excluded, at_, at_ + 1);
        } else {
            word();
        }
    }

    // A phrase, with the distance that stands behind it: "aid ukraine"~5.
    void phrase() {
        const std::size_t begin = at_;
        const std::optional<std::string_view> inner = quoted();
        if (!inner) return;
        refuse_stars(*inner, static_cast<std::uint32_t>(inner->data() - query_.data()));
        const std::optional<std::size_t> between = distance();
        add(Kind::phrase, begin, at_, seen(*inner));
        tokens_.back().between = between;
    }

    // The ~5 of "aid ukraine"~5, if one stands at at_, which moves behind it.
    std::optional<std::size_t> distance() {
        if (at_ >= query_.size() || query_[at_] != '~') return std::nullopt;
        const std::size_t begin = at_, end = word_end(at_);
        at_ = end;
        std::string_view typed = from(begin + 1, end);
        typed = typed.substr(0, typed.find_last_not_of(".,;:!?") + 1);
        if (typed.empty()) return std::nullopt;
        const std::optional<std::size_t> between = small_number(typed, 0, most_words_apart);
        if (!between)
            throw QueryError(
                "behind a phrase and ~ stands how many words may be between: \"aid ukraine\"~5; a "
                "place with a distance is near:\"Taipei\"~300km",
                span(begin, end));
        return between;
    }

    // NEAR, NEAR/5, ADJ, ADJ/5; false for other words.
    bool near(std::size_t begin, std::size_t end) {
        const std::string_view text = from(begin, end);
        const std::string_view name = text.substr(0, text.find('/'));
        if (name != "NEAR" && name != "ADJ") return false;
        std::optional<std::size_t> apart = usually_apart;
        if (name.size() < text.size())
            apart = small_number(text.substr(name.size() + 1), 1, most_words_apart);
        if (!apart)
            throw QueryError("behind " + std::string(name) +
                                 "/ stands how many words apart, 1 to " +
                                 std::to_string(most_words_apart) + ": " + std::string(name) + "/5",
                             span(begin, end));
        add(Kind::near, begin, end, text);
        tokens_.back().between = *apart - 1;
        tokens_.back().in_order = name == "ADJ";
        return true;
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
        if (near(begin, end)) return;
        const std::size_t colon = text.find(':');
        if (colon != std::string_view::npos && ascii_letters(text.substr(0, colon)) &&
            field(begin, begin + colon))
            return;
        refuse_foreign_signs(text, static_cast<std::uint32_t>(begin));
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
            if (ends_at(value) || query_[value] == '/') return false;
            const std::optional<Field> meant = field_meant(name);
            // What is written in capitals may be anything: "NYSE:IBM".
            if (!meant && (name != typed || typed.size() < 2)) return false;
            throw QueryError("there is no field \"" + name + "\": " +
                                 (meant ? "use " + instead_of(name, *meant, value)
                                        : "fields are " + names_of_fields()) +
                                 ", or put quotes around the whole",
                             span(begin, value));
        }
        if (value < query_.size() && query_[value] == '(') {
            add(Kind::field, begin, value);
            tokens_.back().field = *known;
            return true;
        }
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
        const bool later = name == "since" || name == "after";
        if (!later && name != "until" && name != "before") return field;
        at_ = value;
        const Span typed = one_value(meant).at;
        const std::string day(from(typed.begin, typed.end));
        return field + (later ? day + ".." : ".." + day);
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
                } else if (info(field).kind == FieldKind::text) {
                    value.between = distance();
                } else if (at_ < query_.size() && query_[at_] == '~') {
                    throw QueryError("a ~ has no meaning here: leave it out",
                                     span(at_, word_end(at_)));
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
