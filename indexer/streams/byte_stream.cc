#include "indexer/streams/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>

namespace dateline {

namespace {

constexpr std::size_t piece_bytes = std::size_t{64} << 10;  // read at a time

[[noreturn]] void fail() { throw SourceError(std::strerror(errno), true); }

}  // namespace

std::int64_t ByteStream::seek(std::int64_t, int) {
    throw SourceError("can't be read from another place");
}

FileStream::FileStream(const std::string& path)
    : FileStream(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY)) {}

FileStream::FileStream(int descriptor) : descriptor_(descriptor) {
    if (descriptor_ < 0) fail();
    struct stat status {};
    can_seek_ = ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode);
}

FileStream::~FileStream() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::size_t FileStream::read(char* to, std::size_t size) {
    ssize_t done;
    do done = ::read(descriptor_, to, size);
    while (done < 0 && errno == EINTR);
    if (done < 0) fail();
    return static_cast<std::size_t>(done);
}

std::int64_t FileStream::seek(std::int64_t offset, int whence) {
    const off_t at = ::lseek(descriptor_, offset, whence);
    if (at < 0) fail();
    return at;
}

std::size_t MemoryStream::read(char* to, std::size_t size) {
    const std::size_t done = std::min(size, bytes_.size() - at_);
    std::memcpy(to, bytes_.data() + at_, done);
    at_ += done;
    return done;
}

std::int64_t MemoryStream::seek(std::int64_t offset, int whence) {
    const auto size = static_cast<std::int64_t>(bytes_.size());
    const auto from = whence == SEEK_SET ? 0 : whence == SEEK_END ? size : std::int64_t(at_);
    // As in a file, behind the end there is nothing to read; before the beginning is nowhere.
    if (offset < -from) throw SourceError("refers to a place before its beginning");
    at_ = static_cast<std::size_t>(offset > size - from ? size : from + offset);
    return static_cast<std::int64_t>(at_);
}

std::string_view PeekedStream::peek(std::size_t size) {
    buffer_.erase(0, begin_);
    begin_ = 0;
    while (buffer_.size() < size && !failure_) {
        const std::size_t before = buffer_.size();
        buffer_.resize(std::max(size, before + 1));
        std::size_t done = 0;
        try {
            done = below_.read(buffer_.data() + before, buffer_.size() - before);
        } catch (const SourceError&) {
            failure_ = std::current_exception();
        }
        buffer_.resize(before + done);
        if (done == 0) break;
    }
    if (buffer_.empty() && failure_) std::rethrow_exception(failure_);
    return std::string_view(buffer_).substr(0, size);
}

std::size_t PeekedStream::read(char* to, std::size_t size) {
    if (begin_ == buffer_.size()) {
        if (failure_) std::rethrow_exception(failure_);
        return below_.read(to, size);
    }
    const std::size_t done = std::min(size, buffer_.size() - begin_);
    std::memcpy(to, buffer_.data() + begin_, done);
    begin_ += done;
    if (begin_ == buffer_.size()) {
        buffer_.clear();
        begin_ = 0;
    }
    return done;
}

std::int64_t PeekedStream::seek(std::int64_t offset, int whence) {
    if (whence == SEEK_CUR) offset -= static_cast<std::int64_t>(buffer_.size() - begin_);
    buffer_.clear();
    begin_ = 0;
    return below_.seek(offset, whence);
}

std::optional<std::string> read_rest(ByteStream& in, std::uint64_t most) {
    std::string bytes;
    for (;;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + std::max(piece_bytes, before / 2));
        const std::size_t done = in.read(bytes.data() + before, bytes.size() - before);
        bytes.resize(before + done);
        if (done == 0) {
            bytes.shrink_to_fit();
            return bytes;
        }
        if (bytes.size() > most) return std::nullopt;
    }
}

bool read_exactly(ByteStream& in, std::uint64_t size, std::string* to) {
    std::string discarded;
    std::string& bytes = to == nullptr ? discarded : *to;
    for (std::uint64_t left = size; left > 0;) {
        if (to == nullptr) bytes.clear();
        const std::size_t before = bytes.size();
        bytes.resize(before + static_cast<std::size_t>(std::min<std::uint64_t>(left, piece_bytes)));
        const std::size_t done = in.read(bytes.data() + before, bytes.size() - before);
        bytes.resize(before + done);
        if (done == 0) return false;
        left -= done;
    }
    return true;
}

}  // namespace dateline
