// ENEX, Evernote's export: notes and clipped pages, each a page within the XML.
#include <string>

#include "indexer/readers/assemble.h"
#include "indexer/readers/formats.h"
#include "indexer/readers/publication_date.h"
#include "indexer/readers/record_article.h"
#include "indexer/readers/xml/document.h"
#include "indexer/readers/xml/nitf.h"

namespace dateline {

void read_evernote(const Source& source, const ReaderSink& sink) {
    const std::optional<XmlDocument> xml = read_xml(source, sink);
    if (!xml) return;
    for (const std::uint32_t note : xml->children(xml->root(), "note")) {
        RecordValues record;
        record.add(RecordField::title, xml->line_of_text(xml->child(note, "title")));
        record.add(RecordField::text, xml->whole_text(xml->child(note, "content")));
        record.add(RecordField::author,
                   xml->line_of_text(xml->child(note, {"note-attributes", "author"})));
        record.add(RecordField::url,
                   xml->line_of_text(xml->child(note, {"note-attributes", "source-url"})));
        for (const std::uint32_t tag : xml->children(note, "tag"))
            record.add(RecordField::keywords, xml->line_of_text(tag));
        Article article = read_record(record, (*xml)[note].line, false);
        // When it was clipped is the last resort for its date.
        if (!article.published)
            if (const auto day =
                    read_date(with_signs(xml->line_of_text(xml->child(note, "created")))))
                article.published = publication(*day, Provenance::file);
        article.path = source.path;
        emit(std::move(article), (*xml)[note].line, sink);
    }
}

}  // namespace dateline
