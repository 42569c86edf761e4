// One reading of a text from its first expression to its last, which keeps in mind what was said
// before.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "schema/mention.h"
#include "schema/sentence.h"
#include "text/analysis.h"
#include "times/grammar.h"
#include "times/reason.h"

namespace dateline::times {

// The time expressions of a text, ascending, reckoned from the day of publication. With `reasons`,
// fills it with the reason of each; that takes each expression up to five times as long.
std::vector<TimeMention> find_times(const Grammar& grammar, const Analysis& analysis,
                                    std::span<const Sentence> sentences,
                                    std::optional<Day> published,
                                    std::vector<TimeReason>* reasons = nullptr);

}  // namespace dateline::times
