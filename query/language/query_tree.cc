#include "query/language/query_tree.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline {

namespace {

using Kind = Clause::Kind;

// Whether it only says which articles pass, and ranks nothing.
bool is_filter(const Clause& clause) {
    switch (clause.kind) {
        case Kind::filter:
        case Kind::date:
            return true;
        case Kind::all_of:
        case Kind::any_of:
        case Kind::except:
            return std::all_of(clause.children.begin(), clause.children.end(), is_filter);
        default:
            return false;
    }
}

// Whether all of its children must match.
bool is_conjunction(const Clause& clause) {
    return clause.kind == Kind::all_of && clause.required == clause.children.size();
}

// `base`, if there is one, without what matches any of `excluded`, if there are any.
std::optional<Clause> without(std::optional<Clause> base, std::vector<Clause> excluded) {
    if (excluded.empty()) return base;
    Clause clause;
    clause.kind = Kind::except;
    Clause out = join(Kind::any_of, std::move(excluded));
    clause.at = base ? hull(base->at, out.at) : out.at;
    if (base) clause.children.push_back(std::move(*base));
    clause.children.push_back(std::move(out));
    return clause;
}

// All of `parts`, of which some may exclude; nothing when there are none.
std::optional<Clause> all_with_exclusions(std::vector<Clause> parts) {
    std::vector<Clause> kept, excluded;
    for (Clause& part : parts) {
        if (is_exclusion(part))
            excluded.push_back(std::move(part.children.front()));
        else
            kept.push_back(std::move(part));
    }
    std::optional<Clause> base;
    if (!kept.empty()) base = join(Kind::all_of, std::move(kept));
    return without(std::move(base), std::move(excluded));
}

bool restricts(const Group::Item& item) {
    return is_filter(item.clause) && !is_exclusion(item.clause);
}

// Rule 6 of the language: puts neighbouring groups together where OR stands between filters.
Alternatives join_filters(Alternatives alternatives) {
    Alternatives joined;
    for (Conjunction& next : alternatives) {
        if (!joined.empty() && joined.back().size() == 1 && next.size() == 1) {
            std::vector<Group::Item>& left = joined.back().front().items;
            std::vector<Group::Item>& right = next.front().items;
            if (restricts(left.back()) && restricts(right.front())) {
                std::vector<Clause> filters;
                filters.push_back(std::move(left.back().clause));
                filters.push_back(std::move(right.front().clause));
                left.back().clause = join(Kind::any_of, std::move(filters));
                std::move(right.begin() + 1, right.end(), std::back_inserter(left));
                continue;
            }
        }
        joined.push_back(std::move(next));
    }
    return joined;
}

// Words beside each other; what stands in parentheses among them stays one of them.
Clause beside(std::vector<Clause> words) {
    if (words.size() == 1) return std::move(words.front());
    Clause group;
    group.kind = Kind::any_of;
    group.is_group = true;
    group.at = words.front().at;
    for (Clause& word : words) {
        group.at = hull(group.at, word.at);
        group.children.push_back(std::move(word));
    }
    return group;
}

// The words of a group that has some.
Clause group_of_words(std::vector<Group::Item> items) {
    std::vector<Clause> required, preferred;
    for (Group::Item& item : items)
        (item.required ? required : preferred).push_back(std::move(item.clause));
    if (required.empty()) return beside(std::move(preferred));
    Clause all = join(Kind::all_of, std::move(required));
    if (preferred.empty()) return all;
    Clause group;
    group.kind = Kind::all_of;
    group.at = all.at;
    if (is_conjunction(all))
        group.children = std::move(all.children);
    else
        group.children.push_back(std::move(all));
    group.required = group.children.size();
    for (Clause& clause : preferred) {
        group.at = hull(group.at, clause.at);
        group.children.push_back(std::move(clause));
    }
    return group;
}

// Parts a clause that all must match into words, filters and excluded words.
void part(Clause clause, Question& question, std::vector<Clause>& words,
          std::vector<Clause>& excluded) {
    if (is_conjunction(clause)) {
        for (Clause& child : clause.children) part(std::move(child), question, words, excluded);
    } else if (clause.kind == Kind::except && clause.children.size() == 2) {
        part(exclusion(std::move(clause.children[1])), question, words, excluded);
        part(std::move(clause.children[0]), question, words, excluded);
    } else if (is_filter(clause)) {
        question.filters.push_back(std::move(clause));
    } else if (!is_exclusion(clause)) {
        words.push_back(std::move(clause));
    } else if (Clause& out = clause.children.front(); out.kind == Kind::any_of && !out.is_group) {
        // Without any of several is without each of them.
        for (Clause& child : out.children)
            part(exclusion(std::move(child)), question, words, excluded);
    } else {
        excluded.push_back(std::move(out));
    }
}

}  // namespace

Span hull(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

bool is_exclusion(const Clause& clause) {
    return clause.kind == Kind::except && clause.children.size() == 1;
}

Clause join(Kind kind, std::vector<Clause> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    Clause joined;
    joined.kind = kind;
    joined.at = parts.front().at;
    for (Clause& part : parts) {
        joined.at = hull(joined.at, part.at);
        if (part.kind == kind && !part.is_group && (kind == Kind::any_of || is_conjunction(part)))
            std::move(part.children.begin(), part.children.end(),
                      std::back_inserter(joined.children));
        else
            joined.children.push_back(std::move(part));
    }
    if (kind == Kind::all_of) joined.required = joined.children.size();
    return joined;
}

Clause exclusion(Clause excluded) {
    std::vector<Clause> list;
    list.push_back(std::move(excluded));
    return *without(std::nullopt, std::move(list));
}

Level build(Alternatives alternatives) {
    Level level;
    std::vector<Clause> sides;
    for (Conjunction& conjunction : join_filters(std::move(alternatives))) {
        std::vector<Clause> parts;
        for (Group& group : conjunction) {
            std::vector<Group::Item> words;
            const bool has_words = group.has_words();
            for (Group::Item& item : group.items) {
                if (!has_words)
                    parts.push_back(std::move(item.clause));
                else if (is_filter(item.clause) || is_exclusion(item.clause))
                    level.restrictions.push_back(std::move(item.clause));
                else
                    words.push_back(std::move(item));
            }
            if (has_words) parts.push_back(group_of_words(std::move(words)));
        }
        sides.push_back(*all_with_exclusions(std::move(parts)));
    }
    if (!sides.empty()) level.base = join(Kind::any_of, std::move(sides));
    return level;
}

Clause close(Level level) {
    std::vector<Clause> parts;
    if (level.base) parts.push_back(std::move(*level.base));
    std::move(level.restrictions.begin(), level.restrictions.end(), std::back_inserter(parts));
    return *all_with_exclusions(std::move(parts));
}

bool Group::has_words() const {
    return std::any_of(items.begin(), items.end(), [](const Item& item) {
        return !is_filter(item.clause) && !is_exclusion(item.clause);
    });
}

Question question_of(Level level) {
    Question question;
    if (!level.base && level.restrictions.empty()) return question;
    std::vector<Clause> words, excluded;
    part(close(std::move(level)), question, words, excluded);
    std::optional<Clause> base;
    if (!words.empty()) base = join(Kind::all_of, std::move(words));
    question.words = without(std::move(base), std::move(excluded));
    std::sort(question.filters.begin(), question.filters.end(),
              [](const Clause& a, const Clause& b) { return a.at.begin < b.at.begin; });
    return question;
}

}  // namespace dateline
