// A segment: some of an index's articles, written once and never changed.
//
//   terms/    a Xapian database of postings and values, without positions, term lists and document
//             data; document n is the article of number n, counted from 1 without gaps
//   table     a TableRow for each article, in order; all 64 bits, little-endian
//   sketches  128 bytes for each article, in order: what tells near duplicates (sketch.h)
//   articles  the records (record.h), one behind the other
//   tokens    32 bits for each token of each article, in order: the low half of the hash of its
//             form, or 0 for an address
//
// Positions are kept as that plain row of hashes, and not in Xapian: a phrase is checked, and a
// passage scored, by a scan over some hundred numbers, and writing them costs nothing. In Xapian a
// position list for every word of every article takes as long again as all else together
// (docs/design.md).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/files.h"
#include "schema/manifest.h"
#include "schema/sketch.h"

namespace dateline {

// One row of `table`.
struct TableRow {
    std::uint64_t record = 0;   // byte of `articles`
    std::uint64_t token = 0;    // index into `tokens`
    std::uint64_t key = 0;      // the article's identity; its id is made of it (article_id)
    std::uint64_t content = 0;  // hash of all that the reader gave
    // What tells that an article is the same as one from elsewhere (indexer/write/identity.h):
    std::uint64_t text = 0;     // hash of its letters and digits
    std::uint64_t address = 0;  // hash of its address and title; 0 when it has no address
    std::uint64_t day = 0;  // of its publication, as it states it, since 0001-01-01; 0: not known
};
static_assert(sizeof(TableRow) == 56);

// What `tokens` has for a token with this form; never 0.
std::uint32_t token_hash(std::string_view form);

// Keys have 50 bits, the upper ones. Two of a million articles share one with a probability of
// 0.0004, and are then told apart by what they say.
inline constexpr std::uint64_t key_bits = ~std::uint64_t{0} << 14;

// The id that people see: ten characters of Crockford's base 32 for the key's 50 bits; and back,
// nothing for what is no id.
std::string article_id(std::uint64_t key);
std::optional<std::uint64_t> article_key_of(std::string_view id);

class Segment {
public:
    // Opens what needs no parsing: files are mapped, pages are read when they are looked at.
    // Throws IndexError.
    Segment(const std::filesystem::path& segments_folder, const SegmentInfo& info);

    const SegmentInfo& info() const { return info_; }
    std::filesystem::path terms_path() const { return folder_ / "terms"; }

    // `number` from 1 to info().articles, else IndexError.
    const TableRow& row(std::uint64_t number) const;
    std::string_view record(std::uint64_t number) const;
    std::span<const std::uint32_t> tokens(std::uint64_t number) const;
    const Sketch& sketch(std::uint64_t number) const;
    bool is_dead(std::uint64_t number) const {
        return !dead_.empty() && number < dead_.size() && dead_[number];
    }
    std::span<const TableRow> rows() const { return rows_; }
    std::vector<std::uint64_t> dead_numbers() const;

private:
    [[noreturn]] void damaged(std::string_view what) const;

    SegmentInfo info_;
    std::filesystem::path folder_;
    MappedFile table_;
    MappedFile articles_;
    MappedFile tokens_;
    MappedFile sketches_;
    std::span<const TableRow> rows_;
    std::vector<bool> dead_;  // by number; empty when none is
};

// The bytes of a dead file: numbers, ascending.
std::string pack_dead(std::span<const std::uint64_t> numbers);

}  // namespace dateline
