// Readers: from the bytes of one file to the articles in it.
//
// One file a format, each with one function of the type Reader; `read_articles` chooses among them
// by what the bytes are (and by the file's ending where they don't say). A reader knows nothing of
// disks, indexes or mentions; what it can't read it reports and leaves out.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/record_fields.h"
#include "schema/article.h"

namespace dateline {

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

// Reads every article of a source. Never throws for what the bytes are.
void read_articles(const Source& source, const ReaderSink& sink);

// Whether a file of this name is one that a walk through folders takes; any file named by the user
// is.
bool has_article_ending(std::string_view file_name);

// Whether the file is JSON Lines, so that it can be read in slices of whole lines; it may be
// compressed.
bool is_json_lines(std::string_view file_name);

// "a.jsonl" for "a.jsonl.gz": the name of what a compressed file holds.
std::string_view without_compression(std::string_view file_name);

// Whether the name ends so, in letters of either case. `ending` is in lower case.
bool has_ending(std::string_view file_name, std::string_view ending);

}  // namespace dateline
