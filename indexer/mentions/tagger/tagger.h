// The tagger: finds the names of an article by the trained model, in two passes. The second one
// knows what the first made of the same words elsewhere in the article.
#pragma once

#include <vector>

#include "indexer/mentions/tagger/features.h"
#include "indexer/mentions/tagger/gazetteer.h"
#include "indexer/mentions/tagger/model.h"
#include "indexer/mentions/tagger/name_span.h"
#include "indexer/mentions/tagger/words.h"

namespace dateline {

// The names among the words, ascending, appended to `found`, and the tokens of nationalities.
void tag_names(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
               const Gazetteer& gazetteer, const Model& model, std::vector<NameSpan>& found,
               std::vector<std::uint32_t>& nationalities);

// Counts what labels a window's forms have been given; `labels` has one for each word.
FirstPass count_types(const Words& words, std::span<const Label> labels);

}  // namespace dateline
