// Names in the words of a query: "blinken taiwan".
#pragma once

#include <functional>
#include <string_view>

#include "names/aliases.h"
#include "names/identities.h"
#include "names/name_lists.h"
#include "query/language/question.h"
#include "schema/index.h"

namespace dateline {

// Adds a wish for each name of this index in the rows of plain words (rows_of_words.h): the longest
// run of words that is the name of a person, place or organisation, in any of its forms and
// spellings; of several kinds that which most articles have. One word is a name only where at least
// half of the articles with it have it as a name of that kind, and never where `says_nothing` holds
// for it, folded: a function word. Words that say a time are in no name. Looks up some dozens of
// names, however long the query is; none where the index has no names. `identities` are of this
// index and these aliases. Throws IndexError, DataFileError, DamagedCache.
void read_wished_names(Question& question, const Index& index, const Identities& identities,
                       const NameLists& lists, const Aliases& aliases,
                       const std::function<bool(std::string_view word)>& says_nothing);

}  // namespace dateline
