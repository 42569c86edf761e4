// What the tagger leaves undone, mended by rules that hold in all articles:
//
// - "Bill and Hillary Clinton": the first of a couple is a name, too
// - "A. Philip Randolph": an initial belongs to the name that it stands before
// - "Tieck, Schelling" are two people
// - "Princeton, New Jersey" are two places, but "Washington, D.C." is one
// - an organisation's name does not go across brackets and dashes
// - a title alone ("Mr. Secretary", "the Queen") is no person
// - "Washington CNN —", before an article, is a place and who reports
// - "Taiwan Independence" speaks of Taiwan, "Taiwanese Independence" of no place
// - "Israel-Hamas" is a country and an organisation, "the Trump-Kim summit" one of two people
#pragma once

#include <vector>

#include "indexer/mentions/tagger/gazetteer.h"
#include "indexer/mentions/tagger/lexicon.h"
#include "indexer/mentions/tagger/name_span.h"
#include "indexer/mentions/tagger/words.h"

namespace dateline {

// Mends the names among the words from found[first] on; they stay ascending.
void mend_names(const Words& words, const Lexicon& lexicon, const Gazetteer& gazetteer,
                std::size_t first, std::vector<NameSpan>& found);

}  // namespace dateline
