// Tells a headline from running text.
#pragma once

#include <string_view>

namespace dateline {

// Whether a line that begins a text is running text rather than its headline: as long as a
// paragraph, behind a dateline, or ending as a sentence does. Headlines of the press rarely end
// with a full stop; those that do are old ones, which capitalise their words. `line` is UTF-8
// without spaces around it.
bool is_running_text(std::string_view line);

// Whether a paragraph is as long as one of running text or ends as a sentence does, in any writing.
bool has_sentences(std::string_view paragraph);

// Whether `below`, the line straight under `line` with no empty line between, goes on with the
// sentence: `line` ends there only for want of room.
bool goes_on(std::string_view line, std::string_view below);

}  // namespace dateline
