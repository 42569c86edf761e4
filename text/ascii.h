// Characters of ASCII, without the locale that those of <cctype> ask: bytes from 0x80 on are none.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
inline constexpr bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }

// A to Z in lower case, a to z in upper case, and all else as it is.
inline constexpr char lower_ascii(char c) {
    return is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
}
inline constexpr char upper_ascii(char c) {
    return is_ascii_lower(c) ? static_cast<char>(c - 32) : c;
}
inline std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = lower_ascii(c);
    return lower;
}
inline std::string upper_ascii(std::string_view text) {
    std::string upper(text);
    for (char& c : upper) c = upper_ascii(c);
    return upper;
}

// Whether they are the same but for the case of A to Z.
inline constexpr bool same_ascii_word(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b,
                              [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

// Without what stands of `drop` at its beginning and end.
inline constexpr std::string_view trimmed(std::string_view text,
                                          std::string_view drop = " \t\r\n") {
    const std::size_t begin = text.find_first_not_of(drop);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(drop) - begin + 1);
}

}  // namespace dateline
