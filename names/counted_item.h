// One way in which articles speak of a person, with how many do.
#pragma once

#include <cstdint>
#include <string_view>

#include "schema/person_term.h"

namespace dateline {

struct CountedItem {
    PersonItem item;
    std::string_view term;  // borrowed
    std::uint64_t articles = 0;
};

}  // namespace dateline
