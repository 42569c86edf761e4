// Finding the patterns of a grammar in the tokens of a text.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "text/analysis.h"
#include "times/grammar.h"
#include "times/meaning.h"
#include "times/numbers.h"

namespace dateline::times {

// An expression that a rule takes: tokens [first, last) and what they say.
struct Match {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    const Rule* rule = nullptr;
    Meaning meaning;
    // Of a range the tokens between its ends: [first_end, second_begin).
    std::uint32_t first_end = 0;
    std::uint32_t second_begin = 0;
};

class Matcher {
public:
    // Looks every token up once. Borrows both, which must outlive it.
    Matcher(const Grammar& grammar, const Analysis& analysis, bool typed);

    // The longest expression that begins at a token; of equally long ones that of the first rule.
    std::optional<Match> at(std::uint32_t token);
    // Whether any rule may begin there: the one question that is asked of every token.
    bool may_begin(std::uint32_t token) const {
        return words_[token] != other_word && grammar_.may_begin(words_[token]);
    }
    // Whether the text is a short message to somebody.
    bool is_message() const;
    WordId word(std::uint32_t token) const { return words_[token]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
    // The number that a token's digits begin with.
    std::int32_t number(std::uint32_t token) const {
        return read_number(analysis_.form(analysis_.tokens[token]));
    }
    // What stands between a token, which is not the first, and the one before it: one of Gap.
    std::uint16_t gap_before(std::uint32_t token) const;

private:
    struct Captured {
        Field field;
        Join join;
        std::int32_t value;
        std::uint16_t terminal;
        std::uint32_t token;  // captures a token's number; or `stored` a value
        static constexpr std::uint32_t stored = UINT32_MAX;
    };

    WordId read(const Token& token) const;
    bool is_capitalised(std::uint32_t token) const;
    void walk(const Rule& rule, std::uint16_t node, std::uint32_t token);
    void accept(const Rule& rule, std::uint32_t end);
    bool stands_alone(std::uint32_t first, std::uint32_t end) const;
    // Whether a word of a class stands among the dozen on either side.
    bool is_among(std::uint16_t terminal, std::uint32_t first, std::uint32_t end) const;
    bool holds(const Condition& condition, std::uint32_t first, std::uint32_t end) const;
    void collect(Match& match) const;
    void capture_number(Meaning& meaning, const Captured& captured) const;

    const Grammar& grammar_;
    const Analysis& analysis_;
    bool typed_;
    std::vector<WordId> words_;
    std::uint32_t first_ = 0;
    std::vector<Captured> trail_;
    std::optional<Match> best_;
};

}  // namespace dateline::times
