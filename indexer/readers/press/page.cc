#include "indexer/readers/press/page.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/readers/html/text.h"
#include "indexer/readers/press/europresse.h"
#include "indexer/readers/press/press.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// One of these stands in every page of theirs; what the page is, its paragraphs tell.
constexpr std::array marks = {"Factiva"sv,         "articleParagraph"sv,   "ProQuest document"sv,
                              "DOCUMENTS"sv,       "Document "sv,          "Dokument "sv,
                              "End of Document"sv, "Ende des Dokuments"sv, "Fin du document"sv};
}  // namespace

bool read_press_page(const Source& source, std::string_view html, const HtmlPage& page,
                     const ReaderSink& sink) {
    const auto has = [&](std::string_view mark) {
        return html.find(mark) != std::string_view::npos;
    };
    if (has(europresse_paper) && read_europresse(source, page, sink)) return true;
    if (std::ranges::none_of(marks, has)) return false;
    std::string text;
    std::vector<LineMark> lines;
    for (const HtmlParagraph& paragraph : paragraphs_of(page, 0, {})) {
        if (!text.empty()) text += "\n\n";
        lines.push_back({static_cast<std::uint32_t>(text.size()), paragraph.line});
        text += paragraph.text;
    }
    return read_press_export(source, {text, lines, false}, sink);
}

}  // namespace dateline
