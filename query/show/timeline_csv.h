// A timeline as comma-separated values (RFC 4180), documented in docs/json.md.
#pragma once

#include <ostream>

#include "query/search/timeline.h"

namespace dateline {

// A line of names, then one for each period with articles.
void print_csv(std::ostream& out, const Timeline& timeline);

}  // namespace dateline
