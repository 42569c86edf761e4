#include <unistd.h>

#include <iostream>

#include "query/commands/asking.h"
#include "query/show/json.h"
#include "query/show/names_list.h"
#include "terminal/exit_status.h"

namespace dateline {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) {
        if (!line.empty()) line += ' ';
        line += word;
    }
    return line;
}

}  // namespace

int run_names(const std::string& db, const NamesCommand& command, const Output& output) {
    const Engine engine = open_engine(db, output);
    const std::optional<Answer> answer =
        ask(engine,
            {.query = command.query,
             .filters = command.filters,
             .plain = command.plain,
             .names = {{command.kind, joined(command.prefix), command.limit}}},
            output);
    if (!answer) return failed;
    const NameList& list = answer->names.front();
    if (output.json)
        print_json(std::cout, list);
    else
        print_names(std::cout, list, style_of(output, STDOUT_FILENO));
    end_answer(*answer, list.names.size(), names_notes(list), {}, engine, output);
    return list.names.empty() ? nothing_found : found;
}

}  // namespace dateline
