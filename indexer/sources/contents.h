// What a file that a walk found holds: one thing to read, or the members of an archive, the records
// of a WARC, the messages of a mailbox, the lines of JSON Lines, in archives and compressed as deep
// as the limits let.
//
// What the bytes are decides, not only the ending. Everything is streamed: of an archive one member
// is held at a time, of what is cut in pieces one piece. A member's path is that of its archive,
// "!" and its own: "/news.tar.zst!2023/06/a.html". A file that is only compressed keeps its path.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "indexer/readers/source.h"
#include "indexer/sources/limits.h"
#include "indexer/sources/walk.h"

namespace dateline {

// Bytes for one reader.
struct Piece {
    std::string path;   // absolute, with the member; "-" begins what comes from standard input
    std::string shown;  // the same as the user would write it, for messages
    // Nothing: the found file as it is, which is yet to be read.
    std::optional<std::string> bytes;
    std::uint32_t first_line = 1;  // of the file or member: where `bytes` begin
    // One of several with this path, or of no lasting name (standard input): its path alone does
    // not tell its articles apart.
    bool one_of_many = false;
    std::int64_t modified = 0;  // seconds since 1970-01-01T00:00:00Z
    // Bytes of the file that were read since the last piece, packed as they are; of all pieces at
    // most its size.
    std::uint64_t packed = 0;
    Declared declared;

    // What a reader is given of it; borrows `bytes`, or `whole` where it has none.
    Source source(std::string_view whole) const;
};

// Something that is left out, or what is left of it.
struct ContentProblem {
    std::string shown;
    std::uint32_t line = 0;  // 0 when it concerns the whole
    std::string what;
    bool mendable = false;  // another run may read it: with other limits, or when the disk is back
};

struct ContentSink {
    // Called once, when the file turns out to be more than what a reader takes whole, before any of
    // it is handed over. Returns false to leave it unread. May throw SourceError.
    std::function<bool()> many;
    // Returns false to end the reading.
    std::function<bool(Piece&&)> piece;
    std::function<void(const ContentProblem&)> problem;
    // A member of an archive that is not taken: neither its name nor its content is that of
    // articles.
    std::function<void(const std::string& shown)> passed_over = [](const std::string&) {};
};

// Hands over everything in the file, in its order. Never throws for what is in it or on the disk.
void read_contents(const FoundFile& file, const Limits& limits, const ContentSink& sink);

}  // namespace dateline
