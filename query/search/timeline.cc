#include "query/search/timeline.h"

#include <algorithm>
#include <map>

#include "schema/day_buckets.h"

namespace dateline {

namespace {

// Dates of an article, or one time that it speaks of.
struct Dated {
    Xapian::docid document = 0;
    Interval days;
};

// Consecutive periods in which an article is counted. Those of one article don't overlap.
struct Run {
    Xapian::docid document = 0;
    std::int64_t first = 0;
    std::int64_t last = 0;
};

std::vector<Dated> publications(const Index& index, const ArticleSet& articles) {
    std::vector<Dated> dated;
    articles.each([&](std::size_t segment, std::uint64_t number) {
        const PublicationRow row = index.segments()[segment].publication(number);
        if (row.first_day != 0)
            dated.push_back({index.document(segment, number),
                             {day_of_number(row.first_day), day_of_number(row.last_day)}});
    });
    return dated;
}

std::vector<Dated> spoken(const Index& index, const ArticleSet& articles,
                          const std::vector<SoughtTime>& sought) {
    const bool restricted = std::any_of(sought.begin(), sought.end(),
                                        [](const SoughtTime& time) { return time.required; });
    std::vector<Dated> dated;
    for (std::size_t segment = 0; segment < index.segments().size(); ++segment) {
        UnpackedBlock block;  // of neighbours
        articles.each(segment, [&](std::uint64_t number) {
            const Xapian::docid document = index.document(segment, number);
            for (const Interval& days : spoken_times(index.article_head(document, block)))
                if (!restricted ||
                    std::any_of(sought.begin(), sought.end(), [&](const SoughtTime& time) {
                        return time.required && time.days.overlaps(days);
                    }))
                    dated.push_back({document, days});
        });
    }
    return dated;
}

std::size_t different_articles(const std::vector<Dated>& dated) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < dated.size(); ++i)
        count += i == 0 || dated[i].document != dated[i - 1].document ? 1 : 0;
    return count;
}

// The runs of each article, disjoint; the articles stay in their order.
std::vector<Run> runs_of(const std::vector<Dated>& dated, PeriodUnit unit, bool loose) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < dated.size();) {
        const Xapian::docid document = dated[i].document;
        std::vector<Run> own;
        for (; i < dated.size() && dated[i].document == document; ++i) {
            const Run run{document, period_at(unit, dated[i].days.from),
                          period_at(unit, dated[i].days.to)};
            if (loose || run.first == run.last) own.push_back(run);
        }
        std::sort(own.begin(), own.end(),
                  [](const Run& a, const Run& b) { return a.first < b.first; });
        const std::size_t begin = runs.size();
        for (const Run& run : own) {
            if (runs.size() > begin && run.first <= runs.back().last)
                runs.back().last = std::max(runs.back().last, run.last);
            else
                runs.push_back(run);
        }
    }
    return runs;
}

std::size_t different_articles(const std::vector<Run>& runs) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < runs.size(); ++i)
        count += i == 0 || runs[i].document != runs[i - 1].document ? 1 : 0;
    return count;
}

PeriodUnit choose_unit(const std::vector<Dated>& dated, bool loose) {
    // Periods from one end to the other: about what a window of a terminal shows. Years are mostly
    // those of collections with gaps, which take a line each.
    const auto most_periods = [](PeriodUnit unit) { return unit == PeriodUnit::year ? 80 : 45; };
    // A lone date far from all others should not make days into decades.
    constexpr double outside = 0.025;
    std::vector<Day> days;
    days.reserve(dated.size());
    for (const Dated& one : dated) {
        days.push_back(one.days.from);
        if (loose) days.push_back(one.days.to);
    }
    std::sort(days.begin(), days.end());
    const auto outsiders = static_cast<std::size_t>(outside * static_cast<double>(days.size()));
    const Day from = days[outsiders];
    const Day to = days[days.size() - 1 - outsiders];
    const std::size_t articles = different_articles(dated);
    for (const PeriodUnit unit : period_units) {
        if (period_at(unit, to) - period_at(unit, from) >= most_periods(unit)) continue;
        if (2 * different_articles(runs_of(dated, unit, loose)) >= articles) return unit;
    }
    return PeriodUnit::decade;
}

