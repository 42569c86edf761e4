// Words that are typed more than once.
#pragma once

#include <cstddef>
#include <map>

#include "query/language/question.h"

namespace dateline {

// The children of a clause from `first` on that count, by number, with how often each is typed: words
// that are repeated are read once, and count so many times.
std::map<std::size_t, unsigned> times_typed(const Clause& clause, std::size_t first);

}  // namespace dateline
