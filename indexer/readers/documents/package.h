// Documents that are a zip of XML parts: DOCX, ODT and EPUB.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "indexer/readers/source.h"

namespace dateline {

// The parts of a document that are text, by their names: XML and pages. Pictures, fonts and the
// like are left in the package.
using Parts = std::map<std::string, std::string, std::less<>>;

// What a document says about itself (Dublin Core in all three formats), cleaned. The first of
// several authors' names stands with the others as "A, B and C".
struct DocumentProperties {
    std::string title;
    std::string author;
    std::string publisher;
    std::string language;
    std::string identifier;
    std::string date;     // of publication, as written
    std::string created;  // when the document was begun, as written
};
DocumentProperties read_properties(std::string_view xml);

// The name of the part that an office document's relationships give for a type, of which `type` is
// the end: "/officeDocument" is the main one. Empty when there is none.
std::string related_part(const Parts& parts, std::string_view type);

// Paragraphs in the order of a document of one story.
struct DocumentText {
    std::string body;             // paragraphs separated by an empty line
    std::vector<LineMark> lines;  // of a paragraph: which one of the document, from 1
    std::string title;            // the paragraph that has the style of one
    void add(std::string_view paragraph);

private:
    std::uint32_t count_ = 0;
};

// Hands on the article of a document, or those of a press database's export: what its metadata and then its text say.
void emit_document(const Source& source, const DocumentProperties& properties, DocumentText text,
                   const ReaderSink& sink);

// The formats. `parts` are those of the source.
void read_docx(const Source& source, const Parts& parts, const ReaderSink& sink);
void read_odt(const Source& source, const Parts& parts, const ReaderSink& sink);
void read_epub(const Source& source, const Parts& parts, const ReaderSink& sink);

// Whether the source is a document of this kind rather than an archive, as its first bytes or its
// type and ending tell.
bool is_package(const Source& source);

}  // namespace dateline
