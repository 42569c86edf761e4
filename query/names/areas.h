// Places as filters: what lies within one, what lies around one, whose nationality it is.
//
// The gazetteer's file is read for it, which takes some milliseconds; searches that don't ask for
// it never do.
#pragma once

#include <filesystem>
#include <string>

#include "query/language/question.h"
#include "schema/index.h"

namespace dateline {

// Articles that name the place or any place in it: a country, a first-level division, a part of the
// world ("europe", "southeast asia", "eu", "the middle east"), the Soviet Union and others that are
// no more. Of a place in which the gazetteer has none, the place itself. "Paris, Texas"
// says which one; else it is the one that most articles name. The words are also found as they are.
// Throws DataFileError.
NameReading read_within(const std::string& typed, const Index& index,
                        const std::filesystem::path& data_folder);

// Articles that name a city, an island, a mountain or the like around a place.
NameReading read_near(const std::string& typed, double kilometres, const Index& index,
                      const std::filesystem::path& data_folder);

// Articles with a nationality: "chinese", "china", "cn".
NameReading read_nationality(const std::string& typed, const Index& index,
                             const std::filesystem::path& data_folder);

}  // namespace dateline
