// Who wrote the article of a page, as the page states and shows it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html/page.h"

namespace dateline {

// What is known of a page before its author is.
struct StatedAuthors {
    std::vector<std::string> names;  // what the page states, the most telling first
    std::string_view source;         // the paper, where it is known
    std::string_view url;
};

struct PageAuthor {
    std::string author;
    std::string source;  // a paper or an agency that the byline names, too
};

// Of what the page states the first that names people. Papers state themselves, and the accounts of
// their staff: then the byline that is shown by the headline wins, if there is one. An agency that
// is stated alone is the author of a page of another paper.
PageAuthor author_of(const HtmlPage& page, const StatedAuthors& stated);

// Whether a name is that of the site, as its own name or its address has it.
bool names_site(std::string_view name, std::string_view site, std::string_view url);

}  // namespace dateline
