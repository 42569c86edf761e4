// Names of months, weekdays and time zones as dates of publication are written with them. Months and
// weekdays are ICU's, of the languages that most newspapers are in.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

enum class MonthSpelling : std::uint8_t { english, whole, shortened };

struct MonthName {
    unsigned month = 0;
    // How it is spelled; English ones are so whether they are whole or not, others are shortened
    // when the language abbreviates them so, or by all but three letters or more of the beginning
    // where no other month begins so.
    MonthSpelling spelling = MonthSpelling::english;
};

// The month that a word of letters in either case names, without a full stop behind it.
std::optional<MonthName> month_named(std::string_view word);

// Whether a word in either case is a weekday, or a short form of one: in English its first letters,
// three at least.
bool is_weekday_name(std::string_view word);

// Minutes east of Greenwich of a zone's name in lower case.
std::optional<int> zone_minutes(std::string_view name);

}  // namespace dateline
