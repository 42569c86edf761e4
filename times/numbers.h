// Numbers in digits: their shape, and what they say.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/analysis.h"
#include "times/grammar.h"

namespace dateline::times {

// The shape of a token whose form begins or ends with a digit; other_word for what can't belong to
// a date: amounts of money, percentages, codes.
WordId shape_of(std::string_view text, const Token& token, std::string_view form,
                const Glued& glued);

// The whole number that a form begins with: 19 of "19th", 1990 of "1990s", 3 of "3.5".
std::int32_t read_number(std::string_view form);

// The year that "3Q2022" and "FY13" end with, in full.
std::int32_t read_year_behind(std::string_view form);

// "6.6.2017" as day + 100 * month + 10000 * year; 0 when it is no date.
std::int32_t read_dotted(std::string_view form);

// The unit of "30mins", "2hrs".
std::optional<Unit> read_glued_unit(std::string_view form, const Glued& glued);

struct ClockTime {
    std::int32_t hour = 0;
    std::int32_t minute = 0;
    std::int32_t meridiem = 0;  // 1 a.m., 2 p.m.
};
// "2pm", "9.30am", "0735", "9.30"
ClockTime read_clock(std::string_view form, const Glued& glued);

}  // namespace dateline::times
