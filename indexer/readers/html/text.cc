#include "indexer/readers/html/text.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <string>

#include "indexer/readers/decode.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Whether a byte is no part of a blank.
bool is_plain(char c) { return static_cast<unsigned char>(c) > ' ' && c != '\xC2'; }

// Bytes of the blank at that place, a no-break space included; 0 for anything else.
std::size_t size_of_blank(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') return 1;
    return c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0' ? 2 : 0;
}

bool is_never_shown(Tag tag) {
    switch (tag) {
        case Tag::head:
        case Tag::noscript:
        case Tag::template_:
        case Tag::select:
        case Tag::option:
        case Tag::textarea:
        case Tag::button:
        case Tag::iframe:
        case Tag::object:
        case Tag::svg:
        case Tag::audio:
        case Tag::video:
            return true;
        default:
            return false;
    }
}

// Whether an <a> leads anywhere: it may be only a place to be led to, and headings link to
// themselves. `blocks` are the open ones.
bool is_link(const HtmlPage& page, std::uint32_t at, const std::vector<std::uint32_t>& blocks) {
    const std::string_view href = page.attribute(at, Attribute::href);
    const bool in_heading = !blocks.empty() && is_heading(page[blocks.back()].tag);
    return !href.empty() && !(href == "#" && in_heading);
}

// Collects the runs of text of a walk into paragraphs.
class Collector {
public:
    explicit Collector(std::vector<HtmlParagraph>& paragraphs) : paragraphs_(paragraphs) {}

    void block(std::uint32_t node) {
        flush();
        block_ = node;
    }

    void line_break() {
        // Two breaks in a row are what old pages part paragraphs with.
        if (++breaks_ >= 2)
            flush();
        else if (!current_.text.empty())
            pending_newline_ = true;
    }

    // An empty line parts paragraphs only in `preformatted` text.
    void text(std::string_view run, std::uint32_t at_node, std::uint32_t line, bool link,
              bool preformatted) {
        int newlines = 0;
        for (std::size_t at = 0; at < run.size();) {
            if (const std::size_t blank = size_of_blank(run, at); blank > 0) {
                pending_blank_ = true;
                newlines += run[at] == '\n' ? 1 : 0;
                at += blank;
                continue;
            }
            line += static_cast<std::uint32_t>(newlines);
            if (preformatted && newlines > 1) flush();
            newlines = 0;
            const std::size_t begin = at;
            while (at < run.size() && (is_plain(run[at]) || size_of_blank(run, at) == 0)) ++at;
            if (current_.text.empty()) {
                current_.line = line;
                current_.node = block_;
                current_.begin = at_node;
            } else if (pending_newline_) {
                current_.text.push_back('\n');
            } else if (pending_blank_) {
                current_.text.push_back(' ');
            }
            pending_blank_ = pending_newline_ = false;
            breaks_ = 0;
            if (link) count_link(static_cast<std::uint32_t>(at - begin));
            current_.text.append(run, begin, at - begin);
        }
    }

    void flush() {
        if (!current_.text.empty()) {
            if (needs_cleaning(current_.text)) current_.text = cleaned(current_.text);
            if (!current_.text.empty()) paragraphs_.push_back(std::move(current_));
            current_ = {};
        }
        pending_blank_ = pending_newline_ = false;
        breaks_ = 0;
    }

    void separate_cells() { pending_blank_ = true; }

private:
    // What is to be appended is a link.
    void count_link(std::uint32_t size) {
        constexpr std::size_t most_before = 16;  // bytes before a link that the text begins with
        if (current_.leading == current_.links &&
            current_.text.size() < current_.links + most_before)
            current_.leading += size;
        current_.links += size;
    }

    std::vector<HtmlParagraph>& paragraphs_;
    HtmlParagraph current_;
    std::uint32_t block_ = 0;
    bool pending_blank_ = false;
    bool pending_newline_ = false;
    int breaks_ = 0;
};

}  // namespace

