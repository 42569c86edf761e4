#include "indexer/sources/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <stdexcept>

#include "indexer/sources/saved_page.h"
#include "indexer/sources/taken_names.h"
#include "indexer/sources/told_by_content.h"
#include "indexer/sources/walk.h"
#include "schema/source_state.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

// A batch ends when nothing has happened for the first, or at the latest after the second.
constexpr int pause_between = 200;  // milliseconds
constexpr auto longest_batch = std::chrono::seconds(1);
// How often Ctrl-C is looked for.
constexpr int wake_up = 500;  // milliseconds

// A file that was made and has not been changed for so long is taken though nobody closed it.
constexpr auto settled = std::chrono::seconds(1);

constexpr unsigned events = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                            IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK;

// Whether a file that has just been made is whole at once: a link to another one. Others are taken
// when they have been written, or when nothing happens to them.
bool is_link(const std::string& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 &&
           (S_ISLNK(status.st_mode) || (S_ISREG(status.st_mode) && status.st_nlink > 1));
}

}  // namespace

FolderWatch::FolderWatch(const std::vector<std::string>& paths, const fs::path& index)
    : paths_(paths), index_(index), fd_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (fd_ < 0)
        throw std::runtime_error(std::string("can't follow folders: ") + std::strerror(errno));
    try {
        for (const std::string& path : paths_)
            if (is_gone(path))
                throw std::runtime_error("can't follow " + path + ": No such file or directory");
        follow_all();
    } catch (...) {
        ::close(fd_);
        throw;
    }
}

FolderWatch::~FolderWatch() { ::close(fd_); }

bool FolderWatch::is_index(const std::string& folder) const {
    std::error_code error;
    return fs::equivalent(folder, index_, error);
}

void FolderWatch::follow_all() {
    for (const std::string& path : paths_) {
        std::error_code error;
        if (fs::is_directory(path, error)) {
            follow(path);
        } else {
            const fs::path file(path);
            const fs::path folder = file.has_parent_path() ? file.parent_path() : ".";
            if (fs::is_directory(folder, error)) add(folder.string(), file.filename().string());
        }
    }
    if (folders_.empty()) throw std::runtime_error("none of the paths is there to be followed");
}

void FolderWatch::add(const std::string& folder, const std::string& only) {
    const int watch = ::inotify_add_watch(fd_, folder.c_str(), events);
    if (watch >= 0) {
        const auto [entry, is_new] = folders_.try_emplace(watch, Folder{folder, only});
        // The folder of a file that is followed may itself be followed.
        if (!is_new) entry->second = {folder, entry->second.only == only ? only : ""};
        return;
    }
    if (errno == ENOSPC)
        throw std::runtime_error("can't follow " + folder +
                                 ": the system lets no more folders be followed "
                                 "(sysctl fs.inotify.max_user_watches raises the limit)");
    // A folder that has just gone again, or may not be read, holds nothing to be indexed.
}

// As walk() does: without hidden folders, links, the index and what saved pages are made of.
void FolderWatch::follow(const std::string& folder) {
    if (is_index(folder) || belongs_to_saved_page(folder)) return;
    add(folder, "");
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        if (it->path().filename().string().starts_with('.') || it->is_symlink(ignored) ||
            !it->is_directory(ignored))
            continue;
        follow(it->path().string());
    }
}

void FolderWatch::forget_below(const std::string& folder) {
    std::erase_if(folders_, [&](const auto& entry) {
        if (!is_below(entry.second.path, folder)) return false;
        ::inotify_rm_watch(fd_, entry.first);
        return true;
    });
}

bool FolderWatch::poll(int milliseconds) const {
    pollfd waiting{fd_, POLLIN, 0};
    return ::poll(&waiting, 1, milliseconds) > 0;
}

// Takes back what was told of paths that are themselves gone.
void FolderWatch::forget_gone_paths() {
    for (const std::string& path : paths_)
        if (is_gone(path))
            std::erase_if(changed_,
                          [&](const std::string& changed) { return is_below(changed, path); });
}

