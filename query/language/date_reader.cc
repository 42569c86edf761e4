#include <algorithm>
#include <chrono>

#include "query/language/question.h"
#include "schema/data_files.h"

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

// Whether it is written as an ISO day, month or year, though there may be no such day.
bool has_iso_shape(std::string_view text) {
    if (text.size() == 4) return all_digits(text);
    if (text.size() == 7)
        return all_digits(text.substr(0, 4)) && text[4] == '-' && all_digits(text.substr(5));
    return text.size() == 10 && has_iso_shape(text.substr(0, 7)) && text[7] == '-' &&
           all_digits(text.substr(8));
}

std::optional<Interval> read_iso(std::string_view text) {
    const int year = number(text.substr(0, 4));
    if (text.size() == 4) return year_interval(year);
    if (text.size() == 7)
        return month_interval(year, static_cast<unsigned>(number(text.substr(5))));
    const std::optional<Day> day = parse_day(text);
    if (!day) return std::nullopt;
    return Interval{*day, *day};
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
    if (!grammar_) grammar_ = TimeGrammar::load(data_folder());
    return grammar_->read(words, today_);
}

std::optional<Interval> DateReader::read(std::string_view words) const {
    words = trim(words);
    std::size_t between = words.find("..");
    std::size_t length = 2;
    if (between == std::string_view::npos) {
        between = words.find('/');
        length = 1;
        if (between == std::string_view::npos || !has_iso_shape(words.substr(0, between)) ||
            !has_iso_shape(words.substr(between + 1)))
            return read_one(words);
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

}  // namespace dateline
