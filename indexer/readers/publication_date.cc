#include "indexer/readers/publication_date.h"

#include <algorithm>
#include <chrono>
#include <string>

#include "indexer/readers/date_digits.h"
#include "schema/interval.h"
#include "text/ascii.h"

namespace dateline {

namespace {

bool is_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

// The first date that begins at a number or word of the text, at or after `from`.
std::optional<WrittenDate> first_date(std::string_view text, std::size_t from, bool prose) {
    for (std::size_t at = from; at < text.size();) {
        const char c = text[at];
        if (!is_ascii_digit(c) && !is_letter(c)) {
            ++at;
            continue;
        }
        if (is_ascii_digit(c) || !prose || is_ascii_upper(c)) {
            const std::optional<WrittenDate> date = date_at(text, at, prose);
            if (date && (prose ? date->day != 0 || (date->month != 0 && date->year != 0)
                               : date->year != 0)) {
                // A piece of a longer number is no date.
                const bool cut = date->end < text.size() && is_ascii_digit(text[date->end]) &&
                                 is_ascii_digit(text[date->end - 1]);
                if (!cut) return date;
            }
        }
        // On to the next word or number; "3.11.2020" and the like count as one.
        const bool digits = is_ascii_digit(c);
        while (at < text.size() && (digits ? is_ascii_digit(text[at]) : is_letter(text[at]))) ++at;
        while (digits && at + 1 < text.size() &&
               (text[at] == '.' || text[at] == '/' || text[at] == '-') &&
               is_ascii_digit(text[at + 1])) {
            ++at;
            while (at < text.size() && is_ascii_digit(text[at])) ++at;
        }
    }
    return std::nullopt;
}

// Whether a value says more than a year: a number beside it is a day, and a word a month that isn't
// known. "c1931", "[1931?]" and "2023 г." say no more.
bool says_more_than(std::string_view value, const WrittenDate& year) {
    constexpr std::size_t longest = 2;  // bytes of a word
    std::size_t letters = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const bool outside = at < year.begin || at >= year.end;
        if (outside && is_ascii_digit(value[at])) return true;
        letters = outside && is_letter(value[at]) ? letters + 1 : 0;
        if (letters > longest) return true;
    }
    return false;
}

// The date that the whole of something is, its year in front: "2023-06-19", "2023-06".
std::optional<WrittenDate> whole_date(std::string_view written) {
    const std::optional<WrittenDate> date = date_at(written, 0, false);
    const bool begins_with_year =
        written.size() > 4 && std::ranges::all_of(written.substr(0, 4), is_ascii_digit);
    return date && date->month != 0 && date->end == written.size() && begins_with_year
               ? date
               : std::nullopt;
}

// The name of a file without its ending, and without what stands in brackets behind it when that is
// more than a date: it tells of the copy, its number or the time when it was saved.
std::string_view stem_of(std::string_view name) {
    if (const std::size_t point = name.rfind('.'); point != 0) name = name.substr(0, point);
    name = trimmed(name);
    const std::size_t open = name.rfind('(');
    if (open == name.npos || open == 0 || !name.ends_with(')')) return name;
    if (whole_date(name.substr(open + 1, name.size() - open - 2))) return name;
    return trimmed(name.substr(0, open));
}

std::optional<WrittenDate> date_in_name(std::string_view stem) {
    std::string name = "/" + std::string(stem);
    if (const std::optional<WrittenDate> date = date_in_url(name); date && date->day != 0)
        return date;
    std::ranges::replace(name, '_', ' ');
    const std::optional<WrittenDate> date = find_date(name);
    return date && date->is_full() ? date : std::nullopt;
}

// The date that folders are: "2023/06/19" wherever they stand, for a paper may have sections below
// them, else the last one or two alone: "2023-06-19", "2023/06". What is more than a date is a folder
// of another kind: "backup-2023-06-19".
std::optional<WrittenDate> date_of_folders(std::string_view folders) {
    std::optional<WrittenDate> of_last;
    for (bool last = true; !folders.empty(); last = false) {
        std::string written;
        std::string_view above = folders;
        for (int count = 1; count <= 3 && !above.empty(); ++count) {
            const std::size_t begin = above.rfind('/') + 1;  // 0 where there is none
            written = std::string(above.substr(begin)) + (count == 1 ? "" : "-") + written;
            above = above.substr(0, begin == 0 ? 0 : begin - 1);
            const std::optional<WrittenDate> date = whole_date(written);
            if (date && count == 3 && date->day != 0) return date;
            if (date && last) of_last = date;
        }
        folders = folders.substr(0, std::min(folders.rfind('/'), folders.size()));
        if (folders.find('/') == folders.npos) break;
    }
    return of_last;
}

// A value in ASCII's digits.
std::optional<WrittenDate> date_of_value(std::string_view value) {
    const bool digits = std::all_of(value.begin(), value.end(), is_ascii_digit);
    if (digits && (value.size() == 10 || value.size() == 13)) {
        std::int64_t epoch = 0;
        for (const char c : value) epoch = epoch * 10 + (c - '0');
        return date_of_epoch(epoch);
    }
    const std::optional<WrittenDate> date = first_date(value, 0, false);
    if (!date || date->year == 0) return std::nullopt;
    if (date->month == 0 && says_more_than(value, *date)) return std::nullopt;
    // The epoch itself is what programs write for a time that they don't know.
    if (date->instant == 0) return std::nullopt;
    return date;
}

WrittenDate in_original(WrittenDate date, const AsciiDigits& ascii) {
    date.begin = ascii.original(date.begin);
    date.end = ascii.original(date.end);
    return date;
}

}  // namespace

