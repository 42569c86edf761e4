// A publication date as people read it: as exact as it is known, and where it comes from.
#pragma once

#include <optional>
#include <string>

#include "schema/article.h"

namespace dateline {

// For a line among others: "2023-06-19", "June 2023", "2023"; "~2023-06-19" when it was inferred
// from the text, "file 2023-06-19" when only the file has a date, "undated".
std::string published_briefly(const std::optional<Publication>& published);

// For a line of its own: "2023-06-19, found in the text", with the time where it is known.
std::string published_fully(const std::optional<Publication>& published);

}  // namespace dateline
