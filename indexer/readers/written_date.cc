#include "indexer/readers/written_date.h"

#include <string>

#include "indexer/readers/calendar_names.h"
#include "schema/interval.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Newspapers are older than 1600, but numbers of four digits below are hardly ever years.
constexpr int first_year = 1600;
constexpr int last_year = 2199;

bool is_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

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
        const bool found = is_ascii_digit(text_[at_]) ? read_from_digit() : read_from_word();
        if (!found) return std::nullopt;
        // A date is one of the calendar; in a leap year when the year isn't said.
        constexpr int leap_year = 2000;
        if (date_.day != 0 &&
            !make_day(date_.year == 0 ? leap_year : date_.year, date_.month, date_.day))
            return std::nullopt;
        date_.end = at_;
        if (date_.is_full()) {
            read_weekday();
            read_time();
        }
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
        while (is_ascii_digit(here(result.digits))) {
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
    std::optional<MonthName> month(bool english_only) {
        const std::string_view found = word();
        if (found.size() < 3) return std::nullopt;
        if (prose_ && english_only && !is_ascii_upper(found.front())) return std::nullopt;
        const std::optional<MonthName> name = month_named(found);
        if (!name || (english_only && name->spelling != MonthSpelling::english))
            return std::nullopt;
        at_ += found.size();
        if (here() == '.') ++at_;
        return name;
    }

    bool ordinal() {
        for (const std::string_view ending : {"st"sv, "nd"sv, "rd"sv, "th"sv, "er"sv})
            if (lower_ascii(text_.substr(at_, 2)) == ending && !is_letter(here(2))) {
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

    // A year of two digits at the cursor, as RFC 822 has it, when nothing goes on behind them.
    bool short_year() {
        const std::size_t before = at_;
        const std::optional<Number> found = number(2);
        const bool goes_on = is_letter(here()) || here() == ':' ||
                             ((here() == '.' || here() == ',') && is_ascii_digit(here(1)));
        if (found && found->digits == 2 && !goes_on) {
            constexpr std::int64_t first_of_last_century = 50;  // RFC 2822
            date_.year = static_cast<int>(found->value +
                                          (found->value < first_of_last_century ? 2000 : 1900));
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

    // " 95", "-95" behind a month; in prose a number there is rather an hour or a count.
    void maybe_short_year() {
        const std::size_t before = at_;
        if (here() == '-') ++at_;
        spaces();
        if (prose_ || !short_year()) at_ = before;
    }

    // "17:30:00 EDT 2023", "17:30:00 +0000 2023" between day and year, as in asctime's form.
    void maybe_clock_and_year() {
        const std::size_t before = at_;
        spaces();
        const std::optional<Number> hour = number(2);
        if (hour && take(":")) {
            while (is_ascii_digit(here()) || here() == ':') ++at_;
            spaces();
            const std::string_view zone = word();
            at_ += zone.size();
            if (zone.empty() && (take("+") || take("-")))
                while (is_ascii_digit(here()) || here() == ':') ++at_;
            spaces();
            if (year()) return;
        }
        at_ = before;
    }

    bool read_from_word() {
        const std::size_t begin = at_;
        const bool after_weekday = is_weekday_name(word());
        if (after_weekday) {
            at_ += word().size();
            while (here() == ',' || here() == '.') ++at_;
            spaces();
            if (is_ascii_digit(here()) && read_from_digit()) return true;
            if (is_ascii_digit(here())) at_ = begin;
            date_.day = 0;
        }
        // "mar" is a weekday to some and a month to others.
        std::optional<MonthName> named = month(prose_);
        if (!named && after_weekday) {
            at_ = begin;
            named = month(prose_);
        }
        if (!named) return false;
        date_.month = named->month;
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
        if ((here() == '.' || here() == ':' || here() == ',') && is_ascii_digit(here(1))) {
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
            // A value that is nothing else may be of an old newspaper.
            const bool is_all = first->digits == text_.size() && plausible_year(date_.year);
            const bool is_recent = date_.year >= 1900 && date_.year <= 2099;
            return (is_all || is_recent) && date_.day > 0 && !prose_;
        }
        if (first->digits > 2 || first->value < 1 || first->value > 31) return false;
        if (read_numeric(static_cast<unsigned>(first->value))) return true;
        at_ = before + first->digits;
        date_.day = static_cast<unsigned>(first->value);
        if (!ordinal() && (here() == '.' || text_.substr(at_, 2) == "\xC2\xBA"))
            at_ += here() == '.' ? 1 : 2;
        if (here() == '-' || here() == '/') ++at_;
        spaces();
        for (const std::string_view link : {"of "sv, "de "sv, "di "sv, "d’"sv, "d'"sv, "ב"sv})
            if (take(link)) break;
        const std::optional<MonthName> named = month(false);
        if (!named) return false;
        date_.month = named->month;
        maybe_year();
        if (date_.year == 0) maybe_short_year();
        if (date_.year == 0) maybe_clock_and_year();
        // "9 set" and "9 out" are no dates in English.
        return date_.year != 0 || !prose_ || named->spelling != MonthSpelling::shortened;
    }

    // "19.06.2023" or "19.06.23", and "19/06/2023" or "06/19/2023" where only one order gives a day.
    bool read_numeric(unsigned first) {
        const char separator = here();
        if (separator != '.' && separator != '/' && separator != '-') return false;
        const bool spaced = separator == '.' && !prose_;  // "19. 6. 2023"
        ++at_;
        if (spaced) spaces();
        const std::optional<Number> second = number(2);
        if (!second || here() != separator) return false;
        ++at_;
        if (spaced) spaces();
        const unsigned other = static_cast<unsigned>(second->value);
        const bool of_two_digits = separator == '.' && (second->digits == 2 || !prose_);
        if (!year() && !(of_two_digits && short_year())) return false;
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
            if (!numbered) return !prose_;
            if (!take("월") && !take("月")) return false;
            date_.month = static_cast<unsigned>(numbered->value);
            spaces();
            const std::optional<Number> day = number(2);
            if (day && (take("일") || take("日"))) date_.day = static_cast<unsigned>(day->value);
            return date_.month >= 1 && date_.month <= 12;
        }
        const bool in_words = separator == ' ' || separator == ',';  // "2023 June 19"
        if (separator != '-' && separator != '/' && separator != '.' && !(in_words && !prose_))
            return !prose_;
        const std::size_t before = at_;
        ++at_;
        if (separator == '.' || in_words) spaces();
        if (const std::optional<MonthName> named = month(prose_)) {
            date_.month = named->month;
            if (here() != separator) spaces();
        } else if (in_words) {
            at_ = before;
            return true;
        } else {
            const std::optional<Number> numbered = number(2);
            if (!numbered || numbered->value < 1 || numbered->value > 12) {
                at_ = before;
                return !prose_ && separator != '-';
            }
            date_.month = static_cast<unsigned>(numbered->value);
        }
        const std::size_t after_month = at_;
        if (here() == separator)
            ++at_;
        else if (prose_ || !is_ascii_digit(here()) || !(in_words || separator == '.'))
            return !prose_;
        if (separator == '.') spaces();
        const std::optional<Number> day = number(2);
        if (day && day->value >= 1) {
            date_.day = static_cast<unsigned>(day->value);
            return true;
        }
        at_ = after_month;
        return !prose_;
    }

    // "Monday" or "(Mon)" behind a date.
    void read_weekday() {
        const std::size_t before = at_;
        while (here() == ' ' || here() == ',') ++at_;
        const bool in_brackets = take("(") || take("（");
        std::string_view found = word();
        found = found.substr(0, found.find("）"));  // letters to word(), as all of its script
        at_ += found.size();
        if (!is_weekday_name(found) || (in_brackets && !take(")") && !take("）")))
            at_ = before;
        else
            date_.end = at_;
    }

    // The time and zone behind a date. Without a zone nobody knows the instant, and only the end
    // moves.
    void read_time() {
        if (!take("T") && !take("t")) {
            while (here() == ' ' || here() == ',' || here() == '|' || here() == '-' ||
                   text_.substr(at_, 2) == "\xC2\xA0" || text_.substr(at_, 2) == "\xC2\xB7")
                at_ += here() == '\xC2' ? 2 : 1;
            for (const std::string_view at :
                 {"at "sv, "um "sv, "à "sv, "às "sv, "a las "sv, "alle "sv, "ore "sv})
                if (same_ascii_word(text_.substr(at_, at.size()), at)) {
                    at_ += at.size();
                    break;
                }
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
            if (lower_ascii(text_.substr(at_, half.size())) != half || is_letter(here(half.size())))
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
            minutes = zone_minutes(lower_ascii(name));
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

}  // namespace

std::optional<WrittenDate> date_at(std::string_view text, std::size_t at, bool prose) {
    return DateAt(text, at, prose).read();
}

}  // namespace dateline
