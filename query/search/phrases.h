// Where phrases stand: beside each other in the tokens of articles that have all of the words; and
// what is near each other.
#pragma once

#include <vector>

#include "query/search/article_set.h"
#include "query/search/sought.h"

namespace dateline {

// Those of `candidates` in whose tokens, or with `phrase.in_title` in whose title's, the words of
// the phrase stand beside each other. Throws IndexError.
ArticleSet articles_with_phrase(const Index& index, const Sought& phrase, ArticleSet candidates);

// Those of `candidates` in whose tokens the last of `sought` stands, which is made of the others.
// Throws IndexError.
ArticleSet articles_with_last(const Index& index, const std::vector<Sought>& sought,
                              ArticleSet candidates);

}  // namespace dateline
