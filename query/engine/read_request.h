// From a request to a question: the query parsed, the filters beside it added.
#pragma once

#include "query/engine/request.h"
#include "query/language/date_grammars.h"
#include "query/language/question.h"

namespace dateline {

// Throws QueryError, whose place is that in `request.query`; std::runtime_error for a filter that
// can't be read, with its option and what to write; DataFileError.
Question read_request(const Request& request, const DateGrammars& grammars);

}  // namespace dateline
