// "Taipei~300km": a place and how far around it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// Where no distance is given: a city and what lies around it.
inline constexpr double default_kilometres = 100;

struct Around {
    std::string place;
    double kilometres = default_kilometres;
};

// Reads a place with a distance behind "~" or without one: "300km", "200 mi", "300" (kilometres).
// Nothing when there is no place, or the distance is none between 0 and half the earth's round.
std::optional<Around> read_around(std::string_view typed);

}  // namespace dateline
