// --generate man|bash|zsh|fish: prints the manual of a program, or a script by which a shell
// completes it. The build calls it, and so may who packages; --help doesn't tell it.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "terminal/manual_page.h"

namespace dateline {

// Whether main's arguments begin so. The option is added only then: nobody else needs it.
bool asks_to_generate(int argc, char** argv);

// `version` is "dateline 0.1.0". What is printed is thrown, as what --version prints is, before
// anything else of the line or a configuration is read.
void add_generate_option(CLI::App& app, std::string version, std::function<ProgramShape()> shape,
                         ManualProse (*prose)());

}  // namespace dateline
