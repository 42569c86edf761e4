// The part of a long passage that is worth showing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "query/search/hit.h"
#include "terminal/terminal_text.h"

namespace dateline {

// Lines [first, last) of a passage.
struct LineWindow {
    std::size_t first = 0;
    std::size_t last = 0;

    friend bool operator==(const LineWindow&, const LineWindow&) = default;
};

// The `height` lines whose different words weigh most together: a rare one is not left out for
// common ones. Among lines that weigh the same, those with the most different words, and then the
// most matches; these stand in the middle if there is room. All lines, if there are no more.
// `matches` are what the passage's marks of Ink::match were made of: the number of each is an index
// into them.
LineWindow best_window(const MarkedText& passage, std::span<const Line> lines,
                       std::span<const Match> matches, std::size_t height);

}  // namespace dateline
