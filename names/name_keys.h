// Under what names of people meet, and which can have to do with each other at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "names/name_lists.h"
#include "names/person_names.h"

namespace dateline {

// Under what a group is found by a name, as hashes: its family name, in all spellings, with a form
// of its given name; its beginning, and all of it, where blanks and houses differ. None for a name
// of one word. Only names that have one in common are compared (may_be_same).
std::vector<std::uint64_t> keys_of(const NameWords& name, const NameLists& lists);

// Names by the keys that several of them have, a thousand at most, numbered from 0 on.
struct SharedKeys {
    std::vector<std::size_t> begin;   // by name: where its keys begin; one more than names
    std::vector<std::uint32_t> keys;  // each name's first one is its number, which only it has
    std::size_t count = 0;

    std::span<const std::uint32_t> of(std::uint32_t name) const {
        return std::span(keys).subspan(begin[name], begin[name + 1] - begin[name]);
    }
};
SharedKeys share_keys(std::span<const PersonName> names, const NameLists& lists);

// The names of several words, and those of which the user has put items together, in components:
// names of different ones have no key and no group of the user in common, so that each component is
// resolved by itself. Names ascend within each, and components by their first names.
struct Components {
    std::vector<std::uint32_t> names;
    std::vector<std::size_t> begin;  // of each component; one more than components

    std::size_t size() const { return begin.size() - 1; }
    std::span<const std::uint32_t> operator[](std::size_t component) const {
        return std::span(names).subspan(begin[component], begin[component + 1] - begin[component]);
    }
};
Components components_of(std::span<const PersonName> names, const SharedKeys& keys);

}  // namespace dateline
