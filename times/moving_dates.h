// Dates of calendars whose years begin on another of our days each time: Ramadan, Hanukkah, the
// Lunar New Year. ICU has these calendars; where people look for the moon, a day may differ by one.
#pragma once

#include <cstdint>
#include <vector>

#include "schema/interval.h"

namespace dateline::times {

struct MovingDate {
    enum class Calendar : std::uint8_t {
        islamic,   // of Umm al-Qura, by which Saudi Arabia goes
        hebrew,    // months from Tishri, with both Adars: Nisan is the eighth
        chinese,   // months that are no leap months
        new_moon,  // the first one in China since a day of ours
    };
    Calendar calendar = Calendar::islamic;
    std::int16_t month = 0;   // from 1
    std::int16_t day = 0;     // 0: the whole month
    std::int16_t length = 1;  // in days
    std::int16_t offset = 0;  // days after the date so found
};

// The days of such a date that begin in a year of ours, none, one or two; none where ICU lacks the
// calendar. Any number of threads may ask.
std::vector<Interval> days_in(const MovingDate& date, int year);

}  // namespace dateline::times
