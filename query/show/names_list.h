// Who, where and what is in a collection or in what a query found, with the number of articles.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "query/search/name_counts.h"
#include "terminal/style.h"

namespace dateline {

// One a line, the number right-aligned before the name, in the order given. Behind a person or
// organisation named in several forms stand these, with their numbers, as far as the line goes.
void print_names(std::ostream& out, const NameList& list, const Style& style);

// Several kinds, each below its heading, those without names left out.
void print_facets(std::ostream& out, std::span<const NameList> lists, const Style& style);

// What the line below a list says of it: "10 of 4,205 people"; nothing of a whole one.
std::vector<std::string> names_notes(const NameList& list);

}  // namespace dateline
