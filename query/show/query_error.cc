#include "query/show/query_error.h"

#include <algorithm>
#include <string>

#include "terminal/terminal_text.h"

namespace dateline {

namespace {

constexpr std::size_t indent = 2;

// Cuts a query that is wider than `room` down to what stands around its only mark.
MarkedText around_the_mark(MarkedText query, std::size_t room, std::string_view ellipsis) {
    if (display_width(query.text) <= room) return query;
    const Mark mark = query.marks.empty() ? Mark{} : query.marks.front();
    // Lines of half the room: the one with the mark's beginning, and what is before and after it.
    const std::vector<Line> lines = wrap(query.text, (room - 2 * display_width(ellipsis)) / 3);
    const auto with_mark = static_cast<std::size_t>(
        std::find_if(lines.begin(), lines.end(),
                     [&](const Line& line) { return mark.begin < line.end; }) -
        lines.begin());
    const std::size_t first = with_mark == 0 ? 0 : std::min(with_mark - 1, lines.size() - 1);
    const std::size_t last = std::min(with_mark + 1, lines.size() - 1);
    const std::uint32_t begin = lines[first].begin, end = lines[last].end;
    MarkedText cut;
    if (begin > 0) cut.add(ellipsis);
    const auto moved = static_cast<std::uint32_t>(cut.text.size());
    cut.add(std::string_view(query.text).substr(begin, end - begin));
    if (end < query.text.size()) cut.add(ellipsis);
    if (mark.end > mark.begin && mark.begin >= begin)
        cut.marks.push_back({mark.begin - begin + moved,
                             std::max(mark.begin, std::min(mark.end, end)) - begin + moved,
                             mark.ink});
    return cut;
}

}  // namespace

void print_query_error(std::ostream& out, std::string_view query, const QueryError& error,
                       const Style& style) {
    std::string text = "dateline: " + fit_for_terminal(error.what(), style.unicode) + "\n";
    const Mark place{error.at.begin, error.at.end, Ink::error};
    const std::string_view ellipsis = style.unicode ? "…" : "...";
    const std::size_t room = std::max(style.width, narrowest) - indent;
    const MarkedText shown = around_the_mark(
        fit_for_terminal(query, {&place, 1}, LineEnds::spaces, style.unicode), room, ellipsis);
    if (!shown.marks.empty()) {
        const Mark mark = shown.marks.front();
        const std::string_view line = shown.text;
        const std::size_t before = display_width(line.substr(0, mark.begin));
        const std::size_t wide = display_width(line.substr(mark.begin, mark.end - mark.begin));
        text.append(indent, ' ');
        append(text, shown, {0, static_cast<std::uint32_t>(line.size())}, Ink::plain, style);
        text += '\n';
        text.append(indent + before, ' ');
        append(text, "^" + std::string(wide > 1 ? wide - 1 : 0, '~'), Ink::error, style);
        text += '\n';
    }
    out << text;
}

}  // namespace dateline
