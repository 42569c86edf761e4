// Manuals are written in a little markup, most of it Markdown's, and printed as roff (man(7)).
//
//   # TITLE      a section
//   ## Title     a subsection
//   `--place`    as typed: bold
//   *FILE*       what something stands for: italic
//
//   A paragraph ends at a blank line. A line breaks behind two spaces.
//
//   what is explained
//   : what it means, to the blank line
//
//       four spaces: an example, as it is
#pragma once

#include <string>
#include <string_view>

namespace dateline {

std::string roff(std::string_view markup);

}  // namespace dateline
