// Which place of the gazetteer a name is.
//
// In order of what decides: a region or country stated behind it ("Paris, Texas"), or what it is
// said to be ("the state of Washington", "the Columbia"); the country and region that the article's
// other places lie in; how prominent the place is. A name means one place throughout an article,
// except where another is stated. Names that the gazetteer lacks become places of their own, unless
// they name a building, a street, a square, a city park or a planet, which are no places.
#pragma once

#include "indexer/mentions/resolve/resolution.h"
#include "indexer/mentions/tagger/gazetteer.h"
#include "indexer/mentions/tagger/lexicon.h"

namespace dateline {

// Gives every span that is a place its entity.
void resolve_places(const Analysis& analysis, const Gazetteer& gazetteer, const Lexicon& lexicon,
                    Resolution& resolution);

}  // namespace dateline
