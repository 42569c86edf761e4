#include "schema/interval.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>

namespace dateline {

namespace {

using std::chrono::year_month_day;

bool storable(int year) { return year >= 1 && year <= 9999; }

}  // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
    if (!storable(year) || month > 12 || day > 31) return std::nullopt;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                              std::chrono::day{day}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

std::optional<Interval> month_interval(int year, unsigned month) {
    if (!storable(year) || month < 1 || month > 12) return std::nullopt;
    const std::chrono::year_month ym{std::chrono::year{year}, std::chrono::month{month}};
    return Interval{Day{ym / 1}, Day{ym / std::chrono::last}};
}

std::optional<Interval> year_interval(int year) {
    if (!storable(year)) return std::nullopt;
    return Interval{*make_day(year, 1, 1), *make_day(year, 12, 31)};
}

std::string format_day(Day day) {
    const year_month_day date{day};
    // Room for any int that a year may hold, so that no value of `day` can be cut.
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::string format_interval(const Interval& interval) {
    if (interval.from == interval.to) return format_day(interval.from);
    const year_month_day from{interval.from};
    const int year = static_cast<int>(from.year());
    const unsigned month = static_cast<unsigned>(from.month());
    if (interval == month_interval(year, month)) return format_day(interval.from).substr(0, 7);
    if (interval == year_interval(year)) return format_day(interval.from).substr(0, 4);
    return format_day(interval.from) + ".." + format_day(interval.to);
}

void widen(std::optional<Interval>& period, const Interval& by) {
    if (!period) period = by;
    period->from = std::min(period->from, by.from);
    period->to = std::max(period->to, by.to);
}

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = -1;
        const char* end = text.data() + at + length;
        const auto result = std::from_chars(text.data() + at, end, value);
        return result.ec == std::errc{} && result.ptr == end ? value : -1;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    return make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

Day today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return *make_day(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                     static_cast<unsigned>(local.tm_mday));
}

}  // namespace dateline
