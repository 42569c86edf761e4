#include <unistd.h>

#include <filesystem>
#include <iostream>

#include "query/commands/asking.h"
#include "query/commands/command_meant.h"
#include "query/language/query_line.h"
#include "query/show/json.h"
#include "query/show/rank_page.h"
#include "query/show/summary.h"
#include "terminal/exit_status.h"

namespace dateline {

int run_why(const std::string& db, const WhyCommand& command, const Output& output) {
    const Engine engine = open_engine(db, output);
    int status = found;
    const std::optional<std::string> id = whole_id(engine, command.id, output, status);
    if (!id) {
        if (!may_be_id(command.id)) {
            std::vector<std::string> words{command.id};
            words.insert(words.end(), command.words.begin(), command.words.end());
            tell_how_to_search("why", words);
        }
        return status;
    }
    QueryLine line = query_line(command.words);
    const Request request = as_user({.query = std::move(line.text),
                                     .phrases = std::move(line.phrases),
                                     .filters = command.filters,
                                     .plain = command.plain});
    std::optional<RankExplanation> told;
    try {
        told = engine.why(*id, request);
    } catch (const QueryError& error) {
        tell(error, request.query, output);
        return failed;
    }
    if (output.json)
        print_json(std::cout, *told, *id);
    else
        print_rank(std::cout, *told, std::filesystem::current_path(),
                   style_of(output, STDOUT_FILENO));
    if (!output.json) {
        std::cout.flush();
        print_summary(std::cerr, told->read, style_of(output, STDERR_FILENO));
    }
    return told->matches ? found : nothing_found;
}

}  // namespace dateline
