// What belongs to a name behind its last word: short forms end with their point ("General Motors
// Corp.", "Troy, Mich."), the names of some firms with "'s" ("Moody's").
#pragma once

#include <vector>

#include "indexer/mentions/tagger/lexicon.h"
#include "indexer/mentions/tagger/name_span.h"
#include "indexer/mentions/tagger/words.h"

namespace dateline {

// Sets the tails of the names among the words from found[first] on. A point that ends the sentence
// as well is left to the sentence.
void add_tails(const Analysis& analysis, const Words& words, std::size_t first,
               std::span<NameSpan> found);

}  // namespace dateline
