// The manifest: the one file that says what an index is at this moment.
//
//   index/
//     manifest                 JSON, replaced by one atomic rename; what it doesn't name is no part
//     lock                     held by the one writer; names its process
//     segments/000012/         a part of the articles, never changed once it is named (segment.h)
//     segments/000034.dead     which articles of a segment were replaced or removed since
//     segments/000035.sources  what was read (source_state.h); later files overrule earlier ones
//     segments/000036.places   where articles stand that are not where their records say (places.h)
//
// A writer builds segments beside the current ones, syncs them, and then renames a new manifest
// over the old. A crash before the rename leaves the index as it was and folders that the next
// writer sweeps away.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/index_error.h"
#include "schema/interval.h"

namespace dateline {

// What this version writes and reads. A change that old programs can't read past raises it.
inline constexpr int index_format = 3;

// The format before, which writers bring up to date (indexer/write/upgrade.h).
inline constexpr int last_format = 2;

// The feature of an index in whose articles people, places and dates were looked for.
inline constexpr std::string_view understood_feature = "understood";

struct SegmentInfo {
    std::string name;            // of its folder: "000012"
    std::uint64_t articles = 0;  // in it, dead ones included
    std::uint64_t dead = 0;
    std::string dead_file;  // name beside the folder; empty when none are dead
    std::uint64_t passages = 0;
    std::uint64_t text_bytes = 0;
    // Of the articles' publication dates; both empty when no article has one.
    std::optional<Interval> period;
    bool damaged = false;  // as a writer found that was to copy it: it stays as it is

    friend bool operator==(const SegmentInfo&, const SegmentInfo&) = default;
};

struct Manifest {
    int format = index_format;
    // Named things that an index of the current format may have or lack; a program refuses an index
    // with one that it does not know.
    std::vector<std::string> features;
    std::uint64_t next_segment = 1;  // the number of the next folder or file in segments/
    std::vector<SegmentInfo> segments;
    std::vector<std::string> sources;  // names of the files of what was read, oldest first
    std::vector<std::string> places;   // names of the places files, oldest first
    // Of every file that belongs to the index, by its path below segments/ (checksum_of).
    std::map<std::string, std::uint64_t> checksums;

    friend bool operator==(const Manifest&, const Manifest&) = default;
};

// Throws IndexError: no index there, another format, an unknown feature, damaged.
Manifest read_manifest(const std::filesystem::path& index);

// The same for a writer, who also takes an index of the format before.
Manifest read_manifest_to_write(const std::filesystem::path& index);

// Whether the folder holds an index, of whatever version.
bool has_manifest(const std::filesystem::path& index);

// Writes, syncs, renames, syncs the folder; of the current format, whatever was read. Throws
// IndexError with the system's reason.
void publish_manifest(const std::filesystem::path& index, const Manifest& manifest);

}  // namespace dateline
