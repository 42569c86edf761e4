#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "query/language/join_near.h"
#include "query/language/phrase_words.h"
#include "query/language/query_dates.h"
#include "query/language/query_tokens.h"
#include "query/language/query_tree.h"
#include "query/language/question.h"
#include "query/language/radius.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using Kind = Clause::Kind;
using Token = QueryToken::Kind;

class Parser {
public:
    Parser(std::string_view query, const DateReader& dates)
        : tokens_(cut_query(query)), dates_(dates) {}

    Question parse() {
        Level level = build(alternatives(0));
        if (next_ < tokens_.size())
            throw QueryError("this parenthesis was never opened: leave it out, or put a ( before",
                             tokens_[next_].at);
        return question_of(std::move(level));
    }

private:
    // Reads up to a closing parenthesis, which is left, or the end.
    Alternatives alternatives(std::size_t depth) {
        Alternatives level;
        Conjunction conjunction;
        Group group;
        const QueryToken* operation = nullptr;
        for (; next_ < tokens_.size() && tokens_[next_].kind != Token::close; ++next_) {
            const QueryToken& token = tokens_[next_];
            if (token.kind == Token::near) dangling(token, "before");
            if (token.kind == Token::both || token.kind == Token::either) {
                if (group.items.empty()) dangling(token, "before");
                conjunction.push_back(std::exchange(group, {}));
                if (token.kind == Token::either) level.push_back(std::exchange(conjunction, {}));
                operation = &token;
            } else {
                group.items.push_back(item(depth));
            }
        }
        if (group.items.empty()) {
            if (operation) dangling(*operation, "after");
            return level;
        }
        conjunction.push_back(std::move(group));
        level.push_back(std::move(conjunction));
        return level;
    }

    [[noreturn]] static void dangling(const QueryToken& token, std::string_view where) {
        std::string small = token.text;
        for (char& c : small) c = lower_ascii(c);
        throw QueryError(token.text + " has nothing " + std::string(where) +
                             " it: write what it joins, or \"" + small + "\" if you mean the word",
                         token.at);
    }

    // Reads one operand with its sign; next_ is left on its last token.
    Group::Item item(std::size_t depth) {
        const QueryToken& sign = tokens_[next_];
        if (sign.kind != Token::required && sign.kind != Token::excluded)
            return {nearness(depth), false};
        const bool written_out = sign.text == "NOT";
        ++next_;
        const Token next = next_ < tokens_.size() ? tokens_[next_].kind : Token::close;
        if (!begins_operand(next)) {
            if (written_out)
                throw QueryError(
                    "NOT has nothing after it: write what is not to be there, or \"not\" if "
                    "you mean the word",
                    sign.at);
            throw QueryError(std::string("the sign ") + (sign.kind == Token::required ? '+' : '-') +
                                 " stands before an operator: put it before a word or phrase",
                             sign.at);
        }
        Clause clause = nearness(depth);
        clause.at = hull(sign.at, clause.at);
        if (sign.kind == Token::required) return {std::move(clause), true};
        // Excluding an exclusion is no way to require, but to read it as one is what was written.
        if (is_exclusion(clause)) return {std::move(clause.children.front()), true};
        return {exclusion(std::move(clause)), false};
    }

    // An operand with all that NEAR and ADJ join to it; next_ is left on its last token.
    Clause nearness(std::size_t depth) {
        Clause left = operand(depth);
        const QueryToken* before = nullptr;
        while (next_ + 1 < tokens_.size() && tokens_[next_ + 1].kind == Token::near) {
            const QueryToken& sign = tokens_[++next_];
            if (next_ + 1 >= tokens_.size() || !begins_operand(tokens_[next_ + 1].kind))
                dangling(sign, "after");
            ++next_;
            const bool goes_on =
                before && before->between == sign.between && before->in_order == sign.in_order;
            left = join_near(std::move(left), sign, operand(depth), goes_on);
            before = &sign;
        }
        return left;
    }

    static bool begins_operand(Token kind) {
        return kind == Token::word || kind == Token::phrase || kind == Token::field ||
               kind == Token::open;
    }

    Clause operand(std::size_t depth) {
        const QueryToken& token = tokens_[next_];
        switch (token.kind) {
            case Token::word:
                return group_field_ ? value_of_group() : word(token.text, token.at, Field::text);
            case Token::phrase:
                return group_field_ ? value_of_group()
                                    : phrase(token.text, token.at, Field::text, token.between);
            case Token::field:
                if (group_field_)
                    throw QueryError(
                        "a field has no meaning within the parentheses of another: "
                        "close these before it",
                        token.at);
                return token.values.empty() ? group(depth) : field(token);
            default:
                return parenthesis(depth);
        }
    }

    Clause parenthesis(std::size_t depth) {
        const QueryToken& open = tokens_[next_];
        if (depth == max_query_nesting)
            throw QueryError("there are more than " + std::to_string(max_query_nesting) +
                                 " parentheses within each other: leave some out",
                             open.at);
        ++next_;
        Level level = build(alternatives(depth + 1));
        if (next_ >= tokens_.size())
            throw QueryError("this parenthesis is never closed: close it, or leave it out",
                             open.at);
        const Span at = hull(open.at, tokens_[next_].at);
        if (!level.base)
            throw QueryError("there is nothing between these parentheses: leave them out", at);
        Clause clause = close(std::move(level));
        clause.at = at;
        return clause;
    }

    static Clause leaf(Kind kind, std::string text, Span at, Field field) {
        Clause clause;
        clause.kind = kind;
        clause.at = at;
        clause.field = field;
        clause.text = std::move(text);
        return clause;
    }

