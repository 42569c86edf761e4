// Which organisations of an article are the same: by their names without "the" and without "Inc.",
// and by the initials stated in brackets: "World Health Organization (WHO)".
#pragma once

#include "indexer/mentions/resolve/resolution.h"
#include "indexer/mentions/tagger/lexicon.h"

namespace dateline {

// Gives every span that is an organisation its entity.
void resolve_organizations(const Analysis& analysis, const Lexicon& lexicon,
                           Resolution& resolution);

}  // namespace dateline
