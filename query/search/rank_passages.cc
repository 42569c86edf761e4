#include "query/search/rank_passages.h"

#include <algorithm>
#include <optional>

#include "schema/day_buckets.h"
#include "schema/terms.h"
#include "text/analysis.h"

namespace dateline {

namespace {

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
        met.all += asked.weight * exactness;
        met.required = met.required || asked.required;
    }
    return met;
}

}  // namespace

PassageRanker::PassageRanker(const Matching& matching, const Index& index,
                             const RankingOptions& options, std::size_t segment)
    : matching_(matching),
      index_(index),
      options_(options),
      segment_(segment),
      evidence_(matching.sought, index.segments()[segment].vocabulary(), options) {}

RankedArticle PassageRanker::rank(std::uint64_t number) {
    const Segment& segment = index_.segments()[segment_];
    const TokenRow row = segment.tokens(number);
    segment.read_tokens(row, tokens_);
    // The record is unpacked only for what it alone has.
    std::optional<StoredArticle> head;
    if (!matching_.names.empty() || !matching_.times.empty())
        head = index_.article_head(index_.document(segment_, number), block_);
    const std::vector<std::uint32_t> mentions =
        head ? sought_mentions(matching_, head->mentions) : std::vector<std::uint32_t>();
    const ArticleEvidence& evidence = evidence_.read(row, tokens_);
    RankedArticle ranked;
    ranked.early = options_.early * evidence.early;
    ranked.opening = options_.opening * evidence.opening;
    ranked.title = options_.title * evidence.title.all();
    const double share = options_.passage;
    for (std::uint32_t p = 0; p < row.passages.size(); ++p) {
        const Met& met = evidence.passages[p];
        RankedPassage one{p, {share * met.words, share * met.around, share * met.near}};
        if (head && p < head->passages.size()) {
            const Passage& passage = head->passages[p];
            const TimesMet times = times_met(matching_.times, passage, head->times);
            if (!times.required) continue;
            const auto mention = std::lower_bound(mentions.begin(), mentions.end(), passage.begin);
            if (mention != mentions.end() && *mention < passage.end)
                one.name = share * options_.name;
            one.times = share * options_.time * times.all;
            one.exactness = times.all;
        }
        if (p == 0) one.lead = share * options_.lead;
        ranked.passages.push_back(one);
    }
    std::stable_sort(
        ranked.passages.begin(), ranked.passages.end(),
        [](const RankedPassage& a, const RankedPassage& b) { return a.score() > b.score(); });
    return ranked;
}

}  // namespace dateline