std::optional<Publication> publication(const WrittenDate& date, Provenance provenance) {
    if (date.year == 0) return std::nullopt;
    Publication result;
    result.provenance = provenance;
    if (date.day != 0) {
        const std::optional<Day> day = make_day(date.year, date.month, date.day);
        if (!day) return std::nullopt;
        result.days = {*day, *day};
        result.precision = date.instant ? Precision::instant : Precision::day;
        result.instant = date.instant;
        return result;
    }
    const std::optional<Interval> days =
        date.month != 0 ? month_interval(date.year, date.month) : year_interval(date.year);
    if (!days) return std::nullopt;
    result.days = *days;
    result.precision = date.month != 0 ? Precision::month : Precision::year;
    return result;
}

std::optional<WrittenDate> read_date(std::string_view value) {
    constexpr std::size_t longest = 200;  // bytes; a longer value is prose
    if (value.size() > longest) return std::nullopt;
    const AsciiDigits ascii(value);
    std::optional<WrittenDate> date = date_of_value(ascii.text());
    if (date) date = in_original(*date, ascii);
    return date;
}

std::optional<WrittenDate> find_date(std::string_view text, std::size_t from) {
    if (from >= text.size()) return std::nullopt;
    const AsciiDigits ascii(text.substr(from));
    std::optional<WrittenDate> date = first_date(ascii.text(), 0, true);
    if (!date) return std::nullopt;
    date = in_original(*date, ascii);
    date->begin += from;
    date->end += from;
    return date;
}

std::optional<WrittenDate> date_of_epoch(std::int64_t value) {
    constexpr std::int64_t least_milliseconds =
        100'000'000'000;  // in seconds that is the year 5138
    if (value >= least_milliseconds) value /= 1000;
    constexpr std::int64_t seconds_a_day = 86'400;
    constexpr std::int64_t least =
        100'000'000;  // 1973; smaller numbers are years, counts, YYYYMMDD
    if (value < least || value >= least_milliseconds / 10) return std::nullopt;
    const std::chrono::year_month_day day{Day{std::chrono::days{value / seconds_a_day}}};
    WrittenDate date;
    date.year = static_cast<int>(day.year());
    date.month = static_cast<unsigned>(day.month());
    date.day = static_cast<unsigned>(day.day());
    date.instant = value;
    return date;
}

std::optional<WrittenDate> date_in_url(std::string_view url) {
    if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(std::min(url.find('/', scheme + 3), url.size()));
    std::optional<WrittenDate> month_only;
    for (std::size_t at = 0; at < url.size(); ++at) {
        if (!is_ascii_digit(url[at]) ||
            (at > 0 && (is_ascii_digit(url[at - 1]) || is_letter(url[at - 1]))))
            continue;
        std::size_t end = at;
        while (end < url.size() && is_ascii_digit(url[end])) ++end;
        // Behind the day of eight digits may stand a time or number of four or six.
        const std::size_t length = end - at;
        if (length != 4 && length != 8 && length != 12 && length != 14) continue;
        std::optional<WrittenDate> date;
        bool folder = false;  // whether what was read is a folder of its own
        if (length >= 8) {
            date = date_at(url.substr(0, at + 8), at, false);
        } else if (end < url.size() && (url[end] == '/' || url[end] == '-' || url[end] == '_')) {
            // One separator between all parts: "2023/06-19" is a month and a number.
            std::string part(url.substr(at, std::min<std::size_t>(url.size() - at, 24)));
            if (url[end] == '_') std::replace(part.begin(), part.end(), '_', '-');
            date = date_at(part, 0, false);
            if (date && date->end < part.size() && is_ascii_digit(part[date->end])) date->day = 0;
            folder =
                date && url[end] == '/' && (date->end == part.size() || part[date->end] == '/');
        }
        if (!date || date->month == 0 || date->year < 1900) continue;
        date->begin = at;
        date->end = at;  // of the address nothing is cut out
        date->instant.reset();
        if (date->day != 0) return date;
        if (!month_only && folder) month_only = date;
    }
    return month_only;
}

std::optional<WrittenDate> date_in_path(std::string_view path) {
    // An archive has the day when it was packed; of a member only its own name counts.
    path.remove_prefix(path.rfind('!') + 1);
    const std::size_t slash = path.rfind('/');
    std::optional<WrittenDate> date =
        date_in_name(stem_of(path.substr(slash == path.npos ? 0 : slash + 1)));
    if (!date && slash != path.npos) date = date_of_folders(path.substr(0, slash));
    if (date) date->instant.reset();
    return date;
}

}  // namespace dateline
