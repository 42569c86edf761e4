#include "query/search/rank_passages.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "schema/day_buckets.h"
#include "schema/terms.h"
#include "text/analysis.h"

namespace dateline {

namespace {

// Chosen on known-item searches of news headlines and on questions with the paragraph that answers
// them (tests/quality/RESULTS.md); neither is sensitive to them within a third.
constexpr double other_form = 0.85;      // of a word, against the form that was typed
constexpr double repetition = 0.15;      // of the weight, for each occurrence beyond the first
constexpr std::size_t most_counted = 3;  // occurrences
constexpr std::size_t near = 8;      // tokens within which neighbours in the query count as near
constexpr double name_bonus = 0.5;   // for a passage that mentions a name that a filter asks for
constexpr double time_bonus = 0.5;   // for each time asked for that a passage speaks of
constexpr double title_share = 1.0;  // of what the title meets, for every passage below it
constexpr double first_bonus = 0.1;  // for the lead of an article: news says first what matters

struct Occurrence {
    std::uint32_t token;
    std::uint32_t sought;
};

bool answers(const Entity& entity, const SoughtName& name) {
    const Field field = field_of(entity.kind);
    if (field != (name.field == Field::near ? Field::place : name.field)) return false;
    const auto is_in = [](const std::vector<std::string>& ascending, const std::string& value) {
        return std::binary_search(ascending.begin(), ascending.end(), value);
    };
    if (!name.names.empty() && is_in(name.names, fold(entity.name))) return true;
    if (!name.terms.empty() && entity.geo &&
        (is_in(name.terms, entity_term(entity)) ||
         is_in(name.terms, region_term(entity.geo->country, "")) ||
         is_in(name.terms, region_term(entity.geo->country, entity.geo->region))))
        return true;
    if (name.folded.empty()) return false;
    const auto has = [&](const std::string& form) {
        const std::vector<std::string> terms = name_terms(form, field);
        return std::find(terms.begin(), terms.end(), name.folded) != terms.end();
    };
    return has(entity.name) || std::any_of(entity.forms.begin(), entity.forms.end(), has);
}

// Begin offsets of the mentions of names that filters ask for, ascending.
std::vector<std::uint32_t> sought_mentions(const Matching& matching, const Mentions& mentions) {
    std::vector<std::uint32_t> begins;
    if (matching.names.empty()) return begins;
    std::vector<bool> wanted;
    for (const Entity& entity : mentions.entities)
        wanted.push_back(
            std::any_of(matching.names.begin(), matching.names.end(),
                        [&](const SoughtName& name) { return answers(entity, name); }));
    for (const Mention& mention : mentions.mentions)
        if (wanted[mention.entity]) begins.push_back(mention.begin);
    return begins;
}

// Which of the times asked for a passage speaks of, each counted as exactly as it does.
struct TimesMet {
    double all = 0;
    bool required = false;  // one of those, or there are none
};

TimesMet times_met(const std::vector<SoughtTime>& sought, const Passage& passage,
                   const std::vector<TimeMention>& times) {
    TimesMet met;
    met.required = std::none_of(sought.begin(), sought.end(),
                                [](const SoughtTime& time) { return time.required; });
    if (sought.empty()) return met;
    const std::span<const TimeMention> spoken = times_in(passage, times);
    for (const SoughtTime& asked : sought) {
        double exactness = 0;
        for (const TimeMention& time : spoken)
            exactness = std::max(exactness, time.exactness(asked.days));
        if (exactness == 0) continue;
        met.all += exactness;
        met.required = met.required || asked.required;
    }
    return met;
}

class PassageScorer {
public:
    PassageScorer(const std::vector<Sought>& sought, std::span<const std::uint32_t> tokens)
        : sought_(sought), tokens_(tokens) {}

