// Character sets: which one bytes are in, and what they say in UTF-8, not cleaned yet (decode.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// Bytes in UTF-8.
struct Utf8Text {
    std::optional<std::string_view> as_is;  // the bytes given, which were UTF-8 already
    std::string text;                       // else
    std::size_t undecodable = 0;            // stretches of bytes that became U+FFFD
    std::size_t of_windows = 0;  // characters that single bytes of Windows-1252 stood for in UTF-8
    std::string charset;         // the name of what they were read as

    std::string_view view() const { return as_is ? *as_is : std::string_view(text); }
};

// `declared` is the name of a character set, or empty. What is tried stands in decode.h.
Utf8Text in_utf8(std::string_view bytes, std::string_view declared);

// The name by which ICU knows the character set that a browser takes the label for: of many old
// ones a larger one of the same bytes is meant. Empty when neither knows it.
std::string charset_labelled(std::string_view label);

// "UTF-16LE" and its like for bytes that a mark at their beginning, or a zero in every other of
// them, tells to be such; else empty.
std::string_view wide_charset(std::string_view bytes);

// Whether a byte order mark begins the bytes.
bool has_byte_order_mark(std::string_view bytes);

// Whether the bytes are valid UTF-8.
bool is_utf8(std::string_view bytes);

}  // namespace dateline
