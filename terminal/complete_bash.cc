#include <algorithm>
#include <set>

#include "terminal/completions.h"

namespace dateline {

namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string list;
    for (const std::string& word : words)
        list.append(list.empty() ? std::string_view() : between).append(word);
    return list;
}

std::vector<std::string> names_of(const std::vector<CommandShape>& commands) {
    std::vector<std::string> names;
    names.reserve(commands.size());
    for (const CommandShape& command : commands) names.push_back(command.name);
    return names;
}

std::string words(const std::string& list) { return "compgen -W '" + list + "' -- \"$word\""; }

// The command that prints what may stand as the value.
std::string values(const OptionShape& option) {
    switch (completes(option)) {
        case Completes::files:
            return "compgen -f -- \"$word\"";
        case Completes::folders:
            return "compgen -d -- \"$word\"";
        case Completes::choices:
            return words(joined(option.choices, " "));
        case Completes::nothing:
            break;
    }
    return ":";
}

// The cases of options whose value can be completed; `pattern` is of commands.
std::string value_cases(const CommandShape& command, const std::string& pattern) {
    std::string cases;
    for (const OptionShape& option : command.options) {
        if (option.value.empty() || completes(option) == Completes::nothing) continue;
        std::vector<std::string> patterns;
        for (const std::string& name : option.names) patterns.push_back(pattern + ":" + name);
        cases += "        " + joined(patterns, " | ") + ") " + values(option) + " ;;\n";
    }
    return cases;
}

// The case of all options whose value can't.
std::string free_values(const ProgramShape& shape) {
    std::set<std::string> patterns;
    const auto add = [&](const CommandShape& command) {
        for (const OptionShape& option : command.options)
            if (!option.value.empty() && completes(option) == Completes::nothing)
                for (const std::string& name : option.names) patterns.insert("*:" + name);
    };
    add(shape.program);
    for (const CommandShape& command : shape.commands) add(command);
    return "        " + joined({patterns.begin(), patterns.end()}, " | ") + ") ;;\n";
}

std::string option_words(const CommandShape& command) {
    std::vector<std::string> names;
    for (const OptionShape& option : command.options)
        names.insert(names.end(), option.names.begin(), option.names.end());
    return joined(names, " ");
}

// What stands as an operand.
std::string operands(const CommandShape& command) {
    for (const OptionShape& operand : command.operands)
        if (completes(operand) != Completes::nothing) return values(operand);
    return ":";
}

std::vector<std::string> options_with_value(const CommandShape& program) {
    std::vector<std::string> names;
    for (const OptionShape& option : program.options)
        if (!option.value.empty())
            names.insert(names.end(), option.names.begin(), option.names.end());
    return names;
}

// Finds the command, which is $1 where none is typed, and whether the word may be one.
std::string command_loop(const ProgramShape& shape) {
    return "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
           "    local command=$1 is_first=1 i\n"
           "    # Bash parts --color=never at its sign.\n"
           "    if [[ $word == = ]]; then\n"
           "        word=\n"
           "    elif [[ $before == = ]]; then\n"
           "        before=${COMP_WORDS[COMP_CWORD - 2]}\n"
           "    fi\n"
           "    for ((i = 1; i < COMP_CWORD; ++i)); do\n"
           "        case ${COMP_WORDS[i]} in\n"
           "            " +
           joined(names_of(shape.commands), " | ") +
           ") command=${COMP_WORDS[i]} is_first= && break ;;\n"
           "            " +
           joined(options_with_value(shape.program), " | ") +
           ") [[ ${COMP_WORDS[i + 1]} == = ]] && ((i += 2)) || ((++i)) ;;\n"
           "            -*) ;;\n"
           "            *) is_first= && break ;;\n"
           "        esac\n"
           "    done\n";
}

// Options where a minus sign is typed, else commands and operands.
std::string words_to_come(const ProgramShape& shape) {
    std::string script = "            if [[ $word == -* ]]; then\n                " +
                         words(option_words(shape.program)) +
                         "\n                case $command in\n";
    for (const CommandShape& command : shape.commands)
        if (!command.options.empty())
            script += "                    " + command.name + ") " + words(option_words(command)) +
                      " ;;\n";
    script += "                esac\n            else\n                [[ $is_first ]] && " +
              words(joined(names_of(shape.commands), " ")) + "\n                case $command in\n";
    for (const CommandShape& command : shape.commands)
        script += "                    " + command.name + ") " + operands(command) + " ;;\n";
    return script + "                    '') " + operands(shape.program) +
           " ;;\n                esac\n            fi\n";
}

}  // namespace

std::string bash_completion(const ProgramShape& shape) {
    const std::string& program = shape.program.name;
    std::string function = "_" + program;
    std::replace(function.begin(), function.end(), '-', '_');
    std::string script = "# Completion for bash, made by " + program + " --generate bash.\n" +
                         function + "_words() {\n" + command_loop(shape) +
                         "    case $command:$before in\n" + value_cases(shape.program, "*");
    for (const CommandShape& command : shape.commands) script += value_cases(command, command.name);
    script += free_values(shape) + "        *)\n" + words_to_come(shape) +
              "            ;;\n    esac\n}\n\n";
    return script + function + "() {\n    mapfile -t COMPREPLY < <(" + function + "_words " +
           (shape.unnamed.empty() ? "''" : shape.unnamed) +
           " | sort -u)\n}\n\ncomplete -o filenames -F " + function + " " + program + "\n";
}

}  // namespace dateline
