// What a group of items says of the one whom they name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/names/occupations.h"
#include "schema/person_term.h"

namespace dateline {

struct KnownOf {
    std::vector<std::string> countries;
    std::vector<int> decades;
    std::vector<std::string> titles;
    Occupations occupations = 0;
    std::uint64_t articles = 0;

    void add(const PersonItem& item, std::uint64_t in_articles);
    void add(const KnownOf& other);
};
KnownOf known_of(const PersonItem& item, std::uint64_t articles);

// Years between the nearest of their decades; 0 when one has none.
int years_apart(const KnownOf& one, const KnownOf& other);

bool share_country(const KnownOf& one, const KnownOf& other);

// How much a name alone says that two who bear it are one.
enum class NameSays : std::uint8_t {
    little,  // different forms of a frequent family name: John Smith and J. A. Smith
    some,    // the same frequent name
    much,    // a rare family name
};

// How much speaks against one person: from 2 it is too much.
int against(const KnownOf& one, const KnownOf& other, NameSays name);

// How much speaks for it, besides the names.
int in_favour(const KnownOf& one, const KnownOf& other);

}  // namespace dateline
