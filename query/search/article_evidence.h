// What an article's tokens say for it: where what is sought stands in its title and passages.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "query/search/occurrences.h"
#include "query/search/ranking_options.h"
#include "query/search/sought.h"
#include "schema/token_row.h"
#include "schema/vocabulary.h"

namespace dateline {

// What a title or a passage meets, before it is weighed against other evidence.
struct Met {
    double words = 0;   // found there
    double around = 0;  // found only in the passages beside it
    double near = 0;    // neighbours in the query that are neighbours there

    double all() const { return words + around + near; }
};

struct ArticleEvidence {
    double early = 0;
    double opening = 0;
    Met title;
    std::vector<Met> passages;
};

// Where one of the things sought stands in an article.
struct WhereMet {
    std::uint32_t occurrences = 0;
    std::uint32_t first = 0;  // token of the first one
    bool in_title = false;
};

// Finds what is sought in one article of a segment after the other, in one pass over its tokens.
class EvidenceReader {
public:
    // Borrows the options.
    EvidenceReader(const std::vector<Sought>& sought, const Vocabulary& vocabulary,
                   const RankingOptions& options);

    // `tokens` are those of the row, as numbers of the vocabulary. Valid until the next call.
    const ArticleEvidence& read(const TokenRow& row, std::span<const std::uint32_t> tokens);
    // Of the article read last, and in a passage of it, what is sought, in its order.
    std::vector<WhereMet> where_met(const TokenRow& row) const;
    std::vector<bool> met_in(const TokenRange& passage) const;

private:
    std::span<const Occurrence> within(const TokenRange& range) const;
    double early() const;
    double opening() const;
    void count(const TokenRange& range, bool in_title, std::span<double> met) const;
    double nearness(std::span<const Occurrence> occurrences, bool in_title);
    double closeness(std::uint32_t distance, bool in_order) const;
    const std::vector<Sought>& sought() const { return finder_.sought(); }

    const RankingOptions& options_;
    OccurrenceFinder finder_;
    std::span<const Occurrence> occurrences_;  // of the article, by token

    // Of the article, kept for their memory.
    std::vector<std::uint32_t> last_;         // token of the last one of each sought
    std::vector<double> closest_;             // of each sought with those behind it in the query
    std::array<std::vector<double>, 3> met_;  // of a passage and those beside it, of each sought
    ArticleEvidence evidence_;
};

}  // namespace dateline
