#include "indexer/write/word_counts.h"

#include <algorithm>
#include <numeric>

namespace dateline {

namespace {

constexpr std::size_t fewest_slots = 1024;

}  // namespace

std::uint32_t WordCounts::add(std::uint32_t hash, std::uint64_t times) {
    // Half of the slots stay free, so that few words are looked at in vain.
    if (2 * hashes_.size() >= slots_.size()) grow();
    const std::size_t slot = slot_of(hash);
    if (slots_[slot] == 0) {
        hashes_.push_back(hash);
        counts_.push_back(0);
        slots_[slot] = static_cast<std::uint32_t>(hashes_.size());
    }
    const std::uint32_t number = slots_[slot] - 1;
    counts_[number] += times;
    return number;
}

std::uint32_t WordCounts::find(std::uint32_t hash) const { return slots_[slot_of(hash)] - 1; }

// The slot of a word, or the free one that it would get.
std::size_t WordCounts::slot_of(std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at] != 0 && hashes_[slots_[at] - 1] != hash) at = (at + 1) & mask;
    return at;
}

void WordCounts::grow() {
    slots_.assign(std::max(fewest_slots, 2 * slots_.size()), 0);
    for (std::uint32_t number = 0; number < hashes_.size(); ++number)
        slots_[slot_of(hashes_[number])] = number + 1;
}

std::vector<std::uint32_t> WordCounts::in_order() const {
    std::vector<std::uint32_t> order(hashes_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return counts_[a] != counts_[b] ? counts_[a] > counts_[b] : hashes_[a] < hashes_[b];
    });
    return order;
}

std::vector<std::uint32_t> WordCounts::numbers() const {
    std::vector<std::uint32_t> numbers(hashes_.size());
    std::uint32_t next = 0;
    for (const std::uint32_t word : in_order()) numbers[word] = ++next;
    return numbers;
}

std::vector<std::uint32_t> WordCounts::hashes_in_order() const {
    std::vector<std::uint32_t> order = in_order();
    for (std::uint32_t& word : order) word = hashes_[word];
    return order;
}

}  // namespace dateline
