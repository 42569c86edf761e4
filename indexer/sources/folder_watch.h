// Following folders: what has changed below some paths, as the system (inotify) tells it.
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline {

class FolderWatch {
public:
    // Begins to follow the paths, files or folders, with all that a walk would find in these: not
    // the folder `index`, where every run changes something. It need not be there yet. Throws
    // std::runtime_error when the system does not let it.
    FolderWatch(const std::vector<std::string>& paths, const std::filesystem::path& index);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    // Waits for changes, and then until there are no more for a moment, but for a second at most.
    // Returns the files that were written, removed or moved, and the folders that came or went,
    // each once; all followed paths when there were more changes than the system kept. A path that
    // is itself no longer there tells nothing: a disk that is not mounted is no change of what is
    // on it. Nothing when `stop` became true, or when none of the paths is there any more.
    std::vector<std::string> wait(const std::atomic<bool>& stop);

    std::size_t folders() const { return folders_.size(); }

private:
    struct Folder {
        std::string path;
        std::string only;  // the one name in it that is followed; empty for all
    };

    bool is_index(const std::string& folder) const;
    void forget_gone_paths();
    void forget_no_articles();
    void follow_all();
    void follow(const std::string& folder);
    void add(const std::string& folder, const std::string& only);
    void forget_below(const std::string& folder);
    bool poll(int milliseconds) const;
    void read_events();
    void take_settled();
    void take(const Folder& folder, const std::string& name, unsigned mask);

    const std::vector<std::string> paths_;
    const std::filesystem::path index_;
    int fd_;
    std::unordered_map<int, Folder> folders_;  // by watch descriptor
    std::unordered_set<std::string> changed_;
    // Files that were made, and of which it is not yet known whether somebody writes them.
    std::unordered_set<std::string> made_;
};

}  // namespace dateline
