#include "query/search/article_evidence.h"

#include <algorithm>
#include <cmath>

namespace dateline {

EvidenceReader::EvidenceReader(const std::vector<Sought>& sought, const Vocabulary& vocabulary,
                               const RankingOptions& options)
    : options_(options), finder_(sought, vocabulary) {}

const ArticleEvidence& EvidenceReader::read(const TokenRow& row,
                                            std::span<const std::uint32_t> tokens) {
    occurrences_ = finder_.find(row.title, tokens);
    evidence_.early = early();
    evidence_.opening = opening();
    const std::size_t width = sought().size();
    std::vector<double>& met = met_[0];
    met.assign(width, 0);
    count(row.title, true, met);
    evidence_.title = {};
    for (const double one : met) evidence_.title.words += one;
    evidence_.title.near = nearness(within(row.title), true);

    // What the passage before, this one and the next one have, in turn.
    const std::size_t passages = row.passages.size();
    const auto met_by = [&](std::size_t p) -> std::vector<double>& { return met_[p % 3]; };
    const auto find_next = [&](std::size_t p) {
        met_by(p).assign(width, 0);
        if (p < passages) count(row.passages[p], false, met_by(p));
    };
    evidence_.passages.assign(passages, {});
    met_[2].assign(width, 0);  // before the first one
    find_next(0);
    for (std::size_t p = 0; p < passages; ++p) {
        find_next(p + 1);
        Met& of = evidence_.passages[p];
        of.near = nearness(within(row.passages[p]), false);
        for (std::size_t s = 0; s < width; ++s) {
            const double own = met_by(p)[s];
            of.words += own;
            if (own == 0)
                of.around += options_.around * std::max(met_by(p + 2)[s], met_by(p + 1)[s]);
        }
    }
    return evidence_;
}

std::vector<WhereMet> EvidenceReader::where_met(const TokenRow& row) const {
    std::vector<WhereMet> where(sought().size());
    for (const Occurrence& one : occurrences_) {
        WhereMet& met = where[one.sought];
        if (met.occurrences++ == 0) met.first = one.token;
        met.in_title = met.in_title || (one.token >= row.title.first && one.token < row.title.last);
    }
    return where;
}

std::vector<bool> EvidenceReader::met_in(const TokenRange& passage) const {
    std::vector<bool> met(sought().size());
    for (const Occurrence& one : within(passage)) met[one.sought] = true;
    return met;
}

std::span<const Occurrence> EvidenceReader::within(const TokenRange& range) const {
    const auto token = [](const Occurrence& one, std::uint32_t at) { return one.token < at; };
    const auto begin =
        std::lower_bound(occurrences_.begin(), occurrences_.end(), range.first, token);
    const auto end = std::lower_bound(begin, occurrences_.end(), range.last, token);
    return {begin, end};
}

double EvidenceReader::early() const {
    double early = 0;
    std::vector<bool> met(sought().size());
    for (const Occurrence& one : occurrences_) {
        if (met[one.sought]) continue;
        met[one.sought] = true;
        early += sought()[one.sought].weight / (1 + one.token / options_.early_half);
    }
    return early;
}

// Whoever remembers how an article began remembers its very words.
double EvidenceReader::opening() const {
    double opening = 0;
    std::vector<bool> met(sought().size());
    for (const Occurrence& one : occurrences_) {
        if (one.token >= options_.opening_tokens) break;
        if (met[one.sought] || !one.is_exact) continue;
        met[one.sought] = true;
        opening += sought()[one.sought].weight;
    }
    return opening;
}

// What each sought adds where it occurs.
void EvidenceReader::count(const TokenRange& range, bool in_title, std::span<double> met) const {
    for (const Occurrence& one : within(range)) {
        const Sought& sought = this->sought()[one.sought];
        if (sought.in_title && !in_title) continue;
        double& sum = met[one.sought];
        // What goes on behind the passage is not all there.
        const bool is_whole = one.is_exact && one.end <= range.last;
        const double form = is_whole ? 1 : options_.other_form;
        if (sum == 0)
            sum = sought.weight * form;
        else
            sum =
                std::min(std::max(sum, sought.weight * form) + options_.repetition * sought.weight,
                         sought.weight * (1 + options_.repetition * options_.repetitions));
    }
}

double EvidenceReader::closeness(std::uint32_t distance, bool in_order) const {
    if (distance == 0 || distance > options_.near_tokens) return 0;
    return (in_order ? options_.near_ordered : options_.near_unordered) /
           std::sqrt(static_cast<double>(distance));
}

// Occurrences ascend, so that the nearest pair of each two words is found in one pass.
double EvidenceReader::nearness(std::span<const Occurrence> occurrences, bool in_title) {
    constexpr std::uint32_t none = UINT32_MAX;
    const std::size_t reach = options_.near_reach;
    last_.assign(sought().size(), none);
    closest_.assign(sought().size() * reach, 0);
    const auto meet = [&](std::size_t first, std::size_t apart, const Occurrence& now,
                          std::uint32_t before, bool in_order) {
        if (before == none) return;
        double& closest = closest_[first * reach + apart - 1];
        closest = std::max(closest, closeness(now.token - before, in_order));
    };
    for (const Occurrence& one : occurrences) {
        const std::size_t s = one.sought;
        if (sought()[s].in_title && !in_title) continue;
        for (std::size_t apart = 1; apart <= reach; ++apart) {
            if (s >= apart) meet(s - apart, apart, one, last_[s - apart], true);
            if (s + apart < last_.size()) meet(s, apart, one, last_[s + apart], false);
        }
        last_[s] = one.token;
    }
    double near = 0;
    for (std::size_t s = 0; s < sought().size(); ++s)
        for (std::size_t apart = 1; apart <= reach && s + apart < sought().size(); ++apart)
            near += closest_[s * reach + apart - 1] / static_cast<double>(apart) *
                    std::min(sought()[s].weight, sought()[s + apart].weight);
    return near;
}

}  // namespace dateline
