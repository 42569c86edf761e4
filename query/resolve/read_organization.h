// The organisations that somebody asks for.
#pragma once

#include <string>

#include "names/aliases.h"
#include "names/identities.h"
#include "query/language/question.h"
#include "schema/index.h"

namespace dateline {

// Reads what somebody asks for with an organisation's name: any name with these words, and where
// it is the name of one that has several, all of these. Where the user says of a name with these
// words that it is of none, those that are left. Throws DamagedCache.
NameReading read_organization(const std::string& typed, const Index& index,
                              const Identities& identities, const NameLists& lists,
                              const Aliases& aliases);

}  // namespace dateline
