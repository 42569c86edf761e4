// The folder of an index, held by its one writer: made or opened, locked, named in and swept.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "schema/manifest.h"

namespace dateline {

class IndexFolder {
public:
    // Opens the index, or makes one where there is an empty folder or none; without a value for
    // `words_only` it must be there, and is taken as it is. Waits for nobody: throws IndexError
    // when another process is writing, when the folder holds something else, or when it was made
    // with another `words_only`.
    IndexFolder(const std::filesystem::path& folder, std::optional<bool> words_only);
    ~IndexFolder();
    IndexFolder(const IndexFolder&) = delete;
    IndexFolder& operator=(const IndexFolder&) = delete;

    const std::filesystem::path& path() const { return folder_; }
    std::filesystem::path segments() const { return folder_ / "segments"; }
    // For what is not published yet; emptied by every writer that opens the index.
    std::filesystem::path building() const { return segments() / "building"; }

    // What is published next: the writer changes it, and then publishes it. Of an index of the
    // format before it is as it was read until its segments are rewritten (upgrade.h).
    Manifest& manifest() { return manifest_; }
    const Manifest& manifest() const { return manifest_; }

    // A folder in building() that none has had yet; for any thread.
    std::filesystem::path next_part();
    // A name in segments() that none has had yet: "000012.dead".
    std::string next_name(std::string_view suffix = "");
    // Whether every file of a segment has the bytes that were published. What is not published yet
    // has just been written.
    bool is_intact(const SegmentInfo& segment) const;
    // Writes and syncs a file of such a name, which it returns. Throws IndexError.
    std::string write(std::string_view suffix, std::string_view bytes);

    // Makes the manifest the index, with the checksums of what is new in it. Throws IndexError.
    void publish();
    // Removes what no manifest names, as far as that can be done.
    void sweep() noexcept;

private:
    void create_or_open(std::optional<bool> words_only);
    void refuse_foreign_folder() const;
    void take_lock();
    void remove_unnamed();
    void add_checksums();

    std::filesystem::path folder_;
    int lock_ = -1;
    Manifest manifest_;
    std::atomic<std::uint64_t> parts_{0};
};

}  // namespace dateline
