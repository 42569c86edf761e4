// What can be typed after `dateline`: commands, options and operands, with their help.
#pragma once

#include <CLI/CLI.hpp>
#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/commands/commands.h"

namespace dateline {

class CommandLine {
public:
    CommandLine();
    // The functions that CLI11 calls know where this is.
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    // Reads main's arguments and runs the command. What is no command and no question about the
    // program itself is a query; after "--" everything is one, and before it a minus sign that
    // stands where a query may is the query's own (query/language/query_line.h). Throws
    // CLI::ParseError, and what the commands throw.
    int run(int argc, char** argv);

    // Prints the help or version that somebody asked for, as `run` threw it; an exit status.
    int print_help(const CLI::ParseError& asked) const { return app_.exit(asked); }
    // Where there is help on what was typed: "dateline search --help".
    std::string help() const;

private:
    CLI::App& command(const char* name, const char* help, std::function<int()> action);
    void add_operands(std::vector<std::string>& to) const;
    void add_search();
    void add_show();
    void add_names(const NameKindInfo& kind);
    void add_facets();
    void add_timeline();
    const CLI::App* command_named(std::string_view name) const;
    std::size_t command_at(const std::vector<std::string>& arguments, std::size_t first) const;
    bool takes_value(const std::string& argument) const;
    void set_off_exclusions(std::span<std::string> arguments) const;
    void refuse_options_of_others(std::span<const std::string> arguments) const;

    CLI::App app_{"Searches news articles for passages, by words, people, places and dates."};
    const CLI::App* asked_ = nullptr;  // the command that was typed
    std::string db_;
    Output output_;
    SearchCommand search_;
    std::vector<std::string> ids_;
    TimelineCommand timeline_;
    std::array<NamesCommand, name_kinds.size()> names_;
    FacetsCommand facets_;
    std::vector<std::string> operands_;  // behind "--": CLI11 would hand them to no command
    std::function<int()> action_;
};

}  // namespace dateline
