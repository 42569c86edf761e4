// What a program can be told, as values: manuals and completions are made of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "terminal/documentation.h"

namespace dateline {

// An option, or an operand, which has one name and no dashes.
struct OptionShape {
    std::vector<std::string> names;    // "-n", "--limit"; the long one last
    std::string value;                 // what it takes, "N"; empty for a flag
    std::vector<std::string> choices;  // the values that there are; empty where they are not fixed
    bool several = false;              // operands
    bool required = false;
    bool configurable = false;
    std::string group;  // the heading that its help goes on with: "Only articles"; else empty
    std::string help;
    std::string_view paragraph;
};

struct CommandShape {
    std::string name;
    std::string help;
    std::string_view paragraph;
    std::vector<OptionShape> operands;
    std::vector<OptionShape> options;  // without --help, which all have
};

struct ProgramShape {
    CommandShape program;  // its options are those of all commands
    std::vector<CommandShape> commands;
    // The command that is meant where none is named; empty where that is the program's own work.
    std::string unnamed;
};

// Hidden options and commands are left out.
ProgramShape shape_of(CLI::App& app, const Documentation& documentation, std::string unnamed);

}  // namespace dateline
