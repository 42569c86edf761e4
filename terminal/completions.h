// Scripts by which shells complete what is typed after a program: commands, options, the values of
// options that have fixed ones, files and folders.
#pragma once

#include <string>

#include "terminal/program_shape.h"

namespace dateline {

std::string bash_completion(const ProgramShape& shape);
std::string zsh_completion(const ProgramShape& shape);
std::string fish_completion(const ProgramShape& shape);

// What may stand as the value of an option or operand, by the name of it.
enum class Completes { nothing, files, folders, choices };
Completes completes(const OptionShape& option);

}  // namespace dateline
