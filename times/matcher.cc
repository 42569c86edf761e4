#include "times/matcher.h"

#include <algorithm>
#include <bit>

#include "text/ascii.h"

namespace dateline::times {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Numbers beyond every calendar: "two thousand million".
std::int32_t bounded(std::int64_t number) {
    return static_cast<std::int32_t>(std::min<std::int64_t>(number, INT32_MAX));
}
std::int32_t sum(std::int32_t a, std::int32_t b) {
    return bounded(std::int64_t{a} + std::int64_t{b});
}

// What is between two tokens, as one of Gap.
std::uint16_t classify(std::string_view between) {
    if (between == " ") return gap_blank;
    if (between == "-") return gap_hyphen;
    // More than an expression has within it: closing quotes, a new sentence, a paragraph.
    constexpr std::size_t longest_gap = 8;
    if (between.size() > longest_gap) return gap_none;
    std::size_t begin = 0;
    std::size_t end = between.size();
    std::size_t lines = 0;
    for (const char c : between) lines += c == '\n';
    if (lines > 1) return gap_none;
    while (begin < end && is_blank(between[begin])) ++begin;
    while (end > begin && is_blank(between[end - 1])) --end;
    const std::string_view mark = between.substr(begin, end - begin);
    if (mark.empty()) return between.empty() ? gap_none : gap_blank;
    const bool bare = mark.size() == between.size();
    if (mark == "," || mark == ".,") return begin == 0 ? gap_comma : gap_none;
    if (mark == ".") return begin == 0 ? gap_dot : gap_none;
    if (mark == "/") return bare ? gap_slash : gap_none;
    if (mark == ":") return bare ? gap_colon : gap_none;
    if (mark == "_") return bare ? gap_blank : gap_none;
    if (mark == "(") return gap_open;
    if (mark == "-" || mark == "--" || mark == "&" || mark == "\xE2\x80\x93" ||
        mark == "\xE2\x80\x94")
        return gap_dash;
    if (mark == "\xE2\x80\x90" || mark == "\xE2\x80\x91") return bare ? gap_hyphen : gap_dash;
    if (mark == "'s" || mark == "\xE2\x80\x99s" || mark == "'" || mark == "\xE2\x80\x99")
        return begin == 0 ? gap_possessive : gap_blank;  // "the '80s"
    if (mark == "\xE2\x80\x98") return gap_blank;
    return gap_none;
}

}  // namespace

Matcher::Matcher(const Grammar& grammar, const Analysis& analysis, bool typed)
    : grammar_(grammar), analysis_(analysis), typed_(typed) {
    words_.reserve(analysis.tokens.size());
    for (const Token& token : analysis.tokens) words_.push_back(read(token));
}

WordId Matcher::read(const Token& token) const {
    switch (token.kind) {
        case TokenKind::word: {
            const std::string_view form = analysis_.form(token);
            // Other letters than ASCII's pass, too: shape_of knows them for what they are.
            const bool may_have_shape =
                !form.empty() && (form.front() <= '9' || form.back() <= '9');
            if (!may_have_shape) return grammar_.find(form);
            const WordId shape = shape_of(analysis_.text, token, form, grammar_.glued);
            return shape != other_word ? shape : grammar_.find(form);
        }
        case TokenKind::number:
            return shape_of(analysis_.text, token, analysis_.form(token), grammar_.glued);
        default:
            return other_word;
    }
}

bool Matcher::is_message() const {
    constexpr std::size_t longest = 60;  // tokens; a text message has 160 characters
    return words_.size() <= longest && std::ranges::any_of(words_, [&](WordId word) {
               return grammar_.tense(word) == Grammar::addressing;
           });
}

std::uint16_t Matcher::gap_before(std::uint32_t token) const {
    const std::uint32_t begin = analysis_.tokens[token - 1].end;
    const std::uint32_t end = analysis_.tokens[token].begin;
    const std::uint16_t gap = classify(analysis_.text.substr(begin, end - begin));
    // The point of an abbreviation, or one that ends a sentence.
    if (gap == gap_dot && !grammar_.is_abbreviation(words_[token - 1])) return gap_none;
    return gap;
}

