#include "indexer/readers/written_date.h"

#include <string>

#include "indexer/readers/calendar_names.h"
#include "indexer/readers/date_cursor.h"
#include "indexer/readers/foreign_years.h"
#include "schema/interval.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

// Newspapers are older than 1600, but numbers of four digits below are hardly ever years.
constexpr int first_year = 1600;
constexpr int last_year = 2199;

bool plausible_year(std::int64_t year) { return year >= first_year && year <= last_year; }

// Reads one date that begins at a given byte.
class DateAt : DateCursor {
public:
    DateAt(std::string_view text, std::size_t at, bool prose)
        : DateCursor(text, at), prose_(prose) {
        date_.begin = at;
    }

    std::optional<WrittenDate> read() {
        if (at_ >= text_.size()) return std::nullopt;
        const bool found = is_ascii_digit(text_[at_]) ? read_from_digit() : read_from_word();
        if (!found || !make_gregorian()) return std::nullopt;
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
    // A month's name at the cursor, with its full stop; sets the month.
    std::optional<MonthName> month(bool english_only) {
        constexpr std::size_t shortest = 3;  // bytes
        if (word().size() < shortest) return std::nullopt;
        if (prose_ && english_only && !is_ascii_upper(here())) return std::nullopt;
        const std::optional<MonthName> name = month_at(rest());
        if (!name || (english_only && name->spelling != MonthSpelling::english))
            return std::nullopt;
        at_ += name->size;
        if (!take(".")) take("॰");
        // "حزيران/يونيو", for readers of several countries.
        if (here() == '/')
            if (const auto other = month_at(rest().substr(1)); other && other->month == name->month)
                at_ += 1 + other->size;
        date_.month = name->month;
        calendar_ = name->calendar;
        return name;
    }

    std::optional<WeekdayName> weekday() {
        const std::optional<WeekdayName> found = weekday_at(rest());
        if (found) at_ += found->size;
        return found;
    }

    // A year of four digits at the cursor that no further digit follows.
    bool year() {
        const std::size_t before = at_;
        const std::optional<DateNumber> found = number(4);
        if (found && found->digits == 4 && set_year(found->value)) {
            for (const std::string_view word : {" г."sv, " р."sv, " года"sv, " року"sv})
                if (take(word)) break;
            return true;
        }
        at_ = before;
        return false;
    }

    bool set_year(std::int64_t year) {
        if (calendar_ == MonthCalendar::persian) {
            if (!plausible_persian_year(year)) return false;
        } else if (!plausible_year(year)) {
            year -= buddhist_years;
            if (calendar_ != MonthCalendar::buddhist || !plausible_year(year)) return false;
        }
        date_.year = static_cast<int>(year);
        return true;
    }

    // A year of two digits at the cursor, as RFC 822 has it, when nothing goes on behind them.
    bool short_year() {
        const std::size_t before = at_;
        const std::optional<DateNumber> found = number(2);
        const bool goes_on = !word().empty() || here() == ':' ||
                             ((here() == '.' || here() == ',') && is_ascii_digit(here(1)));
        if (found && found->digits == 2 && !goes_on) {
            constexpr std::int64_t first_of_last_century = 50;  // RFC 2822
            const bool is_buddhist = calendar_ == MonthCalendar::buddhist;
            return set_year(found->value + (is_buddhist                            ? 2500
                                            : found->value < first_of_last_century ? 2000
                                                                                   : 1900));
        }
        at_ = before;
        return false;
    }

    // ", 2023", " 2023", " of 2023", "-2023" after a month or day.
    void maybe_year() {
        const std::size_t before = at_;
        if (here() == '.' || here() == '-' || here() == '/')
            ++at_;
        else
            comma();
        spaces();
        comma();
        if (!linked_year()) at_ = before;
    }

    // "2023", "of 2023", "พ.ศ. 2566".
    bool linked_year() {
        const std::size_t before = at_;
        spaces();
        for (const std::string_view link :
             {"of "sv, "de "sv, "del "sv, "năm "sv, "พ.ศ."sv, "พ.ศ"sv, "ค.ศ."sv})
            if (take(link)) break;
        spaces();
        if (year()) return true;
        at_ = before;
        return false;
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
        const std::optional<DateNumber> hour = number(2);
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

    // A date of the Persian calendar as one of ours: a day alone, for its months are parts of two.
    bool make_gregorian() {
        if (calendar_ != MonthCalendar::persian) return true;
        const auto day = from_persian(date_.year, date_.month, date_.day);
        if (!day) return false;
        date_.year = static_cast<int>(day->year());
        date_.month = static_cast<unsigned>(day->month());
        date_.day = static_cast<unsigned>(day->day());
        return true;
    }

    bool read_from_word() {
        const std::size_t begin = at_;
        const std::optional<WeekdayName> after_weekday = weekday();
        if (after_weekday) {
            // Of those who write the month first no others have weekdays.
            is_day_first_ = !after_weekday->is_english;
            while (take(".") || comma()) {
            }
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
        spaces();
        if (comma()) return linked_year();  // "June, 2023"
        if (take("/") || linked_year()) return date_.year != 0 || year();
        const std::optional<DateNumber> day = number(2);
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
        if (is_ascii_letter(here())) return false;
        maybe_year();
        if (date_.year == 0) maybe_clock_and_year();
        return true;
    }

    bool read_from_digit() {
        const std::size_t before = at_;
        const std::optional<DateNumber> first = number(14);
        if (!first) return false;
        if (first->digits == 4) return read_after_year(*first);
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
        if (here() == '-' || here() == '/' || (here() == ',' && !prose_)) ++at_;
        spaces();
        for (const std::string_view link : {"of "sv, "de "sv, "di "sv, "d’"sv, "d'"sv, "ב"sv})
            if (take(link)) break;
        const std::optional<MonthName> named = month(false);
        if (!named) return false;
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
        const std::optional<DateNumber> second = number(2);
        if (!second || here() != separator) return false;
        ++at_;
        if (spaced) spaces();
        const unsigned other = static_cast<unsigned>(second->value);
        const bool of_two_digits = separator == '.' && (second->digits == 2 || !prose_);
        bool day_first = is_day_first_ || separator == '.' || first > 12 || first == other;
        if (!year() && !(of_two_digits && short_year())) {
            // A year of the Buddhist era stands in no other order.
            calendar_ = MonthCalendar::buddhist;
            if (prose_ || !year()) return false;
            day_first = true;
        }
        if (!day_first && other <= 12) return false;
        date_.day = day_first ? first : other;
        date_.month = day_first ? other : first;
        return true;
    }

    bool read_after_year(const DateNumber& first) {
        // In the Persian calendar numbers are only written with strokes: "1402/03/29".
        if (!plausible_year(first.value) && plausible_persian_year(first.value)) {
            calendar_ = MonthCalendar::persian;
            if (here() == ' ') return !prose_ && read_persian_month(first);
            if (here() != '/') return false;
        }
        if (!set_year(first.value)) return false;
        const char separator = here();
        if (is_at("년") || is_at("年")) {
            at_ += 3;
            spaces();
            const std::optional<DateNumber> numbered = number(2);
            if (!numbered) return !prose_;
            if (!take("월") && !take("月")) return false;
            date_.month = static_cast<unsigned>(numbered->value);
            spaces();
            const std::optional<DateNumber> day = number(2);
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
            if (here() != separator) spaces();
        } else if (in_words) {
            at_ = before;
            return true;
        } else {
            const std::optional<DateNumber> numbered = number(2);
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
        const std::optional<DateNumber> day = number(2);
        if (day && day->value >= 1) {
            date_.day = static_cast<unsigned>(day->value);
            return true;
        }
        at_ = after_month;
        return !prose_;
    }

    // "1402 خرداد 29"
    bool read_persian_month(const DateNumber& year) {
        spaces();
        if (!month(false) || calendar_ != MonthCalendar::persian || !set_year(year.value))
            return false;
        spaces();
        const std::optional<DateNumber> day = number(2);
        date_.day = day ? static_cast<unsigned>(day->value) : 0;
        return true;
    }

    // "Monday" or "(Mon)" behind a date.
    void read_weekday() {
        const std::size_t before = at_;
        while (take(" ") || comma()) {
        }
        const bool in_brackets = take("(") || take("（");
        if (!weekday() || !word().empty() || (in_brackets && !take(")") && !take("）")))
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
        const std::optional<std::int64_t> time = time_of_day();
        if (!time) return;
        date_.end = at_;
        spaces();
        const std::optional<int> east = zone();
        if (!east) return;
        date_.end = at_;
        const std::optional<Day> day = make_day(date_.year, date_.month, date_.day);
        if (!day) return;
        constexpr std::int64_t seconds_a_day = 86'400;
        date_.instant = std::int64_t{day->time_since_epoch().count()} * seconds_a_day + *time -
                        std::int64_t{*east} * 60;
    }

    bool prose_;
    bool is_day_first_ = false;  // in numbers, by what stands before them
    MonthCalendar calendar_ = MonthCalendar::gregorian;
    WrittenDate date_;
};

}  // namespace

std::optional<WrittenDate> date_at(std::string_view text, std::size_t at, bool prose) {
    return DateAt(text, at, prose).read();
}

}  // namespace dateline
