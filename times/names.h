// The names that fields, shapes of numbers, letters glued to them, constructions and fixed values
// have in a rules file.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "times/grammar.h"
#include "times/meaning.h"

namespace dateline::times {

std::optional<Field> field_named(std::string_view name);
std::optional<Shape> shape_named(std::string_view name);
std::optional<Glued::Letters Glued::*> glued_named(std::string_view name);
std::optional<Construction> construction_named(std::string_view name);
// "monday" no, "week", "START", "present": values of the enumerations of meaning.h.
std::optional<std::int32_t> symbol_named(std::string_view name);

}  // namespace dateline::times
