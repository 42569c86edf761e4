#include "query/search/article_set.h"

#include <algorithm>

namespace dateline {

ArticleSet::ArticleSet(const Index& index) {
    for (const Segment& segment : index.segments())
        bits_.emplace_back(segment.info().articles / word_bits + 1);
}

ArticleSet ArticleSet::live(const Index& index) {
    ArticleSet set(index);
    for (std::size_t s = 0; s < set.bits_.size(); ++s) {
        const Segment& segment = index.segments()[s];
        const std::uint64_t articles = segment.info().articles;
        std::vector<std::uint64_t>& words = set.bits_[s];
        std::fill(words.begin(), words.end(), ~std::uint64_t{0});
        words.front() &= ~std::uint64_t{1};  // numbers are from 1
        words.back() &= ~std::uint64_t{0} >> (word_bits - 1 - articles % word_bits);
        for (const std::uint64_t number : segment.dead_numbers()) set.remove(s, number);
    }
    return set;
}

ArticleSet& ArticleSet::operator&=(const ArticleSet& other) {
    for (std::size_t s = 0; s < bits_.size(); ++s)
        for (std::size_t w = 0; w < bits_[s].size(); ++w) bits_[s][w] &= other.bits_[s][w];
    return *this;
}

ArticleSet& ArticleSet::operator|=(const ArticleSet& other) {
    for (std::size_t s = 0; s < bits_.size(); ++s)
        for (std::size_t w = 0; w < bits_[s].size(); ++w) bits_[s][w] |= other.bits_[s][w];
    return *this;
}

ArticleSet& ArticleSet::operator-=(const ArticleSet& other) {
    for (std::size_t s = 0; s < bits_.size(); ++s)
        for (std::size_t w = 0; w < bits_[s].size(); ++w) bits_[s][w] &= ~other.bits_[s][w];
    return *this;
}

std::uint64_t ArticleSet::size(std::size_t segment) const {
    std::uint64_t size = 0;
    for (const std::uint64_t word : bits_[segment])
        size += static_cast<std::uint64_t>(std::popcount(word));
    return size;
}

std::uint64_t ArticleSet::size() const {
    std::uint64_t all = 0;
    for (std::size_t s = 0; s < bits_.size(); ++s) all += size(s);
    return all;
}

bool ArticleSet::empty() const {
    return std::all_of(bits_.begin(), bits_.end(), [](const std::vector<std::uint64_t>& words) {
        return std::all_of(words.begin(), words.end(),
                           [](std::uint64_t word) { return word == 0; });
    });
}

std::uint64_t ArticleSet::next(std::size_t segment, std::uint64_t number) const {
    const std::vector<std::uint64_t>& words = bits_[segment];
    std::size_t w = number / word_bits;
    if (w >= words.size()) return 0;
    std::uint64_t left = words[w] & (~std::uint64_t{0} << (number % word_bits));
    while (left == 0)
        if (++w == words.size())
            return 0;
        else
            left = words[w];
    return w * word_bits + static_cast<std::uint64_t>(std::countr_zero(left));
}

}  // namespace dateline
