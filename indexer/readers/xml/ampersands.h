// Ampersands that stand for themselves, as feeds have them that are put together of text ("D&D",
// "?a=1&b=2"). XML's parser loses the word behind one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

struct RepairedXml {
    std::string text;        // each of them as "&amp;"; lines are where they were
    std::uint32_t line = 0;  // of the first
};

// Nothing where there is none. What is a reference by its form ("&nbsp;", "&#233;") is left, as is
// all in CDATA, comments, instructions and the document type.
std::optional<RepairedXml> with_bare_ampersands_escaped(std::string_view xml);

}  // namespace dateline
