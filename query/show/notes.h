// What is to be known of an answer besides itself, in words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/engine/answer.h"

namespace dateline {

// What its dates left out, and how its words, dates and names were read.
std::vector<std::string> notes_on(const Answer& answer);

// "1,204 articles".
std::string articles_in_words(std::uint64_t articles);

}  // namespace dateline
