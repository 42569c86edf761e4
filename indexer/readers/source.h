// What a reader is given, and whom it tells what it finds.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/record_fields.h"
#include "schema/article.h"

namespace dateline {

// Longest text of an article, in bytes: offsets and positions of an index stay far below 32 bits,
// and no article that anybody wrote comes near it.
inline constexpr std::size_t longest_text = std::size_t{64} << 20;

// What is known of bytes from outside of them: HTTP and mail say it. Empty where nothing is.
struct Declared {
    std::string media_type;                // in lower case, without parameters: "text/html"
    std::string charset;                   // of the bytes
    std::string url;                       // where they were fetched
    std::optional<std::int64_t> captured;  // when: seconds since 1970-01-01T00:00:00Z
};

// Bytes to read: a whole file or member of an archive, or a part of one that holds many articles.
struct Source {
    std::string path;              // absolute; of a member: "/news.zip!2023/a.html"
    std::string_view bytes;        // borrowed; any bytes at all
    std::uint32_t first_line = 1;  // of the file: where `bytes` begin
    std::int64_t modified = 0;  // the file's modification time, seconds since 1970-01-01T00:00:00Z
    // What the names of records in it stand for; the usual names when there is none. Borrowed.
    const RecordNames* told_names = nullptr;

    // What is known of the bytes from outside.
    Declared declared{};

    const RecordNames& names() const { return told_names ? *told_names : RecordNames::usual(); }
};

// A thing that could not be read, or only in part.
struct Problem {
    std::uint32_t line = 0;  // of the file, from 1; 0 when it concerns the whole file
    std::string what;        // "not JSON: …"; without the path, without a full stop
    bool skipped = true;     // the article is lost to the index; false: it was stored all the same
};

// Receives what a source yields, in the order of the file. Articles come without id and path is
// set.
struct ReaderSink {
    std::function<void(Article&&)> article;
    std::function<void(Problem&&)> problem;
};

}  // namespace dateline
