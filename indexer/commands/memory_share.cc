#include "indexer/commands/memory_share.h"

#include <algorithm>

namespace dateline {

namespace {

// What may be queued for each thread: enough that none waits.
constexpr std::uint64_t most_queued = 4'000'000;

// Measured, with some to spare: a word of which only the number is left, with what is kept of its
// article and its names; and one that Xapian holds in its maps.
constexpr std::uint64_t bytes_a_word = 12;
constexpr std::uint64_t bytes_a_held_word = 200;

// So that something is collected however many threads there are.
constexpr std::uint64_t fewest_words = 10'000;

}  // namespace

MemoryShare share_memory(std::uint64_t bytes, unsigned jobs) {
    const std::uint64_t of_thread = bytes / 2 / jobs;
    MemoryShare share;
    share.queued = static_cast<std::size_t>(std::min(most_queued, of_thread / 8) * jobs);
    BuilderLimits& builder = share.builder;
    const auto bounded = [](std::uint64_t most, std::uint64_t words) {
        return std::clamp(words, fewest_words, most);
    };
    builder.words = bounded(builder.words, of_thread / 2 / bytes_a_word);
    builder.held_words = bounded(builder.held_words, of_thread / 4 / bytes_a_held_word);
    return share;
}

}  // namespace dateline
