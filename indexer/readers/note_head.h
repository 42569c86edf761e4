// What programs write between the title of a note and its text, in lines and not as front matter.
#pragma once

#include <string>

#include "indexer/readers/note_fields.h"
#include "indexer/readers/record_fields.h"

namespace dateline {

// Takes the fields out of the lines at the head of a note, below its heading where it has one:
//
//     title:: Lock gates fail          Logseq and Dataview: one name that is known is enough
//     Author: Ruth Pell                Notion, MultiMarkdown: all lines of the paragraph are so, and
//     URL: https://wharf.example       two names at least are known
//     % Lock gates fail                Pandoc: title, authors, date, in the first lines
//     > ## Excerpt                     MarkDownload: the summary of the page, up to a rule
//
// The lines become empty ones in `body`, which keeps its count of lines; the fields are added to
// the note.
void take_note_head(std::string& body, Note& note, const RecordNames& names);

}  // namespace dateline
