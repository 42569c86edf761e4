// The files of articles that were read from a dump: they stand where it says, and not in it.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/write/index_writer.h"
#include "schema/article.h"

namespace dateline {

class RestoredFiles {
public:
    // Notes where an article stands; for any thread.
    void add(std::uint64_t key, const std::vector<FilePlace>& places);

    // Tells the writer of the files with what has been noted. They are read again by the next run
    // that finds them: only then it is known whether they have changed since.
    void remember(IndexWriter& writer) const;

private:
    struct Restored {
        Listed listed;
        bool vanished = false;
    };
    std::mutex mutex_;
    std::unordered_map<std::string, std::vector<Restored>> files_;  // by path
};

}  // namespace dateline
