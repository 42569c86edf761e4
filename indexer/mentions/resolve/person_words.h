// Words beside the names of people, by which rules mend them (config/<language>/person-words.txt, whose head tells the kinds).
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "indexer/mentions/tagger/hash_table.h"

namespace dateline {

// The kinds, one bit each.
enum class PersonWord : std::uint16_t {
    seat = 1 << 0,
    ship = 1 << 1,
    vessel = 1 << 2,
    storm = 1 << 3,
    against = 1 << 4,
    feast = 1 << 5,
    rank = 1 << 6,
    rank_part = 1 << 7,
    credit = 1 << 8,
    reach = 1 << 9,
    follow = 1 << 13,
    helped = 1 << 10,
    given = 1 << 11,
    particle = 1 << 12,
    scale = 1 << 14,
    measure = 1 << 15,
};

// Immutable; any number of threads may ask it.
class PersonWords {
public:
    // Without any where the language has no such file. Throws DataFileError for a damaged one.
    static PersonWords load(const std::filesystem::path& data_folder, std::string_view language);

    // Of a word, or of a phrase, by its hash.
    bool is(std::uint64_t hash, PersonWord kind) const {
        const std::uint16_t* kinds = kinds_.find(hash);
        return kinds && (*kinds & static_cast<std::uint16_t>(kind)) != 0;
    }

private:
    HashTable<std::uint16_t> kinds_;
};

}  // namespace dateline
