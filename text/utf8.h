// UTF-8, code point by code point.
#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

// The longest beginning of valid UTF-8 of at most `limit` bytes that ends between code points.
inline std::string_view utf8_prefix(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text;
    while (limit > 0 && (static_cast<std::uint8_t>(text[limit]) & 0xC0) == 0x80) --limit;
    return text.substr(0, limit);
}

// The code point at byte `at`, which is moved behind it; negative where the bytes are no UTF-8.
inline UChar32 read_code_point(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        ++at;
        return byte;
    }
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, text.size(), c);
    return c;
}

}  // namespace dateline
