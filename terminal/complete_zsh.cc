#include <algorithm>

#include "terminal/completions.h"

namespace dateline {

namespace {

// In single quotes, of which there may be some within.
std::string in_quotes(std::string_view text) {
    std::string made = "'";
    for (const char c : text) made += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return made + "'";
}

// With a backslash before what would end it.
std::string escaped(std::string_view text, std::string_view ends) {
    std::string made;
    for (const char c : text) {
        if (c == '\\' || ends.find(c) != std::string_view::npos) made += '\\';
        made += c;
    }
    return made;
}

std::string action(const OptionShape& option) {
    switch (completes(option)) {
        case Completes::files:
            return "_files";
        case Completes::folders:
            return "_files -/";
        case Completes::choices: {
            std::string list;
            for (const std::string& choice : option.choices) list += " " + choice;
            return "(" + list.substr(1) + ")";
        }
        case Completes::nothing:
            break;
    }
    return " ";
}

// For _arguments: (-n --limit)--limit=[Hits to show]:N:
std::string specifications(const CommandShape& command, const std::string& indent) {
    std::string lines;
    for (const OptionShape& option : command.options) {
        std::string all;
        for (const std::string& name : option.names) all += (all.empty() ? "" : " ") + name;
        for (const std::string& name : option.names) {
            std::string line = option.names.size() > 1 ? "(" + all + ")" : "";
            line += name;
            if (!option.value.empty()) line += name.starts_with("--") ? "=" : "+";
            line += "[" + escaped(option.help, "[]") + "]";
            if (!option.value.empty())
                line += ":" + escaped(option.value, ":") + ":" + action(option);
            lines += indent + in_quotes(line) + "\n";
        }
    }
    return lines;
}

std::string operands(const CommandShape& command) {
    for (const OptionShape& operand : command.operands)
        if (completes(operand) == Completes::files) return "_files";
    return ":";
}

std::string pattern_of(const std::vector<CommandShape>& commands) {
    std::string pattern;
    for (const CommandShape& command : commands)
        pattern += (pattern.empty() ? "" : "|") + command.name;
    return pattern;
}

std::string options_with_value(const CommandShape& program) {
    std::string pattern;
    for (const OptionShape& option : program.options)
        if (!option.value.empty())
            for (const std::string& name : option.names)
                pattern += (pattern.empty() ? "" : "|") + name;
    return pattern;
}

// Offers commands where the first word stands, and files where operands are files.
std::string operand_function(const ProgramShape& shape, const std::string& name) {
    std::string script = name + "() {\n    local -a commands\n    commands=(\n";
    for (const CommandShape& command : shape.commands)
        script += "        " + in_quotes(command.name + ":" + escaped(command.help, ":")) + "\n";
    script += "    )\n    ((is_first)) && _describe command commands\n    case $command in\n";
    for (const CommandShape& command : shape.commands)
        script += "        (" + command.name + ") " + operands(command) + " ;;\n";
    return script + "        ('') " + operands(shape.program) + " ;;\n    esac\n}\n\n";
}

// Which command it is, and whether the word to complete may be one.
std::string command_loop(const ProgramShape& shape) {
    return "    local command=" + (shape.unnamed.empty() ? "''" : shape.unnamed) +
           " is_first=1 i\n"
           "    for ((i = 2; i < CURRENT; ++i)); do\n"
           "        case $words[i] in\n"
           "            (" +
           pattern_of(shape.commands) +
           ") command=$words[i] is_first=0; break ;;\n"
           "            (" +
           options_with_value(shape.program) +
           ") ((++i)) ;;\n"
           "            (-*) ;;\n"
           "            (*) is_first=0; break ;;\n"
           "        esac\n"
           "    done\n";
}

}  // namespace

std::string zsh_completion(const ProgramShape& shape) {
    const std::string& program = shape.program.name;
    std::string function = "_" + program;
    std::replace(function.begin(), function.end(), '-', '_');
    std::string script =
        "#compdef " + program + "\n# Completion for zsh, made by " + program +
        " --generate zsh.\n\n" + operand_function(shape, function + "_operands") + function +
        "() {\n" + command_loop(shape) + "    local -a options\n    options=(\n" +
        specifications(shape.program, "        ") + "    )\n    case $command in\n";
    for (const CommandShape& command : shape.commands)
        if (!command.options.empty())
            script += "        (" + command.name + ") options+=(\n" +
                      specifications(command, "            ") + "        ) ;;\n";
    return script + "    esac\n    _arguments $options '*: :" + function + "_operands'\n}\n\n" +
           function + " \"$@\"\n";
}

}  // namespace dateline
