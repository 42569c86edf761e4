// Dates in digits of any script.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// A text with its digits in ASCII, and without the marks that only tell the direction of writing.
class AsciiDigits {
public:
    // Borrows the text where it has neither.
    explicit AsciiDigits(std::string_view text);

    std::string_view text() const { return offsets_.empty() ? borrowed_ : std::string_view(own_); }

    // Where a byte of text(), or its end, stands in the text given: an offset in bytes.
    std::size_t original(std::size_t at) const { return offsets_.empty() ? at : offsets_[at]; }

private:
    std::string_view borrowed_;
    std::string own_;
    std::vector<std::uint32_t> offsets_;  // of each byte of own_ and its end; empty: borrowed
};

}  // namespace dateline
