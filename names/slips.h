// Slips in the names of people: "Paul Vocker" for Paul Volcker.
#pragma once

#include <vector>

#include "names/name_lists.h"
#include "names/person_names.h"

namespace dateline {

// Reads a name that is a slip as the name that it stands for: its words become those of the other.
// The two are alike but for one letter too many or too few, or two that changed places, within
// their last word; no list of family names has the slip's, and the other's is listed, or has ten
// times the articles. What articles say may still part them. Takes time proportional to the names.
// Throws DataFileError.
void mend_slips(std::vector<PersonName>& names, const NameLists& lists);

}  // namespace dateline
