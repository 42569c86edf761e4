// The terms by which a word is found that something is written to: "économie" in l'économie.
#pragma once

#include <string>
#include <vector>

#include "text/analysis.h"

namespace dateline {

// Those of what a query looks for, where it is one word; else none.
std::vector<std::string> bare_terms(const Analysis& typed);

}  // namespace dateline
