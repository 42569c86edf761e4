// What a group of items says of the one whom they name.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "names/counted_item.h"
#include "names/occupations.h"
#include "names/titles.h"

namespace dateline {

// What one item says, in numbers, which are compared far more often than made.
struct ItemFacts {
    std::uint32_t country = 0;  // equal for equal ones; 0 when it names none
    std::uint32_t title = 0;    // the same of titles, written in full
    int decade = 0;             // 0 when it has none
    Occupations occupations = 0;
    std::uint64_t articles = 0;
};

// Of each of these items; only numbers of one call can be compared.
std::vector<ItemFacts> facts_of(std::span<const CountedItem> items, const Titles& titles);

struct KnownOf {
    std::vector<std::uint32_t> countries;  // ascending, as all of these
    std::vector<int> decades;
    std::vector<std::uint32_t> titles;
    Occupations occupations = 0;
    std::uint64_t articles = 0;

    void add(const ItemFacts& item);
    void add(const KnownOf& other);
};
KnownOf known_of(const ItemFacts& item);

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
