// What tells a person from others of the same name, in words.
#pragma once

#include <span>
#include <string>

#include "names/counted_item.h"
#include "names/titles.h"
#include "names/whereabouts.h"

namespace dateline {

// Of a person with these items: "senator, United States, 1980s"; empty when they say nothing.
// Throws DataFileError.
std::string told_apart_by(std::span<const CountedItem> items, const Titles& known,
                          const LazyWhereabouts& where);

}  // namespace dateline
