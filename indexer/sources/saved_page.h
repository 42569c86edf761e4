// Pages saved "complete": beside NAME.html browsers put a folder with what the page is made of,
// NAME_files, or what they call it in their language.
#pragma once

#include <string>

namespace dateline {

// Whether the folder is one of a saved page that stands beside it: its frames, scripts and data are
// no articles.
bool belongs_to_saved_page(const std::string& folder);

}  // namespace dateline
