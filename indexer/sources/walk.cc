#include "indexer/sources/walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include "indexer/sources/saved_page.h"
#include "indexer/sources/taken_names.h"
#include "indexer/sources/told_by_content.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

// Nanoseconds since the epoch, clamped to what 64 bits can say: a file may be dated to any year.
std::int64_t nanoseconds(const struct timespec& time) {
    constexpr std::int64_t second = 1'000'000'000;
    constexpr std::int64_t most = INT64_MAX / second - 1;
    return std::clamp<std::int64_t>(time.tv_sec, -most, most) * second + time.tv_nsec;
}

class Walker {
public:
    Walker(const fs::path& index, const WalkSink& sink) : sink_(sink) {
        has_index_ = !index.empty() && ::stat(index.c_str(), &index_) == 0;
    }

    // False when the sink has had enough.
    bool take(const std::string& shown, bool named) {
        if (named && shown == "-") {
            FoundFile standard_input;
            standard_input.path = standard_input.shown = shown;
            return sink_.file(std::move(standard_input));
        }
        struct stat status {};
        if (::stat(shown.c_str(), &status) != 0) {
            sink_.problem(shown, std::strerror(errno));
            return true;
        }
        if (S_ISDIR(status.st_mode)) return is_index(status) || folder(shown);
        if (!S_ISREG(status.st_mode)) {
            if (named) sink_.problem(shown, "neither a file nor a folder");
            return true;
        }
        FoundFile file;
        file.shown = shown;
        file.path = absolute_path(shown);
        file.size = static_cast<std::uint64_t>(status.st_size);
        file.modified = nanoseconds(status.st_mtim);
        file.changed = nanoseconds(status.st_ctim);
        return sink_.file(std::move(file));
    }

private:
    bool is_index(const struct stat& status) const {
        return has_index_ && status.st_dev == index_.st_dev && status.st_ino == index_.st_ino;
    }

    bool folder(const std::string& shown) {
        std::error_code error;
        std::vector<fs::directory_entry> entries;
        for (fs::directory_iterator it(shown, error), end; !error && it != end; it.increment(error))
            entries.push_back(*it);
        if (error) sink_.problem(shown, error.message());
        std::sort(entries.begin(), entries.end());
        for (const fs::directory_entry& entry : entries) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with('.')) continue;
            std::error_code ignored;
            if (entry.is_directory(ignored)) {
                if (entry.is_symlink(ignored) || belongs_to_saved_page(entry.path().string()))
                    continue;
            } else if (!is_taken(name) &&
                       !(may_be_told_by_content(name) && holds_articles(entry.path().string()))) {
                if (entry.is_regular_file(ignored)) sink_.passed_over(entry.path().string());
                continue;
            }
            if (!take(entry.path().string(), false)) return false;
        }
        return true;
    }

    const WalkSink& sink_;
    struct stat index_ {};
    bool has_index_;
};

}  // namespace

std::string absolute_path(const fs::path& shown) {
    std::error_code error;
    const fs::path whole = fs::absolute(shown, error);
    if (std::find(whole.begin(), whole.end(), "..") != whole.end()) {
        const fs::path parent = fs::canonical(whole.parent_path(), error);
        if (!error) return (parent / whole.filename()).string();
    }
    return whole.lexically_normal().string();
}

bool is_gone(const std::string& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

void walk(std::span<const std::string> paths, const fs::path& index, const WalkSink& sink) {
    Walker walker(index, sink);
    for (const std::string& path : paths)
        if (!walker.take(path, true)) return;
}

}  // namespace dateline
