// What identities depend on: while all of it is as it was, they are. The rules of the program are in
// the digest of the index.
#pragma once

#include <cstdint>

#include "names/aliases.h"
#include "names/name_lists.h"
#include "schema/manifest.h"

namespace dateline {

// Digests, of 64 bits each.
struct IdentityKey {
    std::uint64_t index = 0;    // its segments, with the checksums of their files and of their dead
    std::uint64_t aliases = 0;  // Aliases::digest
    std::uint64_t lists = 0;    // NameLists::digest

    friend bool operator==(const IdentityKey&, const IdentityKey&) = default;
};

IdentityKey identity_key(const Manifest& manifest, const NameLists& lists, const Aliases& aliases);

}  // namespace dateline
