// What dates are made of: their numbers, words and signs, and times of day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

struct DateNumber {
    std::int64_t value = 0;
    std::size_t digits = 0;
};

// A cursor over a text. What takes something moves it behind that; where it isn't there, it stays.
class DateCursor {
public:
    DateCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    std::string_view rest() const { return text_.substr(at_); }
    bool is_at(std::string_view literal) const { return rest().starts_with(literal); }
    // The byte so far ahead; zero behind the end.
    char here(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }
    // The letters at the cursor, of any script.
    std::string_view word() const;

    bool take(std::string_view literal);
    void spaces();  // a break of line and no-break spaces, too
    bool comma();   // of any script
    // A number of at most so many digits; nothing where there are more.
    std::optional<DateNumber> number(std::size_t most_digits);
    // What makes a number the day of a month: "st", "th", "er".
    bool ordinal();
    // A time of day; seconds since midnight, nothing where none is stated. What is taken of one
    // that can't be read isn't given back.
    std::optional<std::int64_t> time_of_day();
    // "+02:00", "EDT", "(GMT+7)"; minutes east of Greenwich.
    std::optional<int> zone();

protected:
    std::string_view text_;
    std::size_t at_;  // bytes

private:
    // The same without brackets around it.
    std::optional<int> zone_within();
    // "a.m." or "PM"; applied to the hour only when asked to.
    bool half_of_day(DateNumber& hour, bool apply);
};

}  // namespace dateline
