#include "indexer/readers/date_digits.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace dateline {

namespace {

constexpr int no_digit = -1;

bool is_direction_mark(UChar32 c) { return c > 0x7F && u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL); }

int digit_of(UChar32 c) { return c > 0x7F ? u_charDigitValue(c) : no_digit; }

// Whether a character is written otherwise.
bool has_change(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const UChar32 c = read_code_point(text, at);
        if (digit_of(c) != no_digit || is_direction_mark(c)) return true;
    }
    return false;
}

}  // namespace

AsciiDigits::AsciiDigits(std::string_view text) : borrowed_(text) {
    constexpr std::size_t longest = std::size_t{1} << 30;  // bytes; what offsets can tell
    if (text.size() > longest || !has_change(text)) return;
    offsets_.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t begin = at;
        const UChar32 c = read_code_point(text, at);
        if (is_direction_mark(c)) continue;
        const int digit = digit_of(c);
        if (digit != no_digit) own_.push_back(static_cast<char>('0' + digit));
        if (digit == no_digit) own_ += text.substr(begin, at - begin);
        for (; offsets_.size() < own_.size(); ++begin)
            offsets_.push_back(static_cast<std::uint32_t>(begin));
    }
    offsets_.push_back(static_cast<std::uint32_t>(text.size()));
}

}  // namespace dateline
