// Why nothing was found, for people.
#pragma once

#include <string>
#include <vector>

#include "query/engine/answer.h"
#include "query/search/index_status.h"

namespace dateline {

// What was in the way, a sentence each: "no person of the collection is called "crown prince"", "no
// article of this index has a section", "3 articles without place:taiwan". Empty where there is
// nothing to tell.
std::vector<std::string> told(const WhyNothing& why, const IndexStatus& index);

// "no article of this index has a section".
std::string no_values_of(Field field);

}  // namespace dateline
