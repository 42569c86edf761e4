// XML in which collections of news come: RCV1, TEI, and what trafilatura writes.
#include <array>
#include <string>

#include "indexer/readers/assemble.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/document.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

std::string attribute(const XmlDocument& xml, std::uint32_t node, std::string_view name) {
    return node == 0 ? std::string{} : one_line(xml.attribute(node, name));
}

// The first element of that name in the subtree; 0 for none.
std::uint32_t first_named(const XmlDocument& xml, std::uint32_t node, std::string_view name) {
    if (node == 0) return 0;
    for (std::uint32_t at = node; at < xml[node].end; ++at)
        if (xml.name(at) == name) return at;
    return 0;
}

void hand_on(const XmlDocument& xml, const Source& source, const ReaderSink& sink,
             const RecordValues& record, std::uint32_t story, std::uint32_t title) {
    Article article =
        read_story(record, story == 0 ? std::vector<XmlParagraph>{} : paragraphs_of(xml, story),
                   xml[title].line);
    article.path = source.path;
    emit(std::move(article), xml[title].line, sink);
}

// The day that a TEI header states, of publication where it says so; that of a download is none.
std::string tei_date(const XmlDocument& xml, std::uint32_t header) {
    for (std::uint32_t at = header; at < xml[header].end; ++at) {
        if (xml.name(at) != "date" || xml.attribute(at, "type") == "download") continue;
        const std::string_view within = xml.name(xml[at].parent);
        if (within != "publicationStmt" && within != "bibl" && within != "imprint") continue;
        std::string date = attribute(xml, at, "when");
        if (date.empty()) date = xml.line_of_text(at);
        if (!date.empty()) return date;
    }
    return {};
}

// "Jane Doe" of <author>, also of <forename> and <surname> in any order.
std::string tei_author(const XmlDocument& xml, std::uint32_t author) {
    std::string given, family;
    for (std::uint32_t at = author; at < xml[author].end; ++at)
        if (xml.name(at) == "forename" || xml.name(at) == "nameLink")
            given += xml.line_of_text(at) + ' ';
        else if (xml.name(at) == "surname" && family.empty())
            family = xml.line_of_text(at);
    return family.empty() ? xml.line_of_text(author) : given + family;
}

void read_tei_text(const XmlDocument& xml, std::uint32_t tei, const Source& source,
                   const ReaderSink& sink) {
    const std::uint32_t header = xml.child(tei, "teiHeader");
    RecordValues record;
    std::uint32_t title = tei;
    if (header != 0) {
        const std::uint32_t statement = xml.child(header, {"fileDesc", "titleStmt"});
        if (const std::uint32_t found = first_named(xml, statement, "title"); found != 0)
            title = found;
        record.add(RecordField::title, title == tei ? std::string{} : xml.line_of_text(title));
        for (const std::uint32_t author :
             statement == 0 ? std::vector<std::uint32_t>{} : xml.children(statement, "author"))
            record.add(RecordField::author, tei_author(xml, author));
        const std::uint32_t origin = xml.child(header, {"fileDesc", "sourceDesc"});
        for (const std::uint32_t place : {origin, xml.child(header, "fileDesc")})
            if (const std::uint32_t publisher = first_named(xml, place, "publisher"))
                record.add(RecordField::source, xml.line_of_text(publisher));
        if (const std::uint32_t address = first_named(xml, origin, "ptr"))
            record.add(RecordField::url, attribute(xml, address, "target"));
        record.add(RecordField::date, tei_date(xml, header));
        if (const std::uint32_t terms = xml.child(header, {"profileDesc", "textClass"}))
            for (std::uint32_t at = terms; at < xml[terms].end; ++at)
                if (xml.name(at) == "term") record.add(RecordField::keywords, xml.line_of_text(at));
        record.add(RecordField::language,
                   attribute(xml, first_named(xml, header, "language"), "ident"));
    }
    record.add(RecordField::language, attribute(xml, tei, "xml:lang"));
    const std::uint32_t body = xml.child(tei, {"text", "body"});
    // What readers wrote below it stands in a <div> of its own.
    std::uint32_t entry = body;
    for (const std::uint32_t part :
         body == 0 ? std::vector<std::uint32_t>{} : xml.children(body, "div"))
        if (xml.attribute(part, "type") == "entry") entry = part;
    hand_on(xml, source, sink, record, entry, title);
}

}  // namespace

void read_rcv1(const Source& source, const ReaderSink& sink) {
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (!xml) return;
    for (std::uint32_t item = xml->root(); item < xml->size(); ++item) {
        if (xml->name(item) != "newsitem") continue;
        RecordValues record;
        const std::uint32_t headline = xml->child(item, "headline");
        record.add(RecordField::id, attribute(*xml, item, "itemid"));
        record.add(RecordField::date, attribute(*xml, item, "date"));
        record.add(RecordField::language, attribute(*xml, item, "xml:lang"));
        for (const std::string_view name : {"headline"sv, "title"sv})
            record.add(RecordField::title, xml->line_of_text(xml->child(item, name)));
        record.add(RecordField::author, xml->line_of_text(xml->child(item, "byline")));
        record.add(RecordField::dateline, xml->line_of_text(xml->child(item, "dateline")));
        // The agency, then the company that it is of.
        if (const std::uint32_t metadata = xml->child(item, "metadata"))
            for (const std::string_view element : {"dc.source"sv, "dc.publisher"sv})
                for (const std::uint32_t dc : xml->children(metadata, "dc"))
                    if (xml->attribute(dc, "element") == element)
                        record.add(RecordField::source, attribute(*xml, dc, "value"));
        hand_on(*xml, source, sink, record, xml->child(item, "text"),
                headline == 0 ? item : headline);
    }
}

void read_tei(const Source& source, const ReaderSink& sink) {
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (!xml) return;
    for (std::uint32_t at = xml->root(); at < xml->size(); ++at)
        if (xml->name(at) == "TEI" || xml->name(at) == "TEI.2")
            read_tei_text(*xml, at, source, sink);
}

void read_trafilatura(const Source& source, const ReaderSink& sink) {
    // Others have <doc> elements, too, of which none has a <main>.
    if (source.bytes.find("<main") == std::string_view::npos) {
        read_doc_sgml(source, sink);
        return;
    }
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (!xml) return;
    const std::uint32_t doc = xml->root();
    RecordValues record;
    record.add(RecordField::title, attribute(*xml, doc, "title"));
    record.add(RecordField::author, attribute(*xml, doc, "author"));
    record.add(RecordField::date, attribute(*xml, doc, "date"));
    record.add(RecordField::url, attribute(*xml, doc, "url"));
    record.add(RecordField::url, attribute(*xml, doc, "source"));
    for (const std::string_view name : {"sitename"sv, "source-hostname"sv, "hostname"sv})
        record.add(RecordField::source, attribute(*xml, doc, name));
    record.add(RecordField::section, attribute(*xml, doc, "categories"));
    record.add(RecordField::language, attribute(*xml, doc, "language"));
    record.add(RecordField::keywords, attribute(*xml, doc, "tags"));
    hand_on(*xml, source, sink, record, xml->child(doc, "main"), doc);
}

}  // namespace dateline
