// Feeds: RSS 2.0 and its elders, RSS 1.0 (RDF) and Atom. Each item is an article.
#include <string>

#include "indexer/readers/assemble.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml_document.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;
using Names = std::initializer_list<std::string_view>;

// The text of the first child of one of these names that has any, the first name first.
std::string first_text(const XmlDocument& xml, std::uint32_t node, Names names) {
    if (node == 0) return {};
    for (const std::string_view name : names)
        if (std::string text = xml.line_of_text(xml.child(node, name)); !text.empty()) return text;
    return {};
}

// "jane@paper.example (Jane Doe)", as RSS has its authors.
std::string without_mailbox(const std::string& author) {
    const std::size_t open = author.find('(');
    const std::size_t close = author.rfind(')');
    const std::size_t at = author.find('@');
    if (at == std::string::npos) return author;
    if (open == std::string::npos || close == std::string::npos || close < open || at > open)
        return {};
    return author.substr(open + 1, close - open - 1);
}

void add(RecordValues& record, RecordField field, std::string value) {
    if (!value.empty()) record[field].push_back(std::move(value));
}

RecordValues rss_item(const XmlDocument& xml, std::uint32_t item, std::uint32_t channel) {
    RecordValues record;
    add(record, RecordField::title, first_text(xml, item, {"title", "dc:title"}));
    for (const std::string_view name : {"content:encoded"sv, "description"sv, "dc:description"sv}) {
        std::string text = xml.whole_text(xml.child(item, name));
        if (text.find_first_not_of(" \t\n") == std::string::npos) continue;
        add(record, RecordField::text, std::move(text));
        break;
    }
    add(record, RecordField::date,
        first_text(xml, item, {"pubDate", "dc:date", "dcterms:issued", "dcterms:created"}));
    for (const std::uint32_t creator : xml.children(item, "dc:creator"))
        add(record, RecordField::author, xml.line_of_text(creator));
    if (record[RecordField::author].empty())
        add(record, RecordField::author, without_mailbox(first_text(xml, item, {"author"})));
    const std::uint32_t guid = xml.child(item, "guid");
    const std::string id = xml.line_of_text(guid);
    std::string link = first_text(xml, item, {"link"});
    if (const std::uint32_t other = xml.child(item, "atom:link"); link.empty() && other != 0)
        link = xml.attribute(other, "href");
    if (link.empty() && is_address(id) && xml.attribute(guid, "isPermaLink") != "false") link = id;
    add(record, RecordField::url, std::move(link));
    add(record, RecordField::id, id);
    add(record, RecordField::source, first_text(xml, item, {"source", "dc:publisher"}));
    if (record[RecordField::source].empty())
        add(record, RecordField::source, first_text(xml, channel, {"title"}));
    for (const std::string_view name : {"category"sv, "dc:subject"sv})
        for (const std::uint32_t category : xml.children(item, name))
            add(record, RecordField::keywords, xml.line_of_text(category));
    record[RecordField::section] = record[RecordField::keywords];
    add(record, RecordField::language, first_text(xml, item, {"dc:language"}));
    add(record, RecordField::language, first_text(xml, channel, {"language", "dc:language"}));
    return record;
}

// Text, HTML as text, or XHTML.
std::string atom_text(const XmlDocument& xml, std::uint32_t node) {
    if (node == 0) return {};
    if (xml.attribute(node, "type") == "xhtml") return joined(paragraphs_of(xml, node));
    return xml.whole_text(node);
}

std::string atom_link(const XmlDocument& xml, std::uint32_t entry) {
    for (const std::uint32_t link : xml.children(entry, "link")) {
        const std::string_view relation = xml.attribute(link, "rel");
        if (relation.empty() || relation == "alternate")
            return std::string(xml.attribute(link, "href"));
    }
    return {};
}

RecordValues atom_entry(const XmlDocument& xml, std::uint32_t entry, std::uint32_t feed) {
    RecordValues record;
    add(record, RecordField::title, one_line(atom_text(xml, xml.child(entry, "title"))));
    for (const std::string_view name : {"content"sv, "summary"sv}) {
        std::string text = atom_text(xml, xml.child(entry, name));
        if (text.find_first_not_of(" \t\n") == std::string::npos) continue;
        add(record, RecordField::text, std::move(text));
        break;
    }
    add(record, RecordField::date,
        first_text(xml, entry, {"published", "issued", "updated", "modified"}));
    const std::uint32_t origin = xml.child(entry, "source");
    for (const std::uint32_t holder : {entry, origin, feed}) {
        if (holder == 0 || !record[RecordField::author].empty()) continue;
        for (const std::uint32_t author : xml.children(holder, "author"))
            add(record, RecordField::author, xml.line_of_text(xml.child(author, "name")));
    }
    add(record, RecordField::url, atom_link(xml, entry));
    add(record, RecordField::id, first_text(xml, entry, {"id"}));
    add(record, RecordField::source, origin == 0 ? "" : first_text(xml, origin, {"title"}));
    if (feed != entry) add(record, RecordField::source, first_text(xml, feed, {"title"}));
    for (const std::uint32_t category : xml.children(entry, "category")) {
        const std::string_view label = xml.attribute(category, "label");
        add(record, RecordField::keywords,
            one_line(label.empty() ? xml.attribute(category, "term") : label));
    }
    record[RecordField::section] = record[RecordField::keywords];
    for (const std::uint32_t holder : {entry, feed})
        add(record, RecordField::language, std::string(xml.attribute(holder, "xml:lang")));
    return record;
}

}  // namespace

void read_feed(const Source& source, const ReaderSink& sink) {
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (!xml) return;
    const std::uint32_t root = xml->root();
    const bool is_atom = xml->name(root) == "feed" || xml->name(root) == "entry";
    const std::uint32_t channel = is_atom ? root : xml->child(root, "channel");
    std::size_t found = 0;
    const auto read_all = [&](std::uint32_t parent, std::string_view name) {
        for (const std::uint32_t item : xml->children(parent, name)) {
            ++found;
            Article article = read_record(
                is_atom ? atom_entry(*xml, item, channel) : rss_item(*xml, item, channel),
                (*xml)[item].line, true);
            article.path = source.path;
            emit(std::move(article), (*xml)[item].line, sink);
        }
    };
    if (xml->name(root) == "entry") {
        read_all(0, "entry");
    } else if (is_atom) {
        read_all(root, "entry");
    } else {
        if (channel != 0) read_all(channel, "item");
        read_all(root, "item");  // RSS 1.0 has them beside its channel
    }
    if (found == 0) sink.problem({0, "a feed without an item", true});
}

}  // namespace dateline