    // With a distance it is its words near each other.
    static Clause phrase(const std::string& text, Span at, Field field,
                         std::optional<std::size_t> between) {
        if (!between) return leaf(Kind::phrase, text, at, field);
        Clause near = leaf(Kind::near, "", at, field);
        near.between = *between;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find(' ', begin), text.size());
            const std::string one = text.substr(begin, end - begin);
            if (!phrase_words(one).empty())
                near.children.push_back(leaf(Kind::phrase, one, at, field));
            begin = end + 1;
        }
        if (near.children.size() < 2)
            throw QueryError(
                "a distance stands behind a phrase of several words, as in \"aid "
                "ukraine\"~5",
                at);
        check_near(near);
        return near;
    }

    static Clause word(const std::string& text, Span at, Field field) {
        const std::size_t star = text.find('*');
        // "deliver*," in a sentence.
        const std::size_t last = text.find_last_not_of(".,;:!?");
        if (star == std::string::npos) {
            Clause word = leaf(Kind::word, text, at, field);
            word.near_spellings = last != std::string::npos && text[last] == '~';
            if (word.near_spellings) word.text.resize(last);
            return word;
        }
        if (folded_pattern(text).empty())
            throw QueryError(
                text.size() == 1
                    ? "a * alone finds nothing: write the beginning of a word before it, as in aid*"
                    : "a * can't begin a word: write the beginning of the word before it, as in "
                      "aid*",
                at);
        return leaf(Kind::pattern, text.substr(0, last + 1), at, field);
    }

    // What stands within the parentheses of a field: title:(visit OR "state dinner"). In those of
    // names and dates words beside each other are one value. next_ is left on its last token.
    Clause value_of_group() {
        const Field field = *group_field_;
        const QueryToken& first = tokens_[next_];
        if (info(field).kind == FieldKind::text)
            return first.kind == Token::phrase ? phrase(first.text, first.at, field, first.between)
                                               : word(first.text, first.at, field);
        FieldValue value{first.at, first.text, first.kind == Token::phrase};
        if (first.between) throw QueryError("a distance has no meaning behind a name", first.at);
        while (!value.quoted && next_ + 1 < tokens_.size() &&
               tokens_[next_ + 1].kind == Token::word) {
            const QueryToken& next = tokens_[++next_];
            value.text += " " + next.text;
            value.at = hull(value.at, next.at);
        }
        return info(field).kind == FieldKind::days ? date(value, value.at, field, {})
                                                   : filter(value, value.at, field);
    }

    Clause group(std::size_t depth) {
        const Span name = tokens_[next_].at;
        group_field_ = tokens_[next_].field;
        ++next_;
        Clause clause = parenthesis(depth);
        group_field_.reset();
        clause.at = hull(name, clause.at);
        return clause;
    }

    Clause field(const QueryToken& token) const {
        std::vector<Clause> alternatives;
        for (const FieldValue& value : token.values) {
            // The first value begins with the field's name.
            const Span at = alternatives.empty()
                                ? hull(token.values.front().at, {token.at.begin, token.at.begin})
                                : value.at;
            if (info(token.field).kind == FieldKind::days)
                alternatives.push_back(date(value, at, token.field, following(token, value)));
            else if (info(token.field).kind == FieldKind::text)
                alternatives.push_back(value.quoted
                                           ? phrase(value.text, at, token.field, value.between)
                                           : word(value.text, value.at, token.field));
            else
                alternatives.push_back(filter(value, at, token.field));
        }
        Clause clause = join(Kind::any_of, std::move(alternatives));
        clause.at = token.at;
        return clause;
    }

    static Clause filter(const FieldValue& value, Span at, Field field) {
        if (!value.quoted && value.text.find('*') != std::string::npos)
            throw QueryError(info(field).kind == FieldKind::names
                                 ? "a * has no meaning here: any whole part of the name is enough, "
                                   "as in person:blinken"
                             : info(field).kind == FieldKind::part
                                 ? "a * has no meaning here: any part is enough"
                                 : "a * has no meaning here: write the whole value",
                             value.at);
        Clause clause = leaf(Kind::filter, value.text, at, field);
        if (field == Field::near) {
            const std::optional<Around> around = read_around(value.text);
            if (!around)
                throw QueryError(
                    "\"" + value.text +
                        "\" is no place with a distance: write near:\"Taipei\"~300km or ~200mi",
                    value.at);
            clause.text = around->place;
            clause.kilometres = around->kilometres;
        }
        return clause;
    }

    // What stands behind the last value of a field.
    std::span<const QueryToken> following(const QueryToken& token, const FieldValue& value) const {
        if (&value != &token.values.back()) return {};
        return std::span(tokens_).subspan(next_ + 1);
    }

    Clause date(const FieldValue& value, Span at, Field field,
                std::span<const QueryToken> following) const {
        Clause clause = leaf(Kind::date, value.text, at, field);
        clause.days = read_query_date(value, following, field, dates_);
        return clause;
    }

    std::vector<QueryToken> tokens_;
    std::size_t next_ = 0;
    std::optional<Field> group_field_;  // whose parentheses these are
    const DateReader& dates_;
};

}  // namespace

Question parse(std::string_view query, const DateReader& dates) {
    Question question = Parser(query, dates).parse();
    // Something was typed, but nothing of it is a word: to list every article would be no answer.
    if (!question.words && question.filters.empty()) {
        const std::size_t first = query.find_first_not_of(" \t\n");
        if (first != std::string_view::npos)
            throw QueryError(
                "there is no word in this query: write one, or leave the query out",
                {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(query.size())});
    }
    return question;
}

}  // namespace dateline
