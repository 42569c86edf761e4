#include "times/story.h"

#include <cstdlib>
#include <set>
#include <tuple>

namespace dateline::times {

namespace {

// A date with its year that far away, each once, speaks for the past, and so does each expression
// that is counted from another date. A date with its year near the publication counts one against
// it, an expression reckoned from the publication so much.
constexpr int far_years = 2;
constexpr int least_past = 3;
constexpr int near_weight = 4;

bool says_year(const Meaning& meaning, Construction construction) {
    return construction == Construction::calendar || construction == Construction::range
               ? meaning.has(Field::year) || meaning.has(Field::to_year)
               : false;
}

// Reckoned from the publication by its very words: "today", "last week".
bool is_near(const Meaning& meaning, Construction construction) {
    if (meaning.as(Field::anchor, Anchor::publication) != Anchor::publication) return false;
    // "today" and "the last decade" stand in histories, too.
    const Unit unit = meaning.as(Field::unit, Unit::day);
    const bool is_today = unit == Unit::day && meaning.get(Field::shift, 0) == 0;
    if (construction == Construction::relative) return !is_today && unit <= Unit::year;
    if (construction != Construction::calendar || meaning.has(Field::year)) return false;
    return meaning.has(Field::shift) || meaning.has(Field::year_shift) ||
           (meaning.has(Field::weekday) && !meaning.has(Field::day));
}

// Counted from the date before: "two days later", "the same month", "the 25th".
bool carries_on(const Meaning& meaning, Construction construction) {
    switch (construction) {
        case Construction::anaphor:
        case Construction::neighbour:
            return true;
        case Construction::offset:
            return meaning.as(Field::anchor, Anchor::publication) == Anchor::previous;
        case Construction::calendar:
            return !meaning.has(Field::month) && meaning.has(Field::day);
        default:
            return false;
    }
}

bool is_far(int year, std::optional<Day> published) {
    return published && std::abs(year - year_of(*published)) >= far_years;
}

}  // namespace

bool tells_of_past(const std::vector<Match>& matches, std::optional<Day> published) {
    if (!published) return true;
    // Year, month and day; 0 where it is not said.
    std::set<std::tuple<int, int, int>> far;
    int carried = 0, near = 0;
    for (const Match& match : matches) {
        const Meaning& said = match.meaning;
        const Construction construction = match.rule->construction;
        // What lacks its year before any other date was named is of the reader's own.
        const bool is_first = far.empty() && construction == Construction::calendar &&
                              said.has(Field::month) && !said.has(Field::year) &&
                              !said.has(Field::year_shift);
        if (is_first || is_near(said, construction)) near += near_weight;
        if (!far.empty() && carries_on(said, construction)) ++carried;
        if (!says_year(said, construction)) continue;
        const int year = said.get(Field::year, said.get(Field::to_year, 0));
        if (said.get(Field::era, 0) == 1 || is_far(year, published))
            far.emplace(year, said.get(Field::month, 0), said.get(Field::day, 0));
        else
            ++near;
    }
    const int past = static_cast<int>(far.size()) + carried;
    return past >= least_past && past > near;
}

Story::Story(std::optional<Day> published, bool of_past) {
    context.published = published;
    context.narrative = of_past;
}

void Story::at(std::uint32_t sentence) {
    context.previous_is_near = context.previous && sentence == last_sentence_;
    sentence_ = sentence;
}

void Story::heard(const Meaning& meaning, Construction construction, const Resolved& resolved) {
    if (construction == Construction::duration) {
        // "for the nine months", "for the year": what follows compares with the year before.
        const Unit unit = meaning.as(Field::unit, Unit::day);
        if (unit == Unit::month || unit == Unit::year) context.compares_quarters = false;
        return;
    }
    if (resolved.before_christ) {
        context.before_christ = resolved.before_christ;
        context.previous.reset();
        return;
    }
    if (!resolved.period) return;
    const Period& period = *resolved.period;
    if (period.unit == Unit::quarter) heard_quarter(meaning, construction, period);
    if (period.unit == Unit::decade) context.decade = year_of(period.days.from);
    if (period.unit > Unit::year) return;
    // A history looks up to its reader's own days and to those to come, and goes on where it was.
    if (context.narrative && context.published && context.previous &&
        (is_near(meaning, construction) || context.tense == Tense::future))
        return;
    // What a figure is compared with isn't spoken of further.
    const bool compares = construction == Construction::offset &&
                          meaning.as(Field::unit, Unit::day) == Unit::year &&
                          meaning.get(Field::direction, 0) < 0;
    if (compares && !context.narrative) return;
    context.previous = period;
    context.before_christ.reset();
    last_sentence_ = sentence_;
}

void Story::heard_quarter(const Meaning& meaning, Construction construction, const Period& period) {
    context.compares_quarters = true;
    const bool is_named = meaning.has(Field::quarter) && !meaning.has(Field::year) &&
                          meaning.get(Field::shift, 0) == 0 && construction == Construction::topic;
    if (!is_named) return;
    // A quarter that isn't over is an outlook, not the report's own.
    const bool is_over = context.published && period.days.to < *context.published;
    if (is_over || !context.topic)
        context.topic = {year_of(period.days.from), quarter_of(period.days.from)};
}

}  // namespace dateline::times
