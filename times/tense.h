// Whether the words around an expression speak of the past or of what is to come.
#pragma once

#include <cstdint>

#include "schema/sentence.h"
#include "text/analysis.h"
#include "times/grammar.h"
#include "times/resolver.h"

namespace dateline::times {

// Looks for the verb nearest to tokens [first, last) within their sentence, before them rather than
// behind. "Until" before a weekday tells of one to come ("postponed until Tuesday"). In a history
// "would" and "planned" look ahead in its own days, and only "will" and "is planned" in the
// reader's.
Tense tense_at(const Grammar& grammar, const Analysis& analysis, const Sentence& sentence,
               std::uint32_t first, std::uint32_t last, bool is_weekday, bool is_history);

}  // namespace dateline::times
