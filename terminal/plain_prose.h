// The markup of manuals (roff.h) as text for a terminal.
#pragma once

#include <string>
#include <string_view>

#include "terminal/style.h"

namespace dateline {

// Paragraphs are filled to the style's width; what is explained is indented under what explains it.
std::string plain_prose(std::string_view markup, const Style& style);

}  // namespace dateline
