// What the words of a time expression say, before a calendar is asked: the fields that a rule
// fills.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::times {

// Each is filled by the class of words of the same name, or where a rule says so.
enum class Field : std::uint8_t {
    year,        // 1989; with year_digits 2 the century is to be chosen
    month,       // 1 to 12
    day,         // of the month
    weekday,     // ISO: Monday is 1
    week,        // ISO week of a year
    quarter,     // 1 to 4
    half,        // 1 or 2
    season,      // Season
    holiday,     // index into Grammar::holidays
    decade,      // its first year, 1990; below 100 the century is to be chosen
    century,     // 19 is 1801 to 1900 as people count and 1800 to 1899 as TIMEX3 does
    hour,        // 0 to 24
    minute,      //
    second,      //
    meridiem,    // 1 "a.m.", 2 "p.m."
    daypart,     // DayPart
    part,        // Part
    shift,       // -1 "last", 0 "this", 1 "next"
    year_shift,  // the same of the year that a month or season belongs to ("June last year")
    count,       // how many units
    half_more,   // 1: and a half
    vague,       // 1: "several", "a few": an unknown number of units
    unit,        // Unit
    direction,   // -1 "ago", "before"; 1 "later", "after"
    anchor,      // Anchor
    reference,   // Reference
    dotted,      // the written date "6.6.2017": its number as day + 100 * month + 10000 * year
    slashed,     // 1: month and day as in "5/6/2017", where either may be first
    to_year,     // the end of a range, as the fields without to_
    to_month,    //
    to_day,      //
    era,         // 1: before Christ
    count_of,    // Number of Field
};

enum class Unit : std::int8_t {
    second,
    minute,
    hour,
    day,
    week,
    weekend,
    month,
    quarter,
    season,
    half,
    year,
    decade,
    century,
    millennium,
    night,
    period,
};
enum class Season : std::int8_t { spring, summer, autumn, winter };
enum class DayPart : std::int8_t {
    morning,
    midday,
    afternoon,
    evening,
    night,
    day_time,
    midnight,
    noon
};
// Which part of a period: its first, second or last third; or up to and from the publication.
enum class Part : std::int8_t { none, start, mid, end, earlier, later };
enum class Reference : std::int8_t { present, past, future };
// What a distance is counted from.
enum class Anchor : std::int8_t { publication, previous, calendar };

class Meaning {
public:
    static constexpr std::int32_t unset = INT32_MIN;

    Meaning() { values_.fill(unset); }
    bool has(Field field) const { return (*this)[field] != unset; }
    std::int32_t operator[](Field field) const { return values_[static_cast<std::size_t>(field)]; }
    std::int32_t& operator[](Field field) { return values_[static_cast<std::size_t>(field)]; }
    std::int32_t get(Field field, std::int32_t otherwise) const {
        return has(field) ? (*this)[field] : otherwise;
    }
    template <typename Enum>
    Enum as(Field field, Enum otherwise) const {
        return has(field) ? static_cast<Enum>((*this)[field]) : otherwise;
    }

private:
    std::array<std::int32_t, static_cast<std::size_t>(Field::count_of)> values_;
};

}  // namespace dateline::times
