// ALTO, in which libraries keep the text of digitised newspapers: words (String) in lines in blocks,
// one page a file. A word that a line's end cuts is written whole where the file says which it is
// (SUBS_CONTENT).
#include "indexer/readers/formats.h"
#include "indexer/readers/ocr/ocr_text.h"
#include "indexer/readers/xml/document.h"

namespace dateline {

namespace {

class Lines {
public:
    explicit Lines(OcrText& text) : text_(text) {}

    void word(const XmlDocument& xml, std::uint32_t node) {
        std::string_view written = xml.attribute(node, "CONTENT");
        const std::string_view whole = xml.attribute(node, "SUBS_CONTENT");
        const std::string_view part = xml.attribute(node, "SUBS_TYPE");
        if (!whole.empty() && part == "HypPart2" && whole == begun_) {
            begun_ = {};
            return;
        }
        is_whole_ = !whole.empty() && part == "HypPart1";
        begun_ = is_whole_ ? whole : std::string_view{};
        if (is_whole_) written = whole;
        if (!line_.empty()) line_ += ' ';
        line_ += written;
    }

    // The mark behind a word that goes on in the next line.
    void hyphen() {
        if (!is_whole_ && !line_.empty() && !line_.ends_with('-')) line_ += '-';
    }

    void end_line() {
        text_.add_line(line_);
        line_.clear();
        is_whole_ = false;
    }

private:
    OcrText& text_;
    std::string line_;
    std::string_view begun_;  // the whole word whose second part is to come
    bool is_whole_ = false;   // the last word
};

}  // namespace

void read_alto(const Source& source, const ReaderSink& sink) {
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (!xml) return;
    OcrText text;
    Lines lines(text);
    for (std::uint32_t at = 0; at < xml->size(); ++at) {
        const std::string_view name = xml->name(at);
        if (name == "TextBlock" || name == "TextLine") lines.end_line();
        if (name == "TextBlock") text.begin_block((*xml)[at].line);
        if (name == "String") lines.word(*xml, at);
        if (name == "HYP") lines.hyphen();
    }
    lines.end_line();
    text.emit(source, sink);
}

}  // namespace dateline
