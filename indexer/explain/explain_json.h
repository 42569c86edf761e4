// An explanation as a line of JSON, for scorers and other programs. docs/json.md has its shape.
#pragma once

#include <optional>
#include <ostream>
#include <string_view>

#include "indexer/explain/json_line.h"
#include "indexer/understand/understand.h"
#include "names/whereabouts.h"

namespace dateline {

// Prints mentions and times with offsets of the source's own text where `source` has one, leaving
// out what is not in it (a title of another field). Without one, or when it can't be told where in
// it something stands, the offsets are of the article's text, which is printed too. False in the
// last case. Codes have beside them what `where` calls them.
bool print_explanation_json(std::ostream& out, const Explanation& explanation,
                            const JsonLine& source, const Whereabouts& where);

}  // namespace dateline
