#include "query/show/why_nothing.h"

#include <algorithm>
#include <string_view>

#include "query/language/field_words.h"

namespace dateline {

namespace {

// Languages that are named: the others are rare.
constexpr std::size_t most_languages = 12;

std::string why(const Clause& filter, const IndexStatus& index) {
    const std::string_view nothing = words_of(filter.field).nothing_found;
    std::string reason(nothing);
    if (nothing.empty()) reason.append("no article has the ").append(info(filter.field).name);
    reason += " \"" + filter.text + "\"";
    if (filter.field != Field::lang || index.languages.empty()) return reason;
    reason += ": the index holds ";
    for (std::size_t i = 0; i < std::min(index.languages.size(), most_languages); ++i)
        reason += (i > 0 ? ", " : "") + index.languages[i].first;
    return reason;
}

}  // namespace

std::string why_nothing(std::span<const Clause> unmatched, const IndexStatus& index) {
    std::string reasons;
    for (const Clause& filter : unmatched)
        reasons += (reasons.empty() ? "" : ", ") + why(filter, index);
    return reasons;
}

}  // namespace dateline
