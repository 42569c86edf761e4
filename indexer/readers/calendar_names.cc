#include "indexer/readers/calendar_names.h"

#include <unicode/dtfmtsym.h>

#include <algorithm>
#include <array>
#include <vector>

#include "text/ascii.h"
#include "text/data_files.h"

namespace dateline {

namespace {

using icu::DateFormatSymbols;

DateFormatSymbols symbols_of(const char* locale) {
    UErrorCode error = U_ZERO_ERROR;
    DateFormatSymbols symbols(icu::Locale(locale), error);
    if (U_FAILURE(error))
        throw DataFileError(std::string("ICU has no names of months: install its data; ") +
                            u_errorName(error));
    return symbols;
}

std::string in_lower_case(const icu::UnicodeString& name) {
    std::string lower;
    name.toUTF8String(lower);
    for (char& c : lower) c = lower_ascii(c);
    return lower;
}

void add_months(const char* locale, DateFormatSymbols::DtWidthType width, bool english,
                std::vector<MonthName>& into) {
    int32_t count = 0;
    const DateFormatSymbols symbols = symbols_of(locale);
    const icu::UnicodeString* names = symbols.getMonths(count, DateFormatSymbols::FORMAT, width);
    for (int32_t i = 0; i < count; ++i) {
        std::string name = in_lower_case(names[i]);
        // Spellings that languages share stand once, the English ones first.
        if (std::ranges::find(into, name, &MonthName::name) == into.end())
            into.push_back({std::move(name), static_cast<unsigned>(i + 1), english});
    }
}

std::vector<MonthName> all_months() {
    std::vector<MonthName> months;
    // Britain has Sept where America has Sep.
    for (const char* locale : {"en", "en_GB"})
        for (const auto width : {DateFormatSymbols::WIDE, DateFormatSymbols::ABBREVIATED})
            add_months(locale, width, true, months);
    // Peru has setiembre.
    for (const char* locale : {"es", "es_PE", "pt", "fr", "it", "de", "nl", "ru"})
        add_months(locale, DateFormatSymbols::WIDE, false, months);
    return months;
}

std::vector<std::string> all_weekdays() {
    int32_t count = 0;
    const DateFormatSymbols symbols = symbols_of("en");
    const icu::UnicodeString* names =
        symbols.getWeekdays(count, DateFormatSymbols::FORMAT, DateFormatSymbols::WIDE);
    std::vector<std::string> weekdays;
    for (int32_t i = UCAL_SUNDAY; i < count; ++i) weekdays.push_back(in_lower_case(names[i]));
    return weekdays;
}

}  // namespace

std::span<const MonthName> month_names() {
    static const std::vector<MonthName> months = all_months();
    return months;
}

bool is_weekday_name(std::string_view word) {
    static const std::vector<std::string> weekdays = all_weekdays();
    constexpr std::size_t shortest = 3;
    return word.size() >= shortest && std::ranges::any_of(weekdays, [&](const std::string& day) {
               return day.starts_with(word);
           });
}

std::optional<int> zone_minutes(std::string_view name) {
    struct Zone {
        std::string_view name;
        int minutes;
    };
    // Only names that mean one zone in the press: "IST" is Indian, Irish and Israeli.
    constexpr std::array zones = {
        Zone{"z", 0},       Zone{"utc", 0},    Zone{"gmt", 0},    Zone{"est", -300},
        Zone{"edt", -240},  Zone{"cdt", -300}, Zone{"mst", -420}, Zone{"mdt", -360},
        Zone{"pst", -480},  Zone{"pdt", -420}, Zone{"cet", 60},   Zone{"cest", 120},
        Zone{"bst", 60},    Zone{"eet", 120},  Zone{"eest", 180}, Zone{"msk", 180},
        Zone{"jst", 540},   Zone{"aest", 600}, Zone{"aedt", 660}, Zone{"akst", -540},
        Zone{"akdt", -480}, Zone{"hst", -600},
    };
    const auto found = std::ranges::find(zones, name, &Zone::name);
    return found == zones.end() ? std::nullopt : std::optional(found->minutes);
}

}  // namespace dateline
