// What stands before the people of an article and says who they are: "President", "coach". Two
// people of one name are told apart by it, and "President Biden" from other Bidens.
#pragma once

#include <span>

#include "indexer/mentions/resolve/resolution.h"
#include "indexer/mentions/tagger/lexicon.h"
#include "schema/sentence.h"

namespace dateline {

// Gives the people, who are resolved, their titles: the first one that says what somebody does,
// else the first form of address. `sentences` are the article's: no title reaches over the end of
// one.
void resolve_titles(const Analysis& analysis, std::span<const Sentence> sentences,
                    const Lexicon& lexicon, Resolution& resolution);

}  // namespace dateline
