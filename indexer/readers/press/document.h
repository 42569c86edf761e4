// One document of a press database's export, and the article that it is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/readers/press/labels.h"
#include "indexer/readers/press/lines.h"
#include "indexer/readers/record_fields.h"
#include "indexer/readers/source.h"

namespace dateline {

struct PressDocument {
    RecordValues record;          // what its head and its tail state
    std::vector<PressLine> lead;  // a standfirst
    std::vector<PressLine> story;
    std::vector<PressLine> summary;  // what the database says of it; read where there is no story
    std::uint32_t line = 1;          // of the file, where it begins
};

// Reads the lines of a document from its first label on: what stands behind labels, and the story.
// One without a label of its own begins where a paragraph of the head has none.
void read_labelled(PressDatabase database, PressLines lines, PressDocument& document);

// Hands the document on as an article; what has neither story nor summary is its title.
void emit_press_document(const Source& source, PressDocument document, bool newlines_are_lines,
                         const ReaderSink& sink);

// The names of a list that only this database writes so: "grdn : The Guardian | …" of Factiva,
// "BRIDGES (90%); FERRIES (78%)" of Nexis, "Name: Harbour Trust; NAICS: 5241" of ProQuest.
std::vector<std::string> names_listed(PressDatabase database, std::string_view list);

}  // namespace dateline
