// The cache of identities beside an index:
//
//   index/cache/identities-0123456789abcdef     one for each user's file of aliases, by its digest
//
// It may be deleted at any time, also while it is read. A file is written under a name of this
// process and then renamed, so that nobody reads half of one; who may not write there goes without.
// Nothing there is followed or opened but a regular file in a folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "names/identity_bytes.h"

namespace dateline {

// What is kept of this key; nothing where there is none that is of it and whole.
std::optional<IdentityBytes> cached_identities(const std::filesystem::path& index,
                                               const IdentityKey& key);

// Keeps the bytes, and of others the ones that were written last. Does nothing where it can't.
void keep_identities(const std::filesystem::path& index, const IdentityKey& key,
                     std::string_view packed);

}  // namespace dateline
