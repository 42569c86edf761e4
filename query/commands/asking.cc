#include "query/commands/asking.h"

#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <iterator>

#include "query/language/date_reader.h"
#include "query/show/json.h"
#include "query/show/notes.h"
#include "query/show/query_error.h"
#include "query/show/summary.h"
#include "query/show/why_nothing.h"
#include "schema/segment.h"
#include "terminal/exit_status.h"
#include "terminal/settings.h"
#include "terminal/terminal_text.h"
#include "text/data_files.h"

namespace dateline {

namespace {

// The user's file of aliases: the one named, else the usual one where there is one.
Aliases read_aliases(const Output& output) {
    if (!output.aliases.empty()) return Aliases::load(output.aliases);
    const std::filesystem::path usual = default_aliases();
    std::error_code error;
    return std::filesystem::exists(usual, error) ? Aliases::load(usual) : Aliases();
}

bool is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

}  // namespace

Style style_of(const Output& output, int descriptor) {
    return choose_style(output.color, look_around(descriptor));
}

Engine open_engine(const std::string& db, const Output& output) {
    return Engine({.db = db, .data_folder = data_folder(), .aliases = read_aliases(output)});
}

std::optional<std::string> whole_id(const Engine& engine, const std::string& beginning,
                                    const Output& output, int& status) {
    std::vector<std::string> whole;
    if (!beginning.empty()) whole = engine.ids(beginning, 2);
    if (whole.size() == 1) return whole.front();
    std::cerr << "dateline: "
              << (whole.empty() ? "no article has the id "
                                : "several articles have ids that begin with ")
              << fit_for_terminal(beginning, style_of(output, STDERR_FILENO).unicode) << '\n';
    status = whole.empty() && status == found ? nothing_found : failed;
    return std::nullopt;
}

bool may_be_id(std::string_view typed) {
    std::string whole(typed.substr(0, id_length));
    whole.resize(id_length, '0');
    return typed.size() <= id_length && article_key_of(whole).has_value();
}

Request as_user(Request request) {
    request.today = today();
    request.day_first = writes_day_first();
    return request;
}

void tell(const QueryError& error, const std::string& query, const Output& output) {
    print_query_error(std::cerr, query, error, style_of(output, STDERR_FILENO));
}

std::optional<Answer> ask(const Engine& engine, Request request, const Output& output) {
    request = as_user(std::move(request));
    try {
        return engine.ask(request);
    } catch (const QueryError& error) {
        tell(error, request.query, output);
        return std::nullopt;
    }
}

void end_answer(const Answer& answer, std::size_t shown, std::vector<std::string> at_terminal,
                std::vector<std::string> always, const Engine& engine, const Output& output) {
    std::vector<std::string> why;
    if (!answer.why_nothing.unmatched.empty() || !answer.why_nothing.in_the_way.empty() ||
        answer.why_nothing.scattered)
        why = told(answer.why_nothing, engine.status());
    always.insert(always.begin(), std::make_move_iterator(why.begin()),
                  std::make_move_iterator(why.end()));
    for (std::string& note : notes_on(answer)) always.push_back(std::move(note));
    if (output.json) print_json_summary(std::cout, answer, shown, always);
    std::cout.flush();
    const Style style = style_of(output, STDERR_FILENO);
    if (!output.json && is_terminal()) {
        at_terminal.insert(at_terminal.end(), always.begin(), always.end());
        print_summary(std::cerr, at_terminal, style);
        return;
    }
    for (std::size_t i = 0; i < always.size(); ++i)
        std::cerr << (i == 0 ? "dateline: " : ", ") << fit_for_terminal(always[i], style.unicode);
    if (!always.empty()) std::cerr << '\n';
}

}  // namespace dateline
