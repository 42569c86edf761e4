// Lines of an article's text that speak about the article: bylines, date lines, datelines,
// addresses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/byline.h"
#include "indexer/readers/publication_date.h"

namespace dateline {

// What a line at the head of a text says when it is no part of the story.
struct HeadLine {
    std::string author, source, url, section;
    std::optional<WrittenDate> date;
    bool update = false;  // "Updated": taken only where no other date is
};

// Reads an address, "By Jane Doe, Reuters", "Jane Doe June 19, 2023", "The Courier | July 24,
// 1969", "Published: June 19, 2023", "Source: Reuters"; and, with nothing found in them, lines like
// "LENGTH: 81 words". `under_title` there are bylines by more words: "Von Jane Doe". Nothing for
// every other line.
std::optional<HeadLine> read_head_line(std::string_view line, bool under_title = false);

// Whether a line is a byline, a date line or both and no part of the story.
bool is_byline(std::string_view line);

// What a dateline says; it stays a part of the story.
struct DatelineHead {
    std::optional<WrittenDate> date;
    std::string source;
};

// Reads "BEIJING, June 19 (Xinhua) — ", "WASHINGTON (AP) — ", "ATLANTA, Jan. 6, 2021 — " at the
// beginning of a paragraph.
std::optional<DatelineHead> read_dateline(std::string_view paragraph);

// Whether the line is an address and nothing else.
bool is_address(std::string_view line);

// Whether bytes of unknown origin are the address of a page on the web, as UTF-8 on one line: what
// was saved of a disk ("file:///…") has none.
bool is_web_page(std::string_view bytes);

}  // namespace dateline
