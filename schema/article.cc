#include "schema/article.h"

#include <algorithm>

namespace dateline {

std::uint32_t line_of(const Article& article, std::uint32_t offset) {
    if (article.lines.empty()) return 1;
    const auto after =
        std::upper_bound(article.lines.begin(), article.lines.end(), offset,
                         [](std::uint32_t at, const LineMark& mark) { return at < mark.offset; });
    const LineMark& mark = after == article.lines.begin() ? *after : *(after - 1);
    if (!article.newlines_are_lines) return mark.line;
    const std::size_t end = std::min<std::size_t>(offset, article.text.size());
    const std::size_t begin = std::min<std::size_t>(mark.offset, end);
    return mark.line + static_cast<std::uint32_t>(std::count(
                           article.text.begin() + static_cast<std::ptrdiff_t>(begin),
                           article.text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
}

}  // namespace dateline
