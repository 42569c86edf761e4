// From what stands beside each other in a query to the tree that it means: rules 2 to 6 of the
// language (question.h).
#pragma once

#include <optional>
#include <vector>

#include "query/language/question.h"

namespace dateline {

// What stands beside each other without an operator between.
struct Group {
    struct Item {
        Clause clause;
        bool required = false;
    };
    std::vector<Item> items;

    bool has_words() const;
};

// Groups with AND between them.
using Conjunction = std::vector<Group>;

// What stands within a pair of parentheses, or in the whole query: conjunctions with OR between
// them.
using Alternatives = std::vector<Conjunction>;

// A level of the query, with what restricts the whole of it apart (rule 5).
struct Level {
    std::optional<Clause> base;
    std::vector<Clause> restrictions;  // exclusions among them
};

// Reads a level by rules 2 to 6.
Level build(Alternatives alternatives);

// A level as one clause; it has a base or restrictions.
Clause close(Level level);

// A whole query as a question. An empty level is an empty one.
Question question_of(Level level);

// One clause of several, or the only one itself. Alternatives of alternatives become one list, but
// words beside each other stay a group.
Clause join(Clause::Kind kind, std::vector<Clause> parts);

// Everything without what matches a clause, and whether a clause is such.
Clause exclusion(Clause excluded);
bool is_exclusion(const Clause& clause);

// The stretch from the beginning of one to the end of the other.
Span hull(Span a, Span b);

}  // namespace dateline
