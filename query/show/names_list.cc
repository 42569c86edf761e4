#include "query/show/names_list.h"

#include <algorithm>

#include "schema/terminal/amounts.h"
#include "schema/terminal/terminal_text.h"

namespace dateline {

void print_names(std::ostream& out, std::span<const NameCount> names, EntityKind kind,
                 const Style& style) {
    const Ink ink = ink_of(kind);
    std::size_t widest_count = 5;  // so that short lists stand where long ones do
    for (const NameCount& name : names)
        widest_count = std::max(widest_count, grouped(name.count).size());
    std::string text;
    for (const NameCount& name : names) {
        const std::string count = grouped(name.count);
        text.append(widest_count - count.size(), ' ');
        text += count;
        text += "  ";
        append(text, fit_for_terminal(name.name, style.unicode), ink, style);
        text += '\n';
    }
    out << text;
}

}  // namespace dateline
