// Why nothing was found, for people.
#pragma once

#include <span>
#include <string>

#include "query/language/question.h"
#include "query/search/index_status.h"

namespace dateline {

// Of filters that no article passes: "no person of the collection is called "crown prince"", "no
// article is in "english": the index holds en, de". Empty where there are none.
std::string why_nothing(std::span<const Clause> unmatched, const IndexStatus& index);

}  // namespace dateline
