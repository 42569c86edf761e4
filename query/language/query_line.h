// One line of query from the arguments that a shell hands over.
//
// An argument with a blank in it that uses nothing of the language, "stock market crash", was typed
// with quotes: it is its words, and articles that have them as a phrase come before all others.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/question.h"

namespace dateline {

struct QueryLine {
    std::string text;
    std::vector<Span> phrases;  // of the text: the arguments that are phrases first
};

// The arguments with spaces between. Of several, one that begins with a field and its colon and has
// a space in its value was typed with quotes, which the shell has taken: person:"wang yi" comes as
// "person:wang yi", and gets them back. So does a phrase behind a sign: -"prime minister". A single
// argument is a whole query, and stays as it is.
QueryLine query_line(std::span<const std::string> arguments);

// Whether an argument excludes, as -trade or -"prime minister", and is no option of one letter,
// with or without a number. Where options are read, it has to be set off by a blank before it,
// which query_line takes away.
bool is_exclusion(std::string_view argument);

}  // namespace dateline
