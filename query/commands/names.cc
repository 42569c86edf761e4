#include <unistd.h>

#include <iostream>

#include "query/commands/asking.h"
#include "query/show/json.h"
#include "query/show/names_list.h"
#include "query/show/why_nothing.h"
#include "terminal/exit_status.h"
#include "text/data_files.h"

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

// What to say of a list that has nothing of what was typed: perhaps it was meant as a query.
std::vector<std::string> notes_on_nothing(const NameList& list, const std::string& prefix,
                                          bool has_query, bool is_all) {
    if (!list.names.empty()) return {};
    if (prefix.empty())
        return is_all ? std::vector{no_values_of(info(list.kind).field)}
                      : std::vector<std::string>();
    const std::string plural(info(list.kind).plural);
    const std::string nothing = "no " + plural + " that begin with \"" + prefix + "\"";
    return {has_query ? nothing
                      : nothing + " (articles: dateline search " + plural + " " + prefix + ")"};
}

}  // namespace

int run_names(const std::string& db, const NamesCommand& command, const Output& output) {
    const Engine engine = open_engine(db, output);
    const std::string prefix = joined(command.prefix);
    const std::optional<Answer> answer = ask(engine,
                                             {.query = command.query,
                                              .filters = command.filters,
                                              .plain = command.plain,
                                              .all_words = true,
                                              .names = {{command.kind, prefix, command.limit}}},
                                             output);
    if (!answer) return failed;
    const NameList& list = answer->names.front();
    if (output.json)
        print_json(std::cout, list, Whereabouts::load(data_folder()));
    else
        print_names(std::cout, list, style_of(output, STDOUT_FILENO));
    const bool is_all = !answer->question.words && answer->question.filters.empty();
    end_answer(*answer, list.names.size(), names_notes(list),
               notes_on_nothing(list, prefix, !command.query.empty(), is_all), engine, output);
    return list.names.empty() ? nothing_found : found;
}

}  // namespace dateline
