// Ranking passages: which passage of an article answers best, and how well.
#pragma once

#include <cstdint>
#include <vector>

#include "query/search/match.h"
#include "schema/index.h"

namespace dateline {

struct RankedPassage {
    std::uint32_t passage = 0;  // index into StoredArticle::passages
    double score = 0;           // of the passage alone; adds to an article's BM25 weight
    double exactness = 0;       // of the times asked for that it speaks of, summed
};

// Ranks the passages of articles of one segment.
//
// A passage's score is the sum, over what is sought, of its weight (inverse document frequency),
// times how well it is met: more for the form that was typed than for another form of the word, a
// little more for a second and third occurrence. Neighbours in the query that stand near each other
// in the passage add up to the lesser of their weights, falling with the distance. What the title
// meets counts for each passage below it. A mention of a name that a filter asks for adds a little,
// so that among equals the passage on that person is shown, and so does each time asked for, as
// exactly as it is spoken of.
class PassageRanker {
public:
    // Borrows both; `segment` is one of index.segments().
    PassageRanker(const Matching& matching, const Index& index, std::size_t segment);

    // The passages of the article of this number, best first; those that nothing speaks for come
    // last, in their order. Where times are required, only the passages that speak of one of them.
    // Where names or times are asked for, articles that stand near the one before cost less. Throws
    // IndexError.
    std::vector<RankedPassage> rank(std::uint64_t number);

private:
    const Matching& matching_;
    const Index& index_;
    const std::size_t segment_;
    std::vector<Sought> sought_;         // in the segment's vocabulary
    UnpackedBlock block_;                // in which the last one stood
    std::vector<std::uint32_t> tokens_;  // of the article, kept for its memory
};

}  // namespace dateline
