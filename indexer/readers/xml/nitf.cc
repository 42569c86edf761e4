// NITF, the News Industry Text Format: one story a file.
#include "indexer/readers/xml/nitf.h"

#include <array>
#include <string>

#include "indexer/readers/assemble.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/record_article.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// What the elements of enriched text and of <identified-content> name.
std::optional<RecordField> named_by(std::string_view element) {
    if (element == "person") return RecordField::people;
    if (element == "location") return RecordField::places;
    if (element == "org") return RecordField::organizations;
    if (element == "classifier" || element == "keyword") return RecordField::keywords;
    return std::nullopt;
}

// Adds every name that stands marked within a node.
void add_names(const XmlDocument& xml, std::uint32_t node, RecordValues& record) {
    if (node == 0) return;
    for (std::uint32_t at = node; at < xml[node].end; ++at) {
        const std::optional<RecordField> field = named_by(xml.name(at));
        if (!field) continue;
        std::string name = xml.line_of_text(at);
        for (const std::string_view attribute : {"key"sv, "value"sv})
            if (name.empty()) name = one_line(xml.attribute(at, attribute));
        record.add(*field, std::move(name));
    }
}

std::string attribute_of(const XmlDocument& xml, std::uint32_t node, std::string_view name) {
    return node == 0 ? std::string{} : one_line(xml.attribute(node, name));
}

}  // namespace

std::string with_signs(std::string_view date) {
    const auto digits = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (i >= date.size() || date[i] < '0' || date[i] > '9') return false;
        return true;
    };
    if (!digits(0, 8)) return std::string(date);
    std::string iso = std::string(date.substr(0, 4)) + '-' + std::string(date.substr(4, 2)) + '-' +
                      std::string(date.substr(6, 2));
    if (date.size() < 15 || date[8] != 'T' || !digits(9, 15)) return iso;
    iso += 'T' + std::string(date.substr(9, 2)) + ':' + std::string(date.substr(11, 2)) + ':' +
           std::string(date.substr(13, 2));
    std::string zone(date.substr(15));
    if (zone.size() == 5) zone.insert(3, ":");
    return iso + zone;
}

std::uint32_t nitf_body(const XmlDocument& xml, std::uint32_t nitf) {
    return xml.child(nitf, {"body", "body.content"});
}

RecordValues nitf_record(const XmlDocument& xml, std::uint32_t nitf) {
    RecordValues record;
    const std::uint32_t head = xml.child(nitf, "head");
    const std::uint32_t body_head = xml.child(nitf, {"body", "body.head"});
    std::string title;
    std::uint32_t docdata = 0, pubdata = 0;
    if (body_head != 0) {
        title = xml.line_of_text(xml.child(body_head, {"hedline", "hl1"}));
        const std::uint32_t byline = xml.child(body_head, "byline");
        if (byline != 0) {
            // The title of the writer stands within the byline.
            const std::uint32_t person = xml.child(byline, "person");
            record.add(RecordField::author, xml.line_of_text(person != 0 ? person : byline));
        }
        record.add(RecordField::dateline, xml.line_of_text(xml.child(body_head, "dateline")));
        record.add(RecordField::source, xml.line_of_text(xml.child(body_head, "distributor")));
    }
    if (head != 0) {
        if (title.empty()) title = xml.line_of_text(xml.child(head, "title"));
        docdata = xml.child(head, "docdata");
        pubdata = xml.child(head, "pubdata");
        for (const std::uint32_t subject :
             xml.child(head, "tobject") == 0
                 ? std::vector<std::uint32_t>{}
                 : xml.children(xml.child(head, "tobject"), "tobject.subject"))
            for (const std::string_view level :
                 {"tobject.subject.type"sv, "tobject.subject.matter"sv, "tobject.subject.detail"sv})
                record.add(RecordField::keywords, attribute_of(xml, subject, level));
    }
    record.add(RecordField::title, std::move(title));
    if (docdata != 0) {
        record.add(RecordField::id, attribute_of(xml, xml.child(docdata, "doc-id"), "id-string"));
        for (const std::string_view name : {"date.issue"sv, "date.release"sv})
            record.add(RecordField::date,
                       with_signs(attribute_of(xml, xml.child(docdata, name), "norm")));
        record.add(RecordField::source,
                   attribute_of(xml, xml.child(docdata, "doc.copyright"), "holder"));
        add_names(xml, xml.child(docdata, "identified-content"), record);
        add_names(xml, xml.child(docdata, "key-list"), record);
    }
    if (pubdata != 0) {
        record.add(RecordField::date, with_signs(attribute_of(xml, pubdata, "date.publication")));
        if (std::string paper = attribute_of(xml, pubdata, "name"); !paper.empty())
            record[RecordField::source].insert(record[RecordField::source].begin(), paper);
        record.add(RecordField::section, attribute_of(xml, pubdata, "position.section"));
        record.add(RecordField::url, attribute_of(xml, pubdata, "ex-ref"));
    }
    record.add(RecordField::language, std::string(xml.attribute(nitf, "xml:lang")));
    add_names(xml, nitf_body(xml, nitf), record);
    return record;
}

void read_nitf(const Source& source, const ReaderSink& sink) {
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (!xml) return;
    const std::uint32_t nitf = xml->root();
    std::vector<XmlParagraph> story;
    if (const std::uint32_t body = nitf_body(*xml, nitf); body != 0)
        story = paragraphs_of(*xml, body);
    const std::uint32_t heading = xml->child(nitf, {"body", "body.head", "hedline"});
    const RecordValues record = nitf_record(*xml, nitf);
    if (std::optional<Problem> unread = unread_date(record, (*xml)[nitf].line))
        sink.problem(*std::move(unread));
    Article article = read_story(record, story, (*xml)[heading != 0 ? heading : nitf].line);
    article.path = source.path;
    emit(std::move(article), 0, sink);
}

}  // namespace dateline
