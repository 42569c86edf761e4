// Which place of the gazetteer a name is.
//
// In order of what decides: a region or country stated behind it ("Paris, Texas"); the country and
// region that the article's other places lie in; how prominent the place is. A name means one place
// throughout an article, except where another is stated. Names that the gazetteer lacks become
// places of their own.
#pragma once

#include "indexer/mentions/gazetteer.h"
#include "indexer/mentions/resolution.h"

namespace dateline {

// Gives every span that is a place its entity.
void resolve_places(const Analysis& analysis, const Gazetteer& gazetteer, Resolution& resolution);

}  // namespace dateline
