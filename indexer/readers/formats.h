// The formats that are read: which one a file has, and a reader for each.
#pragma once

#include <string_view>

#include "indexer/readers/source.h"

namespace dateline {

// Reads the articles of a source in one format. Never throws for what the bytes are.
using Reader = void (*)(const Source& source, const ReaderSink& sink);

void read_plain_text(const Source& source, const ReaderSink& sink);
void read_markdown(const Source& source, const ReaderSink& sink);
void read_html(const Source& source, const ReaderSink& sink);
void read_json(const Source& source, const ReaderSink& sink);
void read_json_lines(const Source& source, const ReaderSink& sink);
void read_table(const Source& source, const ReaderSink& sink);
void read_telegram_page(const Source& source, const ReaderSink& sink);
void read_org(const Source& source, const ReaderSink& sink);
void read_feed(const Source& source, const ReaderSink& sink);
void read_nitf(const Source& source, const ReaderSink& sink);
void read_newsml(const Source& source, const ReaderSink& sink);
void read_reuters_sgml(const Source& source, const ReaderSink& sink);
void read_newsml1(const Source& source, const ReaderSink& sink);
void read_rcv1(const Source& source, const ReaderSink& sink);
void read_tei(const Source& source, const ReaderSink& sink);
void read_trafilatura(const Source& source, const ReaderSink& sink);
void read_doc_sgml(const Source& source, const ReaderSink& sink);
void read_mediawiki(const Source& source, const ReaderSink& sink);
void read_evernote(const Source& source, const ReaderSink& sink);
void read_press_xml(const Source& source, const ReaderSink& sink);
void read_alto(const Source& source, const ReaderSink& sink);
void read_page_xml(const Source& source, const ReaderSink& sink);  // PAGE, of OCR
void read_hocr(const Source& source, const ReaderSink& sink);
bool begins_as_hocr(std::string_view head);  // of what begins as HTML
// Says which kind of XML it is that isn't read.
void read_other_xml(const Source& source, const ReaderSink& sink);
// One message, with those that it forwards.
void read_mail(const Source& source, const ReaderSink& sink);
void read_emlx(const Source& source, const ReaderSink& sink);
void read_mhtml(const Source& source, const ReaderSink& sink);
void read_property_list(const Source& source, const ReaderSink& sink);  // Safari's web archives
void read_link(const Source& source, const ReaderSink& sink);           // says that it is one
void read_list_of_feeds(const Source& source, const ReaderSink& sink);  // OPML; says so
void read_pdf(const Source& source, const ReaderSink& sink);
void read_rtf(const Source& source, const ReaderSink& sink);
// Says which kind of old office document it is.
void read_office97(const Source& source, const ReaderSink& sink);
void read_package(const Source& source, const ReaderSink& sink);  // DOCX, ODT, EPUB

// Chooses by the first bytes of the content where they are plain enough, else by the ending of the
// path; what neither tells is plain text.
Reader reader_for(const Source& source);

}  // namespace dateline
