#include "query/help.h"

#include <unistd.h>

#include <iostream>

#include "query/commands/asking.h"
#include "query/language/field_names.h"
#include "query/manual_prose.h"
#include "terminal/exit_status.h"
#include "terminal/plain_prose.h"
#include "terminal/terminal_text.h"

namespace dateline {

namespace {

std::string topics_told() {
    std::string told;
    for (const std::string_view topic : help_topics)
        told.append(told.empty() ? "" : ", ").append(topic);
    return told;
}

}  // namespace

int run_help(const std::vector<std::string>& topics, const Output& output) {
    if (topics.empty()) {
        std::cout << "Topics of dateline help: " << topics_told()
                  << ", and every command of dateline --help.\n";
        return found;
    }
    const Style style = style_of(output, STDOUT_FILENO);
    for (const std::string& topic : topics) {
        const std::string prose = help_topic(topic);
        if (prose.empty()) {
            std::cerr << "dateline: there is no help on "
                      << fit_for_terminal(topic, style_of(output, STDERR_FILENO).unicode);
            for (const std::string_view other : help_topics)
                if (letters_apart(topic, other) <= 2)
                    std::cerr << "; did you mean " << other << '?';
            std::cerr << " Topics are " << topics_told()
                      << ", and every command; to search for the words: dateline search help …\n";
            return failed;
        }
        std::cout << plain_prose(prose, style);
    }
    return found;
}

}  // namespace dateline
