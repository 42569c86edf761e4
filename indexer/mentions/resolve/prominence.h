// How likely a place is meant by its name, whatever an article says of it.
#pragma once

#include "names/gazetteer_rows.h"

namespace dateline {

// How much more likely a place of a kind is meant than a city of the same number of people; in
// powers of ten of people.
double prominence(PlaceKind kind);

// Whether it is a town of less than ten thousand people, or as little known.
bool is_village(const Place& place);

}  // namespace dateline
