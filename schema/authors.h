// The authors that an article's byline names, each for herself.
#pragma once

#include <string_view>
#include <vector>

namespace dateline {

// "Jane Doe, John Roe and Ann Poe" are three, in any language of config/*/byline-words.txt and with
// any sign between them; "Doe, Jane" and "Food and Agriculture Organization" are one. Borrowed from
// the byline, none is empty.
std::vector<std::string_view> authors_of(std::string_view byline);

// Whether a text has a word that only names of organisations have, in which "and" joins no authors:
// "National Aeronautics and Space Administration". Throws DataFileError.
bool names_body(std::string_view text);

}  // namespace dateline
