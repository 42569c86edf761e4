#include "indexer/readers/calendar_names.h"

#include <unicode/dtfmtsym.h>
#include <unicode/normalizer2.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "text/ascii.h"
#include "text/data_files.h"
#include "text/data_lines.h"
#include "text/utf8.h"

namespace dateline {

namespace {

using icu::DateFormatSymbols;

constexpr std::string_view file_name = "calendar-names.txt";

// Those of the locale's calendar, which only a format knows.
DateFormatSymbols symbols_of(const char* locale) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::SimpleDateFormat format(u"y", icu::Locale(locale), error);
    if (U_FAILURE(error))
        throw DataFileError(std::string("ICU has no names of months: install its data; ") +
                            u_errorName(error));
    return *format.getDateFormatSymbols();
}

// As names are compared: without regard to case, to the dots of i in Turkish, and to the full stop
// behind, for a name has that only where it is written.
std::string folded(std::string_view name) {
    std::string result;
    const bool ascii =
        std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (ascii) {
        result = lower_ascii(name);
    } else {
        UErrorCode error = U_ZERO_ERROR;
        const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
        if (U_FAILURE(error)) return std::string(name);
        icu::UnicodeString text = fold->normalize(icu::UnicodeString::fromUTF8(name), error);
        text.findAndReplace(u"\u0131", u"i").findAndReplace(u"i\u0307", u"i");
        text.toUTF8String(result);
    }
    for (const std::string_view point : {".", "॰"})
        if (result.ends_with(point)) result.erase(result.size() - point.size());
    return result;
}

std::string folded(const icu::UnicodeString& name) {
    std::string text;
    name.toUTF8String(text);
    return folded(text);
}

// Bytes; no name of a month or weekday is longer.
constexpr std::size_t longest_name = 60;

// What names are cut into: letters, or a number, whose zeros in front count for nothing.
std::size_t piece_at(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
    return digits > 0 ? digits : letters_at(text);
}

std::string folded_piece(std::string_view piece) {
    while (piece.size() > 1 && piece.front() == '0') piece.remove_prefix(1);
    return folded(piece);
}

// Names of several pieces are looked for as such only where a text begins with one's first piece.
template <class Value>
class Names {
public:
    struct Found {
        const Value* value = nullptr;
        std::size_t size = 0;  // bytes of the text
    };

    // The first one who has a name keeps it.
    void add(std::string name, const Value& value) {
        const std::size_t first = piece_at(name);
        if (first < name.size()) openings_.insert(name.substr(0, first));
        names_.emplace(std::move(name), value);
    }

    // The longest name that the text begins with.
    Found find(std::string_view text) const {
        const std::size_t first = letters_at(text);
        if (first == 0 || first > longest_name) return {};
        std::string name = folded(text.substr(0, first));
        Found found = exact(name, first);
        if (!openings_.contains(name)) return found;
        for (std::size_t at = first;;) {
            // A blank may be one that no line is broken at.
            const std::string_view rest = text.substr(at);
            const std::size_t gap = rest.find_first_of(" .-") == 0 ? 1
                                    : rest.starts_with("\u00A0")   ? 2
                                                                   : 0;
            const std::size_t piece = gap == 0 ? 0 : piece_at(rest.substr(gap));
            if (piece == 0 || at + gap + piece > longest_name) return found;
            name += gap == 1 ? rest[0] : ' ';
            name += folded_piece(rest.substr(gap, piece));
            at += gap + piece;
            if (const Found longer = exact(name, at); longer.value != nullptr) found = longer;
        }
    }

    const std::map<std::string, Value>& all() const { return names_; }

private:
    Found exact(const std::string& name, std::size_t size) const {
        const auto found = names_.find(name);
        return found == names_.end() ? Found{} : Found{&found->second, size};
    }

