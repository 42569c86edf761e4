// Where a hit stands: its file, as short as it can be said, and the line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "query/search/hit.h"

namespace dateline {

// `path` relative to the folder `here` when it is below it, else as it is.
std::string path_from(const std::string& path, const std::filesystem::path& here);

// The line of the file that an editor should open: that of the first match, else of the passage.
std::uint32_t line_of(const Hit& hit);

}  // namespace dateline
