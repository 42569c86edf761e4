// Which places of an article stand in a list: "Mexico, the Philippines and Panama", "Florida, New
// York and Texas". There, what is behind a comma is the next of the list, and tells of no name where
// it lies.
#pragma once

#include <span>

#include "indexer/mentions/resolve/place_forms.h"

namespace dateline {

// Marks the forms of lists. A list has three known places at least, of which only the last has an
// "and" before it: "Paris, Texas, and London, Ontario" are two towns.
void mark_lists(const Analysis& analysis, const Gazetteer& gazetteer, const Lexicon& lexicon,
                const Resolution& resolution, std::span<PlaceForm> forms);

}  // namespace dateline
