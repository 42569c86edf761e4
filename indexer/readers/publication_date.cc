#include "indexer/readers/publication_date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

#include "indexer/readers/calendar_names.h"
#include "schema/interval.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Newspapers are older than 1600, but numbers of four digits below are hardly ever years.
constexpr int first_year = 1600;
constexpr int last_year = 2199;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string lowered(std::string_view word) {
    std::string result(word);
    for (char& c : result)
        if (is_capital(c)) c = static_cast<char>(c + 32);
    return result;
}

struct Number {
    std::int64_t value = 0;
    std::size_t digits = 0;
};

bool plausible_year(std::int64_t year) { return year >= first_year && year <= last_year; }

// Reads one date that begins at a given byte.
class DateAt {
public:
    DateAt(std::string_view text, std::size_t at, bool prose)
        : text_(text), at_(at), prose_(prose) {
        date_.begin = at;
    }

    std::optional<WrittenDate> read() {
        if (at_ >= text_.size()) return std::nullopt;
        const bool found = is_digit(text_[at_]) ? read_from_digit() : read_from_word();
        if (!found) return std::nullopt;
        // A date is one of the calendar; in a leap year when the year isn't said.
        constexpr int leap_year = 2000;
        if (date_.day != 0 &&
            !make_day(date_.year == 0 ? leap_year : date_.year, date_.month, date_.day))
            return std::nullopt;
        date_.end = at_;
        if (date_.is_full()) read_time();
        return date_;
    }

private:
    char here(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }
    void spaces() {
        while (here() == ' ' || here() == '\t' || here() == '\n' ||
               text_.substr(at_, 2) == "\xC2\xA0")
            at_ += here() == '\xC2' ? 2 : 1;
    }
    bool take(std::string_view literal) {
        if (!text_.substr(at_).starts_with(literal)) return false;
        at_ += literal.size();
        return true;
    }
    std::optional<Number> number(std::size_t most_digits) {
        Number result;
        while (is_digit(here(result.digits))) {
            if (result.digits == most_digits) return std::nullopt;
            result.value = result.value * 10 + (here(result.digits) - '0');
            ++result.digits;
        }
        if (result.digits == 0) return std::nullopt;
        at_ += result.digits;
        return result;
    }
    std::string_view word() const {
        std::size_t end = at_;
        while (end < text_.size() && is_letter(text_[end]) && text_.substr(end, 2) != "\xC2\xA0")
            ++end;
        return text_.substr(at_, end - at_);
    }

    // A month's name at the cursor, with its full stop.
    std::optional<unsigned> month(bool english_only) {
        const std::string_view found = word();
        constexpr std::size_t longest = 20;
        if (found.size() < 3 || found.size() > longest) return std::nullopt;
        if (prose_ && english_only && !is_capital(found.front())) return std::nullopt;
        const std::string lower = lowered(found);
        for (const MonthName& name : months) {
            if (name.name != lower || (english_only && !name.english)) continue;
            at_ += found.size();
            if (here() == '.') ++at_;
            return name.month;
        }
        return std::nullopt;
    }

    bool ordinal() {
        for (const std::string_view ending : {"st"sv, "nd"sv, "rd"sv, "th"sv})
            if (lowered(text_.substr(at_, 2)) == ending && !is_letter(here(2))) {
                at_ += 2;
                return true;
            }
        return false;
    }

    // A year of four digits at the cursor that no further digit follows.
    bool year() {
        const std::size_t before = at_;
        const std::optional<Number> found = number(4);
        if (found && found->digits == 4 && plausible_year(found->value)) {
            date_.year = static_cast<int>(found->value);
            return true;
        }
        at_ = before;
        return false;
    }

    // ", 2023", " 2023", " of 2023", " de 2023", "-2023", ", in 2023" after a month or day.
    void maybe_year() {
        const std::size_t before = at_;
        if (here() == ',' || here() == '.' || here() == '-' || here() == '/') ++at_;
        spaces();
        if (here() == ',') ++at_;
        spaces();
        for (const std::string_view link : {"of "sv, "de "sv, "del "sv})
            if (take(link)) break;
        if (!year()) at_ = before;
    }

