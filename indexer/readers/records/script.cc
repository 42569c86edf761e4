#include "indexer/readers/records/script.h"

#include <algorithm>

#include "text/ascii.h"

namespace dateline {

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '_' || c == '$';
    });
}

bool begins_as_value(std::string_view text) {
    return text.starts_with('[') || text.starts_with('{');
}

// Without the comment that servers put before a call, and the test whether there is such a function:
// "/**/ typeof show === 'function' && show({…})".
std::string_view behind_guards(std::string_view text) {
    if (text.starts_with("/*"))
        if (const std::size_t end = text.find("*/"); end != std::string_view::npos)
            text = trimmed(text.substr(end + 2), blanks);
    if (text.starts_with("typeof "))
        if (const std::size_t end = text.find("&&"); end != std::string_view::npos)
            text = trimmed(text.substr(end + 2), blanks);
    return text;
}

}  // namespace

std::string_view json_in_script(std::string_view text) {
    constexpr std::size_t longest = 200;  // bytes of the name
    const std::string_view script = behind_guards(text);
    const std::size_t sign = script.substr(0, longest).find_first_of("=({[\"\n");
    if (sign == std::string_view::npos) return text;
    std::string_view name = trimmed(script.substr(0, sign));
    for (const std::string_view word : {"var ", "let ", "const "})
        if (name.starts_with(word)) name = trimmed(name.substr(word.size()));
    std::string_view value = trimmed(script.substr(sign + 1), blanks);
    if (!is_name(name) || !begins_as_value(value)) return text;
    if (script[sign] == '=') return value;
    if (script[sign] != '(') return text;
    // What closes the call is no part of it.
    for (const char closing : {';', ')'})
        if (value.ends_with(closing)) value = trimmed(value.substr(0, value.size() - 1), blanks);
    return value;
}

}  // namespace dateline
