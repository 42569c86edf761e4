#include "query/commands/command_meant.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "query/language/field_names.h"
#include "schema/name_kind.h"
#include "terminal/style.h"
#include "terminal/terminal_text.h"

namespace dateline {

std::string_view command_meant(const std::vector<std::string>& words) {
    if (words.empty() || words[0].size() < 4) return {};
    constexpr std::size_t slips = 1;
    const auto is_meant = [&](std::string_view command) {
        return letters_apart(words[0], command) <= slips;
    };
    constexpr std::array<std::string_view, 6> others{"show",   "timeline", "facets",
                                                     "status", "search",   "help"};
    for (const NameKindInfo& kind : name_kinds)
        if (is_meant(kind.plural)) return kind.plural;
    const auto* const meant = std::find_if(others.begin(), others.end(), is_meant);
    return meant == others.end() ? std::string_view() : *meant;
}

void tell_how_to_search(std::string_view command, const std::vector<std::string>& words) {
    std::string line = "dateline search ";
    line += command;
    for (const std::string& word : words) line += ' ' + word;
    const Style style = choose_style(ColorChoice::never, look_around(STDERR_FILENO));
    std::cerr << "dateline: to search for these words: " << fit_for_terminal(line, style.unicode)
              << '\n';
}

}  // namespace dateline
