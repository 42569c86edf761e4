// Options that follow from the table of fields: "only articles" with a person, of a day.
#pragma once

#include <CLI/CLI.hpp>

#include "query/engine/request.h"
#include "terminal/program_shape.h"

namespace dateline {

// Adds them to a command. Values are checked to have a word, and put into `filters`, which must stay
// where they are.
void add_filter_options(CLI::App& command, Documentation& documentation, Filters& filters);

}  // namespace dateline
