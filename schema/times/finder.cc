#include "schema/times/finder.h"

#include <cstdlib>

#include "schema/times/matcher.h"
#include "schema/times/resolver.h"
#include "schema/times/stretch.h"
#include "schema/times/tense.h"

namespace dateline::times {

namespace {

// A text tells of the past when the dates with their year that it names are mostly more than a year
// from its publication: each counts one, those with a month two, and a day near the publication
// against them.
constexpr int least_far = 3;
constexpr int far_years = 2;
constexpr int near_weight = 8;

// What a text has spoken of so far.
class Story {
public:
    explicit Story(std::optional<Day> published) { context.published = published; }

    void at(std::uint32_t sentence) {
        context.previous_is_near = context.previous && sentence == last_sentence_;
        sentence_ = sentence;
    }

    void heard(const Meaning& meaning, Construction construction, const Resolved& resolved) {
        if (construction == Construction::duration) {
            // "for the nine months", "for the year": what follows compares with the year before.
            const Unit unit = meaning.as(Field::unit, Unit::day);
            if (unit == Unit::month || unit == Unit::year) context.compares_quarters = false;
            return;
        }
        if (!resolved.period) return;
        const Period& period = *resolved.period;
        if (period.unit == Unit::quarter) heard_quarter(meaning, construction, period);
        if (period.unit == Unit::decade) context.decade = year_of(period.days.from);
        if (period.unit > Unit::year) return;
        const bool has_year = meaning.has(Field::year) && construction == Construction::calendar;
        if (has_year && context.published &&
            std::abs(year_of(period.days.from) - year_of(*context.published)) >= far_years) {
            far_ += meaning.has(Field::month) ? 2 : 1;
        } else if (!has_year && (meaning.has(Field::weekday) || meaning.has(Field::shift) ||
                                 construction == Construction::relative)) {
            ++near_;
        }
        // What a figure is compared with isn't spoken of further.
        const bool compares = construction == Construction::offset &&
                              meaning.as(Field::unit, Unit::day) == Unit::year &&
                              meaning.get(Field::direction, 0) < 0;
        if (compares && !context.narrative) return;
        context.previous = period;
        last_sentence_ = sentence_;
        context.narrative = !context.published || (far_ >= least_far && far_ > near_weight * near_);
    }

    void heard_quarter(const Meaning& meaning, Construction construction, const Period& period) {
        context.compares_quarters = true;
        const bool is_named = meaning.has(Field::quarter) && !meaning.has(Field::year) &&
                              meaning.get(Field::shift, 0) == 0 &&
                              construction == Construction::topic;
        if (!is_named) return;
        // A quarter that isn't over is an outlook, not the report's own.
        const bool is_over = context.published && period.days.to < *context.published;
        if (is_over || !context.topic)
            context.topic = {year_of(period.days.from), quarter_of(period.days.from)};
    }

    Context context;

private:
    std::uint32_t sentence_ = 0;
    std::uint32_t last_sentence_ = UINT32_MAX;
    int far_ = 0;
    int near_ = 0;
};

// Whether the tense decides which day or month is meant.
bool leans_on_tense(const Meaning& meaning) {
    if (meaning.has(Field::year) || meaning.has(Field::dotted)) return false;
    return meaning.has(Field::weekday) || meaning.has(Field::month) ||
           meaning.has(Field::holiday) || meaning.has(Field::season) ||
           meaning.has(Field::quarter) || meaning.has(Field::half) ||
           (meaning.has(Field::unit) && meaning.as(Field::unit, Unit::day) == Unit::weekend);
}

std::uint32_t begin_of(const Analysis& analysis, const Match& match) {
    std::uint32_t begin = analysis.tokens[match.first].begin;
    // The apostrophe of "'80s" and "'98" belongs to them.
    const char first = analysis.text[begin];
    if (first >= '0' && first <= '9' && begin > 0) {
        if (analysis.text[begin - 1] == '\'') return begin - 1;
        constexpr std::size_t curly = 3;  // bytes of ’
        if (begin >= curly && (analysis.text.substr(begin - curly, curly) == "\xE2\x80\x99" ||
                               analysis.text.substr(begin - curly, curly) == "\xE2\x80\x98"))
            return begin - static_cast<std::uint32_t>(curly);
    }
    return begin;
}

// Which orders the slash dates of a text show: 19/06/2023 can only have its day first.
struct SlashDates {
    bool day_first = false;
    bool undecided = false;  // 05/06/2023