std::vector<HtmlParagraph> paragraphs_of(const HtmlPage& page, std::uint32_t root,
                                         const std::vector<bool>& left_out) {
    std::vector<HtmlParagraph> paragraphs;
    if (root >= page.size()) return paragraphs;
    Collector collector(paragraphs);
    collector.block(root);
    // Ends of open blocks and links, innermost last.
    std::vector<std::uint32_t> blocks, links;
    std::uint32_t preformatted_end = 0;
    const std::uint32_t end = page[root].end;
    for (std::uint32_t at = root; at < end;) {
        while (!blocks.empty() && page[blocks.back()].end <= at) {
            const bool cell =
                page[blocks.back()].tag == Tag::td || page[blocks.back()].tag == Tag::th;
            blocks.pop_back();
            if (cell)
                collector.separate_cells();
            else
                collector.block(blocks.empty() ? root : blocks.back());
        }
        while (!links.empty() && page[links.back()].end <= at) links.pop_back();
        const HtmlNode& node = page[at];
        if (is_never_shown(node.tag) || (!left_out.empty() && left_out[at])) {
            at = node.end;
            continue;
        }
        if (node.tag == Tag::text) {
            // libxml2 counts the line at which a run ends.
            const std::string_view run = page.text(at);
            const std::uint32_t newlines =
                static_cast<std::uint32_t>(std::ranges::count(run, '\n'));
            collector.text(run, at, node.line > newlines ? node.line - newlines : 1, !links.empty(),
                           at < preformatted_end);
        } else if (node.tag == Tag::br) {
            collector.line_break();
        } else if (node.tag == Tag::td || node.tag == Tag::th) {
            collector.separate_cells();
            blocks.push_back(at);
        } else if (is_block(node.tag)) {
            collector.block(at);
            blocks.push_back(at);
            if (node.tag == Tag::pre) preformatted_end = std::max(preformatted_end, node.end);
        } else if (node.tag == Tag::a && is_link(page, at, blocks)) {
            links.push_back(at);
        }
        ++at;
    }
    collector.flush();
    return paragraphs;
}

namespace {

// "&#8211;", "&#x27;", "&rsquo;"
bool has_entity(std::string_view text) {
    constexpr std::size_t longest = 10;  // bytes of a name or number
    for (std::size_t at = text.find('&'); at != std::string_view::npos;
         at = text.find('&', at + 1)) {
        const std::size_t end = text.substr(0, at + longest + 2).find(';', at);
        if (end == std::string_view::npos || end < at + 3) continue;
        const std::string name(text.substr(at + 1, end - at - 1));
        const bool is_number =
            name[0] == '#' && name.find_first_not_of("0123456789", 1) == std::string::npos;
        const bool is_hexadecimal =
            name.size() > 2 && name[0] == '#' && (name[1] == 'x' || name[1] == 'X') &&
            name.find_first_not_of("0123456789abcdefABCDEF", 2) == std::string::npos;
        if (is_number || is_hexadecimal ||
            htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str())) != nullptr)
            return true;
    }
    return false;
}

}  // namespace

bool has_markup(std::string_view text) {
    static constexpr std::array tags = {
        "p"sv,       "br"sv,     "div"sv,        "a"sv,   "span"sv,   "b"sv,     "i"sv,
        "em"sv,      "strong"sv, "ul"sv,         "ol"sv,  "li"sv,     "h1"sv,    "h2"sv,
        "h3"sv,      "h4"sv,     "blockquote"sv, "img"sv, "figure"sv, "table"sv, "section"sv,
        "article"sv, "html"sv,   "body"sv,       "sup"sv};
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
        std::size_t begin = at + 1;
        if (begin < text.size() && text[begin] == '/') ++begin;
        std::size_t end = begin;
        constexpr std::size_t longest = 12;
        while (end < text.size() && end - begin < longest &&
               (is_ascii_letter(text[end]) || (text[end] >= '1' && text[end] <= '6')))
            ++end;
        if (end == begin || end == text.size() ||
            (text[end] != '>' && text[end] != ' ' && text[end] != '/' && text[end] != '\n'))
            continue;
        const std::string name = lower_ascii(text.substr(begin, end - begin));
        if (std::ranges::find(tags, name) != tags.end() &&
            text.find('>', end) != std::string_view::npos)
            return true;
    }
    return has_entity(text);
}

std::string text_of_markup(std::string_view html) {
    static constexpr std::array blocks = {"<p"sv,  "<br"sv, "<div"sv, "<li"sv,  "<h1"sv, "<h2"sv,
                                          "<h3"sv, "<P"sv,  "<BR"sv,  "<DIV"sv, "<td"sv};
    std::string source;
    const bool has_blocks = std::ranges::any_of(
        blocks, [&](std::string_view tag) { return html.find(tag) != std::string_view::npos; });
    if (has_blocks) {
        source = html;
    } else {
        source.reserve(html.size() + html.size() / 16);
        for (const char c : html)
            if (c == '\n')
                source += "<br>";
            else
                source.push_back(c);
    }
    const HtmlPage page("<html><body><div>" + source + "</div></body></html>");
    std::string text;
    for (const HtmlParagraph& paragraph : paragraphs_of(page, 0, {})) {
        if (!text.empty()) text += "\n\n";
        text += paragraph.text;
    }
    return cleaned(text);
}

std::string without_markup(std::string_view line) {
    if (!has_markup(line)) return std::string(line);
    std::string text = text_of_markup(line);
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}  // namespace dateline
