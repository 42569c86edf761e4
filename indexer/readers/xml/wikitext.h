// Wikitext, in which MediaWiki keeps its pages, as the text that they show.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// What a wiki calls the pages that are no articles, beside "Category" and "File".
struct WikiNames {
    std::string category, file;
};

struct WikiText {
    std::string text;   // paragraphs with an empty line between; may hold entities
    std::string date;   // of {{date|…}} or {{byline|date=…}}, as written
    std::string place;  // of {{byline|location=…}}
    std::vector<std::string> categories;  // [[Category:…]]
};

// Links are their words; {{w|…}} and its like are links. Other templates, tables, pictures, notes
// and comments are nothing. Sections at the end that hold no sentence, but links alone or nothing
// at all (sources, related news), are left out. In linear time, whatever the bytes are; what is
// nested deeper than 100 is nothing.
WikiText read_wikitext(std::string_view wikitext, const WikiNames& names = {});

}  // namespace dateline
