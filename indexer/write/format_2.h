// A segment of index format 2, as far as it is needed to write its articles anew.
//
//   table     a row for each article: byte of `articles`, index into `tokens`, key, content, text,
//             address, day of publication; all 64 bits, little-endian
//   articles  the records, one behind the other: head length (varint) | head (format_2_record.h) |
//   text
//             length (varint) | text as a zstd frame
//
// Its other files (terms/, tokens, sketches) are made of these.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "indexer/write/identity.h"
#include "schema/files.h"
#include "schema/manifest.h"
#include "schema/stored_article.h"

namespace dateline {

class Format2Segment {
public:
    // Throws IndexError.
    Format2Segment(const std::filesystem::path& segments_folder, const SegmentInfo& info);

    bool is_dead(std::uint64_t number) const { return !dead_.empty() && dead_[number]; }
    // `number` from 1 to info.articles. Throws DamagedBytes.
    StoredArticle article(std::uint64_t number) const;
    Identity identity(std::uint64_t number) const;

private:
    struct Row {
        std::uint64_t record, token, key, content, text, address, day;
    };

    Row row(std::uint64_t number) const;

    MappedFile table_;
    MappedFile articles_;
    std::uint64_t count_;
    std::vector<bool> dead_;  // by number; empty when none is
};

}  // namespace dateline
