// The part of a long passage that is worth showing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "terminal/terminal_text.h"

namespace dateline {

// Lines [first, last) of a passage.
struct LineWindow {
    std::size_t first = 0;
    std::size_t last = 0;

    friend bool operator==(const LineWindow&, const LineWindow&) = default;
};

// The `height` lines with the most different matches, and among those with the most matches; the
// matches stand in the middle of them if there is room. All lines, if there are no more.
LineWindow best_window(const MarkedText& passage, std::span<const Line> lines, std::size_t height);

}  // namespace dateline
