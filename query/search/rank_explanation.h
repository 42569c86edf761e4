// Why an article stands where it does among the hits of a question, or is none of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/search/hit.h"
#include "query/search/match.h"
#include "query/search/rank_passages.h"

namespace dateline {

// A word or phrase of the question, in an article.
struct ExplainedWord {
    std::string word;  // as typed
    double rarity = 0;
    double weight = 0;  // its part of the BM25 weight
    std::uint32_t occurrences = 0;
    std::uint32_t first = 0;  // words of the article before the first one
    bool in_title = false;
    bool in_passage = false;
};

struct RankExplanation {
    bool matches = false;
    std::vector<std::string> unmet;     // clauses that it does not meet, as explain.h tells them
    std::optional<std::uint32_t> rank;  // among the best, near duplicates folded
    std::string folded_into;            // id of the better hit whose near duplicate it is; or empty
    std::uint64_t articles = 0;         // that match
    std::vector<std::string> read;      // how the words and names of the question were read

    // Of articles that match a question with words. Parts as ranking_options.h has them; the score
    // is their sum.
    bool ranked = false;
    double score = 0;
    double words = 0;
    std::vector<ExplainedWord> by_word;
    std::vector<std::pair<std::string, double>> wishes;  // what is met of them, with what it adds
    double early = 0;
    double opening = 0;
    double title = 0;
    RankedPassage passage;
    std::optional<Hit> hit;  // with that passage; without rank

    // What the wishes that it meets add in all.
    double wished() const {
        double all = 0;
        for (const auto& [what, gain] : wishes) all += gain;
        return all;
    }
};

// Explains the rank of a live article. `query` is what the question was read from, or its filters
// alone. Throws as match and search do.
RankExplanation explain_rank(const Question& question, const std::string& query,
                             const Matching& matching, const Index& index, Xapian::docid document);

}  // namespace dateline
