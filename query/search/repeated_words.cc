#include "query/search/repeated_words.h"

#include <string>
#include <tuple>

#include "text/analysis.h"

namespace dateline {

std::map<std::size_t, unsigned> times_typed(const Clause& clause, std::size_t first) {
    std::map<std::size_t, unsigned> times;
    std::map<std::tuple<Clause::Kind, Field, std::string, bool>, std::size_t> known;
    for (std::size_t i = first; i < clause.children.size(); ++i) {
        const Clause& child = clause.children[i];
        if (child.is_left_out) continue;
        std::size_t counted = i;
        if (child.kind == Clause::Kind::word || child.kind == Clause::Kind::phrase)
            counted = known
                          .try_emplace(
                              {child.kind, child.field, fold(child.text), child.near_spellings}, i)
                          .first->second;
        ++times[counted];
    }
    return times;
}

}  // namespace dateline
