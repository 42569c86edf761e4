#include "query/search/lifts.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "query/language/explain.h"
#include "query/search/rarity.h"
#include "schema/day_buckets.h"

namespace dateline {

namespace {

// News of a day is still told on the days after it.
constexpr std::chrono::days days_after{3};

// Calls visit(segment, number) with the articles published in these days, or soon after, as exactly
// as that is known, until it says false.
template <class Visit>
void each_published_about(const Interval& days, const Index& index, Visit visit) {
    const std::uint32_t from = day_number(days.from);
    const std::uint32_t to = day_number(std::min(days.to, last_day - days_after) + days_after);
    for (std::size_t s = 0; s < index.segments().size(); ++s) {
        const std::span<const PublicationRow> rows = index.segments()[s].publications();
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].first_day != 0 && rows[i].first_day >= from && rows[i].last_day <= to &&
                !visit(s, i + 1))
                return;
    }
}

ArticleSet published_about(const Interval& days, const Index& index) {
    ArticleSet articles(index);
    each_published_about(days, index, [&](std::size_t segment, std::uint64_t number) {
        articles.add(segment, number);
        return true;
    });
    return articles;
}

}  // namespace

bool has_articles_of(const Interval& days, const Index& index) {
    if (index.segments().empty()) return false;
    bool has = std::ranges::any_of(near_terms(days), [&](const std::string& term) {
        return index.database().term_exists(term);
    });
    if (!has)
        each_published_about(days, index, [&](std::size_t, std::uint64_t) {
            has = true;
            return false;
        });
    return has;
}

std::vector<Lift> lifts_of(const Question& question, const Index& index, TermSets& sets) {
    std::vector<Lift> lifts;
    const auto add = [&](const ArticleSet& having, double RankingOptions::*share,
                         std::string what) {
        const double weight = rarity(index.database().get_doccount(), having.size());
        lifts.push_back({having, weight, share, std::move(what)});
    };
    for (const Wish& wish : question.wishes) {
        if (wish.field != Field::when) {
            add(sets.any_of(wish.terms), &RankingOptions::wish_name, told(wish));
            continue;
        }
        const std::string days = format_interval(wish.days);
        add(published_about(wish.days, index), &RankingOptions::wish_published,
            "published " + days);
        add(sets.any_of(near_terms(wish.days)), &RankingOptions::wish_spoken, "speaks of " + days);
    }
    return lifts;
}

}  // namespace dateline
