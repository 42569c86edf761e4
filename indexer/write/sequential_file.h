// A file read from its begin to its end in pieces: however large it is, some of it is in memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace dateline {

class SequentialFile {
public:
    // Begins at a byte of the file. Throws IndexError, as all of these do where the file can't be
    // read or ends too early.
    explicit SequentialFile(const std::filesystem::path& path, std::uint64_t begin = 0);

    // The bytes that come next, which stay where they are until the next call.
    std::string_view take(std::size_t size);
    // 32 bits, and a varint (schema/bytes.h).
    std::uint32_t take_number32();
    std::uint64_t take_varint();

    // How many bytes are left.
    std::uint64_t left() const { return unread_ + (buffer_.size() - at_); }

private:
    [[noreturn]] void fail() const;
    void fill(std::size_t size);

    std::filesystem::path path_;
    std::ifstream file_;
    std::uint64_t unread_ = 0;  // bytes of the file that are not yet in the buffer
    std::string buffer_;
    std::size_t at_ = 0;  // byte of the buffer that comes next
};

// Appends all of a file to another. Throws IndexError when it can't be read.
void append_file(std::ofstream& out, const std::filesystem::path& path);

}  // namespace dateline
