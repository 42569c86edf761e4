// Cutting UTF-8 between its code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

// The longest beginning of valid UTF-8 of at most `limit` bytes that ends between code points.
inline std::string_view utf8_prefix(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text;
    while (limit > 0 && (static_cast<std::uint8_t>(text[limit]) & 0xC0) == 0x80) --limit;
    return text.substr(0, limit);
}

}  // namespace dateline
