// What an article's tokens say for it: where what is sought stands in its title and passages.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

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
    struct Occurrence {
        std::uint32_t token;
        std::uint32_t sought;
        bool is_exact;
    };
    // A number that something sought begins with.
    struct Start {
        std::uint32_t number;
        std::uint32_t sought;
        bool is_exact;
    };

    void find(const TokenRange& title, std::span<const std::uint32_t> tokens);
    std::span<const Occurrence> within(const TokenRange& range) const;
    double early() const;
    double opening() const;
    void count(std::span<const Occurrence> occurrences, bool in_title, std::span<double> met) const;
    double nearness(std::span<const Occurrence> occurrences, bool in_title);
    double closeness(std::uint32_t distance, bool in_order) const;

    // Whether it may begin something: a bit for the lowest bits of each of starts_.
    static constexpr std::size_t bits = 8192;
    bool may_start(std::uint32_t number) const {
        return (may_start_[number % bits / 64] >> (number % 64) & 1) != 0;
    }

    const RankingOptions& options_;
    std::vector<Sought> sought_;  // in the segment's vocabulary
    std::vector<Start> starts_;   // by number
    std::array<std::uint64_t, bits / 64> may_start_{};

    // Of the article, kept for their memory.
    std::vector<Occurrence> occurrences_;     // by token
    std::vector<std::uint32_t> last_;         // token of the last one of each sought
    std::vector<double> closest_;             // of each sought with those behind it in the query
    std::array<std::vector<double>, 3> met_;  // of a passage and those beside it, of each sought
    ArticleEvidence evidence_;
};

}  // namespace dateline
