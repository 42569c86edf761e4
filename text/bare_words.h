// Words without what is only written to them: l'économie → economie, dell'arte → arte, المدرسة →
// مدرسه, with one spelling of each Arabic letter. An article is found by them besides the forms of
// its words (analysis.h), and its text needs no language to be told for it.
#pragma once

#include <string>
#include <vector>

#include "text/analysis.h"

namespace dateline {

// The bare word of a token, as a query looks for it: the token's form where nothing is written to
// it. Empty for an address.
std::string bare_word(const Analysis& analysis, const Token& token);

// Those of a text that differ from the forms of their tokens, or that others' bare words may be:
// what an article is stored with. Linear in the text.
std::vector<std::string> bare_words(const Analysis& analysis);

}  // namespace dateline
