#include "query/search/search.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <unordered_map>

#include "query/search/dead_source.h"
#include "query/search/near_duplicates.h"
#include "query/search/rank_passages.h"
#include "schema/analysis.h"
#include "schema/day_buckets.h"
#include "schema/terms.h"

namespace dateline {

namespace {

// Articles whose passages are scored for the first page: with more the first ten hits of words no
// longer change (docs/design.md).
constexpr std::size_t articles_ranked = 100;

// The same of those that speak of a time asked for, of which the most exact come first.
constexpr std::size_t articles_timed = 1000;

// What a passage's score counts beside its article's BM25 weight. On five judged collections 0.4 to
// 1 are within a hundredth of each other, and 0 loses one to two of them on each (docs/design.md).
constexpr double passage_share = 0.7;

// Sorts by the moment of publication, articles without one last in both directions. Ties go by id,
// so that the same collection gives the same page however it was indexed.
class MomentKey : public Xapian::KeyMaker {
public:
    explicit MomentKey(bool ascending) : ascending_(ascending) {}
    std::string operator()(const Xapian::Document& document) const override {
        std::string order = document.get_value(order_slot);
        return ascending_ ? undated_last(std::move(order)) : order;
    }

private:
    bool ascending_;
};

// What matches, without what is dead.
Xapian::Query live(const Xapian::Query& query, const Index& index) {
    if (!index.has_dead()) return query;
    DeadSource dead(index);
    return {Xapian::Query::OP_AND_NOT, query, Xapian::Query(&dead)};
}

// Articles weigh as many as these times they speak of exactly; words weigh nothing.
Xapian::Query exact_first(const Xapian::Query& query, const std::vector<Xapian::Query>& times) {
    Xapian::FixedWeightPostingSource one(1);
    std::vector<Xapian::Query> exactly;
    exactly.reserve(times.size());
    for (const Xapian::Query& time : times)
        exactly.emplace_back(Xapian::Query::OP_FILTER, Xapian::Query(&one), time);
    const Xapian::Query any(Xapian::Query::OP_OR, exactly.begin(), exactly.end());
    return {Xapian::Query::OP_AND_MAYBE, Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0),
            any};
}

// Whether it restricts by publication, and by nothing else.
bool asks_for_publication(const Clause& clause) {
    if (clause.kind == Clause::Kind::date) return clause.field == Field::date;
    return (clause.kind == Clause::Kind::any_of || clause.kind == Clause::Kind::all_of) &&
           std::all_of(clause.children.begin(), clause.children.end(), asks_for_publication);
}

struct Candidate {
    Xapian::docid document = 0;
    std::uint32_t passage = 0;
    double score = 0;
    double exactness = 0;   // with which the passage speaks of the times asked for
    std::size_t order = 0;  // of the article, for sorting by date
    std::string id;
    std::vector<std::string> near_duplicates;  // ids
};

std::vector<Range> find_matches(const std::vector<Sought>& sought, std::string_view text,
                                std::uint32_t begin, bool in_title) {
    const Analysis analysis = analyse(text);
    std::vector<std::uint32_t> hashes;
    for (const Token& token : analysis.tokens)
        hashes.push_back(token.form_length == 0 ? 0 : token_hash(analysis.form(token)));
    std::vector<Range> matches;
    for (std::size_t at = 0; at < hashes.size(); ++at) {
        std::size_t words = 0;
        for (const Sought& s : sought)
            if ((in_title || !s.in_title) && s.matches_at(hashes, at))
                words = std::max(words, s.words.size());
        if (words == 0) continue;
        const Range found{begin + analysis.tokens[at].begin,
                          begin + analysis.tokens[at + words - 1].end};
        if (!matches.empty() && found.begin <= matches.back().end)
            matches.back().end = std::max(matches.back().end, found.end);
        else
            matches.push_back(found);
    }
    return matches;
}

// Adds the expressions of a passage that speak of the times asked for.
void add_times(const std::vector<SoughtTime>& sought, const std::vector<TimeMention>& times,
               const Passage& passage, std::vector<Range>& matches) {
    for (const TimeMention& time : times_in(passage, times))
        if (std::any_of(sought.begin(), sought.end(),
                        [&](const SoughtTime& asked) { return time.speaks_of(asked.days); }))
            matches.push_back({time.begin, std::min(time.end, passage.end)});
    std::sort(matches.begin(), matches.end(),
              [](const Range& a, const Range& b) { return a.begin < b.begin; });
    std::vector<Range> joined;
    for (const Range& match : matches) {
        if (!joined.empty() && match.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, match.end);
        else
            joined.push_back(match);
    }
    matches = std::move(joined);
}

// Leaves out the articles that are near duplicates of one before them, and notes their ids there.
std::vector<Candidate> folded(std::vector<Candidate> candidates, const Index& index) {
    std::vector<Candidate> kept;
    NearDuplicates known;
    std::unordered_map<Xapian::docid, std::optional<std::size_t>> places;  // nothing: left out
    for (Candidate& candidate : candidates) {
        const auto [place, is_new] = places.try_emplace(candidate.document, kept.size());
        if (is_new) {
            const Sketch& sketch =
                index.segment_of(candidate.document).sketch(index.number_of(candidate.document));
            if (const std::optional<std::size_t> like = known.find(sketch)) {
                kept[*like].near_duplicates.push_back(std::move(candidate.id));
                place->second.reset();
            } else {
                known.add(kept.size(), sketch);
            }
        }
        if (place->second) kept.push_back(std::move(candidate));
    }
    return kept;
}

Hit make_hit(const Index& index, const Matching& matching, const Candidate& candidate) {
    Hit hit;
    hit.score = candidate.score;
    hit.near_duplicates = candidate.near_duplicates;
    hit.stored = index.article(candidate.document);
    const Article& article = hit.stored.article;
    if (candidate.passage < hit.stored.passages.size()) {
        const Passage& passage = hit.stored.passages[candidate.passage];
        hit.passage = {passage.begin, passage.end};
        hit.matches = find_matches(
            matching.sought,
            std::string_view(article.text).substr(passage.begin, passage.end - passage.begin),
            passage.begin, false);
        if (!matching.times.empty())
            add_times(matching.times, hit.stored.times, passage, hit.matches);
    }
    hit.title_matches = find_matches(matching.sought, article.title, 0, true);
    return hit;
}

}  // namespace

