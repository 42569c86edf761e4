// What was read: the state of each source when its articles were stored, so that an unchanged one
// costs a stat, and which articles those are, so that they go when the source no longer has them.
// Kept in the index's own `sources` files, apart from the segments: an index of a million articles
// says "nothing changed" without opening one of them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/manifest.h"

namespace dateline {

// An article of a source.
struct Listed {
    std::uint64_t key = 0;   // of the article (segment.h)
    std::uint32_t line = 1;  // of the file, where it begins
    std::string member;      // within an archive: what its path has behind the source's; else empty

    friend auto operator<=>(const Listed&, const Listed&) = default;
};

struct SourceState {
    std::uint64_t size = 0;        // bytes
    std::int64_t modified = 0;     // nanoseconds since 1970-01-01T00:00:00Z
    std::int64_t changed = 0;      // the same, of the inode
    std::uint64_t content = 0;     // hash of the bytes
    std::uint64_t origin = 0;      // where the identity of its articles begins (write/identity.h)
    bool complete = true;          // false: it is to be read again whatever its size and time
    bool vanished = false;         // it was gone when it was looked for last
    std::vector<Listed> articles;  // ascending, each once (sort_once)
    std::uint64_t names = 0;  // hash of what names of records were told to stand for; 0 of none

    friend bool operator==(const SourceState&, const SourceState&) = default;
};

// Makes a list ascending, each article once.
void sort_once(std::vector<Listed>& articles);

// Adds the articles that a source had before to those that were read of it now, but for those that
// were read again, which stand where they do now.
void add_missing(const std::vector<Listed>& before, std::vector<Listed>& now);

// By absolute path.
using SourceStates = std::unordered_map<std::string, SourceState>;

// What a run found out: new states, and nothing for sources that are no longer to be known.
using SourceChanges = std::unordered_map<std::string, std::optional<SourceState>>;

// The bytes of a sources file, of all states or of changes, and back into `states`, overruling what
// is there; lists of articles are not yet sorted. Throws DamagedBytes.
std::string pack_sources(const SourceStates& states);
std::string pack_sources(const SourceChanges& changes);
void unpack_sources(std::string_view bytes, SourceStates& states);

// The bytes of a sources file of a run that goes on: of each source the state, and the articles
// that it has besides those that earlier files tell.
std::string pack_progress(const SourceStates& reached);

// All states that the manifest names. Throws IndexError.
SourceStates read_sources(const std::filesystem::path& index, const Manifest& manifest);

// Whether a path is `above` or lies below it.
bool is_below(std::string_view path, std::string_view above);

}  // namespace dateline
