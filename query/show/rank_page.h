// Why an article has its rank, for people.
#pragma once

#include <filesystem>
#include <ostream>

#include "query/search/rank_explanation.h"
#include "terminal/style.h"

namespace dateline {

// The hit as a search shows it, its rank and the parts of its score; or what it lacks. `here` is the
// current folder.
void print_rank(std::ostream& out, const RankExplanation& told, const std::filesystem::path& here,
                const Style& style);

}  // namespace dateline
