// Names of people that the tagger cuts, or knows as something else, mended:
//
// - "Martin Luther King, Jr." is one name, and its "Jr." no place
// - "Edson Arantes do Nascimento", "Isabel dos Santos": two parts that a small word joins are one
// - "Wm. Jones" begins with a given name, as old papers shorten it
// - "Sergeant de Mesnil" is no organisation
// - "Todd said" behind Todd Shipyards Corp speaks of the company, where nobody is called Todd
// - "Obama-Biden", "Israel-Hamas" are two names, where the article or the gazetteer knows both
#pragma once

#include <vector>

#include "indexer/mentions/resolve/person_words.h"
#include "indexer/mentions/tagger/gazetteer.h"
#include "indexer/mentions/tagger/lexicon.h"
#include "indexer/mentions/tagger/name_span.h"
#include "indexer/mentions/tagger/words.h"

namespace dateline {

// Mends the names among the words from found[first] on; they stay ascending and apart.
void mend_people(const Words& words, const Lexicon& lexicon, const Gazetteer& gazetteer,
                 const PersonWords& person_words, std::size_t first, std::vector<NameSpan>& found);

}  // namespace dateline
