// What can be typed after `dateline-index`: commands, options and operands, with their help.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "indexer/commands/commands.h"
#include "terminal/program_shape.h"

namespace dateline {

class IndexCommandLine {
public:
    IndexCommandLine();
    // The functions that CLI11 calls know where this is.
    IndexCommandLine(const IndexCommandLine&) = delete;
    IndexCommandLine& operator=(const IndexCommandLine&) = delete;

    // Reads main's arguments and runs the command; where there is none, the operands are indexed.
    // Throws CLI::ParseError, and what the commands throw.
    int run(int argc, char** argv);

    // Prints the help or version that somebody asked for, as `run` threw it; an exit status.
    int print_help(const CLI::ParseError& asked) const { return app_.exit(asked); }

    // All that is declared, with what the manual says of it.
    ProgramShape shape() { return shape_of(app_, told_, ""); }

private:
    CLI::App& command(const std::string& name, const char* help, std::function<int()> action);
    void add_indexing();
    void add_limits();
    void add_records();
    void add_explain();
    void add_remove();
    void add_upkeep();
    int run_asked();

    CLI::App app_{"Stores news articles in an index, with their people, places and dates."};
    Documentation told_;
    std::string db_;
    std::vector<std::string> paths_;
    IndexOptions options_;
    std::vector<std::string> told_names_;
    std::string files_from_;
    bool watch_ = false;
    ProgressOptions output_;
    std::vector<std::string> operands_;  // of a command
    ColorChoice colors_ = ColorChoice::automatic;
    std::string command_;
    std::function<int()> action_;
};

}  // namespace dateline