bool Matcher::is_capitalised(std::uint32_t token) const {
    const char c = analysis_.text[analysis_.tokens[token].begin];
    return typed_ || is_ascii_upper(c);
}

std::optional<Match> Matcher::at(std::uint32_t token) {
    best_.reset();
    first_ = token;
    const auto word_at = [&](std::uint32_t i) -> WordId {
        return i < words_.size() ? words_[i] : WordId{other_word};
    };
    const auto first = grammar_.entries_with(0, words_[token]);
    const auto second = grammar_.entries_with(1, word_at(token + 1));
    const auto third = grammar_.entries_with(2, word_at(token + 2));
    for (std::size_t i = 0; i < first.size(); ++i) {
        for (std::uint64_t bits = first[i] & second[i] & third[i]; bits != 0; bits &= bits - 1) {
            const Entry& entry =
                grammar_.entries[64 * i + static_cast<std::size_t>(std::countr_zero(bits))];
            const Rule& rule = grammar_.rules[entry.rule];
            if (rule.typed_only && !typed_) continue;
            trail_.clear();
            for (std::size_t store = 0; store < entry.stores; ++store) {
                const Node& node = grammar_.nodes[grammar_.entry_stores[entry.first_store + store]];
                trail_.push_back({node.field, node.join, node.value, 0, Captured::stored});
            }
            walk(rule, entry.node, token);
        }
    }
    return best_;
}

// Patterns have no loops, so this ends at most as deep as the longest pattern is.
void Matcher::walk(const Rule& rule, std::uint16_t at, std::uint32_t token) {
    const Node& node = grammar_.nodes[at];
    switch (node.kind) {
        case Node::Kind::accept:
            accept(rule, token);
            return;
        case Node::Kind::fork:
            walk(rule, node.next, token);
            walk(rule, node.other, token);
            return;
        case Node::Kind::store:
            trail_.push_back({node.field, node.join, node.value, 0, Captured::stored});
            walk(rule, node.next, token);
            trail_.pop_back();
            return;
        case Node::Kind::word: {
            if (token >= words_.size() || !grammar_.takes(node.terminal, words_[token])) return;
            if (token != first_ && (gap_before(token) & node.gaps) == 0) return;
            if (node.capital && !is_capitalised(token)) return;
            const bool captures = node.field != Field::count_of;
            if (captures) trail_.push_back({node.field, node.join, 0, node.terminal, token});
            walk(rule, node.next, token + 1);
            if (captures) trail_.pop_back();
            return;
        }
    }
}

void Matcher::accept(const Rule& rule, std::uint32_t end) {
    if (best_) {
        // What people type is read by the rules for it first.
        const bool is_better = rule.typed_only && !best_->rule->typed_only;
        if (end < best_->last || (end == best_->last && !is_better)) return;
    }
    if (!stands_alone(first_, end)) return;
    for (const Condition& condition : rule.conditions)
        if (!holds(condition, first_, end)) return;
    best_ = Match{first_, end, &rule, {}};
    collect(*best_);
}

// Not a part of a longer number or compound: 555-1234, 3-2, 24/7, 1.5, F-16.
bool Matcher::stands_alone(std::uint32_t first, std::uint32_t end) const {
    const auto is_number = [&](std::uint32_t token) {
        const char c = analysis_.text[analysis_.tokens[token].begin];
        return is_ascii_digit(c);
    };
    constexpr std::uint16_t joins = gap_hyphen | gap_slash | gap_colon;
    if (first > 0 && is_number(first)) {
        const std::uint16_t gap = gap_before(first);
        if ((gap & joins) != 0 && (is_number(first - 1) || gap == gap_hyphen)) return false;
        if (gap == gap_dash && is_number(first - 1)) return false;
    }
    if (end < words_.size()) {
        const std::uint16_t gap = gap_before(end);
        if ((gap & joins) != 0 && is_number(end - 1) && is_number(end)) return false;
        if (gap == gap_hyphen && !may_begin(end)) return false;
    }
    return true;
}

