// What the posting lists of an index say besides its names, of who is the same.
#pragma once

#include <vector>

#include "names/organizations.h"
#include "names/persons.h"
#include "schema/index.h"

namespace dateline {

// Whether articles of the index have both of two items; reads their posting lists. For one thread
// at a time, as the index's database is; borrows it.
NamedTogether named_together(const Index& index);

// The short names that its articles state for organisations, dead articles included.
std::vector<ShortName> all_short_names(const Index& index);

// Whether any article states one with these letters (org_term.h).
bool has_short_name(const Index& index, const std::string& letters);

}  // namespace dateline
