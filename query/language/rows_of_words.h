// Words that stand beside each other in a query without anything between: in them wishes are read.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "query/language/question.h"
#include "text/analysis.h"

namespace dateline {

// The rows of a question's plain words, in the order of the query, at least one word each: those of
// its groups and of what only raises the rank beside a +, and a query of one word. What is joined by
// an operator, excluded, a phrase or of a field is in none. They are the question's own and stay as
// long as its clauses do.
std::vector<std::span<Clause>> rows_of_words(Question& question);

// A clause's text from its first token to its last one: without the punctuation around them. Empty
// where there is no token. `analysis` is of that text.
std::string bare_text(const Clause& clause, const Analysis& analysis);

}  // namespace dateline
