// Counts the words of a segment, to number them by how frequent they are (schema/vocabulary.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

class WordCounts {
public:
    // Counts a word, by its token_hash (not 0), `times` more. Returns the number under which it is
    // kept here: from 0 on, in the order in which words came first.
    std::uint32_t add(std::uint32_t hash, std::uint64_t times = 1);

    // That number of a word that was added.
    std::uint32_t find(std::uint32_t hash) const;

    std::size_t size() const { return hashes_.size(); }

    // Of each word, by its number here, the number that it gets in the vocabulary: from 1 on, the
    // most frequent first, and of equals the one with the smaller hash.
    std::vector<std::uint32_t> numbers() const;
    // The hashes of the words by those numbers.
    std::vector<std::uint32_t> hashes_in_order() const;

private:
    std::vector<std::uint32_t> in_order() const;
    std::size_t slot_of(std::uint32_t hash) const;
    void grow();

    std::vector<std::uint32_t> hashes_;
    std::vector<std::uint64_t> counts_;
    // Open addressing by the hash: a word's number plus 1, or 0; a power of two of them.
    std::vector<std::uint32_t> slots_;
};

}  // namespace dateline
