// Places as filters: what lies within one, what lies around one, whose nationality it is.
//
// Countries and divisions are at the beginning of the gazetteer's file, so that a filter on a place
// costs next to nothing. The whole file is read, which takes some milliseconds, where one of
// several places is told apart, for what lies around one, and for a name that no article has; other
// searches never read it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "query/language/question.h"
#include "schema/index.h"
#include "schema/terms.h"

namespace dateline {

// Articles that name a place that is called so; and where that is a country, a first-level division
// or a part of the world ("europe", "southeast asia", "eu", "the middle east", "ussr"), those that
// name any place in it. A name that mostly means a city ("washington", "new york") means no
// division. A name that no article has means the place that it is another name of: "kiev" finds
// Kyiv. "Paris, Texas" and "San José, Alajuela, Costa Rica", as lists tell it, say which one; so do
// codes, "Georgia (US, GA)", and of a country "Georgia, the country".
// Throws DataFileError.
NameReading read_place(const std::string& typed, const Index& index,
                       const std::filesystem::path& data_folder);

// The same without what lies in it.
NameReading read_exact_place(const std::string& typed, const Index& index,
                             const std::filesystem::path& data_folder);

// Articles that name a place around this one: a city, an island, a water or region by its middle,
// and a country or state most of whose towns lie around it.
NameReading read_near(const std::string& typed, double kilometres, const Index& index,
                      const std::filesystem::path& data_folder);

// The places of the gazetteer that are called so, by whatever name: "burma" is Myanmar.
std::vector<EntityName> places_by_any_name(const std::string& typed,
                                           const std::filesystem::path& data_folder);

// Articles with a nationality: "chinese", "china", "cn".
NameReading read_nationality(const std::string& typed, const Index& index,
                             const std::filesystem::path& data_folder);

}  // namespace dateline
