// Puts the names of several words together that may be one person's: the first half of deciding who
// is the same (persons.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "names/name_keys.h"
#include "names/person_groups.h"

namespace dateline {

// The groups of one component (name_keys.h): those of the user first, then the fullest names, each
// with the one it goes with. Threads may do different components of the same people at once.
// `named_together` may be empty.
std::vector<PersonGroup> resolve_full_names(std::span<const std::uint32_t> component,
                                            const PeopleToResolve& people, const SharedKeys& keys,
                                            const NamedTogether& named_together);

}  // namespace dateline
