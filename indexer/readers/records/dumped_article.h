// Reading back what `dateline-index dump` printed: an article as it was stored.
#pragma once

#include <simdjson.h>

#include <optional>

#include "schema/article.h"

namespace dateline {

// The article of a line of a dump, with its id and the places where it stood; nothing for an object
// that is none, or that was changed so that its offsets can't be relied on: that is read as any
// other.
std::optional<Article> read_dumped_article(simdjson::dom::object object);

}  // namespace dateline
