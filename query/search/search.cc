#include "query/search/search.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "query/search/near_duplicates.h"
#include "query/search/rank_passages.h"
#include "query/search/weigh.h"
#include "schema/day_buckets.h"
#include "text/analysis.h"

namespace dateline {

namespace {

// Articles that speak of a time asked for, of which the most exact come first.
constexpr std::size_t articles_timed = 1000;

// A passage that may be a hit.
struct Candidate {
    Xapian::docid document = 0;
    std::uint64_t key = 0;  // of its article
    std::uint32_t passage = 0;
    double score = 0;
    double exactness = 0;   // with which the passage speaks of the times asked for
    std::size_t order = 0;  // of the article, before its passages are scored
    std::vector<std::string> near_duplicates;  // ids
};

// Sorts them, and makes one of those that overlap: the rarer of them.
void join(std::vector<Match>& matches) {
    std::sort(matches.begin(), matches.end(),
              [](const Match& a, const Match& b) { return a.begin < b.begin; });
    std::vector<Match> joined;
    for (const Match& match : matches) {
        if (joined.empty() || match.begin > joined.back().end) {
            joined.push_back(match);
            continue;
        }
        Match& last = joined.back();
        last.end = std::max(last.end, match.end);
        if (match.weight <= last.weight) continue;
        last.weight = match.weight;
        last.sought = match.sought;
    }
    matches = std::move(joined);
}

std::vector<Match> find_matches(const std::vector<Sought>& sought, std::string_view text,
                                std::uint32_t begin, bool in_title) {
    const Analysis analysis = analyse(text);
    std::vector<std::uint32_t> hashes;
    for (const Token& token : analysis.tokens)
        hashes.push_back(token.form_length == 0 ? 0 : token_hash(analysis.form(token)));
    std::vector<Match> matches;
    for (std::size_t at = 0; at < hashes.size(); ++at)
        for (std::uint32_t s = 0; s < sought.size(); ++s)
            if ((in_title || !sought[s].in_title) && sought[s].matches_at(hashes, at))
                matches.push_back({begin + analysis.tokens[at].begin,
                                   begin + analysis.tokens[at + sought[s].words.size() - 1].end,
                                   sought[s].weight, s});
    join(matches);
    return matches;
}

// Adds the expressions of a passage that speak of the times asked for, which the hit must show as
// well as the rarest word.
void add_times(const Matching& matching, const std::vector<TimeMention>& times,
               const Passage& passage, std::vector<Match>& matches) {
    double weight = 1;
    for (const Sought& sought : matching.sought) weight = std::max(weight, sought.weight);
    for (const TimeMention& time : times_in(passage, times))
        for (std::uint32_t t = 0; t < matching.times.size(); ++t)
            if (time.speaks_of(matching.times[t].days))
                matches.push_back({time.begin, std::min(time.end, passage.end), weight,
                                   static_cast<std::uint32_t>(matching.sought.size()) + t});
    join(matches);
}

// Leaves out the articles that are near duplicates of one before them, and notes their ids there.
std::vector<Candidate> folded(std::vector<Candidate> candidates, const Index& index) {
    std::vector<Candidate> kept;
    NearDuplicates known;
    std::unordered_map<Xapian::docid, std::optional<std::size_t>> places;  // nothing: left out
    for (Candidate& candidate : candidates) {
        const auto [place, is_new] = places.try_emplace(candidate.document, kept.size());
        if (is_new) {
            const Sketch sketch =
                index.segment_of(candidate.document).sketch(index.number_of(candidate.document));
            if (const std::optional<std::size_t> like = known.find(sketch)) {
                kept[*like].near_duplicates.push_back(article_id(candidate.key));
                place->second.reset();
            } else {
                known.add(kept.size(), sketch);
            }
        }
        if (place->second) kept.push_back(std::move(candidate));
    }
    return kept;
}

// The matching articles in their first order, as many as are asked for at a time.
class Order {
public:
    Order(const Matching& matching, const Index& index, const SearchOptions& options)
        : matching_(matching),
          index_(index),
          ranking_(options.ranking),
          sort_(options.sort),
          by_rank_(sort_ == Sort::relevance && matching.ranked),
          by_exactness_(sort_ == Sort::relevance && !by_rank_ && !matching.exactly_timed.empty()) {}

    bool by_rank() const { return by_rank_; }
    bool by_exactness() const { return by_exactness_; }

    std::vector<WeighedArticle> first(std::size_t count) {
        return by_rank_ ? best_articles(matching_, index_, ranking_, count) : by_moment(count);
    }

private:
    struct Moment {
        std::uint32_t exactly;  // how many of the times asked for it speaks of exactly
        std::uint64_t moment;   // so that what comes first is the largest
        std::uint64_t key;
        Xapian::docid document;

        bool operator<(const Moment& other) const {
            return std::tie(exactly, moment, key) >
                   std::tie(other.exactly, other.moment, other.key);
        }
    };

    std::vector<WeighedArticle> by_moment(std::size_t count) {
        if (moments_.empty()) read_moments();
        const auto end =
            moments_.begin() + static_cast<std::ptrdiff_t>(std::min(count, moments_.size()));
        std::partial_sort(moments_.begin(), end, moments_.end());
        std::vector<WeighedArticle> articles;
        for (auto it = moments_.begin(); it != end; ++it) articles.push_back({it->document, 0});
        return articles;
    }

    void read_moments() {
        matching_.articles.each([&](std::size_t segment, std::uint64_t number) {
            const Segment& of = index_.segments()[segment];
            std::uint64_t moment = of.publication(number).moment;
            std::uint64_t key = of.key(number);
            // Without a date they are last in this direction, too.
            if (sort_ == Sort::oldest) {
                moment = moment == 0 ? 0 : ~moment;
                key = ~key;
            }
            std::uint32_t exactly = 0;
            if (by_exactness_)
                for (const ArticleSet& time : matching_.exactly_timed)
                    exactly += time.has(segment, number) ? 1 : 0;
            moments_.push_back({exactly, moment, key, index_.document(segment, number)});
        });
    }

