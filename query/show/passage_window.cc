#include "query/show/passage_window.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"

namespace dateline {

namespace {

// What stands in a line: for each match that begins in it, the number of its wording.
using WordingsByLine = std::vector<std::vector<std::uint32_t>>;

WordingsByLine wordings_by_line(const MarkedText& passage, std::span<const Line> lines,
                                std::size_t& different) {
    WordingsByLine by_line(lines.size());
    std::unordered_map<std::string, std::uint32_t> numbers;
    std::size_t line = 0;
    for (const Mark& mark : passage.marks) {
        if (mark.ink != Ink::match) continue;
        while (line + 1 < lines.size() && mark.begin >= lines[line].end) ++line;
        const std::string wording =
            lower_ascii(std::string_view(passage.text).substr(mark.begin, mark.end - mark.begin));
        const auto number =
            numbers.try_emplace(wording, static_cast<std::uint32_t>(numbers.size())).first->second;
        by_line[line].push_back(number);
    }
    different = numbers.size();
    return by_line;
}

}  // namespace

LineWindow best_window(const MarkedText& passage, std::span<const Line> lines, std::size_t height) {
    if (lines.size() <= height) return {0, lines.size()};
    std::size_t wordings = 0;
    const WordingsByLine by_line = wordings_by_line(passage, lines, wordings);
    std::vector<std::uint32_t> counts(wordings);
    std::size_t different = 0, matches = 0;
    std::pair<std::size_t, std::size_t> best{0, 0};
    std::size_t best_first = 0;
    for (std::size_t last = 0; last < lines.size(); ++last) {
        for (const std::uint32_t wording : by_line[last]) {
            different += counts[wording]++ == 0;
            ++matches;
        }
        if (last + 1 < height) continue;
        const std::size_t first = last + 1 - height;
        if (std::pair(different, matches) > best) {
            best = {different, matches};
            best_first = first;
        }
        for (const std::uint32_t wording : by_line[first]) {
            different -= --counts[wording] == 0;
            --matches;
        }
    }
    // The first such window has its last match in its last line: move it down until it has about as
    // much before the first match as after the last, without losing one.
    std::size_t blank_before = 0;
    while (blank_before < height && by_line[best_first + blank_before].empty()) ++blank_before;
    if (best.second > 0) {
        const std::size_t down = std::min(blank_before / 2, lines.size() - height - best_first);
        best_first += down;
    }
    return {best_first, best_first + height};
}

}  // namespace dateline
