#include "query/show/timeline_csv.h"

#include <string>
#include <string_view>

#include "terminal/terminal_text.h"

namespace dateline {

namespace {

// The list as one value, quoted. Semicolons part its items, so they have none.
std::string list(const std::vector<std::string>& items) {
    std::string value = "\"";
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) value += ';';
        for (const char c : fit_for_terminal(items[i], true)) {
            if (c == '"') value += '"';
            value += c == ';' ? ',' : c;
        }
    }
    return value + '"';
}

}  // namespace

void print_csv(std::ostream& out, const Timeline& timeline) {
    std::string text = "from,to,articles,words,people\n";
    for (const TimelinePeriod& period : timeline.periods) {
        text += format_day(period.days.from) + ',' + format_day(period.days.to) + ',' +
                std::to_string(period.articles) + ',';
        if (period.peak) text += list(period.peak->words) + ',' + list(period.peak->people);
        if (!period.peak) text += ',';
        text += '\n';
    }
    out << text;
}

}  // namespace dateline
