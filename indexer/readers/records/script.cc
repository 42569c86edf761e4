#include "indexer/readers/records/script.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"

namespace dateline {

std::string_view behind_assignment(std::string_view text) {
    constexpr std::size_t longest = 200;  // bytes of the name
    const std::size_t sign = text.substr(0, longest).find('=');
    if (sign == std::string_view::npos) return text;
    std::string_view name = trimmed(text.substr(0, sign));
    for (const std::string_view word : {"var ", "let ", "const "})
        if (name.starts_with(word)) name = trimmed(name.substr(word.size()));
    const bool is_name = !name.empty() && std::ranges::all_of(name, [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '_' || c == '$';
    });
    const std::string_view value =
        text.substr(std::min(text.find_first_not_of(" \t\r\n", sign + 1), text.size()));
    const bool is_json = value.starts_with('[') || value.starts_with('{');
    return is_name && is_json ? value : text;
}

}  // namespace dateline
