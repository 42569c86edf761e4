// Ranking passages: which passage of an article answers best, and how well.
#pragma once

#include <cstdint>
#include <vector>

#include "query/search/article_evidence.h"
#include "query/search/match.h"
#include "query/search/ranking_options.h"
#include "schema/index.h"

namespace dateline {

// All that is told of an article and its passages, weighed as ranking_options.h says.
struct RankedPassage {
    std::uint32_t passage = 0;  // index into StoredArticle::passages
    Met met = {};               // of the words sought
    double lead = 0;            // for being the first one
    double name = 0;            // for a name that a filter asks for
    double times = 0;           // for the times asked for that it speaks of
    double exactness = 0;       // with which it does, summed: not weighed

    double score() const { return met.all() + lead + name + times; }
    // Whether something in itself was asked for.
    bool answers() const { return met.words > 0 || name > 0 || times > 0; }
};

struct RankedArticle {
    double early = 0;
    double opening = 0;
    double title = 0;
    std::vector<RankedPassage> passages;  // best first

    // Of its tokens as a whole: adds to its BM25 weight.
    double score() const { return early + opening + title; }
};

// Ranks the passages of articles of one segment, by what ranking_options.h says. A mention of a
// name that a filter asks for adds to a passage's score, so that among equals the passage on that
// person is shown, and so does each time asked for, as exactly as it is spoken of.
class PassageRanker {
public:
    // Borrows both; `segment` is one of index.segments().
    PassageRanker(const Matching& matching, const Index& index, const RankingOptions& options,
                  std::size_t segment);

    // The article of this number with its passages, best first; those that nothing speaks for come
    // last, in their order. Where times are required, only the passages that speak of one of them.
    // Where names or times are asked for, articles that stand near the one before cost less. Throws
    // IndexError.
    RankedArticle rank(std::uint64_t number);
    // Of the article ranked last.
    const EvidenceReader& evidence() const { return evidence_; }

private:
    const Matching& matching_;
    const Index& index_;
    const RankingOptions& options_;
    const std::size_t segment_;
    EvidenceReader evidence_;
    UnpackedBlock block_;                // in which the last one stood
    std::vector<std::uint32_t> tokens_;  // of the article, kept for its memory
};

}  // namespace dateline
