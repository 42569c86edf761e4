// SGML of news corpora, which is no XML: elements without a document around them, control characters,
// tags that nothing ends. A small scanner takes each element by its name.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

// An element's content; data() is nullptr where there is none.
std::string_view content_of(std::string_view sgml, std::string_view name);

// The value of an attribute of the tag that `sgml` begins with.
std::string_view attribute_of(std::string_view sgml, std::string_view name);

// With its character references resolved; those of control characters are nothing.
std::string resolved(std::string_view sgml);

// Lines of a text, from 1, of offsets that come in ascending order.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : text_(text) {}

    std::uint32_t line_at(std::size_t offset) {
        line_ += static_cast<std::uint32_t>(
            std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                       text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
        counted_ = offset;
        return line_;
    }

private:
    std::string_view text_;
    std::uint32_t line_ = 1;
    std::size_t counted_ = 0;
};

}  // namespace dateline
