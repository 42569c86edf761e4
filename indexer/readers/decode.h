// From any bytes to the text that dateline stores: NFC UTF-8 with "\n" line ends and, of control
// characters, only tab and newline.
//
// The character set is, in this order: what a byte order mark says; UTF-8, where the bytes are
// valid as such and not all ASCII (by chance that does not happen, and declarations are often
// wrong); what the source declares, as browsers take it; UTF-16 where every other byte is zero; UTF-8
// with a few broken bytes, among which quotes and dashes of Windows-1252 are taken as such; what
// is detected (charset_detection.h); Windows-1252.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/source.h"

namespace dateline {

struct Decoded {
    std::string text;
    std::size_t undecodable = 0;  // stretches of bytes that became U+FFFD
    std::string charset;          // the name of what it was decoded from
};

// Decodes a whole file. `declared` is the name of a character set, or empty.
Decoded decode(std::string_view bytes, std::string_view declared = {});

// Decodes a file, and tells the sink of what could not be. Nothing when the file is not text at
// all. What was declared of the source from outside comes before `declared`.
std::optional<std::string> decode_source(const Source& source, const ReaderSink& sink,
                                         std::string_view declared = {});

// The same for markup, most of which is not kept: what is must be `cleaned` later. Bytes that are
// UTF-8 already stay where they are; others are decoded into `buffer`.
std::optional<std::string_view> decode_markup(const Source& source, const ReaderSink& sink,
                                              std::string_view declared, std::string& buffer);

// The character set that an HTML page declares in its first bytes; empty when it doesn't.
std::string_view declared_in_html(std::string_view bytes);

// Valid UTF-8 as text to store: line ends as "\n" ("\r\n" and a lone "\r" alike), other control
// characters removed (form feed and vertical tab as a space), stray byte order marks removed, and
// soft hyphens but for those at the end of a line, which are hyphens; NFC. Text that needs nothing of it is only looked at once.
std::string cleaned(std::string_view utf8);

// Whether `cleaned` might change the text.
bool needs_cleaning(std::string_view utf8);

// Why bytes can't be text ("binary", "a PDF file"), or nothing.
std::optional<std::string> not_text(std::string_view bytes);

}  // namespace dateline
