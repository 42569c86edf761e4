// Slips of typing in a command's name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The command that the first word of a query may have been meant for: "peoples"; empty for none.
std::string_view command_meant(const std::vector<std::string>& words);

// Tells on standard error how the words behind a command are searched for that is none of them:
// "to search for these words: dateline search show trial of the century".
void tell_how_to_search(std::string_view command, const std::vector<std::string>& words);

}  // namespace dateline
