// The text of stories in XML.
#include <algorithm>
#include <array>

#include "indexer/readers/article_head.h"
#include "indexer/readers/assemble.h"
#include "indexer/readers/decode.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/document.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Elements that begin a paragraph, in XHTML, NITF, TEI and Factiva's XML.
constexpr std::array blocks = {
    "ab"sv,      "head"sv,  "item"sv,    "l"sv,     "lb"sv,         "list"sv, "paragraph"sv,
    "quote"sv,   "row"sv,   "article"sv, "block"sv, "blockquote"sv, "body"sv, "body.content"sv,
    "bq"sv,      "br"sv,    "dd"sv,      "div"sv,   "dl"sv,         "dt"sv,   "h1"sv,
    "h2"sv,      "h3"sv,    "h4"sv,      "h5"sv,    "h6"sv,         "hl1"sv,  "hl2"sv,
    "hr"sv,      "li"sv,    "note"sv,    "ol"sv,    "p"sv,          "para"sv, "pre"sv,
    "section"sv, "table"sv, "tr"sv,      "ul"sv,
};

// Elements that are no text of the story; so is the <head> of a page, but not that of a section.
constexpr std::array left_out = {"media"sv,  "figure"sv, "script"sv, "style"sv,
                                 "object"sv, "nav"sv,    "iframe"sv};

bool is_head_of_page(const XmlDocument& xml, std::uint32_t node) {
    if (xml.name(node) != "head") return false;
    const std::string_view page = xml.name(xml[node].parent);
    return page == "html" || page == "nitf";
}

bool is_one_of(std::string_view name, const auto& names) {
    return std::ranges::find(names, name) != names.end();
}

class Collector {
public:
    void end_paragraph() {
        while (text_.ends_with(' ')) text_.pop_back();
        if (!text_.empty()) paragraphs_.push_back({cleaned(text_), line_});
        text_.clear();
    }

    // `last_line` is the line on which the run ends.
    void add(std::string_view run, std::uint32_t last_line) {
        const auto newlines = static_cast<std::uint32_t>(std::ranges::count(run, '\n'));
        std::uint32_t line = last_line > newlines ? last_line - newlines : 1;
        for (const char c : run) {
            if (c == '\n') ++line;
            if (c != ' ' && c != '\n' && c != '\t') {
                if (text_.empty()) line_ = line;
                text_.push_back(c);
            } else if (!text_.empty() && !text_.ends_with(' ')) {
                text_.push_back(' ');
            }
        }
    }

    std::vector<XmlParagraph> take() {
        end_paragraph();
        return std::move(paragraphs_);
    }

private:
    std::vector<XmlParagraph> paragraphs_;
    std::string text_;
    std::uint32_t line_ = 1;
};

}  // namespace

std::vector<XmlParagraph> paragraphs_of(const XmlDocument& xml, std::uint32_t node) {
    Collector collector;
    std::vector<std::uint32_t> open;  // the ends of blocks
    for (std::uint32_t at = node; at < xml[node].end;) {
        while (!open.empty() && open.back() <= at) {
            open.pop_back();
            collector.end_paragraph();
        }
        const std::string_view name = xml.name(at);
        if (xml[at].is_text) {
            collector.add(xml.text(at), xml[at].line);
        } else if (at != node && (is_one_of(name, left_out) || is_head_of_page(xml, at))) {
            at = xml[at].end;
            continue;
        } else if (is_one_of(name, blocks)) {
            collector.end_paragraph();
            open.push_back(xml[at].end);
        } else if (name == "td" || name == "th" || name == "cell") {
            collector.add(" ", xml[at].line);
        }
        ++at;
    }
    return collector.take();
}

std::string joined(const std::vector<XmlParagraph>& paragraphs) {
    std::string text;
    for (const XmlParagraph& paragraph : paragraphs) {
        if (!text.empty()) text += "\n\n";
        text += paragraph.text;
    }
    return text;
}

Article read_story(const RecordValues& record, const std::vector<XmlParagraph>& story,
                   std::uint32_t title_line) {
    RecordValues whole = record;
    whole[RecordField::text] = {joined(story)};
    Article article = read_record(whole, title_line, true);
    // The paragraphs stand at the end of the text, one after the other.
    std::size_t at = article.text_begin;
    for (const XmlParagraph& paragraph : story) {
        const std::size_t begin = article.text.find(paragraph.text, at);
        if (begin == std::string::npos) break;  // it held markup, and became other text
        const auto offset = static_cast<std::uint32_t>(begin);
        if (article.lines.back().offset == offset)
            article.lines.back().line = paragraph.line;
        else
            article.lines.push_back({offset, paragraph.line});
        at = begin + paragraph.text.size();
    }
    return article;
}

}  // namespace dateline
