// Bytes that are read once from beginning to end: of a file, of what a file unpacks to, of standard
// input. Nothing larger than a buffer is held.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace dateline {

// Why a source, or what is left of it, can't be read: "truncated gzip input", without a full stop.
class SourceError : public std::runtime_error {
public:
    // `mendable`: another run may read it, with another limit or when the disk is back.
    explicit SourceError(const std::string& what, bool mendable = false)
        : std::runtime_error(what), mendable_(mendable) {}
    bool mendable() const { return mendable_; }

private:
    bool mendable_;
};

// All of these throw SourceError.
class ByteStream {
public:
    virtual ~ByteStream() = default;

    // Reads up to `size` bytes, at least one unless the stream is at its end.
    virtual std::size_t read(char* to, std::size_t size) = 0;

    // As lseek does: moves and returns the new offset; only when `can_seek`.
    virtual bool can_seek() const { return false; }
    virtual std::int64_t seek(std::int64_t offset, int whence);
};

// An open file, or a pipe.
class FileStream : public ByteStream {
public:
    explicit FileStream(const std::string& path);
    // Takes the descriptor and closes it at the end.
    explicit FileStream(int descriptor);
    ~FileStream() override;
    FileStream(const FileStream&) = delete;
    FileStream& operator=(const FileStream&) = delete;

    std::size_t read(char* to, std::size_t size) override;
    bool can_seek() const override { return can_seek_; }
    std::int64_t seek(std::int64_t offset, int whence) override;

private:
    int descriptor_;
    bool can_seek_ = false;
};

// Bytes in memory.
class MemoryStream : public ByteStream {
public:
    explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}

    std::size_t read(char* to, std::size_t size) override;
    bool can_seek() const override { return true; }
    std::int64_t seek(std::int64_t offset, int whence) override;

private:
    std::string bytes_;
    std::size_t at_ = 0;
};

// A stream whose next bytes can be looked at before they are read. The stream below must outlive
// it, and is read by it alone. What was peeked at before an error is read before it is thrown.
class PeekedStream : public ByteStream {
public:
    explicit PeekedStream(ByteStream& below) : below_(below) {}

    // The next bytes, `size` of them unless the stream ends or fails before; valid until the next
    // call. Throws SourceError when there is none because the stream fails.
    std::string_view peek(std::size_t size);
    // Takes what was peeked at out of the stream; `size` at most what the last peek gave.
    void take(std::size_t size) { begin_ += size; }

    std::size_t read(char* to, std::size_t size) override;
    bool can_seek() const override { return below_.can_seek(); }
    std::int64_t seek(std::int64_t offset, int whence) override;

private:
    ByteStream& below_;
    std::string buffer_;
    std::size_t begin_ = 0;       // of what is not yet read of the buffer
    std::exception_ptr failure_;  // behind the buffer
};

// The whole rest of a stream; nothing when it is longer than `most` bytes.
std::optional<std::string> read_rest(ByteStream& in, std::uint64_t most);

// Reads so many bytes, behind those of `to` where there is one, else to pass over them. False when
// the stream ends before; `to` then has what there was. Holds no more than it has read.
bool read_exactly(ByteStream& in, std::uint64_t size, std::string* to);

}  // namespace dateline
