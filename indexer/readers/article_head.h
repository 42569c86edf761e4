// What the text of an article says about itself at its head: address, title, byline, dateline,
// date.
//
//     https://news.example/2023/06/19/beijing        an address before the title
//     Blinken Meets Xi in Beijing                    the first line is the title, see below
//     By Mara Ellison, Harbour Wire                  byline, with or without the source
//     The Meridian Courier | Thursday, July 24, 1969
//
//     BEIJING, June 19 (Xinhua) — Antony Blinken …   the running text, with a dateline
//
// A first line is the title when it doesn't read as running text (headline.h) and heads some that
// does, or stands above a byline; else the article has none. So the only paragraph of a text is no
// title, nor is the lead of one whose headline is lost, nor the first row of a table.
//
// A line of author and date that stands by itself further down counts too when no other contradicts
// it, as text copied from a page has it. Nothing is cut out of the text.
//
// Where a publication date comes from, the first that there is:
//   1. metadata that the source states (the reader sets it before)             stated
//   2. a full date in the address                                             url
//   3. byline, date line or dateline with a year                              inferred
//   4. such a one without a year: the year is that of the address, else the    inferred
//      one that brings it within a month of the latest full date of the text
//   5. a month: in the address, or in a date line; a year in a date line      url, inferred
//   6. a date in the name of the file, or of its folders                       inferred
//   7. of plain text and Markdown that holds no date at all: the file's time   file
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/publication_date.h"
#include "schema/article.h"

namespace dateline {

struct Head {
    std::string title;  // empty when the text states none
    std::string author;
    std::string source;
    std::string url;
    std::string section;
    std::optional<WrittenDate> date;  // of a byline, date line or dateline; may lack its year
    std::size_t body_begin = 0;       // byte of the text
};

// Reads the head of a text. With `titled` the text begins past its title.
Head read_head(std::string_view text, bool titled);

// Fills what the article's own metadata left open from the head of its text: with a title to be
// found there when the article has none, else from body_begin on (past the title). Sets body_begin.
void complete_from_text(Article& article);

// Case 6, of a file that is one article: takes the date in its path when the article has none but its file's.
void date_by_path(Article& article);

// Cases 6 and 7: takes the file's time when neither path nor text have a date either.
void date_by_file(Article& article, std::int64_t modified);

}  // namespace dateline
