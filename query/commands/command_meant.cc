#include "query/commands/command_meant.h"

#include <algorithm>
#include <array>

#include "query/language/field_names.h"
#include "schema/name_kind.h"

namespace dateline {

std::string_view command_meant(const std::vector<std::string>& words) {
    if (words.size() != 1 || words[0].size() < 4) return {};
    constexpr std::size_t slips = 1;
    const auto is_meant = [&](std::string_view command) {
        return letters_apart(words[0], command) <= slips;
    };
    constexpr std::array<std::string_view, 5> others{"show", "why", "timeline", "facets", "status"};
    for (const NameKindInfo& kind : name_kinds)
        if (is_meant(kind.plural)) return kind.plural;
    const auto* const meant = std::find_if(others.begin(), others.end(), is_meant);
    return meant == others.end() ? std::string_view() : *meant;
}

}  // namespace dateline
