// Reading a file whole.
#pragma once

#include <cstdint>
#include <string>

#include "indexer/sources/walk.h"

namespace dateline {

// The bytes of a file that a walk found. One that shrinks while it is read is read as far as it
// goes. Throws std::system_error when it can't be read.
std::string read_whole(const FoundFile& file);

// XXH3 of the bytes of a file, which may be large. Throws std::system_error when it can't be read.
std::uint64_t hash_file(const std::string& path);

}  // namespace dateline
