// Slices of JSON Lines: runs of whole lines, so that several threads can read one large file.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "indexer/streams/byte_stream.h"

namespace dateline {

struct Slice {
    std::string bytes;             // whole lines
    std::uint32_t first_line = 1;  // of the file
};

struct SliceSink {
    // Returns false to end the reading.
    std::function<bool(Slice&&)> slice;
    // A line longer than the limit, which is passed over.
    std::function<void(std::uint32_t line, const std::string& what)> problem;
};

// Reads the stream to its end, holding one slice in memory. `longest_line` in bytes. Throws
// SourceError.
void read_slices(ByteStream& in, std::uint64_t longest_line, const SliceSink& sink);

}  // namespace dateline
