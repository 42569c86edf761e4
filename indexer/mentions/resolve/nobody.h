// Names that the tagger takes for people, or places, and that are nobody's, told by the words
// beside them (person_words.h):
//
// - "Kremlin" is an organisation
// - ships ("USS John McCain"), storms ("Hurricane Florence", and Florence alone behind it), the
//   parties of a case at law ("Roe v. Wade"), unless the article has them as people, and feasts
// - who helped to write the article: "Contributing: Jane Doe", "Follow Jane Doe on Twitter:
//   @janedoe", "Jane Doe contributed to this report"
//
// and what is no part of a name that is one: ranks ("DI John Rebus"), "1B" of "1B Will Smith", the
// "Hang" of "Hang Mike Pence" where the article names Mike Pence, the "U" of "Sunak U-turn".
#pragma once

#include <vector>

#include "indexer/mentions/resolve/person_words.h"
#include "indexer/mentions/tagger/lexicon.h"
#include "indexer/mentions/tagger/name_span.h"
#include "indexer/mentions/tagger/words.h"

namespace dateline {

// Takes such names out of found[first] and what follows, which stay ascending; cuts others.
void drop_nobodies(const Analysis& analysis, const Words& words, const PersonWords& person_words,
                   std::size_t first, std::vector<NameSpan>& found);

}  // namespace dateline
