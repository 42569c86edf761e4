// Which character set bytes are in, of which nothing is known.
//
// ICU's detector tells most of them by their letters. Checked are what it doesn't know (TIS-620 and
// IBM866), what it takes for a set that has nearly the same bytes (KOI8-R for KOI8-U, ISO-8859-7 for
// windows-1253, ISO-8859-2 for windows-1250), and text of other scripts within much that is ASCII.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The name by which ICU knows it, as a browser would take it; empty when the detector only guesses.
std::string detected_charset(std::string_view bytes);

}  // namespace dateline
