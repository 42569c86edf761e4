// Settings: where the index is and what a configuration file may say, for both programs.
//
// The configuration is overridden by the environment, and that by options. The file is TOML, one
// for both programs; its keys are the names of the options that are declared configurable(), and
// config/dateline.toml documents them all.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "terminal/documentation.h"
#include "terminal/style.h"

namespace dateline {

// $XDG_DATA_HOME/dateline/default, or below ~/.local/share.
std::filesystem::path default_index();

// $XDG_CONFIG_HOME/dateline/aliases.toml, or below ~/.config.
std::filesystem::path default_aliases();

// Gives the app --db and --config, which both programs have, and reads the configuration file when
// the command line is parsed: the one given, else $DATELINE_CONFIG, else
// $XDG_CONFIG_HOME/dateline/config.toml if there is one. Documented keys of the other program are
// passed over, unknown ones are errors. Options that are added later have no key unless they are
// configurable(); an option of a command has one for that command alone. `db` must live as long as
// the app.
void add_shared_options(CLI::App& app, Documentation& documentation, std::string& db);

// For CLI11: replaces the name of a choice by its number. What is none of them is an error such as
// `"date" is no order: relevance, newest or oldest`; `what` is "order" there. Completions and the
// manual learn the choices by the validator's own name, "relevance|newest|oldest".
template <typename Choice>
CLI::Validator one_of(std::string what, std::vector<std::pair<std::string, Choice>> choices) {
    std::string all;
    for (const auto& [name, choice] : choices) all += (all.empty() ? "" : "|") + name;
    CLI::Validator validator{
        [what = std::move(what), choices = std::move(choices)](std::string& typed) {
            std::string error = "\"" + typed + "\" is no " + what + ": ";
            for (std::size_t i = 0; i < choices.size(); ++i) {
                const auto& [name, choice] = choices[i];
                if (typed == name) {
                    typed = std::to_string(static_cast<int>(choice));
                    return std::string();
                }
                if (i > 0) error += i + 1 == choices.size() ? " or " : ", ";
                error += name;
            }
            return error;
        },
        ""};
    validator.name(std::move(all));
    return validator;
}

// Gives an app --color.
CLI::Option* add_color_option(CLI::App& app, Documentation& documentation, ColorChoice& colors);

// The arguments as CLI11 wants them, in order, without the program's name: those that the
// environment stands for (DATELINE_DB) first, so that the user's own overrule them.
std::vector<std::string> arguments_with_environment(int argc, char** argv);

}  // namespace dateline
