#include "indexer/write/rewriting.h"

#include <utility>

namespace dateline {

namespace {

// Parts that are put together in one go: each is opened with some ten files, and a process may
// usually have 1,024 open.
constexpr std::size_t most_parts = 50;

}  // namespace

void Rewriting::add(const StoredArticle& stored, const Identity& identity) {
    if (!builder_) builder_ = std::make_unique<SegmentBuilder>(index_.next_part());
    analyse(stored.article.text, analysis_);
    builder_->add(stored, analysis_, identity);
    if (builder_->full()) end_part();
}

std::vector<Part> Rewriting::finish() {
    end_part();
    compact_parts();
    return std::exchange(wholes_, {});
}

void Rewriting::end_part() {
    if (builder_) parts_.push_back({builder_->folder(), builder_->finish()});
    builder_.reset();
    if (parts_.size() >= most_parts) compact_parts();
}

void Rewriting::compact_parts() {
    if (parts_.empty()) return;
    const std::filesystem::path folder = index_.next_part();
    wholes_.push_back({folder, compact(parts_, folder)});
    parts_.clear();
}

}  // namespace dateline
