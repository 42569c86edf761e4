// Names of the gazetteer in running words.
#pragma once

#include <cstdint>
#include <span>

#include "indexer/mentions/tagger/gazetteer.h"
#include "indexer/mentions/tagger/words.h"

namespace dateline {

struct PlaceMatch {
    std::uint32_t length = 0;  // in words; 0: none
    std::span<const PlaceName> names;
};

// The longest name of a place that begins at words[begin] and ends before words[end]. Its first and
// last word are written with a capital, no punctuation but hyphens, points and ampersands stands
// within it, and a name such as "US" is written in capitals.
PlaceMatch match_place(std::span<const Word> words, std::size_t begin, std::size_t end,
                       const Gazetteer& gazetteer);

}  // namespace dateline