    // "17:30:00 EDT 2023" between day and year, as in asctime's form.
    void maybe_clock_and_year() {
        const std::size_t before = at_;
        spaces();
        const std::optional<Number> hour = number(2);
        if (hour && take(":")) {
            while (is_digit(here()) || here() == ':') ++at_;
            spaces();
            const std::string_view zone = word();
            at_ += zone.size();
            spaces();
            if (year()) return;
        }
        at_ = before;
    }

    bool read_from_word() {
        const std::string lower = lowered(word());
        if (std::ranges::find(weekdays, lower) != weekdays.end()) {
            at_ += lower.size();
            while (here() == ',' || here() == '.') ++at_;
            spaces();
            if (is_digit(here())) return read_from_digit();
        }
        const std::optional<unsigned> named = month(true);
        if (!named) return false;
        date_.month = *named;
        spaces();
        if (here() == ',') {  // "June, 2023"
            ++at_;
            spaces();
            return year();
        }
        if (year()) return true;
        const std::optional<Number> day = number(2);
        if (!day || day->value < 1) return false;
        date_.day = static_cast<unsigned>(day->value);
        ordinal();
        // "June 19.5", "May 3-2" and "March 10,000" are no days.
        if ((here() == '.' || here() == ':' || here() == ',') && is_digit(here(1))) {
            const std::size_t before = at_;
            ++at_;
            if (year()) return true;
            at_ = before;
            return false;
        }
        if (is_letter(here()) && static_cast<unsigned char>(here()) < 0x80) return false;
        maybe_year();
        if (date_.year == 0) maybe_clock_and_year();
        return true;
    }

