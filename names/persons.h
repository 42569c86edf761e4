// Who is the same, across a collection.
//
// Works on the items of an index (person_term.h): a name with its title, country and decade, and
// the number of articles. First the items of one name are parted where they contradict each other:
// a man and a woman are two, and who stand sixty years apart; two John Smiths also when one is a
// senator and the other a coach, or when two weaker signs come together (country, two decades,
// occupation). Nothing of the latter counts for a rare family name: Coach Vitali Klitschko is Mayor
// Vitali Klitschko. Then names that may be one person's are put together, the fullest first, unless
// what is known of them disagrees; a name that fits several people ("George Bush") goes with the
// one whose country, decade and title it shares, else with one far more frequent than the others,
// else stays by itself. Family names alone ("Biden", "Xi") go with the person who bears it as
// family name, or as first word, and is far more frequent than all others of that time, unless she
// or he is hardly ever named in full ("Moody" is not the one A. Moody). Kings and princes go by
// their first words alone: "King Salman" is not Mohammed bin Salman.
//
// What the user says in aliases.toml goes before all of this.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "names/aliases.h"
#include "names/counted_item.h"
#include "names/name_lists.h"

namespace dateline {

struct Person {
    // The most frequent form of several words, those with full given names first; of who is called
    // by a first name alone that and the title, "Prince Harry"; what the user's file says.
    std::string name;
    std::vector<std::uint32_t> items;  // indices into those that were resolved
    std::uint64_t articles = 0;        // the sum of the items'
};

// Whether an article has both. Who are two to one article are two: John Quincy Adams and John
// Adams, Donald Trump and Donald Trump Jr.
using NamedTogether = std::function<bool(const CountedItem&, const CountedItem&)>;

// The people of these items, in no order. Each item is of one person, or of none, where the user
// says so. The result depends on what the items are, and not on their order. Takes time
// proportional to the items, times the number of people who share a given and a family name (a
// thousand at most), on two threads where there are many; `named_together` is asked by one of them
// at a time. Throws DataFileError, and what `named_together` throws.
std::vector<Person> resolve_persons(std::span<const CountedItem> items, const NameLists& lists,
                                    const Aliases& aliases,
                                    const NamedTogether& named_together = {});

// Words that are the first of more names than this name nobody alone: "John".
inline constexpr std::size_t most_namesakes = 100;

}  // namespace dateline
