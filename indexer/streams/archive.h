// Archives and compressed files, read as a stream through libarchive: zip, tar and 7z, and gzip,
// bzip2, xz and zstd around them or around any other file. Nothing is ever written to disk.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/streams/byte_stream.h"

namespace dateline {

// A file in an archive, or the one thing that a compressed file holds.
struct Member {
    std::string name;  // as the archive has it: any bytes; empty for what is only compressed
    std::int64_t modified =
        0;                // seconds since 1970-01-01T00:00:00Z; 0 when the archive doesn't say
    bool is_file = true;  // else a link, a folder or a device
    bool is_compressed_file = false;  // no member: the source itself, unpacked
    bool is_encrypted = false;
};

class Archive {
public:
    // The stream must outlive it. Throws SourceError when it can't be opened.
    explicit Archive(ByteStream& in);
    ~Archive();

    // Nothing at the end, and after an error behind which nothing can be read. Throws SourceError;
    // then one may go on.
    std::optional<Member> next();

    // The bytes of the member that `next` gave, until the next call of it.
    ByteStream& content();

    // Passes over what is left of the member. Where that means to unpack it, `unpacked` is told of
    // every piece, in bytes, and may end it by throwing.
    void skip(const std::function<void(std::uint64_t)>& unpacked);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Whether a file that begins so is compressed; whether it is an archive. Of an archive the first
// 512 bytes are looked at.
bool begins_compressed(std::string_view head);
bool begins_as_archive(std::string_view head);
bool begins_as_7z(std::string_view head);

}  // namespace dateline
