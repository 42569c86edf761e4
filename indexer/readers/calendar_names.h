// Names of months, weekdays and time zones as dates of publication are written with them. Months and
// weekdays are ICU's, of the languages that most newspapers are in; config/calendar-names.txt has other
// spellings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

enum class MonthSpelling : std::uint8_t { english, whole, shortened };

// By which years are counted where the month is named so: of Thai ones mostly the Buddhist, but also
// the Gregorian; Iranian months are the Persian calendar's own.
enum class MonthCalendar : std::uint8_t { gregorian, buddhist, persian };

struct MonthName {
    unsigned month = 0;  // of its calendar, from 1
    // How it is spelled; English ones are so whether they are whole or not, others are shortened
    // when the language abbreviates them so, or by all but three letters or more of the beginning
    // where no other month begins so.
    MonthSpelling spelling = MonthSpelling::english;
    MonthCalendar calendar = MonthCalendar::gregorian;
    std::size_t size = 0;  // bytes of the text that name it
};

// The month whose name a text begins with, in either case and without a full stop behind it. A name
// may be of several words ("tháng 6", "كانون الثاني"), or have full stops within ("มิ.ย.").
std::optional<MonthName> month_at(std::string_view text);

struct WeekdayName {
    bool is_english = false;
    std::size_t size = 0;  // bytes of the text that name it
};

// The weekday whose name a text begins with, in either case, or a short form of one: in English its
// first letters, three at least.
std::optional<WeekdayName> weekday_at(std::string_view text);

// Whether a text is such a name and nothing else.
bool is_weekday_name(std::string_view word);

// The bytes of the letters, of any script, that a text begins with.
std::size_t letters_at(std::string_view text);

// Minutes east of Greenwich of a zone's name in lower case.
std::optional<int> zone_minutes(std::string_view name);

}  // namespace dateline
