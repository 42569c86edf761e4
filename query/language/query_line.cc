#include "query/language/query_line.h"

#include <string_view>

#include "schema/fields.h"

namespace dateline {

namespace {

std::string quoted_if_spaced(std::string_view value) {
    if (value.find(' ') == std::string_view::npos) return std::string(value);
    return "\"" + std::string(value) + "\"";
}

// The argument with the quotes that it must have had, if any.
std::string with_quotes(const std::string& argument) {
    const std::string_view text = argument;
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || text.find(' ', colon) == std::string_view::npos ||
        text.find_first_of("\"“”„«»") != std::string_view::npos)
        return argument;
    const std::size_t name = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    std::string lower(text.substr(name, colon - name));
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    const std::optional<Field> field = field_named(lower);
    if (!field || text[colon + 1] == ' ') return argument;
    const FieldKind kind = info(*field).kind;
    std::string line(text.substr(0, colon + 1));
    std::string_view rest = text.substr(colon + 1);
    // Names may be a list; a comma before a space belongs to one of them, as in a date or phrase.
    if (kind != FieldKind::text && kind != FieldKind::days)
        for (std::size_t comma = rest.find(','); comma != std::string_view::npos;
             comma = rest.find(',', comma)) {
            if (comma + 1 < rest.size() && rest[comma + 1] == ' ') {
                ++comma;
                continue;
            }
            line += quoted_if_spaced(rest.substr(0, comma)) + ',';
            rest.remove_prefix(comma + 1);
            comma = 0;
        }
    return line + quoted_if_spaced(rest);
}

}  // namespace

std::string query_line(std::span<const std::string> arguments) {
    std::string line;
    for (const std::string& argument : arguments) {
        if (!line.empty()) line += ' ';
        line += arguments.size() > 1 ? with_quotes(argument) : argument;
    }
    return line;
}

}  // namespace dateline
