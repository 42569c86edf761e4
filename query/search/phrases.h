// Where phrases stand: beside each other in the tokens of articles that have all of the words.
#pragma once

#include "query/search/article_set.h"
#include "query/search/sought.h"

namespace dateline {

// Those of `candidates` in whose tokens, or with `phrase.in_title` in whose title's, the words of
// the phrase stand beside each other in its forms as typed. Throws IndexError.
ArticleSet articles_with_phrase(const Index& index, const Sought& phrase, ArticleSet candidates);

}  // namespace dateline
