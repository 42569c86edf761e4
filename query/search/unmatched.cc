#include "query/search/unmatched.h"

#include "query/search/match.h"

namespace dateline {

std::vector<const Clause*> unmatched_filters(const Question& question, const Index& index) {
    std::vector<const Clause*> unmatched;
    for (const Clause& filter : question.filters) {
        if (filter.kind != Clause::Kind::filter) continue;
        // How it was read is told anyway: "near Philadelphia, Pennsylvania within 20 km: 0 places".
        if (filter.reading && !filter.reading->told.empty()) continue;
        Question alone;
        alone.filters.push_back(filter);
        if (match(alone, index).articles.empty()) unmatched.push_back(&filter);
    }
    return unmatched;
}

}  // namespace dateline
