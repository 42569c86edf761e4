// Other spellings of people's names that articles have: zelensky for zelenskyy.
#pragma once

#include <string>
#include <vector>

#include "names/identities.h"

namespace dateline {

// The spellings that people of the index bear a name in of which a folded word is one, without
// itself, ascending; those of people who are also written as typed, if there are any, and of an
// `is_known` word, which articles have, of these alone. None for a word that a hundred people bear,
// as that is hardly a name from another alphabet. Throws DamagedCache.
std::vector<std::string> name_spellings(const std::string& word, const Identities& identities,
                                        bool is_known);

}  // namespace dateline
