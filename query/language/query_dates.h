// The dates of a query, and what to say about those that are none.
#pragma once

#include <span>

#include "query/language/date_reader.h"
#include "query/language/query_tokens.h"
#include "query/language/question.h"

namespace dateline {

// Reads one value of date: or when:. `following` is what stands after it in the query: `date:june
// 2023` without quotes would be June, and the word 2023, which nobody means. Throws QueryError, and
// DataFileError where the grammar of times is missing.
Interval read_query_date(const FieldValue& value, std::span<const QueryToken> following,
                         Field field, const DateReader& dates);

}  // namespace dateline
