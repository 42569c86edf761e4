#include "query/show/why_nothing.h"

#include <algorithm>

namespace dateline {

namespace {

// Languages that are named: the others are rare.
constexpr std::size_t most_languages = 12;

std::string why(const Clause& filter, const IndexStatus& index) {
    const std::string asked = "\"" + filter.text + "\"";
    switch (filter.field) {
        case Field::person:
            return "no person of the collection is called " + asked;
        case Field::place:
            return "no place of the collection is called " + asked;
        case Field::near:
            return "no article has a place around " + asked;
        case Field::org:
            return "no organisation of the collection is called " + asked;
        case Field::lang: {
            std::string held;
            for (std::size_t i = 0; i < std::min(index.languages.size(), most_languages); ++i)
                held += (i > 0 ? ", " : "") + index.languages[i].first;
            return "no article is in " + asked + (held.empty() ? "" : ": the index holds " + held);
        }
        default:
            return "no article has the " + std::string(info(filter.field).name) + " " + asked;
    }
}

}  // namespace

std::string why_nothing(std::span<const Clause> unmatched, const IndexStatus& index) {
    std::string reasons;
    for (const Clause& filter : unmatched)
        reasons += (reasons.empty() ? "" : ", ") + why(filter, index);
    return reasons;
}

}  // namespace dateline
