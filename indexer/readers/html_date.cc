#include "indexer/readers/html_date.h"

#include <algorithm>
#include <vector>

#include "indexer/readers/html_text.h"

namespace dateline {

namespace {

bool in_heading(const HtmlPage& page, std::uint32_t node) {
    constexpr int levels = 3;
    for (int i = 0; i < levels && node != 0; ++i, node = page[node].parent)
        if (page[node].tag == Tag::h1) return true;
    return false;
}

}  // namespace

std::optional<WrittenDate> date_by_headline(const HtmlPage& page, std::string_view title) {
    constexpr std::size_t before = 3, behind = 8;  // lines
    constexpr std::size_t longest = 90;            // bytes of a line that is no prose
    const std::vector<HtmlParagraph> lines = paragraphs_of(page, 0, {});
    std::size_t headline = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!title.empty() && lines[i].text == title) {
            headline = i;
            break;
        }
        if (!in_heading(page, lines[i].node)) continue;
        if (headline == lines.size() || lines[i].text.size() > lines[headline].text.size())
            headline = i;
    }
    if (headline == lines.size()) return std::nullopt;
    const auto date_at = [&](std::size_t i) -> std::optional<WrittenDate> {
        const std::string_view line = lines[i].text;
        if (line.size() > longest) return std::nullopt;
        std::optional<WrittenDate> date = find_date(line);
        if (!date || !date->is_full()) date = read_date(line);
        if (!date || !date->is_full()) return std::nullopt;
        // A link that is more than its date is the headline of another story.
        const bool link = lines[i].links * 2 > line.size();
        if (link && (date->end - date->begin) * 2 < line.size()) return std::nullopt;
        return date;
    };
    for (std::size_t i = headline + 1; i < std::min(headline + 1 + behind, lines.size()); ++i)
        if (const auto date = date_at(i)) return date;
    for (std::size_t i = headline; i-- > headline - std::min(headline, before);)
        if (const auto date = date_at(i)) return date;
    return std::nullopt;
}

}  // namespace dateline