bool Matcher::is_among(std::uint16_t terminal, std::uint32_t first, std::uint32_t end) const {
    constexpr std::uint32_t reach = 12;  // tokens: about a clause
    const auto is_of_class = [&](WordId word) { return grammar_.takes(terminal, word); };
    const auto begin = words_.begin();
    const auto last = static_cast<std::uint32_t>(words_.size());
    return std::any_of(begin + (first > reach ? first - reach : 0), begin + first, is_of_class) ||
           std::any_of(begin + end, begin + std::min(last, end + reach), is_of_class);
}

bool Matcher::holds(const Condition& condition, std::uint32_t first, std::uint32_t end) const {
    if (condition.among)
        return is_among(condition.words.front().terminal, first, end) == condition.wanted;
    const auto count = static_cast<std::uint32_t>(condition.words.size());
    const bool fits = condition.before ? words_.size() - end >= count : first >= count;
    if (!fits) return !condition.wanted;
    const std::uint32_t begin = condition.before ? end : first - count;
    bool found = true;
    for (std::uint32_t i = 0; i < count && found; ++i) {
        const auto [terminal, capital] = condition.words[i];
        const std::uint32_t gap_at = begin + i + (condition.before ? 0 : 1);
        found = (terminal == Condition::anything || grammar_.takes(terminal, words_[begin + i])) &&
                (!capital || is_capitalised(begin + i)) &&
                (gap_before(gap_at) & condition.gaps) != 0;
    }
    return found == condition.wanted;
}

void Matcher::collect(Match& match) const {
    Meaning& meaning = match.meaning;
    for (const Captured& captured : trail_) {
        std::int32_t value = captured.value;
        if (captured.token != Captured::stored) {
            const bool of_second = captured.field == Field::to_day ||
                                   captured.field == Field::to_month ||
                                   captured.field == Field::to_year;
            if (match.second_begin == 0 && of_second)
                match.second_begin = captured.token;
            else if (match.second_begin == 0)
                match.first_end = captured.token + 1;
            const WordId word = words_[captured.token];
            if (word < first_word) {
                capture_number(meaning, captured);
                continue;
            }
            value = grammar_.value(captured.terminal, word);
        }
        std::int32_t& into = meaning[captured.field];
        switch (captured.join) {
            case Join::set:
                into = value;
                break;
            case Join::add:
                into = sum(meaning.get(captured.field, 0), value);
                break;
            case Join::multiply: {
                into = bounded(std::int64_t{meaning.get(captured.field, 1)} * std::int64_t{value});
                break;
            }
        }
    }
}

void Matcher::capture_number(Meaning& meaning, const Captured& captured) const {
    const Token& token = analysis_.tokens[captured.token];
    const std::string_view form = analysis_.form(token);
    const WordId shape = words_[captured.token];
    // "9.30 am"
    const bool is_clock =
        shape == clock || shape == clock_24 || (shape == decimal && captured.field == Field::hour);
    if (is_clock) {
        const ClockTime time = read_clock(form, grammar_.glued);
        meaning[Field::hour] = time.hour;
        meaning[Field::minute] = time.minute;
        if (time.meridiem != 0) meaning[Field::meridiem] = time.meridiem;
        return;
    }
    if (shape == glued_length) {
        meaning[Field::count] = read_number(form);
        if (const auto unit = read_glued_unit(form, grammar_.glued))
            meaning[Field::unit] = static_cast<std::int32_t>(*unit);
        return;
    }
    if (shape == quarter_year || shape == half_year || shape == fiscal_year) {
        if (shape != fiscal_year) meaning[captured.field] = form.front() - '0';
        meaning[Field::year] = read_year_behind(form);
        return;
    }
    if (shape == decimal && captured.field == Field::count) {
        meaning[Field::count] = read_number(form);
        if (form.ends_with(".5")) meaning[Field::half_more] = 1;
        return;
    }
    std::int32_t value = shape == dotted_date ? read_dotted(form) : read_number(form);
    // "1543-4": one digit is of the first year's decade.
    if (captured.field == Field::to_year && form.size() == 1 && meaning.has(Field::year))
        value += meaning[Field::year] / 10 * 10;
    std::int32_t& into = meaning[captured.field];
    into = captured.join == Join::add ? sum(meaning.get(captured.field, 0), value) : value;
}

}  // namespace dateline::times
