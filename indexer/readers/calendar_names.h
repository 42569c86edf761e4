// Names of months, weekdays and time zones as dates of publication are written with them. Months and
// weekdays are ICU's.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

struct MonthName {
    std::string name;  // ASCII in lower case; other letters as a date has them
    unsigned month = 0;
    bool english = false;
};

// Those of the larger European languages, and the short ones of English.
std::span<const MonthName> month_names();

// Whether a word in lower case is a weekday in English, or a short form of one: its first letters,
// three at least.
bool is_weekday_name(std::string_view word);

// Minutes east of Greenwich of a zone's name in lower case.
std::optional<int> zone_minutes(std::string_view name);

}  // namespace dateline
