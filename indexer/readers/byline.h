// Who wrote an article, as bylines and the metadata of a source say it.
//
// "Sallow, Andrew" is Andrew Sallow, as catalogues have their authors; "Andrew Sallow, Peter Lamb"
// are two. What stands beside the names is told from them: roles and degrees are left out, and an
// agency or a paper is the source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// Both empty when it is no byline.
struct Byline {
    std::string author;  // "Jane Doe, John Roe and Ann Poe"
    std::string source;
};

// Reads "By Jane Doe and John Roe, Reuters", "Jane Doe | Reuters", "Sallow, Andrew; Lamb, Peter".
Byline read_byline(std::string_view value);

// Reads what a source states of its authors: a list of names, or values that hold several. What
// can't be read as names is taken as it is. An account of the system that published it ("admin"), a
// number, an address and the paper itself, which is `source`, are no authors; an agency is one
// only where the article is of another source, for else it is that.
Byline read_authors(const std::vector<std::string>& values, std::string_view source);

// Removes the word before an author, "By" or "Author:"; with `stated` also such as may begin a
// name, "von" and "di", where a whole name follows. Whether there was one.
bool take_by(std::string_view& text, bool stated);

}  // namespace dateline
