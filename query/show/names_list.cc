#include "query/show/names_list.h"

#include <algorithm>

#include "terminal/terminal_text.h"
#include "text/amounts.h"

namespace dateline {

namespace {

// Behind a person's name: the forms in which the articles have it, as many as fit on the line.
std::string forms_within(const NameCount& name, std::size_t room) {
    if (name.forms.size() < 2) return "";
    std::string list;
    for (std::size_t i = 0; i < name.forms.size(); ++i) {
        const std::string form =
            (i == 0 ? "" : ", ") + name.forms[i].form + " " + grouped(name.forms[i].count);
        const std::size_t left = name.forms.size() - i;
        const std::string more = (i == 0 ? "" : ", ") + std::to_string(left) + " more";
        const bool fits = display_width(list + form) + (left > 1 ? more.size() + 2 : 0) <= room;
        if (fits) {
            list += form;
        } else if (display_width(list + more) <= room) {
            list += more;
            break;
        } else {
            break;
        }
    }
    return list;
}

// A person of a frequent name with what tells her or him from the others.
std::string told_name(const NameCount& name) {
    return name.apart.empty() ? name.name : name.name + " (" + name.apart + ")";
}

Ink ink_of(NameKind kind) {
    switch (kind) {
        case NameKind::person:
            return ink_of(EntityKind::person);
        case NameKind::place:
            return ink_of(EntityKind::place);
        case NameKind::organization:
            return ink_of(EntityKind::organization);
        default:
            return Ink::plain;
    }
}

std::string lines_of(const NameList& list, const Style& style) {
    const std::vector<NameCount>& names = list.names;
    const Ink ink = ink_of(list.kind);
    std::size_t widest_count = 5;             // so that short lists stand where long ones do
    std::size_t widest_name = 0;              // of those with several forms
    constexpr std::size_t longest_name = 32;  // longer ones push their own forms aside
    for (const NameCount& name : names) {
        widest_count = std::max(widest_count, grouped(name.count).size());
        const std::size_t width = display_width(fit_for_terminal(told_name(name), style.unicode));
        if (name.forms.size() > 1 && width <= longest_name)
            widest_name = std::max(widest_name, width);
    }
    std::string text;
    for (const NameCount& name : names) {
        const std::string count = grouped(name.count);
        text.append(widest_count - count.size(), ' ');
        text += count;
        text += "  ";
        const std::string shown = fit_for_terminal(told_name(name), style.unicode);
        append(text, shown, ink, style);
        const std::size_t width = display_width(shown);
        const std::size_t begin = widest_count + 2 + std::max(widest_name, width) + 2;
        const std::string forms =
            begin < style.width ? forms_within(name, style.width - begin) : "";
        if (!forms.empty()) {
            text.append(begin - widest_count - 2 - width, ' ');
            append(text, fit_for_terminal(forms, style.unicode), Ink::faint, style);
        }
        text += '\n';
    }
    return text;
}

}  // namespace

void print_names(std::ostream& out, const NameList& list, const Style& style) {
    out << lines_of(list, style);
}

void print_facets(std::ostream& out, std::span<const NameList> lists, const Style& style) {
    std::string text;
    for (const NameList& list : lists) {
        if (list.names.empty()) continue;
        if (!text.empty()) text += '\n';
        append(text, info(list.kind).plural, Ink::title, style);
        if (list.names.size() < list.all)
            append(text, " (" + grouped(list.all) + ")", Ink::faint, style);
        text += '\n' + lines_of(list, style);
    }
    out << text;
}

std::vector<std::string> names_notes(const NameList& list) {
    if (list.names.size() == list.all || list.names.empty()) return {};
    return {grouped(list.names.size()) + " of " + grouped(list.all) + " " +
            std::string(info(list.kind).plural) + ": more with -n"};
}

}  // namespace dateline
