// The names of people in an index, each with all of its items.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "names/aliases.h"
#include "names/counted_item.h"
#include "names/titles.h"

namespace dateline {

struct PersonName {
    std::string shown;  // the most frequent writing
    std::string folded;
    // "Abe Shinzo" is read as Shinzo Abe where that is the more frequent, and a slip as it is meant.
    NameWords words;
    std::vector<std::uint32_t> items;  // those with the most articles first
    // Those that the user puts in a group of his file, with the group; they are not among `items`.
    std::vector<std::pair<std::uint32_t, std::size_t>> of_user;
    std::uint64_t articles = 0;  // of all of them
};

// The distinct names of these items, folded, without those that the user says are no person.
std::vector<PersonName> read_person_names(std::span<const CountedItem> items, const Titles& titles,
                                          const Aliases& aliases);

// Whether it is a family name alone, or a first word, or nothing at all.
inline bool is_single(const PersonName& name) { return name.words.words.size() < 2; }

}  // namespace dateline
