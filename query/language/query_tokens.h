// The pieces that a query is made of: words, phrases, fields with their values, signs and
// operators.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/question.h"

namespace dateline {

// One value after a field's colon; lists have several.
struct FieldValue {
    Span at;           // with its quotes
    std::string text;  // without them; a date's parts are put together: "last week".."today"
    bool quoted = false;
    std::optional<std::size_t> between = {};  // words, as ~N behind the quotes tells
};

struct QueryToken {
    enum class Kind : std::uint8_t {
        word,      // text
        phrase,    // text, without the quotes
        field,     // field, values: none where a parenthesis follows, which has them
        open,      // (
        close,     // )
        required,  // + right before what it marks
        excluded,  // - right before what it marks, or NOT
        both,      // AND
        either,    // OR
        near,      // NEAR and ADJ: apart, in_order
    };
    Kind kind = Kind::word;
    Span at;
    std::string text;
    Field field = Field::text;
    std::vector<FieldValue> values;
    std::optional<std::size_t> between = {};  // words: of near, and of a phrase with ~N behind it
    bool in_order = false;                    // of near
};

// Cuts a query into tokens. Every phrase, and every value but a date, has at least one letter or
// digit, and every word one or a '*'; other punctuation is left out. Throws QueryError for invalid
// UTF-8, too long a query, an unclosed quote, an unknown field, a field without a value, and signs
// that mean something to other query languages (foreign_signs.h).
std::vector<QueryToken> cut_query(std::string_view query);

}  // namespace dateline
