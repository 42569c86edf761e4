// The words of a segment, numbered: the most frequent one is 1, so that its code is short; 0 is
// what is no word.
//
//   count    32 bits
//   hashes   token_hash of each word, by number from 1 on, 32 bits each
//   sorted   the numbers in the order of these hashes, 32 bits each
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "schema/files.h"

namespace dateline {

// Immutable; any number of threads may read it.
class Vocabulary {
public:
    // Of no words.
    Vocabulary() = default;
    // Throws IndexError.
    explicit Vocabulary(const std::filesystem::path& file);

    std::uint32_t size() const;
    // The number of a word; 0 where no article of the segment has it. Throws IndexError where the
    // file is damaged.
    std::uint32_t number_of(std::uint32_t hash) const;
    // `number` up to size(); 0 for 0. Throws IndexError for others.
    std::uint32_t hash_of(std::uint32_t number) const;

private:
    MappedFile file_;
    std::filesystem::path path_;
    std::span<const std::uint32_t> hashes_;
    std::span<const std::uint32_t> sorted_;
};

// The bytes of such a file; `hashes` by number from 1 on.
std::string pack_vocabulary(std::span<const std::uint32_t> hashes);

}  // namespace dateline
