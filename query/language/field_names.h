// The field that somebody meant who typed a name that no field has.
#pragma once

#include <optional>
#include <string_view>

#include "schema/fields.h"

namespace dateline {

// The nearest field by what its name means ("city" is a place) or by its letters ("peron"); nothing
// when no field is near. `typed` is in lower case.
std::optional<Field> field_meant(std::string_view typed);

}  // namespace dateline
