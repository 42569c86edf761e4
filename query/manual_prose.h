// What the manual of dateline says besides its commands and options.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "terminal/manual_page.h"

namespace dateline {

ManualProse query_prose();

// Parts of it that `dateline help` prints alone.
inline constexpr std::array<std::string_view, 3> help_topics{"query", "fields", "dates"};

// Such a part in the markup of manuals (terminal/roff.h); empty for no topic.
std::string help_topic(std::string_view topic);

}  // namespace dateline
