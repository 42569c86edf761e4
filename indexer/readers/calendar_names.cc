#include "indexer/readers/calendar_names.h"

#include <unicode/dtfmtsym.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
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

// In the case of its letters that words are compared in. A name has its full stop only where it is
// written.
std::string folded(icu::UnicodeString name) {
    name.foldCase();
    std::string result;
    name.toUTF8String(result);
    if (result.ends_with('.')) result.pop_back();
    return result;
}

std::string folded(std::string_view word) {
    const bool ascii =
        std::ranges::none_of(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (ascii) return lower_ascii(word);
    return folded(icu::UnicodeString::fromUTF8(
        icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size()))));
}

// English with Britain's Sept; Spanish with Peru's setiembre. Of names that two languages share for
// two months those of the first count: Croatian is left out, whose listopad is the Poles' October.
constexpr std::array locales = {"en", "en_GB", "es", "es_PE", "pt",      "fr", "it", "de", "nl",
                                "ru", "pl",    "uk", "tr",    "ro",      "el", "cs", "hu", "sv",
                                "da", "nb",    "fi", "sr",    "sr_Latn", "bg", "sk", "sl", "et",
                                "lv", "lt",    "id", "ar",    "hi",      "bn", "mr", "te", "ta",
                                "ur", "pa",    "gu", "sw",    "he",      "ca", "ko", "ja", "zh"};

bool is_english(std::string_view locale) { return locale.starts_with("en"); }

class CalendarNames {
public:
    CalendarNames() {
        for (const char* locale : locales) {
            const DateFormatSymbols symbols = symbols_of(locale);
            for (const auto width : {DateFormatSymbols::WIDE, DateFormatSymbols::ABBREVIATED}) {
                for (const auto use : {DateFormatSymbols::FORMAT, DateFormatSymbols::STANDALONE})
                    add_months(symbols, locale, use, width);
                add_weekdays(symbols, locale, width);
            }
        }
        // As Java's older releases have German.
        months_.emplace("mrz", MonthName{3, MonthSpelling::shortened});
    }

    std::optional<MonthName> month(const std::string& name) const {
        const auto found = months_.lower_bound(name);
        if (found == months_.end()) return std::nullopt;
        if (found->first == name) return found->second;
        constexpr std::size_t fewest = 3;
        const auto letters = std::ranges::count_if(
            name, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
        if (static_cast<std::size_t>(letters) < fewest || !found->first.starts_with(name))
            return std::nullopt;
        for (auto one = found; one != months_.end() && one->first.starts_with(name); ++one)
            if (one->second.month != found->second.month) return std::nullopt;
        return MonthName{found->second.month, MonthSpelling::shortened};
    }

    bool has_weekday(const std::string& name) const {
        constexpr std::size_t shortest = 3;
        return weekdays_.contains(name) ||
               (name.size() >= shortest &&
                std::ranges::any_of(english_weekdays_,
                                    [&](const std::string& day) { return day.starts_with(name); }));
    }

private:
    void add_months(const DateFormatSymbols& symbols, const char* locale,
                    DateFormatSymbols::DtContextType use, DateFormatSymbols::DtWidthType width) {
        const MonthSpelling spelling = is_english(locale) ? MonthSpelling::english
                                       : width == DateFormatSymbols::WIDE
                                           ? MonthSpelling::whole
                                           : MonthSpelling::shortened;
        int32_t count = 0;
        const icu::UnicodeString* names = symbols.getMonths(count, use, width);
        for (int32_t i = 0; i < count; ++i) {
            std::string name = folded(names[i]);
            // Catalan puts "de" before them.
            for (const std::string_view before : {"de ", "d’"})
                if (name.starts_with(before)) name.erase(0, before.size());
            if (name.size() >= 3 && !is_ascii_digit(name[0]))
                months_.emplace(std::move(name), MonthName{static_cast<unsigned>(i + 1), spelling});
        }
    }

    void add_weekdays(const DateFormatSymbols& symbols, const char* locale,
                      DateFormatSymbols::DtWidthType width) {
        int32_t count = 0;
        const icu::UnicodeString* names =
            symbols.getWeekdays(count, DateFormatSymbols::FORMAT, width);
        for (int32_t i = UCAL_SUNDAY; i < count; ++i) {
            std::string name = folded(names[i]);
            if (is_english(locale) && width == DateFormatSymbols::WIDE)
                english_weekdays_.push_back(name);
            if (name.size() > 1) weekdays_.insert(std::move(name));
        }
    }

    std::map<std::string, MonthName> months_;  // the first language that has the name wins
    std::set<std::string> weekdays_;
    std::vector<std::string> english_weekdays_;
};

const CalendarNames& calendar_names() {
    static const CalendarNames names;
    return names;
}

// Bytes; no name of a month or weekday is longer.
constexpr std::size_t longest_name = 40;

}  // namespace

std::optional<MonthName> month_named(std::string_view word) {
    if (word.empty() || word.size() > longest_name) return std::nullopt;
    return calendar_names().month(folded(word));
}

bool is_weekday_name(std::string_view word) {
    return !word.empty() && word.size() <= longest_name &&
           calendar_names().has_weekday(folded(word));
}

std::optional<int> zone_minutes(std::string_view name) {
    struct Zone {
        std::string_view name;
        int minutes;
    };
    // Only names that mean one zone in the press: "IST" is Indian, Irish and Israeli.
    constexpr std::array zones = {
        Zone{"z", 0},       Zone{"ut", 0},      Zone{"utc", 0},    Zone{"gmt", 0},
        Zone{"est", -300},  Zone{"edt", -240},  Zone{"cdt", -300}, Zone{"mst", -420},
        Zone{"mdt", -360},  Zone{"pst", -480},  Zone{"pdt", -420}, Zone{"cet", 60},
        Zone{"cest", 120},  Zone{"bst", 60},    Zone{"eet", 120},  Zone{"eest", 180},
        Zone{"msk", 180},   Zone{"jst", 540},   Zone{"aest", 600}, Zone{"aedt", 660},
        Zone{"akst", -540}, Zone{"akdt", -480}, Zone{"hst", -600},
    };
    const auto found = std::ranges::find(zones, name, &Zone::name);
    return found == zones.end() ? std::nullopt : std::optional(found->minutes);
}

}  // namespace dateline
