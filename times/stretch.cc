#include "times/stretch.h"

#include <utility>

namespace dateline::times {

using std::chrono::days;

namespace {

// Between the ends: "to", "and", "up to", "through to".
constexpr std::uint32_t most_words_between = 2;

// A date that is one of every year: the year is what it may lack.
bool is_yearly(const Match& match) {
    const Meaning& said = match.meaning;
    return match.rule->construction == Construction::calendar &&
           (said.has(Field::month) || said.has(Field::season) || said.has(Field::holiday));
}

bool says_year(const Match& match) { return match.meaning.has(Field::year); }

bool lacks_year(const Match& match) {
    return !says_year(match) && !match.meaning.has(Field::year_shift) &&
           !match.meaning.has(Field::shift);
}

bool is_weekday(const Match& match) {
    const Meaning& said = match.meaning;
    return match.rule->construction == Construction::calendar && said.has(Field::weekday) &&
           !said.has(Field::month) && !said.has(Field::shift);
}

std::optional<Resolved> in_year(const Grammar& grammar, const Context& context, const Match& match,
                                int year) {
    Meaning meaning = match.meaning;
    meaning[Field::year] = year;
    return resolve(grammar, match.rule->construction, meaning, context);
}

// The same expression, resolved otherwise.
bool put(TimeMention& mention, std::optional<Resolved> resolved) {
    if (!resolved || !resolved->interval) return false;
    mention.kind = resolved->kind;
    mention.value = std::move(resolved->value);
    mention.interval = resolved->interval;
    return true;
}

bool put(Resolved& last, std::optional<Resolved> resolved) {
    if (!resolved || !resolved->interval) return false;
    last = *std::move(resolved);
    return true;
}

// A day and the value that names it, so many days on.
bool move_day(std::string& value, Interval& interval, int by) {
    const std::string named = format_day(interval.from);
    if (!value.starts_with(named)) return false;
    const Interval moved{interval.from + days{by}, interval.to + days{by}};
    if (moved.from < first_day || moved.to > last_day) return false;
    value.replace(0, named.size(), format_day(moved.from));
    interval = moved;
    return true;
}

bool is_reversed(const TimeMention& first, const Resolved& last) {
    return first.interval && last.interval && last.interval->to < first.interval->from;
}

}  // namespace

bool is_stretch(const Grammar& grammar, const Matcher& matcher, const Match& first,
                const Match& last) {
    if (first.first == 0 || last.first <= first.last ||
        last.first - first.last > most_words_between)
        return false;
    constexpr std::uint16_t blank_or_comma = gap_blank | gap_comma;
    if ((matcher.gap_before(first.first) & gap_blank) == 0 ||
        (matcher.gap_before(first.last) & blank_or_comma) == 0)
        return false;
    for (std::uint32_t token = first.last + 1; token <= last.first; ++token)
        if ((matcher.gap_before(token) & gap_blank) == 0) return false;
    for (const Stretch& stretch : grammar.stretches) {
        if (stretch.typed_only) continue;
        if (!grammar.takes(stretch.before, matcher.word(first.first - 1))) continue;
        bool joins = true;
        for (std::uint32_t token = first.last; token < last.first; ++token)
            joins = joins && grammar.takes(stretch.between, matcher.word(token));
        if (joins) return true;
    }
    return false;
}

Settled settle_stretch(const Grammar& grammar, const Context& context, const Match& first_match,
                       TimeMention& first, const Match& last_match, Resolved& last) {
    Settled settled;
    const auto year_of_first = [&] { return year_of(first.interval->from); };
    const auto year_of_last = [&] { return year_of(last.interval->from); };
    const auto move_first = [&](int year) {
        settled.first |= put(first, in_year(grammar, context, first_match, year));
    };
    const auto move_last = [&](int year) {
        settled.last |= put(last, in_year(grammar, context, last_match, year));
    };
    if (is_yearly(first_match) && is_yearly(last_match)) {
        if (lacks_year(first_match) && says_year(last_match) && last.interval) {
            const int year = year_of_last();
            move_first(year);
            if (is_reversed(first, last)) move_first(year - 1);
        } else if (says_year(first_match) && lacks_year(last_match) && first.interval) {
            const int year = year_of_first();
            move_last(year);
            if (is_reversed(first, last)) move_last(year + 1);
        } else if (lacks_year(first_match) && lacks_year(last_match) && is_reversed(first, last)) {
            if (context.tense == Tense::future) {
                const int year = year_of_first();
                move_last(year);
                if (is_reversed(first, last)) move_last(year + 1);
            } else {
                const int year = year_of_last();
                move_first(year);
                if (is_reversed(first, last)) move_first(year - 1);
            }
        }
    } else if (is_weekday(first_match) && is_weekday(last_match) && is_reversed(first, last)) {
        constexpr int week = 7;
        if (context.tense == Tense::future) {
            settled.last = move_day(last.value, *last.interval, week);
            if (settled.last) last.period = day_period(last.interval->from);
        } else {
            settled.first = move_day(first.value, *first.interval, -week);
        }
    }
    if (first.interval && last.interval && first.interval->from <= last.interval->to) {
        const Interval whole{first.interval->from, last.interval->to};
        if (whole != *first.interval) first.range = whole;
    }
    return settled;
}

}  // namespace dateline::times
