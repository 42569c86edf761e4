// The stretches of an article in which names can stand: words with capitals and what can join them.
// Only these are tagged, a quarter of the words of news.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/mentions/tagger/words.h"

namespace dateline {

struct Run {
    std::uint32_t begin = 0;  // indices into Words::words: [begin, end)
    std::uint32_t end = 0;
    std::uint32_t sentence = 0;  // index into Words::sentences
};

// All runs, ascending. In a text without capitals every word can be part of a name.
void find_runs(const Words& words, std::vector<Run>& runs);

}  // namespace dateline
