// One line of query from the arguments that a shell hands over.
#pragma once

#include <span>
#include <string>

namespace dateline {

// The arguments with spaces between. Of several, one that begins with a field and its colon and has
// a space in its value was typed with quotes, which the shell has taken: person:"wang yi" comes as
// "person:wang yi", and gets them back. A single argument is a whole query, and stays as it is.
std::string query_line(std::span<const std::string> arguments);

}  // namespace dateline
