#include "schema/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "schema/index_error.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const char* verb, const fs::path& path) {
    const int reason = errno;
    if (reason == ENOENT && std::string_view(verb) == "open")
        throw IndexError("the index is damaged: " + path.string() +
                         " is missing: restore it, or index the collection again into another "
                         "folder");
    throw IndexError(std::string("can't ") + verb + " " + path.string() + ": " +
                     std::strerror(reason));
}

class Descriptor {
public:
    Descriptor(const fs::path& path, int flags, const char* verb)
        : fd_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
        if (fd_ < 0) fail(verb, path);
    }
    ~Descriptor() { ::close(fd_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }

private:
    int fd_;
};

}  // namespace

void write_file_synced(const fs::path& path, std::string_view bytes) {
    const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC, "write");
    while (!bytes.empty()) {
        const ssize_t done = ::write(file.get(), bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) fail("write", path);
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    if (::fsync(file.get()) != 0) fail("sync", path);
}

std::uint64_t checksum_of(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::uint64_t checksum_of_file(const fs::path& path) {
    constexpr std::size_t piece = 256 * 1024;
    struct FreeState {
        void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
    };
    const Descriptor file(path, O_RDONLY, "open");
    const std::unique_ptr<XXH3_state_t, FreeState> state(XXH3_createState());
    XXH3_64bits_reset(state.get());
    std::string bytes(piece, '\0');
    for (;;) {
        const ssize_t done = ::read(file.get(), bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) fail("read", path);
        if (done == 0) return XXH3_64bits_digest(state.get());
        XXH3_64bits_update(state.get(), bytes.data(), static_cast<std::size_t>(done));
    }
}

void sync_file(const fs::path& path) {
    const Descriptor file(path, O_RDONLY, "open");
    if (::fsync(file.get()) != 0) fail("sync", path);
}

void sync_folder(const fs::path& folder) {
    const Descriptor opened(folder, O_RDONLY | O_DIRECTORY, "open");
    // Some file systems can't sync a folder and say EINVAL; there is nothing more to do on them.
    if (::fsync(opened.get()) != 0 && errno != EINVAL) fail("sync", folder);
}

MappedFile::MappedFile(const fs::path& path) {
    const Descriptor file(path, O_RDONLY, "open");
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) fail("read", path);
    size_ = static_cast<std::size_t>(status.st_size);
    if (size_ == 0) return;
    void* address = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, file.get(), 0);
    if (address == MAP_FAILED) fail("read", path);
    address_ = address;
}

MappedFile::~MappedFile() {
    if (address_ != nullptr) ::munmap(address_, size_);
}

void MappedFile::let_go() const {
    // The pages stay in the system's cache, and come back from there.
    if (address_ != nullptr) ::madvise(address_, size_, MADV_DONTNEED);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : address_(std::exchange(other.address_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(address_, other.address_);
    std::swap(size_, other.size_);
    return *this;
}

}  // namespace dateline
