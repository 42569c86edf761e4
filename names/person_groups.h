// The people as they are put together: groups of items, and what the two ways of putting together
// (full_names.h, single_names.h) ask of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "names/aliases.h"
#include "names/known_of.h"
#include "names/name_lists.h"
#include "names/person_names.h"
#include "names/persons.h"

namespace dateline {

struct PersonGroup {
    std::vector<std::uint32_t> names;  // indices into the names that are resolved
    std::vector<std::uint32_t> items;
    KnownOf known = {};                     // without what family names alone say
    std::optional<std::size_t> alias = {};  // the user's group that it was made of
};

// What who is the same is decided by; read by several threads at once.
struct PeopleToResolve {
    std::span<const CountedItem> items;
    std::span<const ItemFacts> facts;  // by item
    std::span<const PersonName> names;
    const NameLists& lists;
    const Aliases& aliases;
};

// How much a name says of who bears it. `same_name`: whether the other one has it exactly.
NameSays says(const NameWords& name, bool same_name, const NameLists& lists);

// Parts items of one name where they contradict each other.
std::vector<PersonGroup> parts_of(std::uint32_t name, std::span<const std::uint32_t> items,
                                  const PeopleToResolve& people);

bool has_name(const PersonGroup& group, std::uint32_t name);

// Whether the user says that this name is none of the group's.
bool told_apart(const PersonName& name, const PersonGroup& group, const PeopleToResolve& people);

}  // namespace dateline
