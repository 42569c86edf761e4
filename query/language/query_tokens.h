// The pieces that a query is made of: words, phrases, fields with their values, signs and
// operators.
#pragma once

#include <cstdint>
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
};

struct QueryToken {
    enum class Kind : std::uint8_t {
        word,      // text
        phrase,    // text, without the quotes
        field,     // field, values: at least one
        open,      // (
        close,     // )
        required,  // + right before what it marks
        excluded,  // - right before what it marks, or NOT
        both,      // AND
        either,    // OR
    };
    Kind kind = Kind::word;
    Span at;
    std::string text;
    Field field = Field::text;
    std::vector<FieldValue> values;
};

// Cuts a query into tokens. Every phrase, and every value but a date, has at least one letter or
// digit, and every word one or a '*'; other punctuation is left out. Throws QueryError for invalid
// UTF-8, too long a query, an unclosed quote, an unknown field and a field without a value.
std::vector<QueryToken> cut_query(std::string_view query);

}  // namespace dateline
