// A segment: some of an index's articles, written once and never changed.
//
//   terms/        a Xapian database of postings alone, without values, positions, term lists and
//                 document data; document n is the article of number n, counted from 1 without gaps
//   keys          of each article, in order, its identity, of which its id is made (article_id)
//   publications  of each article, in order, its PublicationRow
//   table         of each article, in order, its TableRow
//   articles      the records (record.h), in blocks (record_block.h) of some records in order
//   tokens        of each article, in order, its TokenRow (token_row.h)
//   words         the vocabulary of `tokens` (vocabulary.h)
//   lengths       of each article, in order, the sum of its words' frequencies as `terms` has them:
//                 32 bits
//   mentions      of each article, in order, which names it has (name_column.h)
//   names         the names of `mentions` (name_table.h)
//
// Numbers of a fixed size are little-endian. Keys and publications stand apart from the table, so
// that who looks at those of every article (for an id, a range of days, the newest first) reads
// some bytes of each and no more.
//
// Positions are kept as that plain row of words, and not in Xapian: a phrase is found, and a
// passage scored, by a scan over some hundred bytes, and writing them costs nothing. In Xapian a
// position list for every word of every article takes as long again as all else together
// (docs/design.md).
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/files.h"
#include "schema/manifest.h"
#include "schema/name_column.h"
#include "schema/name_table.h"
#include "schema/token_row.h"
#include "schema/vocabulary.h"
#include "text/sketch.h"

namespace dateline {

// The flat files, all of which a segment has beside its terms.
inline constexpr std::array<std::string_view, 9> segment_files{
    "keys", "publications", "table", "articles", "tokens", "words", "lengths", "mentions", "names"};

// One row of `table`.
struct TableRow {
    std::uint64_t text = 0;        // hash of its letters and digits: which articles are the same
    std::uint64_t address = 0;     // hash of its address and title; 0 when it has no address
    std::uint64_t record = 0;      // where its record is: record_place(block, within)
    std::uint64_t tokens = 0;      // byte of `tokens`
    std::uint64_t mentions = 0;    // byte of `mentions`
    std::uint32_t content = 0;     // hash of all that the reader gave
    std::uint32_t stated_day = 0;  // of its publication, as it states it, as day_number; 0: none
};
static_assert(sizeof(TableRow) == 48);

// When an article was published; one row of `publications`.
struct PublicationRow {
    // In seconds from one second before 0001-01-01T00:00:00Z on; 0 without a publication date.
    std::uint64_t moment = 0;
    std::uint32_t first_day = 0;  // as day_number; 0 without a date
    std::uint32_t last_day = 0;
};
static_assert(sizeof(PublicationRow) == 16);

// Days since 0001-01-01, from 1 on; and back.
std::uint32_t day_number(Day day);
Day day_of_number(std::uint32_t number);

// Byte of `articles` at which a block begins, and byte of the unpacked block.
constexpr std::uint64_t record_place(std::uint64_t block, std::uint64_t within) {
    return block << 24 | within;
}
constexpr std::uint64_t block_of_record(std::uint64_t place) { return place >> 24; }
constexpr std::uint64_t within_block(std::uint64_t place) { return place & 0xFFFFFF; }

// The hash of a token with this form; never 0, which stands for an address.
std::uint32_t token_hash(std::string_view form);

// Keys have 50 bits, the upper ones. Two of a million articles share one with a probability of
// 0.0004, and are then told apart by what they say.
inline constexpr std::uint64_t key_bits = ~std::uint64_t{0} << 14;

inline constexpr std::size_t id_length = 10;

// The id that people see: ten characters of Crockford's base 32 for the key's 50 bits, which sort
// as their keys; and back, nothing for what is no id.
std::string article_id(std::uint64_t key);
std::optional<std::uint64_t> article_key_of(std::string_view id);

// A block of records as it was unpacked last, for who reads one article after the other.
struct UnpackedBlock {
    std::uint64_t begin = UINT64_MAX;  // byte of `articles`; UINT64_MAX: none yet
    std::string records;
};

// What a segment is opened for.
enum class SegmentUse : std::uint8_t {
    all,
    records,  // keys, table and records alone; the other files may be damaged
};

// Immutable; any number of threads may read it at the same time.
class Segment {
public:
    // Opens what needs no parsing: files are mapped, pages are read when they are looked at.
    // Throws IndexError.
    Segment(const std::filesystem::path& segments_folder, const SegmentInfo& info,
            SegmentUse use = SegmentUse::all);

    const SegmentInfo& info() const { return info_; }
    std::filesystem::path terms_path() const { return folder_ / "terms"; }

    // `number` from 1 to info().articles, else IndexError; as where a file is damaged.
    std::uint64_t key(std::uint64_t number) const;
    PublicationRow publication(std::uint64_t number) const;
    const TableRow& row(std::uint64_t number) const;
    // The record (record.h): unpacks the block that it stands in.
    std::string record(std::uint64_t number) const;
    // The same, unless that block is the one unpacked last; borrows it.
    std::string_view record(std::uint64_t number, UnpackedBlock& last) const;
    TokenRow tokens(std::uint64_t number) const;
    // The codes of tokens() alone: passes over the rest of the row without reading it.
    std::string_view codes(std::uint64_t number) const;
    // For who has looked through many of them: MappedFile::let_go.
    void let_go_of_tokens() const { tokens_.let_go(); }
    NameRow names(std::uint64_t number) const;
    // The same into one whose memory is used again.
    void read_names(std::uint64_t number, NameRow& into) const;
    // The words of a row of this segment (vocabulary()), into `words`.
    void read_tokens(const TokenRow& row, std::vector<std::uint32_t>& words) const;
    // How long each article is for who weighs its words, in order.
    std::span<const std::uint32_t> lengths() const { return lengths_; }
    // What tells near duplicates: made of the tokens each time.
    Sketch sketch(std::uint64_t number) const;

    const Vocabulary& vocabulary() const { return vocabulary_; }
    const NameTable& name_table() const { return name_table_; }

    bool is_dead(std::uint64_t number) const {
        return !dead_.empty() && number < dead_.size() && dead_[number];
    }
    // Of all articles, by number from 1 on.
    std::span<const std::uint64_t> keys() const { return keys_; }
    std::span<const PublicationRow> publications() const { return publications_; }
    std::span<const TableRow> rows() const { return rows_; }
    std::vector<std::uint64_t> dead_numbers() const;

private:
    [[noreturn]] void damaged(std::string_view what) const;
    template <class Row>
    std::span<const Row> rows_of(const MappedFile& file, std::string_view name) const;
    std::string_view bytes_of(const MappedFile& file, std::string_view name, std::uint64_t number,
                              std::uint64_t TableRow::*begin) const;

    SegmentInfo info_;
    std::filesystem::path folder_;
    MappedFile keys_file_;
    MappedFile publications_file_;
    MappedFile table_;
    MappedFile articles_;
    MappedFile tokens_;
    MappedFile mentions_;
    MappedFile lengths_file_;
    Vocabulary vocabulary_;
    NameTable name_table_;
    std::span<const std::uint64_t> keys_;
    std::span<const PublicationRow> publications_;
    std::span<const TableRow> rows_;
    std::span<const std::uint32_t> lengths_;
    std::vector<bool> dead_;  // by number; empty when none is
};

// The bytes of a dead file: numbers, ascending.
std::string pack_dead(std::span<const std::uint64_t> numbers);
// By number, which of the articles of a segment of so many are dead. Throws IndexError.
std::vector<bool> read_dead(const std::filesystem::path& file, std::uint64_t articles);

}  // namespace dateline
