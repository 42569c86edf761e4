#include "terminal/program_shape.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

namespace dateline {

namespace {

// The choices of an option are the name of its check (terminal/settings.h, one_of).
std::vector<std::string> choices_of(CLI::Option& option) {
    std::vector<std::string> choices;
    try {
        std::istringstream names(option.get_validator(0)->get_name());
        for (std::string name; std::getline(names, name, '|');) choices.push_back(name);
    } catch (const CLI::OptionNotFound&) {  // it is not checked
    }
    return choices;
}

OptionShape shape_of(CLI::Option& option, const Documentation& documentation) {
    OptionShape shape;
    for (const std::string& name : option.get_snames()) shape.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) shape.names.push_back("--" + name);
    if (option.get_positional()) shape.names = {option.get_name(true)};
    if (option.get_items_expected_max() > 0) {
        const std::string type = option.get_type_name();
        shape.value = option.get_positional() ? shape.names[0] : type.substr(0, type.find(':'));
        shape.choices = choices_of(option);
    }
    shape.several = option.get_items_expected_max() > 1;
    shape.required = option.get_required();
    shape.configurable = option.get_configurable();
    if (option.get_group() != "Options") shape.group = option.get_group();
    shape.help = option.get_description();
    std::replace(shape.help.begin(), shape.help.end(), '\n', ' ');
    shape.paragraph = documentation.of(&option);
    return shape;
}

CommandShape shape_of(CLI::App& app, const Documentation& documentation) {
    CommandShape shape;
    shape.name = app.get_name();
    shape.help = app.get_description();
    std::replace(shape.help.begin(), shape.help.end(), '\n', ' ');
    shape.paragraph = documentation.of(&app);
    for (CLI::Option* option : app.get_options()) {
        const bool is_hidden = option->get_group().empty();
        const bool is_known = app.get_parent() && option == app.get_help_ptr();
        if (is_hidden || is_known) continue;
        (option->get_positional() ? shape.operands : shape.options)
            .push_back(shape_of(*option, documentation));
    }
    return shape;
}

}  // namespace

ProgramShape shape_of(CLI::App& app, const Documentation& documentation, std::string unnamed) {
    ProgramShape shape{shape_of(app, documentation), {}, std::move(unnamed)};
    for (CLI::App* command : app.get_subcommands({}))
        shape.commands.push_back(shape_of(*command, documentation));
    return shape;
}

}  // namespace dateline
