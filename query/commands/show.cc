#include <unistd.h>

#include <filesystem>
#include <iostream>

#include "query/commands/asking.h"
#include "query/show/article_page.h"
#include "query/show/json.h"
#include "terminal/exit_status.h"
#include "terminal/terminal_text.h"

namespace dateline {

int run_show(const std::string& db, const std::vector<std::string>& ids, const Output& output) {
    const Engine engine = open_engine(db, output);
    int status = found;
    bool first = true;
    for (const std::string& id : ids) {
        std::vector<std::string> whole;
        if (!id.empty()) whole = engine.ids(id, 2);
        const std::optional<ArticleAnswer> article =
            whole.size() == 1 ? engine.article(whole.front()) : std::nullopt;
        if (!article) {
            std::cerr << "dateline: "
                      << (whole.empty() ? "no article has the id "
                                        : "several articles have ids that begin with ")
                      << fit_for_terminal(id, style_of(output, STDERR_FILENO).unicode) << '\n';
            status = whole.empty() && status == found ? nothing_found : failed;
            continue;
        }
        if (output.json) {
            print_json(std::cout, article->stored, article->near_duplicates);
            continue;
        }
        if (!first) std::cout << '\n';
        first = false;
        print_article(std::cout, article->stored, std::filesystem::current_path(),
                      style_of(output, STDOUT_FILENO), article->near_duplicates);
    }
    return status;
}

}  // namespace dateline
