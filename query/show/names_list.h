// Who, where and what is in a collection or in what a query found, with the number of articles.
#pragma once

#include <cstdint>
#include <ostream>
#include <span>
#include <string>

#include "query/search/name_counts.h"
#include "schema/mention.h"
#include "schema/terminal/style.h"

namespace dateline {

// One a line, the number right-aligned before the name, in the order given. Behind a person or
// organisation named in several forms stand these, with their numbers, as far as the line goes.
void print_names(std::ostream& out, std::span<const NameCount> names, EntityKind kind,
                 const Style& style);

}  // namespace dateline