// Takes back what a walk would pass over now that it is written.
void FolderWatch::forget_no_articles() {
    std::erase_if(changed_, [&](const std::string& changed) {
        const fs::path path = fs::path(changed).lexically_normal();
        const bool is_named = std::any_of(paths_.begin(), paths_.end(), [&](const auto& named) {
            return fs::path(named).lexically_normal() == path;
        });
        if (is_named || is_gone(changed)) return false;
        std::error_code error;
        if (fs::is_directory(path, error)) return belongs_to_saved_page(changed);
        return !is_taken(path.filename().string()) && !holds_articles(changed);
    });
}

std::vector<std::string> FolderWatch::wait(const std::atomic<bool>& stop) {
    changed_.clear();
    while (!stop && changed_.empty() && !folders_.empty()) {
        if (poll(wake_up)) read_events();
        take_settled();
        const auto end = std::chrono::steady_clock::now() + longest_batch;
        while (!stop && !changed_.empty() && std::chrono::steady_clock::now() < end &&
               poll(pause_between))
            read_events();
        forget_gone_paths();
        forget_no_articles();
    }
    if (stop) return {};
    std::vector<std::string> changed(changed_.begin(), changed_.end());
    std::sort(changed.begin(), changed.end());
    return changed;
}

void FolderWatch::read_events() {
    alignas(inotify_event) std::array<char, 64 << 10> buffer;
    for (;;) {
        const ssize_t length = ::read(fd_, buffer.data(), buffer.size());
        if (length <= 0) return;
        for (ssize_t at = 0; at < length;) {
            inotify_event event;
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const char* const name = buffer.data() + at + sizeof event;
            at += static_cast<ssize_t>(sizeof event + event.len);
            if (event.mask & IN_Q_OVERFLOW) {
                // Nobody knows what has changed: everything is looked at again.
                folders_.clear();
                follow_all();
                changed_.insert(paths_.begin(), paths_.end());
                continue;
            }
            const auto folder = folders_.find(event.wd);
            if (folder == folders_.end()) continue;
            if (event.mask & IN_IGNORED)
                folders_.erase(folder);
            else
                take(Folder(folder->second), event.len > 0 ? name : "", event.mask);
        }
    }
}

// Takes the files that were made and that nobody has changed since: one that has come as a second
// name of a file, as some programs deliver mail, is never written under this one.
void FolderWatch::take_settled() {
    std::erase_if(made_, [&](const std::string& path) {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) return true;
        const auto age = [now = std::chrono::system_clock::now()](const struct timespec& time) {
            return now - std::chrono::system_clock::from_time_t(time.tv_sec) -
                   std::chrono::nanoseconds(time.tv_nsec);
        };
        const auto quiet = std::min(age(status.st_mtim), age(status.st_ctim));
        if (status.st_size == 0 || quiet < settled) return false;
        changed_.insert(path);
        return true;
    });
}

void FolderWatch::take(const Folder& folder, const std::string& name, unsigned mask) {
    if (mask & (IN_DELETE_SELF | IN_MOVE_SELF)) {
        // Of a folder within another one that is followed, that one tells too.
        if (std::find(paths_.begin(), paths_.end(), folder.path) == paths_.end()) return;
        forget_below(folder.path);
        return;
    }
    if (name.empty() || (name.starts_with('.') && name != folder.only)) return;
    const std::string path = (fs::path(folder.path) / name).string();
    if (!folder.only.empty()) {
        if (name == folder.only && !(mask & IN_ISDIR)) changed_.insert(path);
        return;
    }
    if (mask & IN_ISDIR) {
        if (mask & (IN_MOVED_FROM | IN_DELETE)) forget_below(path);
        if (is_index(path)) return;
        if (mask & (IN_MOVED_TO | IN_CREATE)) follow(path);
        changed_.insert(path);
        return;
    }
    if (!is_taken(name) && !may_be_told_by_content(name)) return;
    if ((mask & IN_CREATE) && !is_link(path)) {
        made_.insert(path);
        return;
    }
    made_.erase(path);
    changed_.insert(path);
}

}  // namespace dateline
