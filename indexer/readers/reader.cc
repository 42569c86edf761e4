#include "indexer/readers/reader.h"

#include <algorithm>
#include <array>
#include <exception>
#include <string>

#include "indexer/readers/article_head.h"
#include "indexer/readers/charset.h"
#include "indexer/readers/documents/package.h"
#include "indexer/readers/file_endings.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/mail_head.h"
#include "indexer/readers/note_fields.h"
#include "indexer/readers/publication_date.h"
#include "indexer/readers/records/script.h"
#include "indexer/readers/records/table.h"
#include "indexer/readers/records/telegram_page.h"
#include "indexer/readers/saved/property_list.h"
#include "indexer/readers/unread_kinds.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// The content without a byte order mark and white space at its beginning.
std::string_view opening(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view{} : bytes.substr(begin);
}

// What of the bytes tells the format: of UTF-16 and its like the beginning, decoded into `buffer`.
std::string_view readable_opening(std::string_view bytes, std::string& buffer) {
    const std::string_view charset = wide_charset(bytes);
    if (charset.empty()) return bytes;
    constexpr std::size_t beginning = std::size_t{64} << 10;  // bytes
    buffer = in_utf8(bytes.substr(0, beginning), charset).text;
    return buffer;
}

bool starts_with_lower(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(),
                      [](char wanted, char c) { return lower_ascii(c) == wanted; });
}

// The content behind comments and processing instructions; empty when one doesn't end.
std::string_view behind_prologue(std::string_view text) {
    constexpr std::size_t longest = std::size_t{64} << 10;
    while (true) {
        const bool is_comment = text.starts_with("<!--");
        if (!is_comment && !text.starts_with("<?")) return text;
        const std::string_view closing = is_comment ? "-->" : "?>";
        const std::size_t end = text.substr(0, longest).find(closing);
        if (end == std::string_view::npos) return {};
        text = opening(text.substr(end + closing.size()));
    }
}

bool begins_as_html(std::string_view text) {
    // Comments may stand before the first tag of a saved page.
    const std::string_view content = behind_prologue(text);
    return std::ranges::any_of(
        std::array{"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<article"sv},
        [&](std::string_view tag) { return starts_with_lower(content, tag); });
}

// The name of the outermost element without its prefix, behind the prologue and a document type;
// empty when there is none.
std::string_view root_element(std::string_view text) {
    text = behind_prologue(text);
    if (starts_with_lower(text, "<!doctype")) {
        // Declarations may stand within brackets.
        std::size_t end = text.find_first_of("[>");
        if (end != std::string_view::npos && text[end] == '[') end = text.find("]>", end);
        if (end == std::string_view::npos) return {};
        text = behind_prologue(opening(text.substr(text.find('>', end) + 1)));
    }
    if (!text.starts_with('<')) return {};
    const std::string_view name = text.substr(1, text.find_first_of(" \t\r\n/>", 1) - 1);
    return name.substr(name.find(':') + 1);
}

// The reader of an XML or SGML file by its outermost element; nothing for others than these.
Reader reader_of_element(std::string_view element) {
    struct Element {
        std::string_view name;
        Reader reader;
    };
    constexpr std::array elements = {
        Element{"rss", read_feed},
        Element{"feed", read_feed},
        Element{"RDF", read_feed},
        Element{"entry", read_feed},
        Element{"nitf", read_nitf},
        Element{"newsMessage", read_newsml},
        Element{"newsItem", read_newsml},
        Element{"packageItem", read_newsml},
        Element{"knowledgeItem", read_newsml},
        Element{"NewsML", read_newsml1},
        Element{"newsitem", read_rcv1},
        Element{"TEI", read_tei},
        Element{"TEI.2", read_tei},
        Element{"teiCorpus", read_tei},
        Element{"doc", read_trafilatura},
        Element{"DOC", read_doc_sgml},
        Element{"REUTERS", read_reuters_sgml},
        Element{"mediawiki", read_mediawiki},
        Element{"en-export", read_evernote},
        Element{"opml", read_list_of_feeds},
        Element{"PPSResponse", read_press_xml},
        Element{"ppsArticleResponse", read_press_xml},
        Element{"Record", read_press_xml},
        Element{"RECORD", read_press_xml},
        Element{"plist", read_property_list},
        Element{"alto", read_alto},
        Element{"PcGts", read_page_xml},
    };
    const auto known = std::ranges::find(elements, element, &Element::name);
    return known == elements.end() ? nullptr : known->reader;
}

// A part of a page without what stands around it, as copied from a browser.
bool is_part_of_page(std::string_view element) {
    constexpr std::array names = {
        "a"sv,      "b"sv,      "blockquote"sv, "br"sv,     "center"sv,  "div"sv,  "em"sv,
        "figure"sv, "font"sv,   "h1"sv,         "h2"sv,     "h3"sv,      "h4"sv,   "header"sv,
        "i"sv,      "iframe"sv, "img"sv,        "link"sv,   "main"sv,    "meta"sv, "nav"sv,
        "ol"sv,     "p"sv,      "pre"sv,        "script"sv, "section"sv, "span"sv, "strong"sv,
        "style"sv,  "table"sv,  "title"sv,      "ul"sv};
    return std::ranges::binary_search(names, lower_ascii(element));
}

// An element with its end, as no prose begins: "<story>" … "</story>".
bool ends(std::string_view element, std::string_view text) {
    return !element.empty() && is_ascii_letter(element.front()) &&
           text.find("</" + std::string(element) + ">") != std::string_view::npos;
}

