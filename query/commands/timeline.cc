#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "query/commands/asking.h"
#include "query/commands/command_meant.h"
#include "query/language/query_line.h"
#include "query/show/json.h"
#include "query/show/timeline_chart.h"
#include "query/show/timeline_csv.h"
#include "terminal/exit_status.h"

namespace dateline {

namespace {

Style chart_style(const Output& output) {
    const Surroundings around = look_around(STDOUT_FILENO);
    Style style = choose_style(output.color, around);
    if (around.columns)
        style.width = std::max(style.width, std::min(*around.columns, widest_chart));
    return style;
}

}  // namespace

int run_timeline(const std::string& db, const TimelineCommand& command, const Output& output) {
    const Engine engine = open_engine(db, output);
    const std::optional<Answer> answer = ask(engine,
                                             {.query = query_line(command.words).text,
                                              .filters = command.filters,
                                              .plain = command.plain,
                                              .all_words = true,
                                              .timeline = command.options},
                                             output);
    if (!answer) return failed;
    const Timeline& made = *answer->timeline;
    if (output.json)
        print_json(std::cout, made);
    else if (command.csv)
        print_csv(std::cout, made);
    else
        print_timeline(std::cout, made, chart_style(output));
    end_answer(*answer, made.periods.size(), timeline_notes(made), timeline_left_out(made), engine,
               output);
    if (answer->begins_by_joining) tell_how_to_search("timeline", command.words);
    return made.periods.empty() ? nothing_found : found;
}

}  // namespace dateline
