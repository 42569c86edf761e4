#include "names/identity_cache.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr const char* cache_folder = "cache";
constexpr std::string_view file_prefix = "identities-";

// Of files that are being written: behind the name of the file a number of the process and one of
// the file.
constexpr std::string_view unfinished = ".new";

// How many are kept: for who asks with several files of aliases in turn.
constexpr std::size_t most_kept = 4;

// Seconds after which nobody can still be writing one: whoever did was killed.
constexpr std::time_t abandoned_after = 3600;

class Descriptor {
public:
    explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
    ~Descriptor() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    explicit operator bool() const { return descriptor_ >= 0; }
    int get() const { return descriptor_; }

private:
    int descriptor_;
};

// The folder of caches; the index's own folder may be a link.
int open_folder(const fs::path& index, bool make) {
    const Descriptor folder(::open(index.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder) return -1;
    constexpr mode_t mine_alone = 0700;
    if (make && ::mkdirat(folder.get(), cache_folder, mine_alone) != 0 && errno != EEXIST)
        return -1;
    return ::openat(folder.get(), cache_folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

std::string name_of(const IdentityKey& key) {
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx",
                  static_cast<unsigned long long>(key.aliases));
    return std::string(file_prefix) + digits.data();
}

bool is_file(int folder, const std::string& name, struct stat& status) {
    return ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISREG(status.st_mode);
}

// Whether there is a file of that name, or nothing.
bool may_be_written(int folder, const std::string& name) {
    struct stat status {};
    if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return errno == ENOENT;
    return S_ISREG(status.st_mode);
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::write(file, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return true;
}

// Removes files that were given up, and all but the newest ones.
void sweep(int folder) {
    const int again = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (again < 0) return;
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(::fdopendir(again), ::closedir);
    if (!entries) {
        ::close(again);
        return;
    }
    std::vector<std::pair<std::pair<std::time_t, long>, std::string>> kept;  // when written
    while (const dirent* entry = ::readdir(entries.get())) {
        const std::string name = entry->d_name;
        struct stat status {};
        if (!name.starts_with(file_prefix) || !is_file(folder, name, status)) continue;
        if (!name.ends_with(unfinished))
            kept.push_back({{status.st_mtim.tv_sec, status.st_mtim.tv_nsec}, name});
        else if (status.st_mtim.tv_sec + abandoned_after < std::time(nullptr))
            ::unlinkat(folder, name.c_str(), 0);
    }
    std::sort(kept.rbegin(), kept.rend());
    for (std::size_t k = most_kept; k < kept.size(); ++k)
        ::unlinkat(folder, kept[k].second.c_str(), 0);
}

}  // namespace

std::optional<IdentityBytes> cached_identities(const fs::path& index, const IdentityKey& key) {
    const Descriptor folder(open_folder(index, false));
    if (!folder) return std::nullopt;
    // Without waiting for who would write into a FIFO.
    const Descriptor file(::openat(folder.get(), name_of(key).c_str(),
                                   O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_size <= 0)
        return std::nullopt;
    const auto size = static_cast<std::size_t>(status.st_size);
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.get(), 0);
    if (address == MAP_FAILED) return std::nullopt;
    std::shared_ptr<const void> mapped(address, [size](void* begin) { ::munmap(begin, size); });
    return IdentityBytes::of_file({{static_cast<const char*>(address), size}, std::move(mapped)},
                                  key);
}

void keep_identities(const fs::path& index, const IdentityKey& key, std::string_view packed) {
    const Descriptor folder(open_folder(index, true));
    if (!folder) return;
    const std::string name = name_of(key);
    if (!may_be_written(folder.get(), name)) return;
    static std::atomic<unsigned> files = 0;
    const std::string written = name + '.' + std::to_string(::getpid()) + '-' +
                                std::to_string(files++) + std::string(unfinished);
    constexpr mode_t mine_alone = 0600;
    bool is_whole = false;
    {
        // One of that name is of a process that was killed, and whose number is ours by now.
        ::unlinkat(folder.get(), written.c_str(), 0);
        const Descriptor file(::openat(folder.get(), written.c_str(),
                                       O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                                       mine_alone));
        if (!file) return;
        is_whole = write_all(file.get(), packed);
    }
    // It is not made durable: a half of it that a crash leaves is told by its checksums.
    if (!is_whole || ::renameat(folder.get(), written.c_str(), folder.get(), name.c_str()) != 0)
        ::unlinkat(folder.get(), written.c_str(), 0);
    sweep(folder.get());
}

}  // namespace dateline