    std::map<std::string, Value> names_;
    std::set<std::string> openings_;  // first pieces of the names that have several
};

// English with Britain's Sept; Spanish with Peru's setiembre; Arabic with the months of the Levant
// and the Maghreb. Of names that two languages share for two months those of the first count:
// Croatian is left out, whose listopad is the Poles' October.
constexpr std::array locales = {
    "en",
    "en_GB",
    "es",
    "es_PE",
    "pt",
    "fr",
    "it",
    "de",
    "nl",
    "ru",
    "pl",
    "uk",
    "tr",
    "ro",
    "el",
    "cs",
    "hu",
    "sv",
    "da",
    "nb",
    "fi",
    "sr",
    "sr_Latn",
    "bg",
    "sk",
    "sl",
    "et",
    "lv",
    "lt",
    "id",
    "ar",
    "ar_SY",
    "ar_DZ",
    "ar_MA",
    "hi",
    "bn",
    "mr",
    "te",
    "ta",
    "ur",
    "pa",
    "gu",
    "sw",
    "he",
    "ca",
    "ko",
    "ja",
    "zh",
    "vi",
    "th",
    "fa@calendar=gregorian",
    "fa@calendar=persian",
};

bool is_english(std::string_view locale) { return locale.starts_with("en"); }

MonthCalendar calendar_of(std::string_view locale) {
    if (locale == "th") return MonthCalendar::buddhist;
    return locale.ends_with("=persian") ? MonthCalendar::persian : MonthCalendar::gregorian;
}

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
        add_other_names();
    }

    std::optional<MonthName> month(std::string_view text) const {
        if (const auto found = months_.find(text); found.value != nullptr) {
            MonthName name = *found.value;
            name.size = found.size;
            return name;
        }
        const std::size_t size = letters_at(text);
        if (size == 0 || size > longest_name) return std::nullopt;
        std::optional<MonthName> begun = month_begun_by(folded(text.substr(0, size)));
        if (begun) begun->size = size;
        return begun;
    }

    std::optional<WeekdayName> weekday(std::string_view text) const {
        if (const auto found = weekdays_.find(text); found.value != nullptr)
            return WeekdayName{*found.value, found.size};
        const std::string_view word = text.substr(0, letters_at(text));
        constexpr std::size_t shortest = 3;
        if (word.size() < shortest || word.size() > longest_name) return std::nullopt;
        const std::string name = folded(word);
        if (std::ranges::none_of(english_weekdays_,
                                 [&](const std::string& day) { return day.starts_with(name); }))
            return std::nullopt;
        return WeekdayName{true, word.size()};
    }

private:
    // The month that all names with this beginning are of.
    std::optional<MonthName> month_begun_by(const std::string& name) const {
        constexpr std::size_t fewest = 3;
        const auto letters = std::ranges::count_if(
            name, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
        if (static_cast<std::size_t>(letters) < fewest) return std::nullopt;
        const auto& names = months_.all();
        const auto found = names.lower_bound(name);
        if (found == names.end() || !found->first.starts_with(name)) return std::nullopt;
        for (auto one = found; one != names.end() && one->first.starts_with(name); ++one)
            if (one->second.month != found->second.month ||
                one->second.calendar != found->second.calendar)
                return std::nullopt;
        return MonthName{found->second.month, MonthSpelling::shortened, found->second.calendar};
    }

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
                months_.add(std::move(name),
                            {static_cast<unsigned>(i + 1), spelling, calendar_of(locale)});
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
            if (name.size() > 1) weekdays_.add(std::move(name), is_english(locale));
        }
    }

    void add_other_names() {
        const std::filesystem::path folder = data_folder();
        const std::string text = read_data_file(folder, file_name);
        each_kind_line(text, [&](std::string_view kind, std::string_view names) {
            const bool is_weekday = kind == "weekday";
            unsigned month = 0;
            std::from_chars(kind.data(), kind.data() + kind.size(), month);
            if (!is_weekday && (month < 1 || month > 12))
                throw DataFileError((folder / file_name).string() + ':' + line_number(text, kind) +
                                    ": \"" + std::string(kind) +
                                    "\" is no month: correct it, or install dateline again");
            while (!names.empty()) {
                std::string name = folded(trimmed(take(names, ',')));
                if (is_weekday)
                    weekdays_.add(std::move(name), false);
                else
                    months_.add(std::move(name), {month, MonthSpelling::whole});
            }
        });
    }

    Names<MonthName> months_;
    Names<bool> weekdays_;  // whether it is English
    std::vector<std::string> english_weekdays_;
};

const CalendarNames& calendar_names() {
    static const CalendarNames names;
    return names;
}

}  // namespace

std::optional<MonthName> month_at(std::string_view text) { return calendar_names().month(text); }

std::optional<WeekdayName> weekday_at(std::string_view text) {
    return calendar_names().weekday(text);
}

bool is_weekday_name(std::string_view word) {
    const std::optional<WeekdayName> found = weekday_at(word);
    return found && found->size == word.size();
}

std::size_t letters_at(std::string_view text) {
    const std::string_view begin = text.substr(0, 2 * longest_name);
    std::size_t end = 0;
    for (std::size_t at = 0; at < begin.size(); end = at) {
        const UChar32 c = read_code_point(begin, at);
        // Vowels of India and Thailand are marks, which may have a joiner beside them.
        constexpr UChar32 first_joiner = 0x200C, last_joiner = 0x200D;
        if (c < 0 || !(u_isalpha(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 ||
                       (c >= first_joiner && c <= last_joiner)))
            break;
    }
    return end;
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
