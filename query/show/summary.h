// The line that ends what is shown to people: how much there is, and how the question was read.
#pragma once

#include <ostream>
#include <span>
#include <string>

#include "terminal/style.h"

namespace dateline {

// "12 articles · more with --offset 10 · since 2023-06-01", after an empty line. Nothing without
// notes.
void print_summary(std::ostream& out, std::span<const std::string> notes, const Style& style);

}  // namespace dateline