// "{" with a key or an array of such, as no prose begins; or such a value of a variable.
bool begins_as_json(std::string_view text) {
    text = json_in_script(text);
    if (text.starts_with('[')) text = opening(text.substr(1));
    if (!text.starts_with('{')) return false;
    const std::string_view inside = opening(text.substr(1));
    return inside.starts_with('"') || inside.starts_with('\'') || inside.starts_with('}');
}

// Two or more values, one a line: a second line begins an object after the first has ended one.
bool begins_as_json_lines(std::string_view text) {
    if (!text.starts_with('{')) return false;
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return false;
    std::string_view line = text.substr(0, end);
    while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
    return line.ends_with('}') && opening(text.substr(end)).starts_with('{');
}

// "[InternetShortcut]" of Windows, "[Desktop Entry]" of a link on Linux.
bool begins_as_link(std::string_view text) {
    constexpr std::size_t longest = 4000;  // bytes; what Windows keeps of the page may stand before
    const std::string_view head = text.substr(0, longest);
    return head.starts_with('[') && (head.find("[InternetShortcut]") != std::string_view::npos ||
                                     (head.starts_with("[Desktop Entry]") &&
                                      head.find("\nType=Link") != std::string_view::npos));
}

bool is_html_type(std::string_view media_type) {
    return media_type == "text/html" || media_type == "application/xhtml+xml";
}

// "#+TITLE: …" or another keyword.
bool begins_as_org(std::string_view text) {
    if (!text.starts_with("#+")) return false;
    const std::size_t end = text.find_first_of(": \n");
    return end != std::string_view::npos && end > 2 && text[end] == ':';
}

void refuse(const Source& source, const ReaderSink& sink) {
    std::string decoded;
    const std::string_view text = opening(readable_opening(source.bytes, decoded));
    sink.problem({source.first_line, std::string(unread_kind(text)), true});
}

}  // namespace

Reader reader_for(const Source& source) {
    if (source.declared.media_type == "message/rfc822") return read_mail;
    // A slice of a JSON Lines file tells nothing by how it begins.
    if (source.first_line > 1) return read_json_lines;
    if (is_package(source)) return read_package;
    std::string decoded;
    const std::string_view text = opening(readable_opening(source.bytes, decoded));
    if (text.starts_with("%PDF-")) return read_pdf;
    if (text.starts_with("{\\rtf")) return read_rtf;
    if (text.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return read_office97;
    if (!unread_kind(text).empty()) return refuse;
    if (begins_as_binary_property_list(source.bytes)) return read_property_list;
    if (begins_as_link(text)) return read_link;
    const std::string_view name = without_compression(source.path);
    if (text.starts_with('<')) {
        const std::string_view root = root_element(text);
        if (const Reader reader = reader_of_element(root)) return reader;
        if (begins_as_telegram_page(text)) return read_telegram_page;
        if (begins_as_html(text)) return begins_as_hocr(text) ? read_hocr : read_html;
        if (text.starts_with("<?xml") || has_ending(name, xml_endings)) return read_other_xml;
        if (!has_ending(name, markdown_endings)) {
            if (is_part_of_page(root)) return read_html;
            if (ends(root, text)) return read_other_xml;
        }
    }
    // Hugo's front matter may be an object of JSON.
    if (text.starts_with('{') && has_ending(name, markdown_endings)) return read_markdown;
    if (is_json_lines(name)) return text.starts_with('[') ? read_json : read_json_lines;
    if (begins_as_json(text)) return begins_as_json_lines(text) ? read_json_lines : read_json;
    if (begins_as_mhtml(text)) return read_mhtml;
    if (has_ending(name, ".eml") || begins_as_mail(text)) return read_mail;
    if (const auto mail = mail_of_emlx(text);
        mail && (has_ending(name, ".emlx") || begins_as_mail(*mail)))
        return read_emlx;
    if (has_ending(name, mhtml_endings)) return read_mhtml;
    if (begins_as_front_matter(text) || has_ending(name, markdown_endings)) return read_markdown;
    if (has_ending(name, ".org") || begins_as_org(text)) return read_org;
    if (has_ending(name, table_endings) || delimiter_of_table(text, source.names()).has_value())
        return read_table;
    if (has_ending(name, ".json") && text.starts_with('[')) return read_json;
    if ((has_ending(name, html_endings) || is_html_type(source.declared.media_type)) &&
        source.bytes.find('<') != std::string_view::npos)
        return read_html;
    return read_plain_text;
}

void read_articles(const Source& source, const ReaderSink& sink) {
    if (opening(source.bytes).empty()) {
        sink.problem({0, "empty", true});
        return;
    }
    const Reader reader = reader_for(source);
    const bool is_one_article = reader == read_html || reader == read_pdf || reader == read_package;
    const bool is_fetched = !source.declared.url.empty() || source.declared.captured.has_value();
    if (!is_one_article && !is_fetched) {
        reader(source, sink);
        return;
    }
    // What was fetched has the address it was fetched from; when that was is the last resort for
    // its date.
    reader(source, {[&](Article&& article) {
                        if (!source.declared.url.empty()) article.url = source.declared.url;
                        if (is_one_article && !is_fetched) date_by_path(article);
                        if (is_one_article && !article.published)
                            if (const auto day = date_in_url(source.declared.url))
                                article.published = publication(*day, Provenance::url);
                        if (!article.published && source.declared.captured)
                            if (const auto day = date_of_epoch(*source.declared.captured))
                                article.published = publication(*day, Provenance::file);
                        sink.article(std::move(article));
                    },
                    sink.problem});
}

}  // namespace dateline
