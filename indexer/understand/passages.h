// Passages: the pieces of an article that a search shows and ranks.
//
// Paragraphs of news are short, often one sentence. Neighbouring short ones are put together and
// long ones cut between sentences, so that a passage reads as a whole and fills a few lines of a
// terminal.
#pragma once

#include <span>
#include <vector>

#include "schema/sentence.h"
#include "text/analysis.h"

namespace dateline {

// Bytes. A passage is closed when the next paragraph would carry it past `full_passage`; only a
// sentence that is longer by itself is cut within, at `longest_passage`, so that hostile text can't
// make a screen of it.
inline constexpr std::uint32_t full_passage = 420;
inline constexpr std::uint32_t longest_passage = 900;

// The passages of the running text that begins at byte `body_begin`: ascending, covering every
// token from there on. Where there is no running text, of all the text.
std::vector<Passage> cut_passages(const Analysis& analysis, std::span<const Sentence> sentences,
                                  std::uint32_t body_begin);

}  // namespace dateline
