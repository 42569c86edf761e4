// One run of the indexer: from paths to a published index that is in step with them.
//
//   walk → read → understand → write
//
// The calling thread walks, unpacks archives, and cuts what holds many articles into pieces; the
// others read, understand and write what it finds, each into a lane of its own. What was read
// before and is unchanged costs a look at its size and time; what has moved keeps its articles;
// what has vanished is marked, or pruned where that is asked for.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/commands/memory_share.h"
#include "indexer/readers/record_fields.h"
#include "indexer/sources/limits.h"
#include "indexer/understand/understand.h"

namespace dateline {

struct IndexOptions {
    std::filesystem::path db;
    bool words_only = false;
    unsigned jobs = 1;                    // threads that read, understand and write
    std::uint64_t memory = usual_memory;  // bytes (memory_share.h)
    Limits limits;
    RecordNames names;         // what the names of records stand for
    bool anew = false;         // read what is unchanged too, and understand it anew
    bool prune = false;        // remove the articles of vanished files
    bool may_be_gone = false;  // paths that are not there have vanished, and are no mistakes
    bool look_ahead = false;   // find out how much is to be read, for who shows progress
};

// What a run did so far; counted by all threads, read by whoever shows progress. Articles, but for
// `files`.
struct IndexCounts {
    std::atomic<std::uint64_t> fresh{0};
    std::atomic<std::uint64_t> replaced{0};
    std::atomic<std::uint64_t> unchanged{0};    // read again or not
    std::atomic<std::uint64_t> moved{0};        // with their files
    std::atomic<std::uint64_t> duplicates{0};   // of articles from elsewhere, in what was read
    std::atomic<std::uint64_t> vanished{0};     // kept, though their files are gone
    std::atomic<std::uint64_t> removed{0};      // because no file has them any more
    std::atomic<std::uint64_t> failed{0};       // articles or files that were left out
    std::atomic<std::uint64_t> text_bytes{0};   // of fresh and replaced articles
    std::atomic<std::uint64_t> files{0};        // looked at
    std::atomic<std::uint64_t> bytes{0};        // of files, packed as they are, that have been read
    std::atomic<std::uint64_t> bytes_found{0};  // of files that are to be read, as far as is known
    std::atomic<bool> all_found{false};         // whether the last of these has been found
};

// Something that was not stored, or only in part.
struct IndexProblem {
    std::string path;        // as the user would write it
    std::uint32_t line = 0;  // 0 when it concerns the whole file
    std::string what;
    bool failure = true;  // false: it was stored all the same
};

// Called from any thread, one call at a time.
struct IndexReport {
    std::function<void(const IndexProblem&)> problem;
    std::function<void(const std::string&)> notice;  // something to know that is no problem
    // A file of a folder, or a member of an archive, that was not taken for articles, as the user
    // would write it.
    std::function<void(const std::string& shown)> passed_over;
    // From time to time while there is progress: the file that is being read, as the user would
    // write it.
    std::function<void(const std::string& file)> tick;
};

// Indexes everything under the paths, counting in `counts`. When `stop` becomes true it stores what
// has been read and returns. Throws IndexError; what was published before stays.
void index_paths(const std::vector<std::string>& paths, const IndexOptions& options,
                 const Understanding& understanding, IndexCounts& counts, const IndexReport& report,
                 const std::atomic<bool>& stop);

}  // namespace dateline
