#include "query/search/rank_explanation.h"

#include <algorithm>

#include "query/language/explain.h"
#include "query/search/required_parts.h"
#include "query/search/search.h"
#include "query/search/weigh.h"

namespace dateline {

namespace {

// Hits among which an article is looked for.
constexpr std::size_t most_hits_looked_at = 1000;

std::vector<std::string> unmet_parts(const Question& question, const Index& index,
                                     Xapian::docid document) {
    std::vector<std::string> unmet;
    Question alone;
    alone.loose = question.loose;
    alone.exact = question.exact;
    for (const Clause& part : required_parts(question)) {
        alone.filters = {part};
        const Matching matching = match(alone, index);
        if (!matching.articles.has(index.segment_number_of(document), index.number_of(document)))
            unmet.push_back(explain(part));
    }
    return unmet;
}

void find_rank(const Matching& matching, const Index& index, Xapian::docid document,
               RankExplanation& told) {
    SearchOptions options;
    options.limit = std::min<std::size_t>(most_hits_looked_at, told.articles);
    const std::string id = article_id(index.segment_of(document).key(index.number_of(document)));
    for (const Hit& hit : search(matching, index, options)) {
        if (hit.document == document) {
            told.rank = hit.rank;
            return;
        }
        if (std::ranges::find(hit.near_duplicates, id) == hit.near_duplicates.end()) continue;
        told.rank = hit.rank;
        told.folded_into = hit.stored.article.id;
        return;
    }
}

// BM25 and places of each thing sought: what a phrase weighs is the sum of its words.
std::vector<ExplainedWord> explain_words(const std::string& query, const Matching& matching,
                                         const std::vector<WordWeight>& weights,
                                         const std::vector<WhereMet>& where,
                                         const std::vector<bool>& in_passage) {
    std::vector<ExplainedWord> words;
    for (std::size_t s = 0; s < matching.sought.size(); ++s) {
        const Sought& sought = matching.sought[s];
        ExplainedWord word;
        word.word = query.substr(std::min<std::size_t>(sought.at.begin, query.size()),
                                 sought.at.end - sought.at.begin);
        word.rarity = sought.weight;
        for (std::size_t w = 0; w < matching.words.size(); ++w)
            if (matching.words[w].at == sought.at) word.weight += weights[w].weight;
        word.occurrences = where[s].occurrences;
        word.first = where[s].first;
        word.in_title = where[s].in_title;
        word.in_passage = in_passage[s];
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace

RankExplanation explain_rank(const Question& question, const std::string& query,
                             const Matching& matching, const Index& index, Xapian::docid document) {
    const std::size_t segment = index.segment_number_of(document);
    const std::uint64_t number = index.number_of(document);
    RankExplanation told;
    told.articles = matching.articles.size();
    told.matches = matching.articles.has(segment, number);
    told.ranked = matching.ranked && told.matches;
    told.read = what_was_read(question);
    if (told.matches)
        find_rank(matching, index, document, told);
    else
        told.unmet = unmet_parts(question, index, document);
    if (!told.ranked) return told;

    const RankingOptions options;
    PassageRanker ranker(matching, index, options, segment);
    const RankedArticle ranked = ranker.rank(number);
    const std::vector<WordWeight> weights = word_weights(matching, index, options, document);
    for (const WordWeight& one : weights) told.words += one.weight;
    for (const Lift& lift : matching.lifts)
        if (lift.articles.has(segment, number))
            told.wishes.emplace_back(lift.told, lift.by(options));
    told.early = ranked.early;
    told.opening = ranked.opening;
    told.title = ranked.title;
    if (!ranked.passages.empty()) told.passage = ranked.passages.front();
    told.score = told.words + told.wished() + ranked.score() + told.passage.score();
    const TokenRow row = index.segments()[segment].tokens(number);
    const EvidenceReader& evidence = ranker.evidence();
    std::vector<bool> in_passage(matching.sought.size());
    if (told.passage.passage < row.passages.size())
        in_passage = evidence.met_in(row.passages[told.passage.passage]);
    told.by_word = explain_words(query, matching, weights, evidence.where_met(row), in_passage);
    told.hit = hit_of(matching, index, document, told.passage.passage);
    return told;
}

}  // namespace dateline
