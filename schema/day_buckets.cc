#include "schema/day_buckets.h"

#include <algorithm>
#include <array>
#include <set>

#include "schema/fields.h"
#include "schema/terms.h"

namespace dateline {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

// How much of an ISO date the buckets of each kind are, from the millennium to the day.
constexpr std::array<std::size_t, 6> bucket_lengths{1, 2, 3, 4, 7, 10};

// After the field's own prefix: buckets within which something is spoken of. No bucket begins so.
constexpr std::string_view under = "U";

// All days whose ISO dates begin as `date` does, in its first `length` bytes.
Interval days_of(const std::string& date, std::size_t length, Day day) {
    const year_month_day parts{day};
    if (length == 10) return {day, day};
    if (length == 7)
        return {Day{parts.year() / parts.month() / 1},
                Day{parts.year() / parts.month() / std::chrono::last}};
    // 0, and not 1, is the first year of the first decade; the calendar begins a year later.
    int first = 0, years = 1;
    for (std::size_t i = 0; i < 4; ++i) {
        first = first * 10 + (i < length ? date[i] - '0' : 0);
        if (i >= length) years *= 10;
    }
    return {Day{std::chrono::year{std::max(first, 1)} / 1 / 1},
            Day{std::chrono::year{first + years - 1} / 12 / 31}};
}

std::string cover_term(const std::string& bucket) { return term(info(Field::when).prefix, bucket); }

std::string under_term(const std::string& bucket) {
    return term(std::string(info(Field::when).prefix).append(under), bucket);
}

}  // namespace

std::vector<std::string> cover(const Interval& interval) {
    std::vector<std::string> buckets;
    const Day last = std::min(interval.to, last_day);
    for (Day day = std::max(interval.from, first_day); day <= last;) {
        const std::string date = format_day(day);
        for (const std::size_t length : bucket_lengths) {
            const Interval bucket = days_of(date, length, day);
            if (bucket.from != day || bucket.to > last) continue;
            buckets.push_back(date.substr(0, length));
            day = bucket.to + days{1};
            break;
        }
    }
    return buckets;
}

std::vector<std::string> ancestors(const std::string& bucket) {
    std::vector<std::string> list;
    for (const std::size_t length : bucket_lengths)
        if (length < bucket.size()) list.push_back(bucket.substr(0, length));
    return list;
}

std::span<const TimeMention> times_in(const Passage& passage, std::span<const TimeMention> times) {
    const auto from = [&](std::uint32_t offset) {
        return std::lower_bound(
            times.begin(), times.end(), offset,
            [](const TimeMention& time, std::uint32_t at) { return time.begin < at; });
    };
    const auto first = from(passage.begin);
    return {first, std::max(first, from(passage.end))};
}

std::vector<Interval> spoken_times(const StoredArticle& stored) {
    std::vector<Interval> spoken;
    const auto add = [&](std::span<const TimeMention> times) {
        for (const TimeMention& time : times) {
            if (time.interval) spoken.push_back(*time.interval);
            if (time.range) spoken.push_back(*time.range);
        }
    };
    if (stored.passages.empty()) add(stored.times);
    for (const Passage& passage : stored.passages) add(times_in(passage, stored.times));
    return spoken;
}

std::vector<std::string> spoken_time_terms(const StoredArticle& stored) {
    std::set<std::string> terms;
    for (const Interval& time : spoken_times(stored)) {
        for (const std::string& bucket : cover(time)) {
            terms.insert(cover_term(bucket));
            for (const std::string& larger : ancestors(bucket)) terms.insert(under_term(larger));
        }
    }
    return {terms.begin(), terms.end()};
}

std::vector<std::string> near_terms(const Interval& asked) {
    std::vector<std::string> terms;
    for (const std::string& bucket : cover(asked)) {
        terms.push_back(cover_term(bucket));
        terms.push_back(under_term(bucket));
    }
    return terms;
}

std::vector<std::string> overlap_terms(const Interval& asked) {
    std::set<std::string> terms;
    for (std::string& term : near_terms(asked)) terms.insert(std::move(term));
    for (const std::string& bucket : cover(asked)) {
        for (const std::string& larger : ancestors(bucket)) terms.insert(cover_term(larger));
    }
    return {terms.begin(), terms.end()};
}

}  // namespace dateline
