#include "terminal/manual_page.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "terminal/roff.h"

namespace dateline {

namespace {

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

// "`search`, `show` and `facets`"
std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i)
        list += (i == 0 ? "`" : i + 1 == names.size() ? " and `" : ", `") + names[i] + "`";
    return list;
}

std::string operand_usage(const CommandShape& command) {
    std::string usage;
    for (const OptionShape& operand : command.operands) {
        const std::string name = "*" + operand.value + "*" + (operand.several ? "..." : "");
        usage += operand.required ? " " + name : " [" + name + "]";
    }
    return usage;
}

// Commands beside each other that are told by the same paragraph.
std::vector<std::vector<const CommandShape*>> groups_of(const ProgramShape& shape) {
    std::vector<std::vector<const CommandShape*>> groups;
    for (const CommandShape& command : shape.commands) {
        if (groups.empty() || groups.back().front()->paragraph != command.paragraph)
            groups.emplace_back();
        groups.back().push_back(&command);
    }
    return groups;
}

std::string synopsis(const ProgramShape& shape) {
    const std::string& program = shape.program.name;
    std::string lines;
    const auto add = [&](const std::string& command, const CommandShape& usage) {
        const bool has_options = !usage.options.empty() || &usage == &shape.program;
        lines += (lines.empty() ? "`" : "  \n`") + program + "`" + command +
                 (has_options ? " [*OPTIONS*]" : "") + operand_usage(usage);
    };
    if (!shape.program.operands.empty()) add("", shape.program);
    for (const auto& group : groups_of(shape)) {
        std::string names;
        for (const CommandShape* command : group)
            names += (names.empty() ? "`" : "|`") + command->name + "`";
        if (group.front()->name == shape.unnamed) names = "[" + names + "]";
        add(" " + names, *group.front());
    }
    return lines + "\n";
}

// "`-n`, `--limit` *N*", and what it means.
std::string item(const OptionShape& option) {
    std::string term;
    for (const std::string& name : option.names) {
        const bool is_operand = !name.starts_with('-');
        term += (term.empty() ? "" : ", ") + (is_operand ? "*" + name + "*" : "`" + name + "`");
    }
    if (!option.choices.empty()) {
        std::string choices;
        for (const std::string& choice : option.choices)
            choices += (choices.empty() ? " `" : "|`") + choice + "`";
        term += choices;
    } else if (!option.value.empty() && option.names[0].starts_with('-')) {
        term += " *" + option.value + "*";
    }
    // Most help of a group goes on with its heading; what begins otherwise is told below alone.
    const bool goes_on = !option.group.empty() && std::islower(option.help.front());
    std::string told = goes_on ? option.group + " " + option.help + "." : "";
    if (!option.paragraph.empty()) told.append(told.empty() ? "" : "\n").append(option.paragraph);
    return term + "\n: " + told + "\n\n";
}

std::string commands(const ProgramShape& shape) {
    std::string text;
    for (const auto& group : groups_of(shape)) {
        const CommandShape& first = *group.front();
        std::string names;
        for (const CommandShape* command : group)
            names += (names.empty() ? "" : ", ") + command->name;
        text += "## " + names + operand_usage(first) + "\n";
        text.append(first.paragraph).append("\n\n");
        for (const OptionShape& operand : first.operands)
            if (!operand.paragraph.empty()) text += item(operand);
        for (const OptionShape& option : first.options)
            if (option.group.empty()) text += item(option);
    }
    return text;
}

// Options that go on with a heading; they are the same in all commands that have it.
std::string grouped_options(const ProgramShape& shape) {
    struct Heading {
        std::vector<std::string> commands;
        std::string items;
    };
    std::map<std::string, Heading> headings;
    for (const CommandShape& command : shape.commands)
        for (const OptionShape& option : command.options) {
            if (option.group.empty()) continue;
            Heading& heading = headings[option.group];
            std::vector<std::string>& having = heading.commands;
            if (having.empty() || having.back() != command.name) having.push_back(command.name);
            if (having.size() == 1) heading.items += item(option);
        }
    std::string text;
    for (const auto& [name, heading] : headings)
        text += "## " + name + "\nOptions of " + listed(heading.commands) +
                ". All that are given must hold.\n\n" + heading.items;
    return text;
}

// What both programs ask (terminal/settings.h, text/data_files.h, terminal/style.h).
constexpr const char* environment = R"prose(# ENVIRONMENT
`DATELINE_DB`, `DATELINE_CONFIG`
: The index and the configuration, where no option names others.

`DATELINE_DATA`
: The folder with the data files, where it is not *share/dateline* beside the programs.

`NO_COLOR`
: No colours, where no option asks for them.

)prose";

}  // namespace

std::string manual_page(const ProgramShape& shape, const ManualProse& prose,
                        const std::string& version) {
    const std::string& name = shape.program.name;
    std::string options;
    for (const OptionShape& operand : shape.program.operands) options += item(operand);
    for (const OptionShape& option : shape.program.options) options += item(option);
    const std::string page =
        "# NAME\n" + name + " `-` " + prose.summary + "\n# SYNOPSIS\n" + synopsis(shape) +
        "# DESCRIPTION\n" + prose.description + "\n# COMMANDS\n" + commands(shape) + "# OPTIONS\n" +
        (shape.unnamed.empty() ? "" : "## Of all commands\n") + options + grouped_options(shape) +
        prose.status + environment + prose.environment + prose.more;
    return ".TH " + upper(name) + " 1 \"\" \"" + version + "\" \"dateline\"\n" + roff(page);
}

}  // namespace dateline
