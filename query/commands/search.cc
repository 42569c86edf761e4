#include <unistd.h>

#include <filesystem>
#include <iostream>

#include "query/commands/asking.h"
#include "query/commands/command_meant.h"
#include "query/language/explain.h"
#include "query/language/query_line.h"
#include "query/show/hits_page.h"
#include "query/show/json.h"
#include "terminal/exit_status.h"
#include "terminal/terminal_text.h"
#include "text/data_files.h"

namespace dateline {

namespace {

// One word that is nearly a command's name is not searched for in its stead.
void ask_for_command(const std::string& word, std::string_view meant, const Output& output) {
    const bool unicode = style_of(output, STDERR_FILENO).unicode;
    const std::string typed = fit_for_terminal(word, unicode);
    std::cerr << "dateline: \"" << typed << "\" is no command; did you mean \"" << meant
              << "\"? To search for the word: dateline search " << typed << '\n';
}

}  // namespace

int run_search(const std::string& db, const SearchCommand& command, const Output& output) {
    const Engine engine = open_engine(db, output);
    QueryLine line = query_line(command.words);
    Request request{.query = std::move(line.text),
                    .phrases = std::move(line.phrases),
                    .filters = command.filters,
                    .plain = command.plain,
                    .all_words = command.count};
    if (!command.count) request.hits = command.options;
    const std::optional<Answer> answer = ask(engine, std::move(request), output);
    if (!answer) return failed;
    // A word that no article has may be a slip in a command's name.
    const bool has_unknown = answer->total == 0 || !words_read(answer->question).empty();
    const std::string_view meant =
        has_unknown && !command.named ? command_meant(command.words) : std::string_view();
    if (!meant.empty() && command.words.size() == 1) {
        ask_for_command(command.words.front(), meant, output);
        return failed;
    }
    if (command.explain)
        std::cerr << fit_for_terminal(explain(answer->question), {}, LineEnds::kept,
                                      style_of(output, STDERR_FILENO).unicode)
                         .text;
    if (output.json) {
        const Whereabouts where = Whereabouts::load(data_folder());
        for (const Hit& hit : answer->hits) print_json(std::cout, hit, where);
    } else if (command.count) {
        std::cout << answer->total << '\n';
    } else {
        print_hits(std::cout, answer->hits, std::filesystem::current_path(),
                   style_of(output, STDOUT_FILENO));
    }
    std::vector<std::string> always;
    if (!meant.empty()) always.push_back("for the command: dateline " + std::string(meant));
    std::vector<std::string> at_terminal;
    if (!command.count) at_terminal = hits_notes(*answer);
    end_answer(*answer, answer->hits.size(), std::move(at_terminal), std::move(always), engine,
               output);
    // Beyond the last hit of a page there is nothing, either.
    const bool nothing = command.count ? answer->total == 0 : answer->hits.empty();
    return nothing ? nothing_found : found;
}

}  // namespace dateline
