// Ranking passages: which passage of an article answers best, and how well.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "query/search/match.h"
#include "schema/record.h"

namespace dateline {

struct RankedPassage {
    std::uint32_t passage = 0;  // index into StoredArticle::passages
    double score = 0;           // of the passage alone; adds to an article's BM25 weight
    double exactness = 0;       // of the times asked for that it speaks of, summed
};

// The passages of an article, best first; those that nothing speaks for come last, in their order.
// Where times are required, only the passages that speak of one of them. `tokens` are the article's
// (segment.h); of `stored` only the head is read.
//
// A passage's score is the sum, over what is sought, of its weight (inverse document frequency),
// times how well it is met: more for the form that was typed than for another form of the word, a
// little more for a second and third occurrence. Neighbours in the query that stand near each other
// in the passage add up to the lesser of their weights, falling with the distance. What the title
// meets counts for each passage below it. A mention of a name that a filter asks for adds a little,
// so that among equals the passage on that person is shown, and so does each time asked for, as
// exactly as it is spoken of.
std::vector<RankedPassage> rank_passages(const Matching& matching, const StoredArticle& stored,
                                         std::span<const std::uint32_t> tokens);

}  // namespace dateline