    const Matching& matching_;
    const Index& index_;
    const RankingOptions& ranking_;
    const Sort sort_;
    const bool by_rank_;
    const bool by_exactness_;
    std::vector<Moment> moments_;
};

// Scores the passages of articles of all segments.
class Rankers {
public:
    Rankers(const Matching& matching, const Index& index, const RankingOptions& options)
        : matching_(matching),
          index_(index),
          options_(options),
          by_segment_(index.segments().size()) {}

    RankedArticle rank(Xapian::docid document) {
        const std::size_t segment = index_.segment_number_of(document);
        std::optional<PassageRanker>& ranker = by_segment_[segment];
        if (!ranker) ranker.emplace(matching_, index_, options_, segment);
        return ranker->rank(index_.number_of(document));
    }

private:
    const Matching& matching_;
    const Index& index_;
    const RankingOptions& options_;
    std::vector<std::optional<PassageRanker>> by_segment_;
};

// The best passages of some articles, at most `per_article` of each, in the order of the articles.
std::vector<Candidate> candidates_of(const std::vector<WeighedArticle>& articles,
                                     const Matching& matching, const Index& index,
                                     const SearchOptions& options) {
    // Those that stand beside each other are read one after the other.
    std::vector<std::size_t> as_they_stand(articles.size());
    std::iota(as_they_stand.begin(), as_they_stand.end(), std::size_t{0});
    std::sort(as_they_stand.begin(), as_they_stand.end(), [&](std::size_t a, std::size_t b) {
        return articles[a].document < articles[b].document;
    });
    Rankers rankers(matching, index, options.ranking);
    std::vector<RankedArticle> ranked(articles.size());
    for (const std::size_t order : as_they_stand)
        ranked[order] = rankers.rank(articles[order].document);
    std::vector<Candidate> candidates;
    for (std::size_t order = 0; order < articles.size(); ++order) {
        const auto [document, weight] = articles[order];
        const std::vector<RankedPassage>& own = ranked[order].passages;
        // An article without text still is a hit, by its title.
        const std::size_t passages = std::max<std::size_t>(own.size(), 1);
        for (std::size_t i = 0; i < std::min(options.per_article, passages); ++i) {
            // A second passage is a hit of its own only when something in it was asked for.
            if (i > 0 && !own[i].answers()) break;
            Candidate candidate;
            candidate.document = document;
            candidate.key = index.segment_of(document).key(index.number_of(document));
            candidate.order = order;
            candidate.passage = own.empty() ? 0 : own[i].passage;
            candidate.exactness = own.empty() ? 0 : own[i].exactness;
            candidate.score = weight + ranked[order].score() + (own.empty() ? 0 : own[i].score());
            candidates.push_back(std::move(candidate));
        }
    }
    return candidates;
}

}  // namespace

Hit hit_of(const Matching& matching, const Index& index, Xapian::docid document,
           std::uint32_t number) {
    Hit hit;
    hit.document = document;
    hit.stored = index.article(document);
    const Article& article = hit.stored.article;
    if (number < hit.stored.passages.size()) {
        const Passage& passage = hit.stored.passages[number];
        hit.passage = {passage.begin, passage.end};
        hit.matches = find_matches(
            matching.sought,
            std::string_view(article.text).substr(passage.begin, passage.end - passage.begin),
            passage.begin, false);
        if (!matching.times.empty()) add_times(matching, hit.stored.times, passage, hit.matches);
    }
    hit.title_matches = find_matches(matching.sought, article.title, 0, true);
    return hit;
}

std::vector<Hit> search(const Matching& matching, const Index& index,
                        const SearchOptions& options) {
    if (matching.articles.empty()) return {};
    Order order(matching, index, options);
    const std::size_t wanted = options.offset + options.limit;
    // What is put in another order is so within whole blocks, that pages follow on one another.
    const std::size_t block = order.by_exactness() ? articles_timed
                              : order.by_rank()    ? options.ranking.articles
                                                   : 1;
    const std::size_t blocks = std::max<std::size_t>((wanted + block - 1) / block, 1);
    std::vector<Candidate> candidates;
    // As many more are read as are folded into others.
    for (std::size_t read = blocks * block;; read *= 2) {
        const std::vector<WeighedArticle> articles = order.first(read);
        candidates = candidates_of(articles, matching, index, options);
        std::stable_sort(candidates.begin(), candidates.end(),
                         [&](const Candidate& a, const Candidate& b) {
                             if (a.order / block != b.order / block) return a.order < b.order;
                             if (order.by_exactness() && a.exactness != b.exactness)
                                 return a.exactness > b.exactness;
                             if (!order.by_rank()) return a.order < b.order;
                             if (a.score != b.score) return a.score > b.score;
                             return a.key < b.key;
                         });
        if (options.duplicates) break;
        candidates = folded(std::move(candidates), index);
        if (candidates.size() >= wanted || articles.size() < read) break;
    }
    std::vector<Hit> hits;
    for (std::size_t i = options.offset; i < std::min(wanted, candidates.size()); ++i) {
        Candidate& candidate = candidates[i];
        Hit& hit =
            hits.emplace_back(hit_of(matching, index, candidate.document, candidate.passage));
        hit.rank = static_cast<std::uint32_t>(i + 1);
        hit.score = candidate.score;
        hit.near_duplicates = std::move(candidate.near_duplicates);
    }
    return hits;
}

}  // namespace dateline
