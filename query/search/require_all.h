// Words beside each other that are all to be there: for lists and counts, which rank nothing, so that
// articles with one of the words would count as much as those with all.
#pragma once

#include <string>

#include "query/language/question.h"

namespace dateline {

// Makes of words beside each other, as far as they are sought, words that must all be there; false
// where there are none. `question` has been read against an index.
bool require_all(Question& question);

// The words as one would type them for any of them: "stock OR market OR crash".
std::string any_of_words(const Question& question);

}  // namespace dateline
