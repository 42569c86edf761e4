#include "query/language/date_reader.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <string>
#include <utility>

#include "text/data_files.h"
#include "times/calendar.h"

namespace dateline {

namespace {

using std::chrono::days;

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
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

// "3d", "1w", "6m", "1y": the day so long before today, the last of its month where that is
// shorter.
std::optional<Day> day_before(std::string_view typed, Day today) {
    constexpr std::size_t most_digits = 4;
    if (typed.size() < 2 || typed.size() > most_digits + 1) return std::nullopt;
    const std::string_view digits = typed.substr(0, typed.size() - 1);
    if (!all_digits(digits)) return std::nullopt;
    const int count = std::stoi(std::string(digits));
    switch (typed.back()) {
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

// "2h" as "2 hours ago"; other words as they are.
std::string hours_written_out(std::string_view words) {
    const bool is_hours = words.size() > 1 && words.size() < 6 && words.back() == 'h' &&
                          all_digits(words.substr(0, words.size() - 1));
    return is_hours ? std::string(words.substr(0, words.size() - 1)) + " hours ago"
                    : std::string(words);
}

// Whether a year stands in it, as four digits.
bool says_year(std::string_view words) {
    std::size_t digits = 0;
    for (std::size_t i = 0; i <= words.size(); ++i) {
        if (i < words.size() && words[i] >= '0' && words[i] <= '9') {
            ++digits;
            continue;
        }
        if (digits == 4) return true;
        digits = 0;
    }
    return false;
}

bool same_letters(std::string_view typed, std::string_view word) {
    return typed.size() == word.size() &&
           std::equal(typed.begin(), typed.end(), word.begin(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

}  // namespace

bool is_iso_date(std::string_view typed) {
    typed = trim(typed);
    for (const std::string_view between : {"..", "/"}) {
        const std::size_t at = typed.find(between);
        if (at == std::string_view::npos) continue;
        const std::string_view from = trim(typed.substr(0, at));
        const std::string_view to = trim(typed.substr(at + between.size()));
        return (from.empty() || has_iso_shape(from)) && (to.empty() || has_iso_shape(to));
    }
    return has_iso_shape(typed);
}

std::optional<Interval> DateReader::read_one(std::string_view words) const {
    if (has_iso_shape(words)) return read_iso(words);
    if (same_letters(words, "today") || same_letters(words, "now")) return Interval{today_, today_};
    if (same_letters(words, "yesterday")) return Interval{today_ - days{1}, today_ - days{1}};
    if (words.empty()) return std::nullopt;
    if (const std::optional<Day> day = day_before(words, today_)) return Interval{*day, *day};
    if (!grammar_) grammar_ = TimeGrammar::load(data_folder());
    return grammar_->read(hours_written_out(words), today_, day_first_);
}

// The year may stand at the end alone: "june to july 2022", "november to january 2023".
std::optional<Interval> DateReader::read_words_of_range(std::string_view words) const {
    struct Form {
        std::string_view before, between;
    };
    constexpr std::array<Form, 4> forms{
        {{"from ", " to "}, {"from ", " until "}, {"between ", " and "}, {"", " to "}}};
    for (const auto& [before, between] : forms) {
        if (words.size() <= before.size() || !same_letters(words.substr(0, before.size()), before))
            continue;
        const std::string_view ends = words.substr(before.size());
        const std::size_t at = ends.find(between);
        if (at == std::string_view::npos) continue;
        const std::string from(trim(ends.substr(0, at)));
        const std::string_view to = trim(ends.substr(at + between.size()));
        const std::optional<Interval> last = read_one(to);
        if (!last || from.empty()) continue;
        std::optional<Interval> first;
        if (says_year(to) && !says_year(from)) {
            const std::chrono::year_month_day date{last->to};
            const int year = static_cast<int>(date.year());
            first = read_one(from + " " + std::to_string(year));
            if (first && first->from > last->to)
                first = read_one(from + " " + std::to_string(year - 1));
        }
        if (!first) first = read_one(from);
        if (first && first->from <= last->to) return Interval{first->from, last->to};
    }
    return std::nullopt;
}

std::optional<Interval> DateReader::read(std::string_view words) const {
    words = trim(words);
    std::size_t between = words.find("..");
    std::size_t length = 2;
    if (between == std::string_view::npos) {
        between = words.find('/');
        length = 1;
        if (between == std::string_view::npos || !has_iso_shape(words.substr(0, between)) ||
            !has_iso_shape(words.substr(between + 1))) {
            const std::optional<Interval> one = read_one(words);
            return one ? one : read_words_of_range(words);
        }
    }
    const std::string_view from = trim(words.substr(0, between));
    const std::string_view to = trim(words.substr(between + length));
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

bool writes_day_first() {
    for (const char* name : {"LC_ALL", "LC_TIME", "LANG"})
        if (const char* locale = std::getenv(name); locale && *locale)
            return !std::string_view(locale).starts_with("en_US");
    return true;
}

}  // namespace dateline
