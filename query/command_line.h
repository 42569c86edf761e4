// What can be typed after `dateline`: commands, options and operands, with their help.
#pragma once

#include <CLI/CLI.hpp>
#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/commands/commands.h"
#include "terminal/program_shape.h"

namespace dateline {

class SearchCommandLine {
public:
    SearchCommandLine();
    // The functions that CLI11 calls know where this is.
    SearchCommandLine(const SearchCommandLine&) = delete;
    SearchCommandLine& operator=(const SearchCommandLine&) = delete;

    // Reads main's arguments and runs the command. What is no command and no question about the
    // program itself is a query; after "--" everything is one, and before it a minus sign that
    // stands where a query may is the query's own (query/language/query_line.h). Throws
    // CLI::ParseError, and what the commands throw.
    int run(int argc, char** argv);

    // Prints the help or version that somebody asked for, as `run` threw it; an exit status.
    int print_help(const CLI::ParseError& asked) const { return app_.exit(asked); }
    // Where there is help on what was typed: "dateline search --help".
    std::string help() const;

    // All that is declared, with what the manual says of it.
    ProgramShape shape();

private:
    CLI::App& command(const char* name, const char* help, std::function<int()> action);
    void add_operands(std::vector<std::string>& to) const;
    void add_search();
    void add_show();
    void add_why();
    void add_names(const NameKindInfo& kind);
    void add_facets();
    void add_timeline();
    void add_help();
    void add_filters(const CLI::App* asked);
    const CLI::App* command_named(std::string_view name) const;
    std::size_t command_at(const std::vector<std::string>& arguments, std::size_t first) const;
    bool takes_value(const std::string& argument) const;
    void set_off_exclusions(std::span<std::string> arguments) const;
    void refuse_options_of_others(std::span<const std::string> arguments);
    std::string option_meant(std::string_view typed) const;
    void refuse_words_of_status(std::span<const std::string> arguments) const;

    CLI::App app_{"Searches news articles for passages, by words, people, places and dates."};
    Documentation told_;
    // Commands whose filters are still to be added: most of all options, and only those of the
    // command that was typed are needed.
    std::vector<std::pair<CLI::App*, Filters*>> without_filters_;
    const CLI::App* asked_ = nullptr;  // the command that was typed
    std::string db_;
    Output output_;
    SearchCommand search_;
    std::vector<std::string> ids_;
    std::vector<std::string> topics_;  // of help
    WhyCommand why_;
    TimelineCommand timeline_;
    std::array<NamesCommand, name_kinds.size()> names_;
    FacetsCommand facets_;
    std::vector<std::string> operands_;  // behind "--": CLI11 would hand them to no command
    std::function<int()> action_;
};

}  // namespace dateline
