// What a title says of who bears it, as far as it tells two people of one name apart.
#pragma once

#include <cstdint>

namespace dateline {

// A set of them, one bit each: a person may be several things.
using Occupations = std::uint16_t;

enum : Occupations {
    man = 1 << 0,
    woman = 1 << 1,
    politics = 1 << 2,
    military = 1 << 3,
    law = 1 << 4,
    church = 1 << 5,
    royalty = 1 << 6,
    sport = 1 << 7,
    arts = 1 << 8,
    learning = 1 << 9,
    business = 1 << 10,
};

inline constexpr Occupations sexes = man | woman;

// Whether nobody is both: a man and a woman.
bool exclude_each_other(Occupations one, Occupations other);

// Whether hardly anybody is the one and later the other: a player and a judge.
bool are_rarely_one_persons(Occupations one, Occupations other);

// Whether both are known to do something, and not the same.
bool do_other_things(Occupations one, Occupations other);

// Whether who is so is called by the first name: a king, a princess.
bool is_called_by_first_name(Occupations one);

}  // namespace dateline
