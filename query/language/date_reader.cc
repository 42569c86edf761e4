#include "query/language/date_reader.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>

#include "text/ascii.h"
#include "times/calendar.h"

namespace dateline {

namespace {

using std::chrono::days;

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

// Whether it is written as an ISO day, week, month or year, though there may be no such.
bool has_iso_shape(std::string_view text) {
    const auto begins = [&](std::string_view separator) {
        return all_digits(text.substr(0, 4)) && text.substr(4).starts_with(separator);
    };
    switch (text.size()) {
        case 4:
        case 8:
            if (text.size() == 8 && (begins("-W") || begins("-w")))
                return all_digits(text.substr(6));
            return all_digits(text);
        case 7:
            return begins("-") && all_digits(text.substr(5));
        case 10:
            return has_iso_shape(text.substr(0, 7)) && text[7] == '-' && all_digits(text.substr(8));
        default:
            return false;
    }
}

// The first week of a year has its fourth of January, and weeks begin on Monday.
std::optional<Interval> week_of_year(int year, int week) {
    const std::optional<Day> fourth = make_day(year, 1, 4);
    if (!fourth || week < 1) return std::nullopt;
    const Day monday =
        *fourth - (std::chrono::weekday{*fourth} - std::chrono::Monday) + days{7 * (week - 1)};
    // Its Thursday is in its year.
    const std::chrono::year_month_day thursday{monday + days{3}};
    if (static_cast<int>(thursday.year()) != year) return std::nullopt;
    return Interval{std::max(monday, first_day), std::min(monday + days{6}, last_day)};
}

std::optional<Interval> read_iso(std::string_view text) {
    const int year = number(text.substr(0, 4));
    if (text.size() == 4) return year_interval(year);
    if (text.size() == 7)
        return month_interval(year, static_cast<unsigned>(number(text.substr(5))));
    if (text.size() == 8 && text[4] == '-') return week_of_year(year, number(text.substr(6)));
    const std::size_t month = text.size() == 8 ? 4 : 5, day = text.size() == 8 ? 6 : 8;
    const std::optional<Day> made =
        make_day(year, static_cast<unsigned>(number(text.substr(month, 2))),
                 static_cast<unsigned>(number(text.substr(day))));
    if (!made) return std::nullopt;
    return Interval{*made, *made};
}

// "2h", "3d", "1w", "6m", "1y": the day so long before today, the last of its month where that is
// shorter. The hour of now isn't told, so 23 hours ago is today.
std::optional<Day> day_before(std::string_view typed, Day today) {
    constexpr std::size_t most_digits = 4;
    if (typed.size() < 2 || typed.size() > most_digits + 1) return std::nullopt;
    const std::string_view digits = typed.substr(0, typed.size() - 1);
    if (!all_digits(digits)) return std::nullopt;
    const int count = std::stoi(std::string(digits));
    constexpr int hours_a_day = 24;
    switch (typed.back()) {
        case 'h':
            return times::moved_day(today, times::Unit::day, -(count / hours_a_day));
        case 'd':
            return times::moved_day(today, times::Unit::day, -count);
        case 'w':
            return times::moved_day(today, times::Unit::week, -count);
        case 'm':
            return times::moved_day(today, times::Unit::month, -count);
        case 'y':
            return times::moved_day(today, times::Unit::year, -count);
        default:
            return std::nullopt;
    }
}

// Figures, which mean the same in every language.
bool is_figures(std::string_view words, Day today) {
    return has_iso_shape(words) || day_before(words, today);
}

std::optional<Interval> read_figures(std::string_view words, Day today) {
    if (has_iso_shape(words)) return read_iso(words);
    const std::optional<Day> day = day_before(words, today);
    return day ? std::optional(Interval{*day, *day}) : std::nullopt;
}

}  // namespace

bool is_iso_date(std::string_view typed) {
    typed = trimmed(typed);
    for (const std::string_view between : {"..", "/"}) {
        const std::size_t at = typed.find(between);
        if (at == std::string_view::npos) continue;
        const std::string_view from = trimmed(typed.substr(0, at));
        const std::string_view to = trimmed(typed.substr(at + between.size()));
        return (from.empty() || has_iso_shape(from)) && (to.empty() || has_iso_shape(to));
    }
    return has_iso_shape(typed);
}

std::optional<Interval> DateReader::read_one(std::string_view words,
                                             const TimeGrammar& grammar) const {
    return is_figures(words, today_) ? read_figures(words, today_)
                                     : grammar.read(words, today_, day_first_);
}

std::optional<Interval> DateReader::read_one(std::string_view words) const {
    if (words.empty() || is_figures(words, today_)) return read_figures(words, today_);
    std::size_t i = 0;
    while (const TimeGrammar* const grammar = grammars_.at(i++))
        if (const auto one = read_one(words, *grammar)) return one;
    return std::nullopt;
}

std::optional<Interval> DateReader::read_one_or_range(std::string_view words) const {
    if (words.empty() || is_figures(words, today_)) return read_figures(words, today_);
    std::size_t i = 0;
    while (const TimeGrammar* const grammar = grammars_.at(i++)) {
        if (const auto one = read_one(words, *grammar)) return one;
        if (const auto range = read_range(words, *grammar)) return range;
    }
    return std::nullopt;
}

// The year may stand at the end alone: "june to july 2022", "november to january 2023".
std::optional<Interval> DateReader::read_range(std::string_view words,
                                               const TimeGrammar& grammar) const {
    for (const auto& [from, to] : grammar.ranges(words)) {
        const std::optional<Interval> last = read_one(to, grammar);
        if (!last) continue;
        std::optional<Interval> first;
        if (says_year(to) && !says_year(from)) {
            const std::chrono::year_month_day date{last->to};
            const int year = static_cast<int>(date.year());
            const auto in_year = [&](int its) {
                return read_one(std::string(from) + " " + std::to_string(its), grammar);
            };
            first = in_year(year);
            if (first && first->from > last->to) first = in_year(year - 1);
        }
        if (!first) first = read_one(from, grammar);
        if (first && first->from <= last->to) return Interval{first->from, last->to};
    }
    return std::nullopt;
}

std::optional<Interval> DateReader::read(std::string_view words) const {
    words = trimmed(words);
    std::size_t between = words.find("..");
    std::size_t length = 2;
    if (between == std::string_view::npos) {
        between = words.find('/');
        length = 1;
        if (between == std::string_view::npos || !has_iso_shape(words.substr(0, between)) ||
            !has_iso_shape(words.substr(between + 1)))
            return read_one_or_range(words);
    }
    const std::string_view from = trimmed(words.substr(0, between));
    const std::string_view to = trimmed(words.substr(between + length));
    if (from.empty() && to.empty()) return std::nullopt;
    Interval range{first_day, last_day};
    if (!from.empty()) {
        const std::optional<Interval> first = read_one(from);
        if (!first) return std::nullopt;
        range.from = first->from;
    }
    if (!to.empty()) {
        const std::optional<Interval> last = read_one(to);
        if (!last) return std::nullopt;
        range.to = last->to;
    }
    if (range.to < range.from) return std::nullopt;
    return range;
}

bool says_year(std::string_view words) {
    std::size_t digits = 0;
    for (std::size_t i = 0; i <= words.size(); ++i) {
        if (i < words.size() && is_ascii_digit(words[i])) {
            ++digits;
            continue;
        }
        if (digits == 4) return true;
        digits = 0;
    }
    return false;
}

bool writes_day_first() {
    for (const char* name : {"LC_ALL", "LC_TIME", "LANG"})
        if (const char* locale = std::getenv(name); locale && *locale)
            return !std::string_view(locale).starts_with("en_US");
    return true;
}

}  // namespace dateline