    double score(const TokenRange& range, bool in_title) {
        occurrences_.clear();
        const std::size_t last = std::min<std::size_t>(range.last, tokens_.size());
        for (std::size_t at = range.first; at < last; ++at)
            for (std::size_t s = 0; s < sought_.size(); ++s)
                if ((in_title || !sought_[s].in_title) && sought_[s].matches_at(tokens_, at))
                    occurrences_.push_back(
                        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(s)});
        if (occurrences_.empty()) return 0;
        double total = 0;
        for (std::size_t s = 0; s < sought_.size(); ++s) total += met(s);
        for (std::size_t s = 0; s + 1 < sought_.size(); ++s) total += nearness(s, s + 1);
        return total;
    }

private:
    double met(std::size_t s) const {
        std::size_t count = 0;
        double best = 0;
        for (const Occurrence& occurrence : occurrences_) {
            if (occurrence.sought != s) continue;
            ++count;
            const Sought::Word& word = sought_[s].words.front();
            best = std::max(best, tokens_[occurrence.token] == word.exact ? 1.0 : other_form);
        }
        if (count == 0) return 0;
        const auto more = static_cast<double>(std::min(count, most_counted) - 1);
        return sought_[s].weight * best * (1 + repetition * more);
    }

    // Occurrences ascend, so that the nearest pair is found among neighbours in one pass.
    double nearness(std::size_t a, std::size_t b) const {
        std::optional<std::uint32_t> last_a;
        std::optional<std::uint32_t> last_b;
        double best = 0;
        for (const Occurrence& occurrence : occurrences_) {
            if (occurrence.sought == a) {
                last_a = occurrence.token;
                if (last_b) best = std::max(best, closeness(*last_b, occurrence.token, false));
            } else if (occurrence.sought == b) {
                last_b = occurrence.token;
                if (last_a) best = std::max(best, closeness(*last_a, occurrence.token, true));
            }
        }
        return best * std::min(sought_[a].weight, sought_[b].weight);
    }

    // 1 for neighbours in the order of the query, falling to 0 beyond `near` tokens.
    static double closeness(std::uint32_t first, std::uint32_t second, bool in_order) {
        const std::uint32_t distance = second - first;
        if (distance == 0 || distance > near) return 0;
        return (in_order ? 1.0 : 0.7) / std::sqrt(static_cast<double>(distance));
    }

    const std::vector<Sought>& sought_;
    std::span<const std::uint32_t> tokens_;
    std::vector<Occurrence> occurrences_;
};

}  // namespace

PassageRanker::PassageRanker(const Matching& matching, const Index& index, std::size_t segment)
    : matching_(matching), index_(index), segment_(segment) {
    const Vocabulary& vocabulary = index.segments()[segment].vocabulary();
    for (const Sought& sought : matching.sought) sought_.push_back(sought.in(vocabulary));
}

std::vector<RankedPassage> PassageRanker::rank(std::uint64_t number) {
    const Segment& segment = index_.segments()[segment_];
    const TokenRow row = segment.tokens(number);
    segment.read_tokens(row, tokens_);
    // The record is unpacked only for what it alone has.
    std::optional<StoredArticle> head;
    if (!matching_.names.empty() || !matching_.times.empty())
        head = index_.article_head(index_.document(segment_, number), block_);
    const std::vector<std::uint32_t> mentions =
        head ? sought_mentions(matching_, head->mentions) : std::vector<std::uint32_t>();
    PassageScorer scorer(sought_, tokens_);
    const double title = title_share * scorer.score(row.title, true);
    std::vector<RankedPassage> ranked;
    for (std::uint32_t p = 0; p < row.passages.size(); ++p) {
        double score = title + scorer.score(row.passages[p], false);
        double exactness = 0;
        if (head && p < head->passages.size()) {
            const Passage& passage = head->passages[p];
            const TimesMet met = times_met(matching_.times, passage, head->times);
            if (!met.required) continue;
            const auto mention = std::lower_bound(mentions.begin(), mentions.end(), passage.begin);
            if (mention != mentions.end() && *mention < passage.end) score += name_bonus;
            score += time_bonus * met.all;
            exactness = met.all;
        }
        if (p == 0) score += first_bonus;
        ranked.push_back({p, score, exactness});
    }
    std::stable_sort(
        ranked.begin(), ranked.end(),
        [](const RankedPassage& a, const RankedPassage& b) { return a.score > b.score; });
    return ranked;
}

}  // namespace dateline
