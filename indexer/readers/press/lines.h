// The lines of a press database's export, whatever kind of file they come from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "schema/article.h"

namespace dateline {

// What a file of any format holds as text: paragraphs with an empty line between them, and where
// they stand. Borrowed.
struct PressText {
    std::string_view text;  // cleaned
    std::span<const LineMark> marks;
    bool newlines_are_lines = false;  // of the file, as in Article
};

struct PressLine {
    std::string_view text;          // not empty, without blanks around it
    std::uint32_t line = 1;         // of the file
    bool begins_paragraph = false;  // an empty line stands before it
};
using PressLines = std::span<const PressLine>;

std::vector<PressLine> press_lines(const PressText& text);

// Without blanks at both ends, no-break spaces among them.
std::string_view without_blanks(std::string_view text);

// How many lines of these, from 1 on, are the first one's paragraph; 0 of none.
std::size_t paragraph_size(PressLines lines);

// The lines as one, with blanks between.
std::string joined_lines(PressLines lines);

// "1 of 3 DOCUMENTS", "Document 1 of 3", "Dokument 1 von 3".
bool is_count_of_documents(std::string_view line);

// A line that is a date, perhaps with weekday, hour and edition: "July 1, 2019 Monday 9:20 AM GMT".
bool is_line_of_date(std::string_view line);

// "Copyright 2019 The Courier", "© 2019 …", "All Rights Reserved".
bool is_copyright(std::string_view line);

// The number that Factiva ends each of its documents with, of the line that is nothing else:
// "TESTFR0020111229e7ct0001r" of "Document TESTFR0020111229e7ct0001r"; empty for any other line.
std::string_view accession_of(std::string_view line);

}  // namespace dateline
