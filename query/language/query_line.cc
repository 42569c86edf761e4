#include "query/language/query_line.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "schema/fields.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace dateline {

namespace {

std::string quoted_if_spaced(std::string_view value) {
    if (value.find(' ') == std::string_view::npos) return std::string(value);
    return "\"" + std::string(value) + "\"";
}

// The field with whose name and colon a text begins, and the value behind these.
struct FieldText {
    Field field;
    std::string_view value;
};

std::optional<FieldText> field_text(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::optional<Field> field = field_named(lower_ascii(text.substr(0, colon)));
    if (!field) return std::nullopt;
    return FieldText{*field, text.substr(colon + 1)};
}

// The value with quotes around what has spaces. Names may be a list; a comma before a space belongs
// to one of them, as in a date or phrase.
std::string quoted_value(std::string_view value, FieldKind kind) {
    std::string line;
    if (kind != FieldKind::text && kind != FieldKind::days)
        for (std::size_t comma = value.find(','); comma != std::string_view::npos;
             comma = value.find(',', comma)) {
            if (comma + 1 < value.size() && value[comma + 1] == ' ') {
                ++comma;
                continue;
            }
            line += quoted_if_spaced(value.substr(0, comma)) + ',';
            value.remove_prefix(comma + 1);
            comma = 0;
        }
    return line + quoted_if_spaced(value);
}

bool is_operator(std::string_view word) {
    const std::string_view name = word.substr(0, word.find('/'));
    return word == "AND" || word == "OR" || word == "NOT" || name == "NEAR" || name == "ADJ";
}

bool has_quotes(std::string_view text) {
    constexpr std::array<std::string_view, 7> quotes{"\"", "“", "”", "‟", "„", "«", "»"};
    return std::ranges::any_of(
        quotes, [&](std::string_view quote) { return text.find(quote) != std::string_view::npos; });
}

// Whether nothing in it means more to the language than a word.
bool is_plain(std::string_view text) {
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (is_operator(word) || word.starts_with('-') || word.starts_with('+') ||
            word.ends_with('~') || word.find_first_of("()*") != std::string_view::npos ||
            field_text(word))
            return false;
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return true;
}

// The argument with the quotes that it must have had, if any. Behind NOT stands what a minus sign
// would have before it.
std::string with_quotes(std::string_view argument, bool behind_not) {
    const std::size_t sign = argument.starts_with('-') || argument.starts_with('+') ? 1 : 0;
    const std::string_view text = argument.substr(sign);
    if (has_quotes(text)) return std::string(argument);
    std::string line(argument.substr(0, sign));
    const std::optional<FieldText> named = field_text(text);
    if (!named)
        return line + ((sign == 1 || behind_not) && is_plain(text) ? quoted_if_spaced(text)
                                                                   : std::string(text));
    if (named->value.starts_with(' ')) return std::string(argument);
    line += text.substr(0, text.size() - named->value.size());
    return line + quoted_value(named->value, info(named->field).kind);
}

}  // namespace

QueryLine query_line(std::span<const std::string> arguments) {
    QueryLine line;
    std::string_view before;
    for (const std::string& argument : arguments) {
        if (!line.text.empty()) line.text += ' ';
        std::string_view typed = argument;
        // The blank that set a minus sign off (is_exclusion).
        if (typed.starts_with(" -")) typed.remove_prefix(1);
        const std::size_t begin = line.text.size();
        line.text +=
            arguments.size() > 1 ? with_quotes(typed, before == "NOT") : std::string(typed);
        if (before != "NOT" && typed.find(' ') != std::string_view::npos && !has_quotes(typed) &&
            is_plain(typed))
            line.phrases.push_back(
                {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(line.text.size())});
        before = argument;
    }
    return line;
}

bool is_exclusion(std::string_view argument) {
    if (argument.size() < 2 || argument[0] != '-') return false;
    const char first = argument[1];
    if (!is_ascii_letter(first))
        return first == '"' || first == '(' || static_cast<unsigned char>(first) >= 0x80;
    if (argument.size() == 2) return false;
    const char second = argument[2];
    return first != 'n' || !(second == '=' || is_ascii_digit(second));
}

}  // namespace dateline
