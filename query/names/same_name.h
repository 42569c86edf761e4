// Whether two names may be one person's, by the names alone.
#pragma once

#include "query/names/name_lists.h"
#include "schema/person_term.h"

namespace dateline {

// How full a name is: fuller ones are looked at first, and given names count more than initials.
unsigned fullness(const NameWords& name);

// Whether a given name is only an initial: "J. Smith".
bool is_initial_only(const NameWords& name);

// Whether two names with one family name can be forms of each other: "Joseph R. Biden Jr.", "Joe
// Biden", "J. Biden"; "García Márquez" and "Gabriel García Márquez"; but not "George W. Bush" and
// "George H. W. Bush", nor "Martin Luther King Jr." and "Sr.". Both have at least two words.
bool may_be_same(const NameWords& one, const NameWords& other, const NameLists& lists);

}  // namespace dateline
