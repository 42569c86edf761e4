// RTF (Rich Text Format 1.9.1) as paragraphs.
//
// Kept is the text that a reader of the document sees: paragraphs, cells of tables, text boxes, and
// what a link says. Passed over are headers and footers, notes, pictures, styles, the instructions
// of fields, hidden and deleted text, and every destination that only programs know (\*). Bytes
// beyond ASCII are in the code page of their font, else in the document's (\ansicpg); \uN is a unit
// of UTF-16, whose stand-in for older programs (\ucN) is passed over.
//
// Any bytes at all may be given: they are looked at once, and groups that nest deeper than
// `deepest_rtf_group` end the reading.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/documents/package.h"

namespace dateline {

// Groups that stand within each other: programs write some dozens.
inline constexpr std::size_t deepest_rtf_group = 1000;

struct RtfText {
    DocumentText text;
    DocumentProperties properties;
    std::string why;  // it could not be read to its end; empty when it could
};

RtfText read_rtf_text(std::string_view rtf);

}  // namespace dateline
