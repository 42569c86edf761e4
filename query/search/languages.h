// The languages in which a question is read.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/language/question.h"

namespace dateline {

// Those that the question asks for, else those that the index holds: of at least one in 200 of its
// articles, so that a few that stray in change no search, and the default one for articles whose
// language is not known. As ISO 639-1.
std::vector<std::string> languages_for(const Question& question, const Xapian::Database& database);

// The first one that it asks for, else the one that most articles are in; the default one of an
// index that knows of none.
std::string main_language(const Question& question, const Xapian::Database& database);

}  // namespace dateline
