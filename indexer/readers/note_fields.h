// What a note in Markdown says of itself beside its text: a front matter in YAML ("---"), TOML
// ("+++") or JSON ("{"), as Hugo and Zola have them, or the lines that Joplin puts at its end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_fields.h"
#include "indexer/readers/source.h"

namespace dateline {

struct NoteField {
    std::string name;
    std::vector<std::string> values;
    std::uint32_t line = 1;  // of the file
};

struct Note {
    std::vector<NoteField> fields;
    std::string_view body;        // the text, borrowed
    std::uint32_t body_line = 1;  // of the file, from 1
    // What Joplin exports beside its notes: a notebook, a tag, a picture.
    bool is_no_note = false;
};

// Cuts a file apart; what can't be read of its fields is told to the sink.
Note read_note(std::string_view text, const ReaderSink& sink);

// The fields as those of an article. "[[Jane Doe]]" is Jane Doe. Of what has an address, "created"
// is the day on which it was clipped, and no date of publication unless somebody told so.
RecordValues record_of(const Note& note, const RecordNames& names);

// A text without the marks of wiki links: "[[Jane Doe|Jane]]" is Jane, and "![[picture.png]]"
// nothing.
std::string without_wiki_links(std::string_view text);

// Whether a file begins with a front matter.
bool begins_as_front_matter(std::string_view text);

}  // namespace dateline
