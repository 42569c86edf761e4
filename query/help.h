// Parts of the manual, printed on their own.
#pragma once

#include <string>
#include <vector>

#include "query/commands/commands.h"

namespace dateline {

// Prints what the manual says of topics (manual_prose.h), by their names; none lists these. An exit
// status.
int run_help(const std::vector<std::string>& topics, const Output& output);

}  // namespace dateline
