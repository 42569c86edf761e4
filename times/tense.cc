#include "times/tense.h"

#include <algorithm>

#include "text/ascii.h"

namespace dateline::times {

namespace {

// Tokens: farther verbs belong to other clauses.
constexpr std::uint32_t look_back = 12;
constexpr std::uint32_t look_ahead = 24;

// The values of the class "tense" in the rules.
constexpr std::int8_t past_verb = -1;
constexpr std::int8_t modal = 1;
constexpr std::int8_t plan = 2;
constexpr std::int8_t pluperfect = -2;
constexpr std::int8_t term = 3;
constexpr std::int8_t past_modal = 5;
constexpr std::int8_t present = 6;
constexpr std::int8_t traded = 7;
constexpr std::int8_t infinitive = 8;
constexpr std::int8_t ability = 10;
constexpr std::int8_t negation = 11;

}  // namespace

Tense tense_at(const Grammar& grammar, const Analysis& analysis, const Sentence& sentence,
               std::uint32_t first, std::uint32_t last, bool is_weekday, bool is_history) {
    const auto at = [&](std::uint32_t token) {
        // Names are no verbs: Will Smith, the month of May.
        const auto said_by = [&](std::uint32_t word) {
            return grammar.tense_of(analysis.form(analysis.tokens[word]));
        };
        const char c = analysis.written(analysis.tokens[token]).front();
        if (is_ascii_upper(c) && token != sentence.first_token) return Grammar::no_tense;
        const std::int8_t tense = said_by(token);
        const bool has_next = token + 1 < sentence.last_token;
        // "could not be reached", "is to resume"
        if (tense == ability)
            return has_next && said_by(token + 1) == negation ? past_verb : past_modal;
        if (tense == present && has_next && said_by(token + 1) == infinitive) return modal;
        return tense;
    };
    const std::uint32_t begin =
        std::max(sentence.first_token, first > look_back ? first - look_back : 0);
    const auto shortly_before = [&](std::uint32_t token, std::int8_t tense) {
        constexpr std::uint32_t auxiliaries = 3;  // tokens of "will not be" before a participle
        for (std::uint32_t i = token; i-- > begin && i + auxiliaries >= token;)
            if (at(i) == tense) return true;
        return false;
    };
    // "…, which might fail; on Wednesday a minister left"
    const auto ends_clause = [&](std::uint32_t token) {
        const std::uint32_t behind = analysis.tokens[token].end;
        return behind < analysis.text.size() && analysis.text[behind] == ';';
    };
    if (last < sentence.last_token && at(last) == traded) return Tense::future;
    if (is_weekday && first > begin + 1 && at(first - 1) == term) return Tense::future;
    for (std::uint32_t i = first; i-- > begin;) {
        if (ends_clause(i)) break;
        const std::int8_t tense = at(i);
        // "will be sold", "expected to be completed"
        if (tense == past_verb && !shortly_before(i, modal) && !shortly_before(i, past_modal) &&
            !shortly_before(i, plan))
            return Tense::past;
        if (is_history && (tense == past_modal || (tense == plan && !shortly_before(i, present))))
            return Tense::unknown;
        // "had been due to expire"
        if (tense == plan && shortly_before(i, pluperfect)) return Tense::past;
        if (tense == past_verb || tense == modal || tense == past_modal || tense == plan)
            return Tense::future;
        if (tense == pluperfect) return Tense::past;
    }
    const std::uint32_t end = std::min(sentence.last_token, last + look_ahead);
    for (std::uint32_t i = last; i < end; ++i) {
        const std::int8_t tense = at(i);
        // Behind a date stand the plans that were made on it: "on Friday, the government planned".
        if (tense == past_verb || tense == pluperfect || tense == plan) return Tense::past;
        if (tense == modal) return Tense::future;
        if (tense == past_modal) return is_history ? Tense::unknown : Tense::future;
    }
    return Tense::unknown;
}

}  // namespace dateline::times
