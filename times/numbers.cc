#include "times/numbers.h"

#include <utility>

namespace dateline::times {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits(std::string_view form, std::size_t from = 0) {
    std::size_t end = from;
    while (end < form.size() && is_digit(form[end])) ++end;
    return end - from;
}

// A sign of money or "#" before a number: "$1990", "£1990", "₹2000", "#1990".
bool is_money(std::string_view text, std::uint32_t begin) {
    const std::string_view before = text.substr(0, begin);
    if (before.ends_with('$') || before.ends_with('#')) return true;
    if (before.ends_with("\xC2\xA3") || before.ends_with("\xC2\xA5")) return true;  // £ ¥
    // U+20A0 to U+20CF, the block of currency signs
    if (before.size() < 3 || before[before.size() - 3] != '\xE2') return false;
    const auto second = static_cast<unsigned char>(before[before.size() - 2]);
    const auto third = static_cast<unsigned char>(before[before.size() - 1]);
    return (second == 0x82 && third >= 0xA0) || (second == 0x83 && third <= 0x8F);
}

bool has_apostrophe_before(std::string_view text, std::uint32_t begin) {
    const std::string_view before = text.substr(0, begin);
    return before.ends_with('\'') || before.ends_with("\xE2\x80\x99") ||
           before.ends_with("\xE2\x80\x98");
}

WordId whole_number(std::string_view text, const Token& token, std::string_view form) {
    const std::size_t length = form.size();
    const std::int32_t value = read_number(form);
    if (length == 4) {
        if (form.front() == '0') return clock_24;
        // "1,500" is an amount.
        if (token.end - token.begin != 4 || value >= 2200) return large_number;
        // Hundreds of something are more than years: "1800 people".
        if (value < 1700 || (value < 1900 && value % 100 == 0)) return old_year;
        return value < 1900 ? earlier_year : value < 2100 ? modern_year : far_year;
    }
    if (length == 2 && has_apostrophe_before(text, token.begin)) return two_digit_year;
    if (length > 4) return large_number;
    if (length == 3) return form.front() == '0' ? other_word : three_digits;
    if (value == 0) return zero;
    if (value <= 12) return up_to_12;
    if (value <= 24) return up_to_24;
    if (value <= 31) return up_to_31;
    return value <= 59 ? up_to_59 : up_to_99;
}

// Two or four digits to the form's end.
bool is_year_at(std::string_view form, std::size_t begin) {
    const std::size_t count = digits(form, begin);
    return (count == 4 || count == 2) && form.size() == begin + count;
}

}  // namespace

WordId shape_of(std::string_view text, const Token& token, std::string_view form) {
    if (form.starts_with("fy")) return is_year_at(form, 2) ? fiscal_year : other_word;
    const std::size_t first = digits(form);
    if (first == 0 || first > 9 || is_money(text, token.begin)) return other_word;
    if (token.end < text.size() && text[token.end] == '%') return other_word;
    if (first == form.size()) return whole_number(text, token, form);
    const std::string_view rest = form.substr(first);
    if (rest.front() == '.') {
        const std::size_t second = digits(form, first + 1);
        const std::size_t after = first + 1 + second;
        if (second == 0) return other_word;
        if (after == form.size()) return decimal;
        const std::string_view ending = form.substr(after);
        if (ending == "am" || ending == "pm") return first <= 2 && second == 2 ? clock : other_word;
        return read_dotted(form) != 0 ? dotted_date : other_word;
    }
    if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th") {
        const std::int32_t value = read_number(form);
        return value >= 1 && value <= 31 ? ordinal_to_31 : larger_ordinal;
    }
    if (rest == "s") {
        const std::int32_t value = read_number(form);
        if (value % 10 != 0) return other_word;
        // "Audi 4000S"
        const bool has_decades = first == 4 && value >= 1000 && value < 2200;
        return has_decades ? decade_digits : first == 2 ? short_decade : other_word;
    }
    if (first == 1 && is_year_at(form, 2)) {
        if (rest.front() == 'q' && form.front() >= '1' && form.front() <= '4') return quarter_year;
        if (rest.front() == 'h' && form.front() >= '1' && form.front() <= '2') return half_year;
    }
    if (rest == "am" || rest == "pm")
        return first <= 2 && read_number(form) <= 12 ? clock : other_word;
    if (read_glued_unit(form)) return glued_length;
    if (rest.front() == 't' && digits(form, first + 1) == 2 && form.size() == first + 3 &&
        first == 2)
        return day_and_time;
    return other_word;
}

std::int32_t read_number(std::string_view form) {
    std::int32_t value = 0;
    for (std::size_t i = 0; i < form.size() && i < 9 && is_digit(form[i]); ++i)
        value = value * 10 + (form[i] - '0');
    return value;
}

std::int32_t read_dotted(std::string_view form) {
    const std::size_t first = digits(form);
    if (first == 0 || first > 2 || first >= form.size() || form[first] != '.') return 0;
    const std::size_t second = digits(form, first + 1);
    const std::size_t point = first + 1 + second;
    if (second == 0 || second > 2 || point >= form.size() || form[point] != '.') return 0;
    const std::size_t third = digits(form, point + 1);
    if ((third != 4 && third != 2) || point + 1 + third != form.size()) return 0;
    const std::int32_t day = read_number(form);
    const std::int32_t month = read_number(form.substr(first + 1));
    std::int32_t year = read_number(form.substr(point + 1));
    // "6.1.38" is a version; who writes two digits of a year, writes two of day and month.
    constexpr std::size_t short_date = 8;
    if (third == 2 && form.size() != short_date) return 0;
    if (third == 2) year += year < 50 ? 2000 : 1900;
    if (day < 1 || day > 31 || month < 1 || month > 12) return 0;
    return day + 100 * month + 10000 * year;
}

std::optional<Unit> read_glued_unit(std::string_view form) {
    constexpr std::pair<std::string_view, Unit> units[] = {
        {"sec", Unit::second},  {"secs", Unit::second}, {"min", Unit::minute},
        {"mins", Unit::minute}, {"hr", Unit::hour},     {"hrs", Unit::hour},
        {"day", Unit::day},     {"days", Unit::day},    {"wk", Unit::week},
        {"wks", Unit::week},    {"mth", Unit::month},   {"mths", Unit::month},
        {"yr", Unit::year},     {"yrs", Unit::year},
    };
    constexpr std::size_t most_digits = 3;
    const std::size_t first = digits(form);
    if (first == 0 || first > most_digits) return std::nullopt;
    for (const auto& [name, unit] : units)
        if (form.substr(first) == name) return unit;
    return std::nullopt;
}

ClockTime read_clock(std::string_view form) {
    ClockTime time;
    const std::size_t first = digits(form);
    if (first == 4) {
        time.hour = read_number(form.substr(0, 2));
        time.minute = read_number(form.substr(2));
    } else {
        time.hour = read_number(form);
        if (first < form.size() && form[first] == '.')
            time.minute = read_number(form.substr(first + 1));
    }
    if (form.ends_with("am")) time.meridiem = 1;
    if (form.ends_with("pm")) time.meridiem = 2;
    return time;
}

}  // namespace dateline::times
