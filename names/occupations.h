// What a title says of who bears it, as far as it tells two people of one name apart.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

// A set of them, one bit each: a person may be several things.
using Occupations = std::uint16_t;

// Of a folded title ("prime minister", "mrs"); none for one that says nothing.
Occupations occupations_of(std::string_view title);

// Whether nobody is both: a man and a woman.
bool exclude_each_other(Occupations one, Occupations other);

// Whether hardly anybody is the one and later the other: a player and a judge.
bool are_rarely_one_persons(Occupations one, Occupations other);

// Whether both are known to do something, and not the same.
bool do_other_things(Occupations one, Occupations other);

// Whether who is so is called by the first name: a king, a princess.
bool is_called_by_first_name(Occupations one);

// The title in full: "senator" for "sen".
std::string_view title_in_full(std::string_view title);

}  // namespace dateline
