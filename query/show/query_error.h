// A query that can't be read, and the place of which the error speaks.
//
//   dateline: this quote is never closed: close it, or leave it out
//     china "lethal aid
//           ^
#pragma once

#include <ostream>
#include <string_view>

#include "query/language/question.h"
#include "terminal/style.h"

namespace dateline {

void print_query_error(std::ostream& out, std::string_view query, const QueryError& error,
                       const Style& style);

}  // namespace dateline