Hits search(const Question& question, const Index& index, const SearchOptions& options) {
    Hits page;
    if (index.segments().empty()) return page;
    const Matching matching = match(question, index);
    const bool by_rank = options.sort == Sort::relevance && matching.ranked;

    Xapian::Enquire enquire(index.database());
    Xapian::Query query = live(matching.query, index);
    const bool by_exactness =
        options.sort == Sort::relevance && !by_rank && !matching.exactly_timed.empty();
    if (by_exactness) query = exact_first(query, matching.exactly_timed);
    enquire.set_query(query);
    MomentKey moments(options.sort == Sort::oldest);
    const std::size_t wanted = options.offset + options.limit;
    if (!by_rank) {
        enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
        if (by_exactness) {
            enquire.set_sort_by_relevance_then_key(&moments, true);
        } else {
            enquire.set_weighting_scheme(Xapian::BoolWeight());
            enquire.set_sort_by_key(&moments, options.sort != Sort::oldest);
        }
    }
    std::vector<Candidate> candidates;
    // As many more are read as are folded into others.
    // What is put in another order is so within whole blocks, that pages follow on one another.
    const std::size_t block = by_exactness ? articles_timed : by_rank ? articles_ranked : 1;
    const std::size_t blocks = std::max<std::size_t>((wanted + block - 1) / block, 1);
    for (std::size_t read = blocks * block;; read *= 2) {
        const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(read));
        page.articles = found.get_matches_estimated();
        page.articles_exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
        candidates.clear();
        for (auto it = found.begin(); it != found.end(); ++it) {
            const Segment& segment = index.segment_of(*it);
            const StoredArticle head = index.article_head(*it);
            const std::vector<RankedPassage> ranked =
                rank_passages(matching, head, segment.tokens(index.number_of(*it)));
            // An article without text still is a hit, by its title.
            const std::size_t passages = std::max<std::size_t>(ranked.size(), 1);
            for (std::size_t i = 0; i < std::min(options.per_article, passages); ++i) {
                // A second passage is a hit of its own only when something in it was asked for.
                if (i > 0 && ranked[i].score <= 0) break;
                Candidate candidate;
                candidate.document = *it;
                candidate.order = it.get_rank();
                candidate.passage = ranked.empty() ? 0 : ranked[i].passage;
                candidate.exactness = ranked.empty() ? 0 : ranked[i].exactness;
                candidate.score =
                    it.get_weight() + (ranked.empty() ? 0 : passage_share * ranked[i].score);
                candidate.id = head.article.id;
                candidates.push_back(std::move(candidate));
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [&](const Candidate& a, const Candidate& b) {
                             if (a.order / block != b.order / block) return a.order < b.order;
                             if (by_exactness && a.exactness != b.exactness)
                                 return a.exactness > b.exactness;
                             if (!by_rank) return a.order < b.order;
                             if (a.score != b.score) return a.score > b.score;
                             return a.id < b.id;
                         });
        if (options.duplicates) break;
        candidates = folded(std::move(candidates), index);
        if (candidates.size() >= wanted || found.size() < read) break;
    }
    for (std::size_t i = options.offset; i < std::min(wanted, candidates.size()); ++i) {
        page.hits.push_back(make_hit(index, matching, candidates[i]));
        page.hits.back().rank = static_cast<std::uint32_t>(i + 1);
    }
    return page;
}

std::vector<Xapian::docid> matching_articles(const Question& question, const Index& index) {
    std::vector<Xapian::docid> documents;
    if (index.segments().empty()) return documents;
    const Matching matching = match(question, index);
    Xapian::Enquire enquire(index.database());
    enquire.set_query(live(matching.query, index));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
    const Xapian::MSet found = enquire.get_mset(0, index.database().get_lastdocid());
    documents.reserve(found.size());
    for (auto it = found.begin(); it != found.end(); ++it) documents.push_back(*it);
    return documents;
}

LeftOut left_out(const Question& question, const Index& index) {
    LeftOut left;
    if (index.segments().empty()) return left;
    const Xapian::Database& database = index.database();
    Question without = question;
    if (std::erase_if(without.filters, asks_for_publication) == 0) return left;
    const auto count = [&](const Xapian::Query& query) -> std::uint64_t {
        Xapian::Enquire enquire(database);
        enquire.set_query(query);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
    };
    if (database.get_value_freq(first_day_slot) != database.get_doccount()) {
        const Xapian::Query dated(Xapian::Query::OP_VALUE_RANGE, first_day_slot,
                                  day_value(first_day), day_value(last_day));
        const Matching matching = match(without, index);
        left.undated = count({Xapian::Query::OP_AND_NOT, live(matching.query, index), dated});
    }
    if (!question.loose) {
        Question loose = question;
        loose.loose = true;
        const Matching matching = match(question, index), loosely = match(loose, index);
        left.inexact = count(
            {Xapian::Query::OP_AND_NOT, live(loosely.query, index), live(matching.query, index)});
    }
    return left;
}

}  // namespace dateline
