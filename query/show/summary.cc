#include "query/show/summary.h"

#include "terminal/terminal_text.h"

namespace dateline {

void print_summary(std::ostream& out, std::span<const std::string> notes, const Style& style) {
    if (notes.empty()) return;
    MarkedText line;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (i > 0) line.add(style.unicode ? " · " : " - ");
        line.add(fit_for_terminal(notes[i], style.unicode));
    }
    std::string text = "\n";
    append_wrapped(text, line, 0, Ink::faint, style);
    out << text;
}

}  // namespace dateline
