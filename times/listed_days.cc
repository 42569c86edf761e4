#include "times/listed_days.h"

#include <algorithm>

namespace dateline::times {

namespace {

// Days of one month.
constexpr std::size_t most_listed = 30;

// Whether a match is of one day of a month in digits, or of two ("3 and 5 June").
bool is_of_days(const Match& match) {
    return match.meaning.has(Field::month) && match.meaning.has(Field::day) &&
           !match.meaning.has(Field::hour) && !match.meaning.has(Field::slashed) &&
           (match.rule->construction == Construction::calendar ||
            match.rule->construction == Construction::range);
}

class ListReader {
public:
    ListReader(const Grammar& grammar, const DayList& list, const Matcher& matcher)
        : grammar_(grammar), list_(list), matcher_(matcher) {}

    // Those behind "June 2"; `end` is where the next expression begins.
    std::vector<Match> behind(const Match& match, std::uint32_t end) const {
        std::vector<Match> found;
        bool is_closed = false;
        std::uint32_t at = match.last;
        if (!is_day(at - 1) || match.meaning.has(Field::year)) return found;
        while (!is_closed && found.size() < most_listed) {
            std::uint32_t day = at;
            if (is_between(at)) {
                is_closed = true;
                ++day;
            }
            if (day >= end || !is_day(day) ||
                !(has_gap(at, gap_comma) || (is_closed && has_gap(at, gap_blank))) ||
                (is_closed && !has_gap(day, gap_blank)))
                break;
            found.push_back(day_of(match, day, day));
            at = day + 1;
        }
        // "June 2, 3 people" is no list.
        if (!is_closed || found.empty() || found.back().last != at) found.clear();
        return found;
    }

    // Those before "5 June"; `begin` is where the last expression ended that is no weekday.
    std::vector<Match> before(const Match& match, std::uint32_t begin) const {
        std::vector<Match> found;
        std::uint32_t at = match.first;  // of the day that is read already
        bool is_open = match.rule->construction == Construction::range;
        if (!is_day(at) && !(takes(at, list_.lead) && is_day(at + 1))) return found;
        while (at > begin && found.size() < most_listed) {
            std::uint32_t day = at - 1;
            const bool has_word = is_between(day);
            if (has_word ? is_open || day == begin : !is_open || !has_gap(at, gap_comma)) break;
            if (has_word) --day;
            if (day < begin || !is_day(day) || (has_word && !has_gap(at, gap_blank))) break;
            is_open = true;
            const bool has_lead = day > begin && takes(day - 1, list_.lead);
            at = has_lead ? day - 1 : day;
            found.push_back(day_of(match, at, day));
        }
        std::reverse(found.begin(), found.end());
        return found;
    }

private:
    bool takes(std::uint32_t token, std::uint16_t terminal) const {
        return token < matcher_.size() && grammar_.takes(terminal, matcher_.word(token));
    }
    bool is_day(std::uint32_t token) const { return takes(token, list_.day); }
    bool is_between(std::uint32_t token) const { return takes(token, list_.between); }
    bool has_gap(std::uint32_t token, std::uint16_t gap) const {
        return token < matcher_.size() && (matcher_.gap_before(token) & gap) != 0;
    }

    // The date of a match on another day, whose number is the token `day`.
    Match day_of(const Match& match, std::uint32_t first, std::uint32_t day) const {
        Match made;
        made.first = first;
        made.last = day + 1;
        made.rule = &list_.rule;
        for (const Field field : {Field::month, Field::year, Field::year_shift, Field::anchor})
            made.meaning[field] = match.meaning[field];
        made.meaning[Field::day] = matcher_.number(day);
        if (first != day)
            made.meaning[Field::weekday] = grammar_.value(list_.lead, matcher_.word(first));
        return made;
    }

    const Grammar& grammar_;
    const DayList& list_;
    const Matcher& matcher_;
};

bool is_bare_weekday(const Match& match) {
    return match.last - match.first == 1 && match.meaning.has(Field::weekday);
}

}  // namespace

void add_listed_days(const Grammar& grammar, const Matcher& matcher, std::vector<Match>& matches) {
    if (!grammar.day_list || std::ranges::none_of(matches, is_of_days)) return;
    const ListReader reader(grammar, *grammar.day_list, matcher);
    std::vector<Match> all;
    all.reserve(matches.size());
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const Match& match = matches[i];
        if (!is_of_days(match)) {
            all.push_back(match);
            continue;
        }
        const auto is_other = [](const Match& one) { return !is_bare_weekday(one); };
        const auto last = std::find_if(all.rbegin(), all.rend(), is_other);
        const std::vector<Match> before = reader.before(match, last == all.rend() ? 0 : last->last);
        while (!before.empty() && !all.empty() && all.back().last > before.front().first)
            all.pop_back();
        all.insert(all.end(), before.begin(), before.end());
        const std::vector<Match> behind =
            reader.behind(match, i + 1 < matches.size() ? matches[i + 1].first : matcher.size());
        all.push_back(match);
        all.insert(all.end(), behind.begin(), behind.end());
    }
    matches = std::move(all);
}

}  // namespace dateline::times
