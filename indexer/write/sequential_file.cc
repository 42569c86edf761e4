#include "indexer/write/sequential_file.h"

#include <algorithm>
#include <cstring>

#include "schema/manifest.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

// Read at once: enough that the disk is asked seldom, few enough for the files of a hundred
// segments.
constexpr std::size_t piece = 64 * 1024;

}  // namespace

SequentialFile::SequentialFile(const fs::path& path, std::uint64_t begin)
    : path_(path), file_(path, std::ios::binary | std::ios::ate) {
    if (!file_) fail();
    const auto size = static_cast<std::uint64_t>(file_.tellg());
    if (begin > size) fail();
    file_.seekg(static_cast<std::streamoff>(begin));
    unread_ = size - begin;
}

void SequentialFile::fail() const {
    throw IndexError("can't read " + path_.string() + ": it is not as it was written");
}

// Sees to it that so many bytes are in the buffer.
void SequentialFile::fill(std::size_t size) {
    const std::size_t there = buffer_.size() - at_;
    if (size <= there) return;
    if (size > left()) fail();
    buffer_.erase(0, at_);
    at_ = 0;
    const auto more =
        static_cast<std::size_t>(std::min<std::uint64_t>(unread_, std::max(size - there, piece)));
    buffer_.resize(there + more);
    if (!file_.read(buffer_.data() + there, static_cast<std::streamsize>(more))) fail();
    unread_ -= more;
}

std::string_view SequentialFile::take(std::size_t size) {
    fill(size);
    const std::string_view bytes = std::string_view(buffer_).substr(at_, size);
    at_ += size;
    return bytes;
}

std::uint32_t SequentialFile::take_number32() {
    std::uint32_t number = 0;
    std::memcpy(&number, take(sizeof number).data(), sizeof number);
    return number;
}

std::uint64_t SequentialFile::take_varint() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const auto byte = static_cast<std::uint8_t>(take(1).front());
        number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return number;
    }
    fail();
}

void append_file(std::ofstream& out, const fs::path& path) {
    SequentialFile file(path);
    while (file.left() > 0) {
        const std::string_view bytes =
            file.take(static_cast<std::size_t>(std::min<std::uint64_t>(file.left(), piece)));
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
}

}  // namespace dateline
