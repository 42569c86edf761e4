// Where what is sought stands in the tokens of an article.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "query/search/sought.h"
#include "schema/token_row.h"
#include "schema/vocabulary.h"

namespace dateline {

// Tokens [token, end) of an article. Of what is near each other it is all from the first to the
// last one.
struct Occurrence {
    std::uint32_t token = 0;
    std::uint32_t end = 0;
    std::uint32_t sought = 0;
    bool is_exact = false;  // its first word is as typed
};

// Looks for it in one article of a segment after the other, in one pass over its tokens.
class OccurrenceFinder {
public:
    OccurrenceFinder(const std::vector<Sought>& sought, const Vocabulary& vocabulary);

    // All of them by token and sought, in tokens that are numbers of the vocabulary. Valid until the
    // next call.
    std::span<const Occurrence> find(const TokenRange& title,
                                     std::span<const std::uint32_t> tokens);

    // In the segment's vocabulary.
    const std::vector<Sought>& sought() const { return sought_; }

private:
    // A number that something sought begins with.
    struct Start {
        std::uint32_t number;
        std::uint32_t sought;
        bool is_exact;
    };

    void find_words(const TokenRange& title, std::span<const std::uint32_t> tokens);
    void find_near(std::uint32_t sought);

    // Whether it may begin something: a bit for the lowest bits of each of starts_.
    static constexpr std::size_t bits = 8192;
    bool may_start(std::uint32_t number) const {
        return (may_start_[number % bits / 64] >> (number % 64) & 1) != 0;
    }

    std::vector<Sought> sought_;
    std::vector<std::uint32_t> near_;  // those of them that are near each other
    std::vector<Start> starts_;        // by number
    std::array<std::uint64_t, bits / 64> may_start_{};
    std::vector<Occurrence> occurrences_;
};

}  // namespace dateline
