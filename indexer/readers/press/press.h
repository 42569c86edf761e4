// What press databases give: Nexis, Factiva and ProQuest, many articles in a file of any format.
//
// A file becomes lines (lines.h); by marks that no other text has together it is known whose they
// are; each database cuts them into documents and reads what stands without a label at their
// heads; labels say the rest (labels.h, document.h). Cover pages and lists of contents are no
// documents. Dates are those of the articles, never those of a download.
//
//     Nexis, and Lexis Advance                   old Nexis
//       Swing bridge to close                      1 of 3 DOCUMENTS
//       The Daily Courier (London)                 The Daily Courier (London)
//       July 1, 2019 Monday                        January 11, 2010 Monday
//       Copyright 2019 …                           Swing bridge to close
//       Section: NEWS   Length: 81 words           BYLINE: …   LENGTH: 81 words
//       Body                                       the story
//       the story                                  LOAD-DATE: …   LANGUAGE: …
//       Classification   Load-Date: …              Copyright 2010 …
//       End of Document
//
//     Factiva, with its codes                    Factiva, without them
//       HD Swing bridge to close                   Swing bridge to close
//       BY …   WC 81 words   PD 9 January 2012     By …   81 words   9 January 2012
//       SN The Daily Courier   LA …   CY …         The Daily Courier   DCOUR   English   © …
//       LP the first paragraph   TD the others     the story
//       CO … NS … RE …   AN Document DCOUR0020…    Document DCOUR0020120109e817…
//
//     ProQuest: title; Author, Publication info; "ProQuest document link"; Abstract; Full text;
//     then everything else, with labels, of which "Database" is the last.
#pragma once

#include "indexer/readers/press/lines.h"
#include "indexer/readers/source.h"

namespace dateline {

// Whether the text is what a press database exports; its articles have been handed on then.
bool read_press_export(const Source& source, const PressText& text, const ReaderSink& sink);

// The databases. Each tells whether the lines are its own, and hands on their articles.
struct PressExport {
    const Source& source;
    PressLines lines;
    bool newlines_are_lines;
    const ReaderSink& sink;
};
bool read_nexis(const PressExport& from);
bool read_old_nexis(const PressExport& from);
bool read_factiva(const PressExport& from);
bool read_plain_factiva(const PressExport& from);
bool read_proquest(const PressExport& from);

}  // namespace dateline
