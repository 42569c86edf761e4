// Teams that news of sport calls by their city: "Chicago beat Boston 3-2".
#pragma once

#include <span>

#include "indexer/mentions/tagger/gazetteer.h"
#include "indexer/mentions/tagger/lexicon.h"
#include "indexer/mentions/tagger/name_span.h"
#include "indexer/mentions/tagger/words.h"

namespace dateline {

// Makes organisations of towns among the names that play in an article on sport: beside a verb of
// winning or in front of a score, in lines of results ("Toronto 6 Kansas City 2", "CHICAGO AT NEW
// YORK") and in rows of tables. Countries, and divisions of them, play under their own names and
// stay places.
void find_sport_teams(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
                      const Gazetteer& gazetteer, std::span<NameSpan> names);

}  // namespace dateline
