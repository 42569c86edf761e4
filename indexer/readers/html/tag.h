// The elements of HTML that mean something for finding an article.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

// clang-format off
enum class Tag : std::uint8_t {
    text,   // no element: a run of text
    other,  // every element that is not named here
    empty,  // elements that hold nothing and mean nothing, such as <img>
    a, address, article, aside, audio, blockquote, body, br, button, caption, center, dd, details,
    div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, head, header,
    hr, html, iframe, label, li, link, main, menu, meta, nav, noscript, object, ol, option, p, pre,
    script, section, select, style, summary, svg, table, tbody, td, textarea, tfoot, th, thead,
    time, title, tr, ul, video, template_,
};
// clang-format on

// The element of a name, in letters of either case.
Tag tag_of(std::string_view name);

// Whether the element begins and ends a line when the page is shown.
bool is_block(Tag tag);

inline bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

}  // namespace dateline
