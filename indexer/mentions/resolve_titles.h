// What stands before the people of an article and says who they are: "President", "coach". Two
// people of one name are told apart by it, and "President Biden" from other Bidens.
#pragma once

#include "indexer/mentions/lexicon.h"
#include "indexer/mentions/resolution.h"

namespace dateline {

// Gives the people, who are resolved, their titles: the first one that says what somebody does,
// else the first form of address.
void resolve_titles(const Analysis& analysis, const Lexicon& lexicon, Resolution& resolution);

}  // namespace dateline