using Counts = std::map<std::int64_t, std::uint64_t>;  // periods with articles

Counts count(const std::vector<Run>& runs) {
    std::map<std::int64_t, std::int64_t> changes;
    for (const Run& run : runs) {
        ++changes[run.first];
        --changes[run.last + 1];
    }
    Counts counts;
    std::int64_t now = 0;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        now += change->second;
        if (now == 0) continue;
        const std::int64_t end = std::next(change)->first;
        for (std::int64_t period = change->first; period < end; ++period)
            counts[period] = static_cast<std::uint64_t>(now);
    }
    return counts;
}

// The periods of the peaks, ascending.
std::vector<std::int64_t> find_peaks(const Counts& counts) {
    constexpr std::size_t most_peaks = 6;
    // Periods to either side within which a peak has no higher one.
    constexpr std::int64_t neighbourhood = 2;
    constexpr double above_average = 1.5;
    constexpr std::uint64_t fewest = 2;
    double sum = 0;
    for (const auto& [period, articles] : counts) sum += static_cast<double>(articles);
    const double average = sum / static_cast<double>(std::max<std::size_t>(counts.size(), 1));
    std::vector<std::pair<std::uint64_t, std::int64_t>> found;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        const auto [period, articles] = *it;
        if (articles < fewest || static_cast<double>(articles) < above_average * average) continue;
        bool highest = true;
        // Of equals near each other the first is the peak.
        for (auto before = it; before != counts.begin() && highest;) {
            --before;
            if (period - before->first > neighbourhood) break;
            highest = before->second < articles;
        }
        for (auto after = std::next(it); after != counts.end() && highest; ++after) {
            if (after->first - period > neighbourhood) break;
            highest = after->second <= articles;
        }
        if (highest) found.emplace_back(articles, period);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    if (found.size() > most_peaks) found.resize(most_peaks);
    std::vector<std::int64_t> peaks;
    peaks.reserve(found.size());
    for (const auto& [articles, period] : found) peaks.push_back(period);
    std::sort(peaks.begin(), peaks.end());
    return peaks;
}

std::vector<Xapian::docid> articles_of(const std::vector<Run>& runs, std::int64_t period) {
    std::vector<Xapian::docid> documents;
    for (const Run& run : runs)
        if (run.first <= period && period <= run.last) documents.push_back(run.document);
    return documents;
}

}  // namespace

Timeline timeline(const Matching& matching, bool loose, const Index& index,
                  const Identities& identities, const std::filesystem::path& data_folder,
                  const TimelineOptions& options) {
    Timeline made;
    made.mentioned = options.mentioned;
    made.unit = options.unit.value_or(PeriodUnit::day);
    made.articles = matching.articles.size();
    if (made.articles == 0) return made;
    const std::vector<Dated> dated = options.mentioned
                                         ? spoken(index, matching.articles, matching.times)
                                         : publications(index, matching.articles);
    const std::size_t with_time = different_articles(dated);
    made.without_time = made.articles - with_time;
    if (dated.empty()) return made;
    if (!options.unit) made.unit = choose_unit(dated, loose);
    const std::vector<Run> runs = runs_of(dated, made.unit, loose);
    made.inexact = with_time - different_articles(runs);

    const Counts counts = count(runs);
    for (const auto& [period, articles] : counts)
        made.periods.push_back({period_days(made.unit, period), articles, std::nullopt});
    const std::vector<std::int64_t> peaks = find_peaks(counts);
    // A single period has nothing to be told from.
    if (peaks.empty() || counts.size() == 1) return made;
    std::vector<Xapian::docid> counted;
    for (const Run& run : runs)
        if (counted.empty() || counted.back() != run.document) counted.push_back(run.document);
    Distinguisher distinguisher(index, counted, identities, data_folder);
    for (const std::int64_t peak : peaks) {
        const auto at = std::distance(counts.begin(), counts.find(peak));
        made.periods[static_cast<std::size_t>(at)].peak =
            distinguisher.distinguish(articles_of(runs, peak));
    }
    return made;
}

}  // namespace dateline
