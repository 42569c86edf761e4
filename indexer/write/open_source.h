// A source between its first and its last article.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <vector>

#include "indexer/sources/walk.h"
#include "schema/source_state.h"

namespace dateline {

// Its pieces may be read by several threads.
struct OpenSource {
    FoundFile file;
    std::uint64_t names = 0;    // as SourceState::names
    std::uint64_t content = 0;  // hash of its bytes, once they are read
    bool kept = false;          // its content was read before
    std::atomic<std::uint64_t> failed{0};
    std::atomic<bool> complete{true};  // false when part of it is to be read again next time
    // Pieces that are yet to be read, and one more as long as pieces may come.
    std::atomic<std::uint64_t> unread{1};
    std::mutex mutex;
    std::vector<Listed> articles;  // guarded by the mutex
    std::uint64_t published = 0;   // of these, those that it had stored; of the writer alone
};

// An article that was stored, in the source where it was read. No source: none is to list it.
struct Added {
    OpenSource* source = nullptr;
    Listed listed;
};

}  // namespace dateline
