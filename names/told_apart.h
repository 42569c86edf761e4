// What tells a person from others of the same name, in words.
#pragma once

#include <span>
#include <string>

#include "names/counted_item.h"
#include "names/titles.h"

namespace dateline {

// Of a person with these items: "senator, US, 1980s"; empty when they say nothing.
std::string told_apart_by(std::span<const CountedItem> items, const Titles& known);

}  // namespace dateline
