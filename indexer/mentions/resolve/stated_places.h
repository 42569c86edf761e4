// Places that a text states as such by its form, whatever the tagger made of them: the town of a
// dateline ("WESTPORT, Conn., Feb 26 -", "NAIROBI —") and a town with its state's newspaper
// abbreviation ("of Troy, Mich."). Behind a person, degrees ("Jane Doe, M.D.") and a party's letter
// with a state ("D-Conn.") only look like them.
#pragma once

#include <vector>

#include "indexer/mentions/tagger/gazetteer.h"
#include "indexer/mentions/tagger/name_span.h"
#include "indexer/mentions/tagger/words.h"

namespace dateline {

// Puts the stated places among the names found from found[first] on, in place of what the tagger
// took for a person or an organisation there, and takes degrees and the tags of parties out; they
// stay ascending and apart. Towns that play in an article on sport become organisations
// (sport_teams.h).
void find_stated_places(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
                        const Gazetteer& gazetteer, std::size_t first,
                        std::vector<NameSpan>& found);

}  // namespace dateline
