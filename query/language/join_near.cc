#include "query/language/join_near.h"

#include <algorithm>
#include <string>
#include <utility>

#include "query/language/query_tree.h"

namespace dateline {

namespace {

using Kind = Clause::Kind;

bool stands_in_text(const Clause& clause) {
    switch (clause.kind) {
        case Kind::word:
        case Kind::pattern:
        case Kind::phrase:
        case Kind::near:
            return true;
        case Kind::any_of:
            return std::ranges::all_of(clause.children, stands_in_text);
        default:
            return false;
    }
}

// Whether all of it is looked for in one field.
bool is_in(const Clause& clause, Field field) {
    if (clause.children.empty()) return clause.field == field;
    return std::ranges::all_of(clause.children,
                               [&](const Clause& child) { return is_in(child, field); });
}

Field field_of(const Clause& clause) {
    return clause.children.empty() ? clause.field : field_of(clause.children.front());
}

}  // namespace

Clause join_near(Clause left, const QueryToken& sign, Clause right, bool goes_on) {
    Clause near;
    near.kind = Kind::near;
    near.at = hull(left.at, right.at);
    near.between = sign.between.value_or(0);
    near.in_order = sign.in_order;
    if (goes_on)
        near.children = std::move(left.children);
    else
        near.children.push_back(std::move(left));
    near.children.push_back(std::move(right));
    near.field = field_of(near);
    check_near(near);
    return near;
}

void check_near(const Clause& near) {
    if (near.children.size() > most_near_operands)
        throw QueryError("at most " + std::to_string(most_near_operands) +
                             " words or phrases can be near each other: leave some out",
                         near.at);
    for (const Clause& child : near.children) {
        if (!stands_in_text(child))
            throw QueryError(
                "NEAR and ADJ join words, phrases and (one OR another): write AND for the rest",
                child.at);
        if (!is_in(child, near.field))
            throw QueryError(
                "only what is of one field can be near each other, as in title:(visit "
                "NEAR/3 china)",
                child.at);
    }
}

}  // namespace dateline
