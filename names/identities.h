// Who is who in an index: which of its names are one person's, one place's, one organisation's.
//
//   items      the distinct names of all segments (schema/name_table.h), ascending, numbered from 0
//   entities   what they name, numbered from 0 on, those of a kind one behind the other: people and
//              organisations as resolution decides it (persons.h, organizations.h); places of one
//              name in one division of a country are one, all other kinds one for each item
//
// It is decided once for an index as it stands, the user's aliases and the lists of names, and kept
// beside the index (identity_cache.h), where it is read in place: to open it and to name the people
// of a page of hits takes some dozens of microseconds. The cache may be deleted at any time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "names/aliases.h"
#include "names/identity_bytes.h"
#include "names/name_lists.h"
#include "schema/index.h"
#include "schema/name_kind.h"

namespace dateline {

// Immutable; any number of threads may read it at the same time.
//
// Where it is read from a cache whose damage is met, all functions that read throw DamagedCache:
// Identities::anew mends it. Numbers of items and entities that there are not are such damage.
class Identities {
public:
    // The entity of an item that names none, as the user says.
    static constexpr std::uint32_t nobody = UINT32_MAX;

    struct Range {
        std::uint32_t first = 0;
        std::uint32_t last = 0;  // one behind the last
    };

    // Those of the cache, where it is of this index, lists and aliases; else they are resolved, and
    // kept there if they can be. Throws IndexError, DataFileError.
    static Identities of(const Index& index, const NameLists& lists, const Aliases& aliases);
    // Resolved, whatever the cache has, and kept there if they can be. Takes two threads, and a
    // second for half a million items; the index's database is asked by one of them at a time.
    // Throws IndexError, DataFileError.
    static Identities anew(const Index& index, const NameLists& lists, const Aliases& aliases);

    // The item of a name of a segment of the index, by their numbers. Throws IndexError where the
    // index has no such name: what says so is damaged.
    std::uint32_t item(std::size_t segment, std::uint32_t name) const;
    std::uint32_t entity_of(std::uint32_t item) const;
    std::uint32_t items() const { return bytes_.head().items; }
    // As the segments' tables have it.
    std::string term(std::uint32_t item) const;
    // Live articles that have it.
    std::uint64_t articles_of_item(std::uint32_t item) const;

    std::uint32_t entities() const { return bytes_.head().first_entity.back(); }
    // In the order of name_kinds. All but people, organisations and places are of one item each, in
    // the order of these.
    Range entities(NameKind kind) const;
    NameKind kind(std::uint32_t entity) const;
    // As it is shown; of a place without its region.
    std::string name(std::uint32_t entity) const;
    std::uint64_t articles(std::uint32_t entity) const;  // live ones that have one of its items
    std::vector<std::uint32_t> items_of(std::uint32_t entity) const;  // ascending, one at least
    // What is known of a person besides the name: "senator, United States, 1980s"; and the same where others
    // of live articles are shown by that name, else nothing.
    std::string known(std::uint32_t person) const;
    std::string apart(std::uint32_t person) const;

    // The entities of a kind in whose name, as it is shown or as an item has it, folded, a word, or
    // several beside each other, begin so; `prefix` is folded and not empty. Ascending. Looks
    // through all names of the kind.
    std::vector<std::uint32_t> beginning(NameKind kind, std::string_view prefix) const;
    // The people or organisations with such a name that has a word of this spelling (spelling.h),
    // and hardly any others; the word is folded. Ascending.
    std::vector<std::uint32_t> with_word(NameKind kind, std::string_view word) const;

private:
    Identities(IdentityBytes bytes, const NameLists& lists)
        : bytes_(std::move(bytes)), titles_(lists.titles()), whereabouts_(lists.whereabouts()) {}

    IdentityBytes bytes_;
    Titles titles_;
    LazyWhereabouts whereabouts_;
};

}  // namespace dateline
