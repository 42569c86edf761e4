// Gives names of one word to the people whom they mean: the second half of deciding who is the same
// (persons.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "names/person_groups.h"

namespace dateline {

// Adds the items of these names to the groups of full names whom they mean, or where nobody is
// meant to groups of their own. Each name is decided by itself, by the groups that have its word as
// the first or last one of a name, all of which must be there.
void add_single_names(std::span<const std::uint32_t> singles, const PeopleToResolve& people,
                      std::vector<PersonGroup>& groups);

}  // namespace dateline
