// HTML to plain paragraphs, for pages and for the fields of records that hold HTML.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html/page.h"
#include "schema/article.h"

namespace dateline {

// A paragraph of a page as it would be shown: white space folded, line breaks within it kept; text
// as it is to be stored (`cleaned`).
struct HtmlParagraph {
    std::string text;
    std::uint32_t line = 1;     // of the source
    std::uint32_t node = 0;     // the innermost block that holds it
    std::uint32_t begin = 0;    // the first run of text in it
    std::uint32_t links = 0;    // bytes of the text that are links
    std::uint32_t leading = 0;  // bytes of the link that the text begins with
};

// The paragraphs of a subtree, those of nodes with `left_out[node]` and all below them excluded.
// Scripts, styles, forms' controls and what is never shown are no text. `left_out` may be empty.
std::vector<HtmlParagraph> paragraphs_of(const HtmlPage& page, std::uint32_t root,
                                         const std::vector<bool>& left_out);

// Whether a field of a record holds HTML rather than text that happens to have a "<".
bool has_markup(std::string_view text);

// A fragment of HTML as paragraphs separated by an empty line. Where it has no block elements, its
// own line ends count as such.
std::string text_of_markup(std::string_view html);

// One line without tags and with entities resolved: "AT&amp;T" is "AT&T".
std::string without_markup(std::string_view line);

}  // namespace dateline
