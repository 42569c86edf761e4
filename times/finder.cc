#include "times/finder.h"

#include <utility>

#include "text/ascii.h"
#include "times/listed_days.h"
#include "times/matcher.h"
#include "times/named_days.h"
#include "times/resolver.h"
#include "times/story.h"
#include "times/stretch.h"
#include "times/tense.h"

namespace dateline::times {

namespace {

// Whether the tense decides which day or month is meant.
bool leans_on_tense(const Meaning& meaning) {
    if (meaning.has(Field::year) || meaning.has(Field::dotted)) return false;
    return meaning.has(Field::weekday) || meaning.has(Field::month) ||
           meaning.has(Field::holiday) || meaning.has(Field::season) ||
           meaning.has(Field::quarter) || meaning.has(Field::half) ||
           (meaning.has(Field::unit) && meaning.as(Field::unit, Unit::day) == Unit::weekend);
}

std::uint32_t begin_of(const Analysis& analysis, std::uint32_t token) {
    const std::uint32_t begin = analysis.tokens[token].begin;
    // The apostrophe of "'80s" and "'98" belongs to them.
    const char first = analysis.text[begin];
    if (is_ascii_digit(first) && begin > 0) {
        if (analysis.text[begin - 1] == '\'') return begin - 1;
        constexpr std::size_t curly = 3;  // bytes of ’
        if (begin >= curly && (analysis.text.substr(begin - curly, curly) == "\xE2\x80\x99" ||
                               analysis.text.substr(begin - curly, curly) == "\xE2\x80\x98"))
            return begin - static_cast<std::uint32_t>(curly);
    }
    return begin;
}

// Where an expression ends behind its last token; the 's of "the 1980's" belongs to it.
std::uint32_t end_of(const Analysis& analysis, std::uint32_t token, const Meaning& meaning) {
    const std::uint32_t end = analysis.tokens[token].end;
    if (!meaning.has(Field::decade) || !is_ascii_digit(analysis.text[end - 1])) return end;
    for (const std::string_view ending : {"'s", "\xE2\x80\x99s"})
        if (analysis.text.substr(end).starts_with(ending))
            return end + static_cast<std::uint32_t>(ending.size());
    return end;
}

// Whether the slash dates of a text have their day first: 19/06/2023 can only be read so, and then
// 05/06/2023 is the fifth of June.
bool has_day_first(const std::vector<Match>& matches) {
    constexpr int months = 12;
    for (const Match& match : matches)
        if (match.meaning.get(Field::slashed, 0) == 1 && match.meaning[Field::month] > months)
            return true;
    return false;
}

// What a resolved expression was counted from: found by resolving it again knowing less.
TimeReason reason_of(const Grammar& grammar, Construction construction, std::string_view rule,
                     const Meaning& meaning, const Resolved& resolved, const Context& context) {
    TimeReason reason{rule, TimeReference::none, std::nullopt};
    if (!resolved.interval) return reason;
    const auto is_enough = [&](const Context& known) {
        const auto again = resolve(grammar, construction, meaning, known);
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

// Resolves the matches of a text in their order.
class Reading {
public:
    Reading(const Grammar& grammar, const Analysis& analysis, std::span<const Sentence> sentences,
            Matcher& matcher, Story story, std::vector<TimeReason>* reasons)
        : grammar_(grammar),
          analysis_(analysis),
          sentences_(sentences),
          matcher_(matcher),
          story_(std::move(story)),
          reasons_(reasons) {
        if (reasons_) reasons_->clear();
    }

    void read(const std::vector<Match>& matches) {
        for (std::size_t i = 0; i < matches.size(); ++i) {
            if (read(in_its_list(matches[i])) ||
                matches[i].rule->construction != Construction::range)
                continue;
            // "2 - 1 January" is no range, but holds a date.
            const std::uint32_t end =
                i + 1 < matches.size() ? matches[i + 1].first : matches[i].last;
            for (std::uint32_t token = matches[i].first + 1; token < end;) {
                const auto within = matcher_.may_begin(token) ? matcher_.at(token) : std::nullopt;
                if (within && within->last <= end) read(*within);
                token = within ? within->last : token + 1;
            }
        }
    }

    std::vector<TimeMention> take() { return std::move(found_); }

private:
    // A day of a list is of the year of the one before it: "April 24 and 25".
    Match in_its_list(Match match) const {
        constexpr std::uint32_t farthest = 2;  // tokens: "and"
        if (!grammar_.day_list || match.rule != &grammar_.day_list->rule || !before_ ||
            before_->last + farthest <= match.first || match.meaning.has(Field::year))
            return match;
        const Meaning& before = before_->meaning;
        if (before.has(Field::day) && before[Field::month] == match.meaning[Field::month] &&
            found_.back().interval)
            match.meaning[Field::year] = year_of(found_.back().interval->from);
        return match;
    }

    // Whether the words are a date after all: "31 June" is none, and neither is "June" in it.
    bool read(const Match& match) {
        place(match);
        if (match.rule->construction == Construction::range) return read_range(match);
        std::optional<Resolved> resolved =
            resolve(grammar_, match.rule->construction, match.meaning, story_.context);
        if (!resolved) return false;
        if (reasons_)
            reasons_->push_back(reason_of(grammar_, match.rule->construction, match.rule->name,
                                          match.meaning, *resolved, story_.context));
        if (before_ && is_stretch(grammar_, matcher_, *before_, match)) {
            const Settled settled =
                settle_stretch(grammar_, story_.context, *before_, found_.back(), match, *resolved);
            const auto explain = [&](TimeReason& reason, const std::optional<Interval>& other) {
                reason.reference = TimeReference::other_end;
                reason.days = other;
            };
            if (reasons_ && settled.first)
                explain((*reasons_)[found_.size() - 1], resolved->interval);
            if (reasons_ && settled.last) explain(reasons_->back(), found_.back().interval);
        }
        story_.heard(match.meaning, match.rule->construction, *resolved);
        add(match.first, match.last, *std::move(resolved));
        found_.back().end = end_of(analysis_, match.last - 1, match.meaning);
        before_ = match;
        return true;
    }

    // Each end is an expression of its own, as in TIMEX3.
    bool read_range(const Match& match) {
        std::optional<Ends> ends = resolve_ends(grammar_, match.meaning, story_.context);
        if (!ends) return false;
        const bool is_one = !ends->last;
        Resolved& last = is_one ? ends->first : *ends->last;
        const auto first_days = ends->first.interval;
        if (reasons_) {
            const auto whole =
                resolve(grammar_, Construction::range, match.meaning, story_.context);
            const TimeReason reason =
                reason_of(grammar_, Construction::range, match.rule->name, match.meaning,
                          whole.value_or(last), story_.context);
            reasons_->insert(reasons_->end(), is_one ? 1 : 2, reason);
        }
        story_.heard(match.meaning, Construction::range, last);
        before_.reset();
        if (is_one) {
            add(match.first, match.last, std::move(last));
            return true;
        }
        const auto last_days = last.interval;
        add(match.first, match.first_end, std::move(ends->first));
        if (first_days && last_days)
            found_.back().range = Interval{first_days->from, last_days->to};
        add(match.second_begin, match.last, std::move(last));
        return true;
    }

    // Tells the story where the expression stands.
    void place(const Match& match) {
        while (sentence_ + 1 < sentences_.size() && sentences_[sentence_].last_token <= match.first)
            ++sentence_;
        story_.at(static_cast<std::uint32_t>(sentence_));
        story_.context.tense =
            !sentences_.empty() && leans_on_tense(match.meaning)
                ? tense_at(grammar_, analysis_, sentences_[sentence_], match.first, match.last,
                           match.meaning.has(Field::weekday), story_.context.narrative)
                : Tense::unknown;
    }

    void add(std::uint32_t first, std::uint32_t last, Resolved resolved) {
        TimeMention mention;
        mention.begin = begin_of(analysis_, first);
        mention.end = analysis_.tokens[last - 1].end;
        mention.kind = resolved.kind;
        mention.value = std::move(resolved.value);
        mention.interval = resolved.interval;
        found_.push_back(std::move(mention));
    }

    const Grammar& grammar_;
    const Analysis& analysis_;
    std::span<const Sentence> sentences_;
    Matcher& matcher_;
    Story story_;
    std::vector<TimeReason>* reasons_;
    std::size_t sentence_ = 0;
    std::vector<TimeMention> found_;
    std::optional<Match> before_;  // that of found_.back()
};

}  // namespace

std::vector<TimeMention> find_times(const Grammar& grammar, const Analysis& analysis,
                                    std::span<const Sentence> sentences,
                                    std::optional<Day> published,
                                    std::vector<TimeReason>* reasons) {
    Matcher matcher(grammar, analysis, false);
    std::vector<Match> matches;
    const auto count = static_cast<std::uint32_t>(analysis.tokens.size());
    for (std::uint32_t token = 0; token < count;) {
        std::optional<Match> match;
        if (matcher.may_begin(token)) match = matcher.at(token);
        token = match ? match->last : token + 1;
        if (match) matches.push_back(*match);
    }
    add_listed_days(grammar, matcher, matches);
    if (published) name_days(grammar, matcher, *published, matches);
    Story story(published, tells_of_past(matches, published));
    story.context.day_first = has_day_first(matches);
    story.context.message = matcher.is_message();
    Reading reading(grammar, analysis, sentences, matcher, std::move(story), reasons);
    reading.read(matches);
    return reading.take();
}

}  // namespace dateline::times
