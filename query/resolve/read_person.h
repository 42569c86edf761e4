// The people whom somebody asks for.
#pragma once

#include <string>

#include "names/aliases.h"
#include "names/identities.h"
#include "names/name_lists.h"
#include "query/language/question.h"

namespace dateline {

// Reads what somebody asks for with a person's name. A name of several words means the people who
// bear it, in all their forms; one word any part of any name, unless the user's file has it. "John
// Smith (senator, United States, 1980s)" is the one of whom lists say so. Throws DataFileError, DamagedCache.
NameReading read_person(const std::string& typed, const Identities& identities,
                        const NameLists& lists, const Aliases& aliases);

}  // namespace dateline
