// PAGE, in which Transkribus and other programs keep what they read from pictures: lines in regions,
// whose order a list gives (ReadingOrder).
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "indexer/readers/formats.h"
#include "indexer/readers/ocr/ocr_text.h"
#include "indexer/readers/xml/document.h"

namespace dateline {

namespace {

// The text that stands right below a line, region or word: of several readings the first.
std::string text_of(const XmlDocument& xml, std::uint32_t node) {
    return xml.line_of_text(xml.child(node, {"TextEquiv", "Unicode"}));
}

std::string line_of_words(const XmlDocument& xml, std::uint32_t line) {
    std::string text;
    for (const std::uint32_t word : xml.children(line, "Word"))
        text.append(text.empty() ? "" : " ").append(text_of(xml, word));
    return text;
}

void add_region(const XmlDocument& xml, std::uint32_t region, OcrText& text) {
    text.begin_block(xml[region].line);
    const std::vector<std::uint32_t> lines = xml.children(region, "TextLine");
    for (const std::uint32_t line : lines) {
        const std::string whole = text_of(xml, line);
        text.add_line(whole.empty() ? line_of_words(xml, line) : whole);
    }
    if (lines.empty()) text.add_line(text_of(xml, region));
}

}  // namespace

void read_page_xml(const Source& source, const ReaderSink& sink) {
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (!xml) return;
    std::map<std::string_view, std::size_t> places;  // in the order of reading, by id
    std::vector<std::uint32_t> regions;
    for (std::uint32_t at = 0; at < xml->size(); ++at) {
        if (const std::string_view id = xml->attribute(at, "regionRef"); !id.empty())
            places.emplace(id, places.size());
        if (xml->name(at) == "TextRegion") regions.push_back(at);
    }
    const auto place_of = [&](std::uint32_t region) {
        const auto place = places.find(xml->attribute(region, "id"));
        return place == places.end() ? places.size() : place->second;
    };
    std::ranges::stable_sort(regions, {}, place_of);
    OcrText text;
    for (const std::uint32_t region : regions) add_region(*xml, region, text);
    text.emit(source, sink);
}

}  // namespace dateline
