#include "query/search/required_parts.h"

#include <algorithm>
#include <utility>

namespace dateline {

std::vector<Clause> required_parts(const Question& question) {
    std::vector<Clause> parts = question.filters;
    std::vector<Clause> open;
    if (question.words) open.push_back(*question.words);
    while (!open.empty()) {
        Clause clause = std::move(open.back());
        open.pop_back();
        if (clause.kind == Clause::Kind::all_of) {
            const auto required = static_cast<std::ptrdiff_t>(clause.required_children());
            open.insert(open.end(), clause.children.begin(), clause.children.begin() + required);
        } else if (clause.kind == Clause::Kind::except && clause.children.size() == 2) {
            open.push_back(clause.children.front());
            clause.children.erase(clause.children.begin());
            parts.push_back(std::move(clause));
        } else {
            parts.push_back(std::move(clause));
        }
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Clause& a, const Clause& b) { return a.at.begin < b.at.begin; });
    return parts;
}

}  // namespace dateline
