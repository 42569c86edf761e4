// Blocks of records: what a segment compresses together, so that the words, paths and names which
// articles share are stored once.
//
// A block is two zstd frames, the first of the heads of its records, each with its length before it
// and that of its text behind it, the second of their texts: numbers and prose are coded better
// apart. Each frame has the checksum of what it holds, so that damage is an error and never another
// text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

// A block is ended by the record with which it has so many bytes; one that has them already ends
// the block before it, and stands alone. See docs/design.md for what was measured.
inline constexpr std::size_t block_bytes = 64'000;

// The block of some records (record.h), one behind the other.
std::string pack_block(std::string_view records);

// The records of the block that `bytes` begin with; whatever stands behind it is left alone. Throws
// DamagedBytes.
std::string unpack_block(std::string_view bytes);

// The bytes of a frame that `bytes` begin with, and are then without. Throws DamagedBytes.
std::string unpack_frame(std::string_view& bytes);

}  // namespace dateline
