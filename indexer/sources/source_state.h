// What was read: the state of each source when its articles were stored, so that an unchanged one
// costs a stat. Kept in the index's own `sources` files, apart from the segments: an index of a
// million articles says "nothing changed" without opening one of them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

#include "schema/manifest.h"

namespace dateline {

struct SourceState {
    std::uint64_t size = 0;      // bytes
    std::int64_t modified = 0;   // nanoseconds since 1970-01-01T00:00:00Z
    std::int64_t changed = 0;    // the same, of the inode
    std::uint64_t content = 0;   // hash of the bytes; 0 for a file read in slices
    std::uint64_t articles = 0;  // found in it
    std::uint64_t failed = 0;    // articles of it that could not be read

    friend bool operator==(const SourceState&, const SourceState&) = default;
};

// By absolute path.
using SourceStates = std::unordered_map<std::string, SourceState>;

// The bytes of a sources file, and back into `states`, overruling what is there. Throws
// DamagedBytes.
std::string pack_sources(const SourceStates& states);
void unpack_sources(std::string_view bytes, SourceStates& states);

// All states that the manifest names. Throws IndexError.
SourceStates read_sources(const std::filesystem::path& index, const Manifest& manifest);

}  // namespace dateline
