// People that a text states as such, where the tagger found no name: a family name behind a title
// ("President Reagan", in a headline "PRESIDENT REAGAN"), or in a headline behind the house that
// somebody speaks for ("TREASURY'S BAKER"); and the same word elsewhere in the article.
#pragma once

#include <vector>

#include "indexer/mentions/tagger/name_span.h"
#include "indexer/mentions/tagger/words.h"

namespace dateline {

// Adds the stated people to the names found from found[first] on; they stay ascending and apart.
void find_stated_people(const Words& words, std::size_t first, std::vector<NameSpan>& found);

}  // namespace dateline
