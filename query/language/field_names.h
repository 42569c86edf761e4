// The field that somebody meant who typed a name that no field has.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "schema/fields.h"

namespace dateline {

// The nearest field by what its name means ("city" is a place) or by its letters ("peron"); nothing
// when no field is near. `typed` is in lower case.
std::optional<Field> field_meant(std::string_view typed);

// All fields in a sentence: "text, title, … and nationality".
std::string names_of_fields();

// How many letters must be put in, left out or changed to come from one word to the other; of words
// longer than any name here, too many.
std::size_t letters_apart(std::string_view a, std::string_view b);

}  // namespace dateline
