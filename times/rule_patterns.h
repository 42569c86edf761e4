// The patterns of a rules file, from their text to trees.
#pragma once

#include "times/rule_file.h"
#include "times/rule_text.h"
#include "times/rule_words.h"

namespace dateline::times {

// What comes next in the text, as far as it is a pattern. The words and named patterns that it uses
// must be known by then: named patterns stand above those that use them.
Piece read_pattern(RuleText& text, RuleWords& words, const RuleFile& known);

// A store of a fixed value: "FIELD=VALUE".
Piece read_store(RuleText& text, const RuleWords& words);

}  // namespace dateline::times
