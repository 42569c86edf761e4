// What an index holds, for people.
#pragma once

#include <ostream>

#include "query/search/index_status.h"
#include "terminal/style.h"

namespace dateline {

void print_status(std::ostream& out, const IndexStatus& status, const Style& style);

}  // namespace dateline
