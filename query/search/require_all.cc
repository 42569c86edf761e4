#include "query/search/require_all.h"

#include <algorithm>
#include <cstddef>

namespace dateline {

namespace {

using Kind = Clause::Kind;

bool require(Clause& clause);

// Words that are left out stay behind the others, so that they can be told.
bool require_group(Clause& group) {
    const auto left_out =
        std::stable_partition(group.children.begin(), group.children.end(),
                              [](const Clause& word) { return !word.is_left_out; });
    const auto sought = static_cast<std::size_t>(left_out - group.children.begin());
    if (sought < 2) return false;
    group.kind = Kind::all_of;
    group.is_group = false;
    group.required = sought;
    return true;
}

bool require(Clause& clause) {
    if (clause.kind == Kind::any_of && clause.is_group) return require_group(clause);
    bool changed = false;
    const std::size_t excluded = clause.kind == Kind::except ? 1 : 0;
    for (std::size_t i = 0; i + excluded < clause.children.size(); ++i)
        changed = require(clause.children[i]) || changed;
    return changed;
}

void add_words(const Clause& clause, std::string& words) {
    if (clause.kind == Kind::any_of && clause.is_group) {
        for (const Clause& child : clause.children) {
            if (child.is_left_out || child.text.empty()) continue;
            words += (words.empty() ? "" : " OR ") + child.text;
        }
        return;
    }
    const std::size_t excluded = clause.kind == Kind::except ? 1 : 0;
    for (std::size_t i = 0; i + excluded < clause.children.size(); ++i)
        add_words(clause.children[i], words);
}

}  // namespace

bool require_all(Question& question) { return question.words && require(*question.words); }

std::string any_of_words(const Question& question) {
    std::string words;
    if (question.words) add_words(*question.words, words);
    return words;
}

}  // namespace dateline
