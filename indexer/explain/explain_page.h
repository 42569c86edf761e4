// An explanation as a page for people.
#pragma once

#include <ostream>
#include <string_view>

#include "indexer/understand/understand.h"
#include "names/whereabouts.h"
#include "terminal/style.h"

namespace dateline {

// Prints the article with its mentions marked, and behind it what each of them is. Without colours
// a mark reads "[Antony Blinken|person]". `shown` is the file as the user would write it;
// `not_understood` what of its language is not, in words, or empty; `where` tells where places lie.
void print_explanation(std::ostream& out, const Explanation& explanation, std::string_view shown,
                       std::string_view not_understood, const Whereabouts& where,
                       const Style& style);

}  // namespace dateline
