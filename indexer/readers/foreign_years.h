// Dates of the Thai and the Iranian calendar in the Gregorian one.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace dateline {

// Years between the Buddhist era's and ours: 2566 is 2023.
inline constexpr std::int64_t buddhist_years = 543;

// Whether a number may be the year of a newspaper in the Persian calendar, in which 1402 began in
// March 2023.
constexpr bool plausible_persian_year(std::int64_t year) { return year >= 1200 && year <= 1500; }

// The day of the Persian calendar; nothing when it has none such, or its year isn't plausible.
std::optional<std::chrono::year_month_day> from_persian(int year, unsigned month, unsigned day);

}  // namespace dateline
