#include "times/named_days.h"

#include <algorithm>
#include <cstdlib>

#include "times/calendar.h"

namespace dateline::times {

namespace {

// Tokens between the date and the word that tells: "the Jan. 6 House select committee", "attacks of
// Sept. 11".
constexpr std::uint32_t reach_behind = 3;
constexpr std::uint32_t reach_before = 2;

// "An attack on Sept. 11" so shortly after one is that.
constexpr int recent_days = 30;

bool lacks_year(const Match& match) {
    const Meaning& said = match.meaning;
    return match.rule->construction == Construction::calendar && !said.has(Field::year) &&
           !said.has(Field::year_shift) && !said.has(Field::shift);
}

class Namer {
public:
    Namer(const Grammar& grammar, const Matcher& matcher, Day published)
        : grammar_(grammar), matcher_(matcher), published_(published) {}

    bool is_meant(const NamedDay& named, const Match& match) const {
        const Meaning& said = match.meaning;
        if (said.get(Field::month, 0) != static_cast<int>(month_of(named.day)) ||
            said.get(Field::day, 0) != static_cast<int>(day_of(named.day)) ||
            published_ < named.day)
            return false;
        if (match.rule->construction == Construction::named) return named.is_slashed;
        return lacks_year(match) && (is_behind(named, match.last) ||
                                     (!is_recent(named) && is_before(named, match.first)));
    }

private:
    bool is_behind(const NamedDay& named, std::uint32_t end) const {
        for (std::uint32_t i = end; i < matcher_.size() && i <= end + reach_behind; ++i) {
            if ((matcher_.gap_before(i) & (gap_blank | gap_hyphen | gap_dash)) == 0) return false;
            if (grammar_.takes(named.words, matcher_.word(i))) return true;
            // "Sept. 11 and the attacks of …"
            const bool is_over =
                grammar_.day_list && grammar_.takes(grammar_.day_list->between, matcher_.word(i));
            if (is_over) return false;
        }
        return false;
    }

    bool is_before(const NamedDay& named, std::uint32_t first) const {
        for (std::uint32_t i = first; i > 0 && i + reach_before > first; --i) {
            if ((matcher_.gap_before(i) & gap_blank) == 0) return false;
            if (grammar_.takes(named.words, matcher_.word(i - 1))) return true;
        }
        return false;
    }

    bool is_recent(const NamedDay& named) const {
        const auto this_year =
            make_day(year_of(published_), month_of(named.day), day_of(named.day));
        const auto distance = this_year ? (published_ - *this_year).count() : 0;
        return year_of(published_) != year_of(named.day) && distance >= 0 && distance < recent_days;
    }

    const Grammar& grammar_;
    const Matcher& matcher_;
    Day published_;
};

}  // namespace

void name_days(const Grammar& grammar, const Matcher& matcher, Day published,
               std::vector<Match>& matches) {
    const Namer namer(grammar, matcher, published);
    for (Match& match : matches) {
        if (!match.meaning.has(Field::month) || !match.meaning.has(Field::day)) continue;
        for (const NamedDay& named : grammar.named_days)
            if (namer.is_meant(named, match)) match.meaning[Field::year] = year_of(named.day);
    }
}

}  // namespace dateline::times
