// Text from articles made fit for a terminal: harmless, measured, and cut into lines.
//
// Nothing that an article, a path or a query says may move the cursor, change colours, ring, hide
// or reorder what is on the screen. So control characters (C0, DEL, C1) are shown as "�", and
// characters that are not seen but reorder or hide text (bidirectional embeddings, overrides and
// isolates, marks, tags, zero-width spaces, soft hyphens, byte order marks) are left out. The
// joiners U+200C and U+200D stay: Persian, Indic scripts and emoji are wrong without them. Bytes
// that are no UTF-8 become "�".
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "terminal/style.h"

namespace dateline {

// A stretch of a text, in bytes, with an ink of its own.
struct Mark {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Ink ink = Ink::match;
    std::uint32_t number = 0;  // the caller's own, which goes with it

    friend bool operator==(const Mark&, const Mark&) = default;
};

// A text and its marks, which ascend and don't overlap.
struct MarkedText {
    std::string text;
    std::vector<Mark> marks;

    // Appends `more` with an ink of its own.
    void add(std::string_view more, Ink ink = Ink::plain);
    // Appends `more` with its marks.
    void add(const MarkedText& more);
};

// What becomes of line ends.
enum class LineEnds : std::uint8_t {
    spaces,      // all become spaces, and every run of spaces one
    paragraphs,  // the same, but an empty line becomes one line end
    kept,
};

// `text` made harmless. Marks go with it: clipped where they pass the end or overlap the one
// before. Without `unicode` it becomes ASCII: letters lose their accents, quotes and dashes become
// straight, and what has no likeness becomes "?".
MarkedText fit_for_terminal(std::string_view text, std::span<const Mark> marks, LineEnds line_ends,
                            bool unicode);

// The same for a text of one line without marks.
std::string fit_for_terminal(std::string_view text, bool unicode);

// The columns that valid UTF-8 takes: 2 for wide characters of East Asia and emoji, 0 for what
// combines.
std::size_t display_width(std::string_view text);

// A line of a text: bytes, without the spaces and the line end that end it.
struct Line {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const Line&, const Line&) = default;
};

// Cuts harmless text into lines of at most `width` columns: at line ends, at spaces, between wide
// characters, and within words that are wider than a line. Empty text has no lines.
std::vector<Line> wrap(std::string_view text, std::size_t width);

// Appends a stretch of `marked` to `out`, with the inks of its marks, and `base` elsewhere.
void append(std::string& out, const MarkedText& marked, Line line, Ink base, const Style& style);

// Appends text with one ink.
void append(std::string& out, std::string_view text, Ink ink, const Style& style);

// Appends all of `marked`, wrapped, each line but the first after `indent` spaces: the first stands
// where the caller has come, `indent` columns in. Ends with a line end, even when the text is
// empty.
void append_wrapped(std::string& out, const MarkedText& marked, std::size_t indent, Ink base,
                    const Style& style);

}  // namespace dateline
