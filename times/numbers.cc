#include "times/numbers.h"

#include "text/ascii.h"

namespace dateline::times {

namespace {

std::size_t digits(std::string_view form, std::size_t from = 0) {
    std::size_t end = from;
    while (end < form.size() && is_ascii_digit(form[end])) ++end;
    return end - from;
}

// The value of these letters, when they are some that a kind has.
std::optional<std::int32_t> value_of(const Glued::Letters& kind, std::string_view letters) {
    for (const auto& [known, value] : kind)
        if (letters == known) return value;
    return std::nullopt;
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

// 1990's, 90's: as many US papers write decades.
WordId decade_with_apostrophe(std::string_view text, const Token& token, std::string_view form,
                              const Glued& glued) {
    std::string_view behind = text.substr(token.end);
    if (behind.starts_with('\''))
        behind.remove_prefix(1);
    else if (behind.starts_with("\xE2\x80\x99"))
        behind.remove_prefix(3);
    else
        return other_word;
    const std::size_t length = behind.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
    if (!value_of(glued.decade, behind.substr(0, length)) || form.back() != '0') return other_word;
    const std::int32_t value = read_number(form);
    if (form.size() == 4 && value >= 1700 && value < 2100) return decade_or_year;
    return form.size() == 2 && value >= 10 ? decade_or_number : other_word;
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

// "3.5", "9.30am", "6.6.2017": a number of so many digits with a point behind it.
WordId pointed_number(std::string_view form, std::size_t first, const Glued& glued) {
    const std::size_t second = digits(form, first + 1);
    const std::size_t after = first + 1 + second;
    if (second == 0) return other_word;
    if (after == form.size()) return decimal;
    if (value_of(glued.meridiem, form.substr(after)))
        return first <= 2 && second == 2 ? clock : other_word;
    return read_dotted(form) != 0 ? dotted_date : other_word;
}

// "1990s", "'90s", "90s", but not "Audi 4000S"
WordId decade_of(std::size_t first, std::int32_t value, bool has_apostrophe) {
    if (value % 10 != 0) return other_word;
    const bool has_decades = first == 4 && value >= 1000 && value < 2200;
    if (has_decades) return decade_digits;
    if (first != 2) return other_word;
    return has_apostrophe ? short_decade : bare_decade;
}

// "3Q2022", "1H13"
WordId part_of_year(std::string_view form, const Glued& glued) {
    std::size_t end = 1;
    while (end < form.size() && !is_ascii_digit(form[end])) ++end;
    if (!is_year_at(form, end)) return other_word;
    const std::string_view letters = form.substr(1, end - 1);
    const char part = form.front();
    if (value_of(glued.quarter, letters) && part >= '1' && part <= '4') return quarter_year;
    if (value_of(glued.half, letters) && part >= '1' && part <= '2') return half_year;
    return other_word;
}

WordId fiscal_year_of(std::string_view form, const Glued& glued) {
    for (const auto& [letters, value] : glued.fiscal)
        if (form.starts_with(letters) && is_year_at(form, letters.size())) return fiscal_year;
    return other_word;
}

}  // namespace

WordId shape_of(std::string_view text, const Token& token, std::string_view form,
                const Glued& glued) {
    const std::size_t first = digits(form);
    if (first == 0) return fiscal_year_of(form, glued);
    if (first > 9 || is_money(text, token.begin)) return other_word;
    if (token.end < text.size() && text[token.end] == '%') return other_word;
    if (first == form.size()) {
        const WordId decade = decade_with_apostrophe(text, token, form, glued);
        return decade != other_word ? decade : whole_number(text, token, form);
    }
    const std::string_view rest = form.substr(first);
    if (rest.front() == '.') return pointed_number(form, first, glued);
    const std::int32_t value = read_number(form);
    if (value_of(glued.ordinal, rest))
        return value >= 1 && value <= 31 ? ordinal_to_31 : larger_ordinal;
    if (value_of(glued.decade, rest))
        return decade_of(first, value, has_apostrophe_before(text, token.begin));
    if (first == 1 && is_ascii_digit(form.back())) {
        if (const WordId part = part_of_year(form, glued); part != other_word) return part;
    }
    if (value_of(glued.meridiem, rest)) return first <= 2 && value <= 12 ? clock : other_word;
    if (read_glued_unit(form, glued)) return glued_length;
    // ISO 8601: 2017-06-19T10:00
    if (rest.front() == 't' && digits(form, first + 1) == 2 && form.size() == first + 3 &&
        first == 2)
        return day_and_time;
    return other_word;
}

std::int32_t read_number(std::string_view form) {
    std::int32_t value = 0;
    for (std::size_t i = 0; i < form.size() && i < 9 && is_ascii_digit(form[i]); ++i)
        value = value * 10 + (form[i] - '0');
    return value;
}

std::int32_t read_year_behind(std::string_view form) {
    std::size_t begin = form.size();
    while (begin > 0 && is_ascii_digit(form[begin - 1])) --begin;
    const std::int32_t year = read_number(form.substr(begin));
    return year < 100 ? year + 2000 : year;
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

std::optional<Unit> read_glued_unit(std::string_view form, const Glued& glued) {
    constexpr std::size_t most_digits = 3;
    const std::size_t first = digits(form);
    if (first == 0 || first > most_digits) return std::nullopt;
    const auto unit = value_of(glued.unit, form.substr(first));
    return unit ? std::optional(static_cast<Unit>(*unit)) : std::nullopt;
}

ClockTime read_clock(std::string_view form, const Glued& glued) {
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
    for (const auto& [letters, meridiem] : glued.meridiem)
        if (form.ends_with(letters)) time.meridiem = meridiem;
    return time;
}

}  // namespace dateline::times
