#include <unistd.h>

#include <filesystem>
#include <iostream>

#include "query/commands/asking.h"
#include "query/commands/command_meant.h"
#include "query/show/article_page.h"
#include "query/show/json.h"
#include "terminal/exit_status.h"
#include "text/data_files.h"

namespace dateline {

int run_show(const std::string& db, const std::vector<std::string>& ids, const Output& output) {
    const Engine engine = open_engine(db, output);
    int status = found;
    std::optional<Whereabouts> where;
    if (output.json) where = Whereabouts::load(data_folder());
    bool first = true, are_ids = true;
    for (const std::string& id : ids) {
        const std::optional<std::string> whole = whole_id(engine, id, output, status);
        if (!whole) {
            are_ids = are_ids && may_be_id(id);
            continue;
        }
        const std::optional<ArticleAnswer> article = engine.article(*whole);
        if (!article) continue;  // an id of this snapshot is there
        if (where) {
            print_json(std::cout, article->stored, *where, article->near_duplicates);
            continue;
        }
        if (!first) std::cout << '\n';
        first = false;
        print_article(std::cout, article->stored, std::filesystem::current_path(),
                      style_of(output, STDOUT_FILENO), article->near_duplicates);
    }
    if (!are_ids) tell_how_to_search("show", ids);
    return status;
}

}  // namespace dateline
