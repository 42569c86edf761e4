// One run of the indexer: from paths to a published index.
//
//   walk → read → understand → write
//
// The calling thread walks, and cuts large JSON Lines files into slices; the others read,
// understand and write what it finds, each into a lane of its own.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/readers/record_fields.h"

namespace dateline {

struct IndexOptions {
    std::filesystem::path db;
    std::filesystem::path data;  // folder of the data files
    bool words_only = false;
    unsigned jobs = 1;            // threads that read, understand and write
    std::uint64_t max_bytes = 0;  // of a file, or of a line of a JSON Lines file
    RecordNames names;            // what the names of records stand for
};

// What a run did so far; counted by all threads, read by whoever shows progress.
struct IndexCounts {
    std::atomic<std::uint64_t> fresh{0};       // articles
    std::atomic<std::uint64_t> replaced{0};    // articles
    std::atomic<std::uint64_t> unchanged{0};   // articles, read again or not
    std::atomic<std::uint64_t> failed{0};      // articles or files that were left out
    std::atomic<std::uint64_t> text_bytes{0};  // of fresh and replaced articles
    std::atomic<std::uint64_t> files{0};       // looked at
};

// Called from any thread, one call at a time.
struct IndexReport {
    // Something that was not stored, or only in part: where, as "path:line" or "path", and why.
    std::function<void(const std::string& where, const std::string& what)> problem;
    // From time to time while there is progress.
    std::function<void()> tick;
};

// Indexes everything under the paths, counting in `counts`. When `stop` becomes true it stores what
// has been read and returns. Throws IndexError or DataFileError; what was published before stays.
void index_paths(const std::vector<std::string>& paths, const IndexOptions& options,
                 IndexCounts& counts, const IndexReport& report, const std::atomic<bool>& stop);

}  // namespace dateline
