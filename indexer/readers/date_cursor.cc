#include "indexer/readers/date_cursor.h"

#include <string>

#include "indexer/readers/calendar_names.h"
#include "text/ascii.h"

namespace dateline {

namespace {

using namespace std::string_view_literals;

bool is_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

std::string_view DateCursor::word() const { return rest().substr(0, letters_at(rest())); }

bool DateCursor::take(std::string_view literal) {
    if (!is_at(literal)) return false;
    at_ += literal.size();
    return true;
}

void DateCursor::spaces() {
    while (here() == ' ' || here() == '\t' || here() == '\n' || is_at("\u00A0"))
        at_ += here() == '\xC2' ? 2 : 1;
}

bool DateCursor::comma() { return take(",") || take("،") || take("，"); }

std::optional<DateNumber> DateCursor::number(std::size_t most_digits) {
    DateNumber result;
    while (is_ascii_digit(here(result.digits))) {
        if (result.digits == most_digits) return std::nullopt;
        result.value = result.value * 10 + (here(result.digits) - '0');
        ++result.digits;
    }
    if (result.digits == 0) return std::nullopt;
    at_ += result.digits;
    return result;
}

bool DateCursor::ordinal() {
    for (const std::string_view ending : {"st"sv, "nd"sv, "rd"sv, "th"sv, "er"sv})
        if (same_ascii_word(rest().substr(0, 2), ending) && !is_letter(here(2))) {
            at_ += 2;
            return true;
        }
    return false;
}

std::optional<std::int64_t> DateCursor::time_of_day() {
    std::optional<DateNumber> hour = number(6);
    if (!hour) return std::nullopt;
    std::int64_t minute = 0, second = 0;
    if (hour->digits >= 5 || hour->digits == 4) {  // ISO 8601's short form, 173000
        if (hour->digits == 6) second = hour->value % 100;
        minute = hour->digits == 6 ? hour->value / 100 % 100 : hour->value % 100;
        hour->value /= hour->digits == 6 ? 10'000 : 100;
    } else if (take(":") || take(".") || take("h") || take("時") || take("时") || take("시")) {
        spaces();
        const std::optional<DateNumber> minutes = number(2);
        if (!minutes) return std::nullopt;
        minute = minutes->value;
        if (!take("分")) take("분");
        if (take(":")) {
            const std::optional<DateNumber> seconds = number(2);
            if (!seconds) return std::nullopt;
            second = seconds->value;
            if (take(".") || take(",")) number(9);
        }
    } else if (!half_of_day(*hour, false)) {
        return std::nullopt;
    }
    half_of_day(*hour, true);
    if (hour->value > 24 || minute > 59 || second > 60) return std::nullopt;
    return hour->value * 3'600 + minute * 60 + second;
}

bool DateCursor::half_of_day(DateNumber& hour, bool apply) {
    const std::size_t before = at_;
    spaces();
    for (const std::string_view half : {"a.m."sv, "p.m."sv, "am"sv, "pm"sv}) {
        if (!same_ascii_word(rest().substr(0, half.size()), half) || is_letter(here(half.size())))
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

std::optional<int> DateCursor::zone() {
    const bool in_brackets = take("(");
    const std::optional<int> minutes = zone_within();
    if (minutes && in_brackets) take(")");
    return minutes;
}

std::optional<int> DateCursor::zone_within() {
    const std::string_view name = word();
    std::optional<int> minutes;
    if (!name.empty()) {
        minutes = zone_minutes(lower_ascii(name));
        if (!minutes) return std::nullopt;
        at_ += name.size();
    }
    if (here() != '+' && here() != '-' && !is_at("\u2212")) return minutes;
    const int sign = here() == '+' ? 1 : -1;
    const std::size_t before = at_;
    at_ += here() == '+' || here() == '-' ? 1 : 3;
    const std::optional<DateNumber> hours = number(4);
    if (!hours || hours->digits == 3) {
        at_ = before;
        return minutes;
    }
    std::int64_t offset = hours->value * 60;
    if (hours->digits == 4) {
        offset = hours->value / 100 * 60 + hours->value % 100;
    } else if (take(":")) {
        if (const std::optional<DateNumber> rest = number(2)) offset += rest->value;
    }
    constexpr std::int64_t widest = 14 * 60;  // Kiribati
    if (offset > widest) return std::nullopt;
    return sign * static_cast<int>(offset);
}

}  // namespace dateline