    void heard(const Meaning& meaning) {
        if (meaning.get(Field::slashed, 0) == 0) return;
        constexpr int months = 12;
        if (meaning[Field::month] > months)
            day_first = true;
        else if (meaning[Field::day] <= months)
            undecided = true;
    }
};

// What a resolved expression was counted from: found by resolving it again knowing less.
TimeReason reason_of(const Grammar& grammar, const Match& match, const Resolved& resolved,
                     const Context& context) {
    TimeReason reason{match.rule->name, TimeReference::none, std::nullopt};
    if (!resolved.interval) return reason;
    const auto is_enough = [&](const Context& known) {
        const auto again = resolve(grammar, match.rule->construction, match.meaning, known);
        return again && again->value == resolved.value && again->interval == resolved.interval;
    };
    Context known;
    known.tense = context.tense;
    known.day_first = context.day_first;
    if (is_enough(known)) return reason;
    known.published = context.published;
    if (is_enough(known)) {
        reason.reference = TimeReference::publication;
        if (known.published) reason.days = Interval{*known.published, *known.published};
        return reason;
    }
    reason.reference = TimeReference::earlier;
    known = context;
    known.previous.reset();
    if (context.previous && !is_enough(known)) {
        reason.days = context.previous->days;
    } else if (context.topic) {
        const auto quarter = quarter_period(context.topic->first, context.topic->second);
        if (quarter) reason.days = quarter->days;
    } else if (context.decade) {
        if (const auto decade = decade_period(*context.decade)) reason.days = decade->days;
    }
    return reason;
}

std::vector<TimeMention> read_through(const Grammar& grammar, const Analysis& analysis,
                                      std::span<const Sentence> sentences,
                                      std::optional<Day> published, Matcher& matcher,
                                      bool day_first, SlashDates& slash_dates,
                                      std::vector<TimeReason>* reasons) {
    std::vector<TimeMention> found;
    std::optional<Match> before;  // that of found.back()
    if (reasons) reasons->clear();
    Story story(published);
    story.context.day_first = day_first;
    const auto count = static_cast<std::uint32_t>(analysis.tokens.size());
    std::size_t sentence = 0;
    for (std::uint32_t token = 0; token < count;) {
        if (!matcher.may_begin(token)) {
            ++token;
            continue;
        }
        std::optional<Match> match = matcher.at(token);
        if (!match) {
            ++token;
            continue;
        }
        slash_dates.heard(match->meaning);
        const bool is_range = match->rule->construction == Construction::range;
        while (sentence + 1 < sentences.size() && sentences[sentence].last_token <= match->first)
            ++sentence;
        story.at(static_cast<std::uint32_t>(sentence));
        story.context.tense = !sentences.empty() && leans_on_tense(match->meaning)
                                  ? tense_at(grammar, analysis, sentences[sentence], match->first,
                                             match->last, match->meaning.has(Field::weekday))
                                  : Tense::unknown;
        std::optional<Resolved> resolved =
            resolve(grammar, match->rule->construction, match->meaning, story.context);
        // "31 June" is no date, and neither is "June" in it; but "2 - 1 January" may hold one.
        token = resolved || !is_range ? match->last : token + 1;
        if (!resolved) continue;
        if (reasons) reasons->push_back(reason_of(grammar, *match, *resolved, story.context));
        if (before && is_stretch(grammar, matcher, *before, *match)) {
            const Settled settled =
                settle_stretch(grammar, story.context, *before, found.back(), *match, *resolved);
            const auto explain = [&](TimeReason& reason, const std::optional<Interval>& other) {
                reason.reference = TimeReference::other_end;
                reason.days = other;
            };
            if (reasons && settled.first) explain((*reasons)[found.size() - 1], resolved->interval);
            if (reasons && settled.last) explain(reasons->back(), found.back().interval);
        }
        story.heard(match->meaning, match->rule->construction, *resolved);
        TimeMention mention;
        mention.begin = begin_of(analysis, *match);
        mention.end = analysis.tokens[match->last - 1].end;
        mention.kind = resolved->kind;
        mention.value = std::move(resolved->value);
        mention.interval = resolved->interval;
        found.push_back(std::move(mention));
        before = match;
    }
    return found;
}

}  // namespace

std::vector<TimeMention> find_times(const Grammar& grammar, const Analysis& analysis,
                                    std::span<const Sentence> sentences,
                                    std::optional<Day> published,
                                    std::vector<TimeReason>* reasons) {
    Matcher matcher(grammar, analysis, false);
    SlashDates slash_dates;
    std::vector<TimeMention> found =
        read_through(grammar, analysis, sentences, published, matcher, false, slash_dates, reasons);
    if (slash_dates.day_first && slash_dates.undecided)
        found = read_through(grammar, analysis, sentences, published, matcher, true, slash_dates,
                             reasons);
    return found;
}

}  // namespace dateline::times
