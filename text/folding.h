// The form of a word with letters beyond ASCII: compatibility-composed, case-folded, without accents
// and apostrophes ("Müller" → muller). What analysis.h does with ASCII itself gives the same.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

inline constexpr char32_t right_quote = 0x2019;  // ’, which newspapers write for an apostrophe
inline constexpr char32_t modifier_apostrophe = 0x02BC;

// Of valid UTF-8; it lives until the thread's next call. Any number of threads may call it.
const std::string& folded_with_icu(std::string_view word);

}  // namespace dateline
