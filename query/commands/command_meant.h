// Slips of typing in a command's name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The command that the one word of a query may have been meant for: "peoples"; empty for none.
std::string_view command_meant(const std::vector<std::string>& words);

}  // namespace dateline