    bool read_from_digit() {
        const std::size_t before = at_;
        const std::optional<Number> first = number(14);
        if (!first) return false;
        if (first->digits == 4) return plausible_year(first->value) && read_after_year(*first);
        if (first->digits == 8 || first->digits == 14) {
            const std::int64_t day = first->digits == 8 ? first->value : first->value / 1'000'000;
            date_.year = static_cast<int>(day / 10'000);
            date_.month = static_cast<unsigned>(day / 100 % 100);
            date_.day = static_cast<unsigned>(day % 100);
            return date_.year >= 1900 && date_.year <= 2099 && date_.day > 0 && !prose_;
        }
        if (first->digits > 2 || first->value < 1 || first->value > 31) return false;
        if (read_numeric(static_cast<unsigned>(first->value))) return true;
        at_ = before + first->digits;
        date_.day = static_cast<unsigned>(first->value);
        if (!ordinal() && (here() == '.' || text_.substr(at_, 2) == "\xC2\xBA"))
            at_ += here() == '.' ? 1 : 2;
        if (here() == '-' || here() == '/') ++at_;
        spaces();
        for (const std::string_view link : {"of "sv, "de "sv, "di "sv})
            if (take(link)) break;
        const std::optional<unsigned> named = month(false);
        if (!named) return false;
        date_.month = *named;
        maybe_year();
        return true;
    }

    // "19.06.2023", and "19/06/2023" or "06/19/2023" where only one order gives a day.
    bool read_numeric(unsigned first) {
        const char separator = here();
        if (separator != '.' && separator != '/' && separator != '-') return false;
        ++at_;
        const std::optional<Number> second = number(2);
        if (!second || here() != separator) return false;
        ++at_;
        const unsigned other = static_cast<unsigned>(second->value);
        if (!year()) return false;
        const bool day_first = separator == '.' || first > 12 || first == other;
        if (!day_first && other <= 12) return false;
        date_.day = day_first ? first : other;
        date_.month = day_first ? other : first;
        return true;
    }

    bool read_after_year(const Number& first) {
        date_.year = static_cast<int>(first.value);
        const char separator = here();
        if (text_.substr(at_).starts_with("년") || text_.substr(at_).starts_with("年")) {
            at_ += 3;
            spaces();
            const std::optional<Number> numbered = number(2);
            if (!numbered || (!take("월") && !take("月"))) return false;
            date_.month = static_cast<unsigned>(numbered->value);
            spaces();
            const std::optional<Number> day = number(2);
            if (day && (take("일") || take("日"))) date_.day = static_cast<unsigned>(day->value);
            return date_.month >= 1 && date_.month <= 12;
        }
        if (separator != '-' && separator != '/' && separator != '.') return !prose_;
        const std::size_t before = at_;
        ++at_;
        if (separator == '.') spaces();
        if (const std::optional<unsigned> named = month(true)) {
            date_.month = *named;
        } else {
            const std::optional<Number> numbered = number(2);
            if (!numbered || numbered->value < 1 || numbered->value > 12) {
                at_ = before;
                return !prose_ && separator != '-';
            }
            date_.month = static_cast<unsigned>(numbered->value);
        }
        if (here() != separator) return !prose_;
        const std::size_t after_month = at_;
        ++at_;
        if (separator == '.') spaces();
        const std::optional<Number> day = number(2);
        if (day && day->value >= 1) {
            date_.day = static_cast<unsigned>(day->value);
            return true;
        }
        at_ = after_month;
        return !prose_;
    }

    // The time and zone behind a date. Without a zone nobody knows the instant, and only the end
    // moves.
    void read_time() {
        if (!take("T") && !take("t")) {
            while (here() == ' ' || here() == ',' || here() == '|' || here() == '-' ||
                   text_.substr(at_, 2) == "\xC2\xA0" || text_.substr(at_, 2) == "\xC2\xB7")
                at_ += here() == '\xC2' ? 2 : 1;
            if (lowered(text_.substr(at_, 3)) == "at ") at_ += 3;
        }
        std::optional<Number> hour = number(6);
        if (!hour) return;
        std::int64_t minute = 0, second = 0;
        if (hour->digits >= 5 || hour->digits == 4) {  // ISO 8601's short form, 173000
            if (hour->digits == 6) second = hour->value % 100;
            minute = hour->digits == 6 ? hour->value / 100 % 100 : hour->value % 100;
            hour->value /= hour->digits == 6 ? 10'000 : 100;
        } else if (take(":") || take(".") || take("h")) {
            const std::optional<Number> minutes = number(2);
            if (!minutes) return;
            minute = minutes->value;
            if (take(":")) {
                const std::optional<Number> seconds = number(2);
                if (!seconds) return;
                second = seconds->value;
                if (take(".") || take(",")) number(9);
            }
        } else if (!half_of_day(*hour, false)) {
            return;
        }
        half_of_day(*hour, true);
        if (hour->value > 24 || minute > 59 || second > 60) return;
        date_.end = at_;
        spaces();
        const std::optional<int> east = zone();
        if (!east) return;
        date_.end = at_;
        const std::optional<Day> day = make_day(date_.year, date_.month, date_.day);
        if (!day) return;
        date_.instant = std::int64_t{day->time_since_epoch().count()} * 86'400 +
                        hour->value * 3'600 + (minute - *east) * 60 + second;
    }

    // "a.m." or "PM" at the cursor; applied to the hour only when asked to.
    bool half_of_day(Number& hour, bool apply) {
        const std::size_t before = at_;
        spaces();
        for (const std::string_view half : {"a.m."sv, "p.m."sv, "am"sv, "pm"sv}) {
            if (lowered(text_.substr(at_, half.size())) != half || is_letter(here(half.size())))
                continue;
            if (!apply) {
                at_ = before;
                return true;
            }
            at_ += half.size();
            if (half[0] == 'p' && hour.value < 12) hour.value += 12;
            if (half[0] == 'a' && hour.value == 12) hour.value = 0;
            return true;
        }
        at_ = before;
        return false;
    }

    std::optional<int> zone() {
        take("(");
        const std::string_view name = word();
        std::optional<int> minutes;
        if (!name.empty()) {
            const std::string lower = lowered(name);
            for (const Zone& known : zones)
                if (known.name == lower) minutes = known.minutes;
            if (!minutes) return std::nullopt;
            at_ += name.size();
        }
        if (here() != '+' && here() != '-' && !text_.substr(at_).starts_with("\u2212"))
            return minutes;
        const int sign = here() == '+' ? 1 : -1;
        const std::size_t before = at_;
        at_ += here() == '+' || here() == '-' ? 1 : 3;
        const std::optional<Number> hours = number(4);
        if (!hours || hours->digits == 3) {
            at_ = before;
            return minutes;
        }
        std::int64_t offset = hours->value * 60;
        if (hours->digits == 4) {
            offset = hours->value / 100 * 60 + hours->value % 100;
        } else if (take(":")) {
            if (const std::optional<Number> rest = number(2)) offset += rest->value;
        }
        constexpr std::int64_t widest = 14 * 60;  // Kiribati
        if (offset > widest) return std::nullopt;
        return sign * static_cast<int>(offset);
    }

    std::string_view text_;
    std::size_t at_;
    bool prose_;
    WrittenDate date_;
};

// The first date that begins at a number or word of the text, at or after `from`.
std::optional<WrittenDate> first_date(std::string_view text, std::size_t from, bool prose) {
    for (std::size_t at = from; at < text.size();) {
        const char c = text[at];
        if (!is_digit(c) && !is_letter(c)) {
            ++at;
            continue;
        }
        if (is_digit(c) || !prose || is_capital(c)) {
            const std::optional<WrittenDate> date = DateAt(text, at, prose).read();
            if (date && (date->day != 0 || (date->month != 0 && date->year != 0) || !prose)) {
                // A piece of a longer number is no date.
                const bool cut = date->end < text.size() && is_digit(text[date->end]) &&
                                 is_digit(text[date->end - 1]);
                if (!cut) return date;
            }
        }
        // On to the next word or number; "3.11.2020" and the like count as one.
        const bool digits = is_digit(c);
        while (at < text.size() && (digits ? is_digit(text[at]) : is_letter(text[at]))) ++at;
        while (digits && at + 1 < text.size() &&
               (text[at] == '.' || text[at] == '/' || text[at] == '-') && is_digit(text[at + 1])) {
            ++at;
            while (at < text.size() && is_digit(text[at])) ++at;
        }
    }
    return std::nullopt;
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
    const bool digits = std::all_of(value.begin(), value.end(), is_digit);
    if (digits && (value.size() == 10 || value.size() == 13)) {
        std::int64_t epoch = 0;
        for (const char c : value) epoch = epoch * 10 + (c - '0');
        return date_of_epoch(epoch);
    }
    const std::optional<WrittenDate> date = first_date(value, 0, false);
    if (!date || date->year == 0) return std::nullopt;
    // The epoch itself is what programs write for a time that they don't know.
    if (date->instant == 0) return std::nullopt;
    return date;
}

std::optional<WrittenDate> find_date(std::string_view text, std::size_t from) {
    return first_date(text, from, true);
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
        if (!is_digit(url[at]) || (at > 0 && (is_digit(url[at - 1]) || is_letter(url[at - 1]))))
            continue;
        std::size_t end = at;
        while (end < url.size() && is_digit(url[end])) ++end;
        // Behind the day of eight digits may stand a time or number of four or six.
        const std::size_t length = end - at;
        if (length != 4 && length != 8 && length != 12 && length != 14) continue;
        std::optional<WrittenDate> date;
        bool folder = false;  // whether what was read is a folder of its own
        if (length >= 8) {
            date = DateAt(url.substr(0, at + 8), at, false).read();
        } else if (end < url.size() && (url[end] == '/' || url[end] == '-' || url[end] == '_')) {
            // One separator between all parts: "2023/06-19" is a month and a number.
            std::string part(url.substr(at, std::min<std::size_t>(url.size() - at, 24)));
            if (url[end] == '_') std::replace(part.begin(), part.end(), '_', '-');
            date = DateAt(part, 0, false).read();
            if (date && date->end < part.size() && is_digit(part[date->end])) date->day = 0;
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

}  // namespace dateline
