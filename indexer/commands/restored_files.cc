#include "indexer/commands/restored_files.h"

namespace dateline {

void RestoredFiles::add(std::uint64_t key, const std::vector<FilePlace>& places) {
    const std::lock_guard lock(mutex_);
    for (const FilePlace& place : places) {
        const std::size_t end = place.path.size() - place.member;
        const std::string file = place.path.substr(0, end);
        // What came from standard input stands nowhere.
        if (file == "-") continue;
        files_[file].push_back({{key, place.line, place.path.substr(end)}, place.vanished});
    }
}

void RestoredFiles::remember(IndexWriter& writer) const {
    for (const auto& [path, articles] : files_) {
        SourceState state;
        const auto known = writer.sources().find(path);
        if (known != writer.sources().end()) state = known->second;
        state.complete = known != writer.sources().end() && state.complete;
        for (const Restored& article : articles) {
            state.vanished |= article.vanished;
            state.articles.push_back(article.listed);
        }
        writer.set_source(path, std::move(state));
    }
}

}  // namespace dateline
