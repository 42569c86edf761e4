// The names of a segment: its people, places and organisations by their terms (terms.h,
// person_term.h), and the sources, authors, sections, languages and keywords as they are written.
//
// A name begins with its kind (name_kind.h):
//
//   EP EL EO   a person, place or organisation: the term
//   FH FA FS FL FK   source, author (one of a byline), section, language, keyword: the value as it
//                    is written, cut at max_term_bytes
//
// The names ascend, as bytes, and are numbered from 0 on. The file is
//
//   count      32 bits
//   articles   how many have each name, dead ones included, 32 bits each
//   blocks     where each block of 16 names begins, a byte of what follows, 32 bits each
//   names      what differs from the one before: length in common, length of the rest, and the
//              rest; varints. The first of a block has nothing in common.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/files.h"

namespace dateline {

// Immutable; any number of threads may read it.
class NameTable {
public:
    // A name is found by reading eight of them; a block costs the four bytes that say where it
    // begins, and what its first name has in common with the one before.
    static constexpr std::uint32_t block_names = 16;

    // Of no names.
    NameTable() = default;
    // Throws IndexError.
    explicit NameTable(const std::filesystem::path& file);

    std::uint32_t size() const;
    // `number` below size(), else IndexError; as where the file is damaged.
    std::string name(std::uint32_t number) const;
    std::uint32_t articles(std::uint32_t number) const;
    // The number of a name; nothing where no article has it.
    std::optional<std::uint32_t> find(std::string_view name) const;
    // All names in their order, the first of number `first`, until `visit` says false.
    void each(std::uint32_t first,
              const std::function<bool(std::uint32_t number, std::string_view name)>& visit) const;

private:
    [[noreturn]] void damaged() const;

    std::filesystem::path path_;
    MappedFile file_;
    std::uint32_t count_ = 0;
    std::string_view articles_, blocks_, names_;
};

// Makes the bytes of such a file out of names that ascend.
class NameTablePacker {
public:
    // Appends the name, which `articles` of the segment have, to the bytes of `names`.
    void add(std::string_view name, std::uint32_t articles, std::string& names);
    // What stands before the names.
    std::string head() const;

private:
    std::string last_;
    std::uint64_t names_size_ = 0;
    std::string articles_, blocks_;
};

// The bytes of such a file: names that ascend, each with the number of articles that have it.
std::string pack_name_table(const std::vector<std::pair<std::string, std::uint32_t>>& names);

}  // namespace dateline
