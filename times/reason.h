// Why a time expression means what it means: for those who ask, not for what is stored.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "schema/interval.h"

namespace dateline {

// What an expression is counted from.
enum class TimeReference : std::uint8_t {
    none,         // it says all itself, or has no days
    publication,  // "Friday", "last week"
    earlier,      // a date that the text spoke of before: "two days later"
    other_end,    // the other end of its range: "May" of "between May and July 1999"
};

struct TimeReason {
    std::string_view rule;  // its name in times.rules; belongs to the grammar
    TimeReference reference = TimeReference::none;
    std::optional<Interval> days;  // of the reference, unless there is none
};

}  // namespace dateline
