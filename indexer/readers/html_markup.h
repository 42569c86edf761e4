// What of a page's source can mean anything for its article, told apart before it is parsed.
//
// Three quarters of a page of news are scripts, styles and attributes for scripts, which a parser
// reads byte by byte to no end. One pass leaves them out, and the parser sees tags and text: each
// tag with the few attributes that somebody here reads, each at most once, and a run of blanks as
// one. What is open, and what ends it, stays the parser's to say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct HtmlScript {
    std::string_view type;  // its attribute as written; empty when it has none
    std::string_view text;
};

struct HtmlMarkup {
    std::string reduced;              // has every line end of the source, so that lines stay
    std::vector<HtmlScript> scripts;  // borrowed from the source
};

// Reads any bytes once, in linear time, tokens as browsers have them. Control characters are left
// out; other bytes come out as they went in.
HtmlMarkup reduce_markup(std::string_view html);

}  // namespace dateline
