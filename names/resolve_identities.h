// Decides who is who in an index, all of it: the values that identities.h answers from.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "names/aliases.h"
#include "names/name_lists.h"
#include "names/texts.h"
#include "schema/index.h"
#include "schema/name_kind.h"

namespace dateline {

// Items and entities as in identities.h.
struct ResolvedIdentities {
    Texts terms;                                                // of items
    std::vector<std::uint32_t> entity_of_item;                  // UINT32_MAX: nobody
    std::vector<std::uint32_t> articles_of_item;                // live ones
    std::vector<std::vector<std::uint32_t>> items_of_segments;  // by the numbers of names

    // Of each kind the first entity, in the order of name_kinds; and how many there are.
    std::array<std::uint32_t, name_kinds.size() + 1> first_entity{};
    Texts names;                                    // of entities, as they are shown
    std::vector<std::uint32_t> articles_of_entity;  // live ones
    std::vector<std::uint32_t> item_begins;         // of each entity in `items`, and the end
    std::vector<std::uint32_t> items;               // ascending within an entity
    std::vector<std::uint32_t> namesakes;           // people whose name others share, ascending
};

// Equal for equal indexes, lists and aliases. Uses two threads, and the index's database. Throws
// IndexError, DataFileError.
ResolvedIdentities resolve_identities(const Index& index, const NameLists& lists,
                                      const Aliases& aliases);

}  // namespace dateline
