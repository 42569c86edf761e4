// A set of an index's articles: a bit for each, by segment and number. What matches a question is
// one, and so is what each of its words and filters matches; a million articles are 125 kB.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "schema/index.h"

namespace dateline {

class ArticleSet {
public:
    // Without articles.
    explicit ArticleSet(const Index& index);
    // All that are not dead.
    static ArticleSet live(const Index& index);

    // `number` is that of an article of this segment, from 1.
    void add(std::size_t segment, std::uint64_t number) {
        bits_[segment][number / word_bits] |= bit(number);
    }
    void remove(std::size_t segment, std::uint64_t number) {
        bits_[segment][number / word_bits] &= ~bit(number);
    }
    bool has(std::size_t segment, std::uint64_t number) const {
        return (bits_[segment][number / word_bits] & bit(number)) != 0;
    }

    // Both sets are of one index.
    ArticleSet& operator&=(const ArticleSet& other);
    ArticleSet& operator|=(const ArticleSet& other);
    ArticleSet& operator-=(const ArticleSet& other);

    std::uint64_t size() const;
    std::uint64_t size(std::size_t segment) const;
    bool empty() const;

    // Calls visit(segment, number) for each, ascending.
    template <class Visit>
    void each(Visit visit) const {
        for (std::size_t segment = 0; segment < bits_.size(); ++segment)
            each(segment, [&](std::uint64_t number) { visit(segment, number); });
    }
    // Calls visit(number) for each of one segment, ascending.
    template <class Visit>
    void each(std::size_t segment, Visit visit) const {
        const std::vector<std::uint64_t>& words = bits_[segment];
        for (std::size_t w = 0; w < words.size(); ++w)
            for (std::uint64_t left = words[w]; left != 0; left &= left - 1)
                visit(w * word_bits + static_cast<std::uint64_t>(std::countr_zero(left)));
    }
    // The first of a segment's articles from `number` on; 0 where there is none.
    std::uint64_t next(std::size_t segment, std::uint64_t number) const;

private:
    static constexpr std::uint64_t word_bits = 64;
    static std::uint64_t bit(std::uint64_t number) {
        return std::uint64_t{1} << (number % word_bits);
    }

    std::vector<std::vector<std::uint64_t>> bits_;  // by segment
};

}  // namespace dateline
