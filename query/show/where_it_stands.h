// Where a hit stands: its file, as short as it can be said, and the line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "query/search/hit.h"
#include "schema/article.h"

namespace dateline {

// `path` relative to the folder `here` when it is below it, else as it is.
std::string path_from(const std::string& path, const std::filesystem::path& here);

// Whether a place of an article is the one under which it is shown.
bool is_own(const FilePlace& place, const Article& article);

// Whether the file is no longer where the article is said to stand.
bool has_vanished(const Article& article);

// The line of the file that an editor should open: that of the first match, else of the passage.
std::uint32_t line_of(const Hit& hit);

}  // namespace dateline
