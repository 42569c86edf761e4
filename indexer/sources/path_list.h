// Lists of paths, as `find` and `git ls-files` print them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The paths in a list, one a line, or each ended by a NUL where the list has any. Empty ones are
// none.
std::vector<std::string> split_path_list(std::string_view list);

// Reads a list from a file, "-" for standard input. Throws SourceError.
std::vector<std::string> read_path_list(const std::string& file);

}  // namespace dateline
