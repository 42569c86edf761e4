// Feeds: RSS 2.0 and its elders, RSS 1.0 (RDF) and Atom. Each item is an article; of WordPress's
// export, which is written as one, each that is published.
#include <libxml/uri.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "indexer/readers/assemble.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/head_line.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/document.h"
#include "indexer/readers/xml/wordpress.h"
#include "text/utf8.h"

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

// What a feed says once for all its items.
struct Channel {
    std::string title;
    std::string language;
    std::vector<std::string> authors;
    std::string base{};  // of links that are relative: the address of the site
    // Of a WordPress export: how authors are called who log in under a name.
    std::map<std::string, std::string, std::less<>> names{};
};

// Every item repeats it, so what is long is no title, and more are no authors.
Channel bounded(Channel channel) {
    constexpr std::size_t longest = 1000;  // bytes
    constexpr std::size_t most_authors = 16;
    if (channel.title.size() > longest) channel.title.clear();
    if (channel.language.size() > longest) channel.language.clear();
    if (channel.base.size() > longest) channel.base.clear();
    std::erase_if(channel.authors,
                  [](const std::string& author) { return author.size() > longest; });
    channel.authors.resize(std::min(channel.authors.size(), most_authors));
    return channel;
}

Channel rss_channel(const XmlDocument& xml, std::uint32_t channel) {
    return {first_text(xml, channel, {"title"}),
            first_text(xml, channel, {"language", "dc:language"}),
            {},
            first_text(xml, channel, {"link"}),
            wordpress_authors(xml, channel)};
}

