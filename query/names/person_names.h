// The names of people in an index, each with all of its items.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "query/names/persons.h"

namespace dateline {

struct PersonName {
    std::string shown;  // the most frequent writing
    std::string folded;
    NameWords words;  // "Abe Shinzo" is read as Shinzo Abe where that is the more frequent
    std::vector<std::uint32_t> items;  // those with the most articles first
    std::uint64_t articles = 0;
};

// The distinct names of these items, folded, without those that the user says are no person.
std::vector<PersonName> read_person_names(std::span<const CountedItem> items,
                                          const Aliases& aliases);

}  // namespace dateline
