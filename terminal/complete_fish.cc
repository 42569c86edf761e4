#include "terminal/completions.h"

namespace dateline {

namespace {

std::string in_quotes(std::string_view text) {
    std::string made = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') made += '\\';
        made += c;
    }
    return made + "'";
}

std::string values(const OptionShape& option) {
    switch (completes(option)) {
        case Completes::files:
            return " -r -F";
        case Completes::folders:
            return " -x -a '(__fish_complete_directories)'";
        case Completes::choices: {
            std::string list;
            for (const std::string& choice : option.choices)
                list += (list.empty() ? "" : " ") + choice;
            return " -x -a " + in_quotes(list);
        }
        case Completes::nothing:
            break;
    }
    return option.value.empty() ? "" : " -x";
}

bool takes_files(const CommandShape& command) {
    for (const OptionShape& operand : command.operands)
        if (completes(operand) == Completes::files) return true;
    return false;
}

std::string options(const CommandShape& command, const std::string& beginning) {
    std::string lines;
    for (const OptionShape& option : command.options) {
        lines += beginning;
        for (const std::string& name : option.names)
            lines += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        lines += values(option) + " -d " + in_quotes(option.help) + "\n";
    }
    return lines;
}

}  // namespace

std::string fish_completion(const ProgramShape& shape) {
    const std::string& program = shape.program.name;
    const std::string complete = "complete -c " + program;
    std::string all, others;
    for (const CommandShape& command : shape.commands) {
        all += " " + command.name;
        if (command.name != shape.unnamed) others += " " + command.name;
    }
    const std::string seen = " -n '__fish_seen_subcommand_from";
    const std::string not_seen = " -n 'not __fish_seen_subcommand_from";
    std::string script = "# Completion for fish, made by " + program + " --generate fish.\n";
    if (!takes_files(shape.program)) script += complete + " -f\n";
    script += options(shape.program, complete);
    for (const CommandShape& command : shape.commands) {
        script += complete + not_seen + all + "' -a " + command.name + " -d " +
                  in_quotes(command.help) + "\n";
        if (takes_files(shape.program) && !takes_files(command))
            script += complete + seen + " " + command.name + "' -f\n";
        script += options(
            command, complete + (command.name == shape.unnamed ? not_seen + others + "'"
                                                               : seen + " " + command.name + "'"));
    }
    return script;
}

}  // namespace dateline