// The content of an element: text, HTML as text, or elements of HTML.
std::string content_of(const XmlDocument& xml, std::uint32_t node) {
    if (node == 0) return {};
    return xml.first_element(node) != 0 ? joined(paragraphs_of(xml, node)) : xml.whole_text(node);
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// What is said of the picture or film of an item that has nothing else: of the item, of a group of
// its forms, of one of these.
std::string media_description(const XmlDocument& xml, std::uint32_t item) {
    for (const auto& path : {std::vector<std::string_view>{"media:description"},
                             {"media:group", "media:description"},
                             {"media:content", "media:description"}}) {
        std::uint32_t node = item;
        for (const std::string_view name : path)
            if (node != 0) node = xml.child(node, name);
        if (std::string text = content_of(xml, node); !is_blank(text)) return text;
    }
    return {};
}

std::string rss_text(const XmlDocument& xml, std::uint32_t item) {
    const bool is_wordpress = xml.child(item, "wp:post_type") != 0;
    for (const std::string_view name : {"content:encoded"sv, "description"sv, "dc:description"sv}) {
        std::string text = content_of(xml, xml.child(item, name));
        if (is_wordpress) text = wordpress_text(text);
        if (!is_blank(text)) return text;
    }
    return media_description(xml, item);
}

RecordValues rss_item(const XmlDocument& xml, std::uint32_t item, const Channel& channel) {
    RecordValues record;
    record.add(RecordField::title, first_text(xml, item, {"title", "dc:title"}));
    record.add(RecordField::text, rss_text(xml, item));
    record.add(RecordField::date,
               first_text(xml, item,
                          {"pubDate", "dc:date", "dcterms:issued", "dcterms:created",
                           "atom:published", "atom:updated"}));
    for (const std::uint32_t creator : xml.children(item, "dc:creator")) {
        const std::string author = xml.line_of_text(creator);
        const auto shown = channel.names.find(author);
        record.add(RecordField::author, shown == channel.names.end() ? author : shown->second);
    }
    if (record[RecordField::author].empty())
        record.add(RecordField::author, without_mailbox(first_text(xml, item, {"author"})));
    const std::uint32_t guid = xml.child(item, "guid");
    const std::string id = xml.line_of_text(guid);
    std::string link = first_text(xml, item, {"link"});
    if (const std::uint32_t other = xml.child(item, "atom:link"); link.empty() && other != 0)
        link = xml.attribute(other, "href");
    if (link.empty() && is_address(id) && xml.attribute(guid, "isPermaLink") != "false") link = id;
    record.add(RecordField::url, std::move(link));
    record.add(RecordField::id, id);
    record.add(RecordField::source, first_text(xml, item, {"source", "dc:publisher"}));
    if (record[RecordField::source].empty()) record.add(RecordField::source, channel.title);
    for (const std::string_view name : {"category"sv, "dc:subject"sv})
        for (const std::uint32_t category : xml.children(item, name))
            record.add(RecordField::keywords, xml.line_of_text(category));
    record[RecordField::section] = record[RecordField::keywords];
    record.add(RecordField::language, first_text(xml, item, {"dc:language"}));
    record.add(RecordField::language, channel.language);
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

// What relative links of a feed are relative to.
std::string atom_base(const XmlDocument& xml, std::uint32_t feed) {
    const std::string base(xml.attribute(feed, "xml:base"));
    return base.empty() ? atom_link(xml, feed) : base;
}

std::vector<std::string> atom_authors(const XmlDocument& xml, std::uint32_t holder) {
    std::vector<std::string> authors;
    if (holder == 0) return authors;
    for (const std::uint32_t author : xml.children(holder, "author"))
        if (std::string name = xml.line_of_text(xml.child(author, "name")); !name.empty())
            authors.push_back(std::move(name));
    return authors;
}

Channel atom_channel(const XmlDocument& xml, std::uint32_t feed) {
    return {first_text(xml, feed, {"title"}), std::string(xml.attribute(feed, "xml:lang")),
            atom_authors(xml, feed), atom_base(xml, feed)};
}

RecordValues atom_entry(const XmlDocument& xml, std::uint32_t entry, const Channel& feed) {
    RecordValues record;
    record.add(RecordField::title, one_line(atom_text(xml, xml.child(entry, "title"))));
    for (const std::string_view name : {"content"sv, "summary"sv}) {
        std::string text = atom_text(xml, xml.child(entry, name));
        if (is_blank(text)) continue;
        record.add(RecordField::text, std::move(text));
        break;
    }
    if (record[RecordField::text].empty())
        record.add(RecordField::text, media_description(xml, entry));
    record.add(RecordField::date,
               first_text(xml, entry, {"published", "issued", "pubDate", "updated", "modified"}));
    const std::uint32_t origin = xml.child(entry, "source");
    std::vector<std::string>& authors = record[RecordField::author];
    authors = atom_authors(xml, entry);
    if (authors.empty()) authors = atom_authors(xml, origin);
    if (authors.empty()) authors = feed.authors;
    record.add(RecordField::url, atom_link(xml, entry));
    record.add(RecordField::id, first_text(xml, entry, {"id"}));
    record.add(RecordField::source, origin == 0 ? "" : first_text(xml, origin, {"title"}));
    record.add(RecordField::source, feed.title);
    for (const std::uint32_t category : xml.children(entry, "category")) {
        const std::string_view label = xml.attribute(category, "label");
        record.add(RecordField::keywords,
                   one_line(label.empty() ? xml.attribute(category, "term") : label));
    }
    record[RecordField::section] = record[RecordField::keywords];
    record.add(RecordField::language, std::string(xml.attribute(entry, "xml:lang")));
    record.add(RecordField::language, feed.language);
    return record;
}

// Makes a relative address whole. Where the feed does not say what it is relative to it is none:
// other papers have the same.
std::optional<Problem> resolve_address(RecordValues& record, const Channel& channel,
                                       std::uint32_t line) {
    std::vector<std::string>& url = record[RecordField::url];
    if (url.empty() || url.front().find(':') < url.front().find_first_of("/?#"))
        return std::nullopt;
    if (is_address(channel.base)) {
        const std::unique_ptr<xmlChar, decltype(xmlFree)> whole(
            xmlBuildURI(reinterpret_cast<const xmlChar*>(url.front().c_str()),
                        reinterpret_cast<const xmlChar*>(channel.base.c_str())),
            xmlFree);
        if (whole) {
            url.front() = reinterpret_cast<const char*>(whole.get());
            return std::nullopt;
        }
    }
    constexpr std::size_t longest = 80;  // bytes of it that are told
    Problem found{line,
                  "\"" + std::string(utf8_prefix(url.front(), longest)) +
                      "\" is a relative address, and the feed does not say of which site",
                  false};
    url.clear();
    return found;
}

}  // namespace

void read_feed(const Source& source, const ReaderSink& sink) {
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (!xml) return;
    const std::uint32_t root = xml->root();
    const bool is_atom = xml->name(root) == "feed" || xml->name(root) == "entry";
    const std::uint32_t head = is_atom ? root : xml->child(root, "channel");
    // An entry that stands alone is in no feed.
    const Channel channel = xml->name(root) == "entry" ? Channel{}
                            : is_atom                  ? bounded(atom_channel(*xml, head))
                                                       : bounded(rss_channel(*xml, head));
    std::size_t found = 0;
    const auto read_all = [&](std::uint32_t parent, std::string_view name) {
        for (const std::uint32_t item : xml->children(parent, name)) {
            ++found;
            if (!is_published_item(*xml, item)) continue;
            const std::uint32_t line = (*xml)[item].line;
            RecordValues record =
                is_atom ? atom_entry(*xml, item, channel) : rss_item(*xml, item, channel);
            if (std::optional<Problem> relative = resolve_address(record, channel, line))
                sink.problem(*std::move(relative));
            if (std::optional<Problem> unread = unread_date(record, line))
                sink.problem(*std::move(unread));
            Article article = read_record(record, line, true);
            article.path = source.path;
            emit(std::move(article), line, sink);
        }
    };
    if (xml->name(root) == "entry") {
        read_all(0, "entry");
    } else if (is_atom) {
        read_all(root, "entry");
    } else {
        if (head != 0) read_all(head, "item");
        read_all(root, "item");  // RSS 1.0 has them beside its channel
    }
    if (found == 0) sink.problem({0, "a feed without an item", true});
}

}  // namespace dateline
