// Which persons of an article are the same.
//
// Fuller forms come first: each form of several words either is another form of a person already
// known ("Joseph R. Biden Jr.", "Joe Biden", "J. Biden") or a new person. A single word is the
// person who bears it as family name ("Blinken"), as the first of a family-first name ("Xi" of "Xi
// Jinping"), within the name ("García" of "Gabriel García Márquez") or as given name; among
// several, the one last spoken of. "Bill and Hillary Clinton" are Bill Clinton and Hillary Clinton.
// A handle is the person whose name it is made of ("@SecBlinken", "@tomselliott"), or whose name it
// stands behind in brackets.
#pragma once

#include <vector>

#include "indexer/mentions/resolve/resolution.h"
#include "indexer/mentions/tagger/lexicon.h"
#include "names/name_lists.h"

namespace dateline {

// Gives every span that is a person its entity. Throws DataFileError.
void resolve_people(const Analysis& analysis, const Lexicon& lexicon, const NameLists& lists,
                    Resolution& resolution);

// Adds a span for each handle of the article that is a person or organisation of it, after those
// are resolved. Spans stay ascending.
void resolve_handles(const Analysis& analysis, const Lexicon& lexicon, Resolution& resolution);

}  // namespace dateline
