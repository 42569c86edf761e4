#include <unistd.h>

#include <iostream>

#include "query/commands/asking.h"
#include "query/commands/command_meant.h"
#include "query/language/query_line.h"
#include "query/show/json.h"
#include "query/show/names_list.h"
#include "query/show/notes.h"
#include "terminal/exit_status.h"
#include "text/data_files.h"

namespace dateline {

int run_facets(const std::string& db, const FacetsCommand& command, const Output& output) {
    const Engine engine = open_engine(db, output);
    Request request{.query = query_line(command.words).text,
                    .filters = command.filters,
                    .plain = command.plain,
                    .all_words = true};
    for (const NameKindInfo& kind : name_kinds)
        request.names.push_back({kind.kind, "", command.limit});
    const std::optional<Answer> answer = ask(engine, std::move(request), output);
    if (!answer) return failed;
    std::size_t shown = 0;
    for (const NameList& list : answer->names) shown += list.names.size();
    if (output.json) {
        const Whereabouts where = Whereabouts::load(data_folder());
        for (const NameList& list : answer->names) print_json(std::cout, list, where);
    } else {
        print_facets(std::cout, answer->names, style_of(output, STDOUT_FILENO));
    }
    end_answer(*answer, shown, {articles_in_words(answer->total)}, {}, engine, output);
    if (answer->begins_by_joining) tell_how_to_search("facets", command.words);
    return answer->total == 0 ? nothing_found : found;
}

}  // namespace dateline
