// A stream line by line.
#pragma once

#include <functional>
#include <string_view>

#include "indexer/streams/byte_stream.h"

namespace dateline {

// Calls `line` with each line and its newline (the last may lack it) until it returns false. A line
// longer than a mebibyte comes in pieces, of which only the first `begins` one. Throws SourceError.
void for_each_line(ByteStream& in,
                   const std::function<bool(std::string_view line, bool begins)>& line);

}  // namespace dateline
