// Builds one small segment: postings in memory, records and tokens in files, in a folder of its
// own.
//
// Small is fast. Xapian collects a batch's postings in ordered maps, and once these outgrow the
// processor's cache every posting is a chain of cache misses; a few hundred articles stay in it.
// The small segments are then compacted, which copies whole chunks (compact.h).
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <fstream>

#include "indexer/write/identity.h"
#include "schema/analysis.h"
#include "schema/manifest.h"
#include "schema/record.h"
#include "schema/segment.h"

namespace dateline {

class SegmentBuilder {
public:
    // `folder` is made, and must not exist. Nothing in it is synced.
    explicit SegmentBuilder(const std::filesystem::path& folder);

    // Adds an article: `analysis` is that of its text. Throws IndexError when the disk refuses.
    void add(const StoredArticle& stored, const Analysis& analysis, const Identity& identity);

    bool empty() const { return info_.articles == 0; }
    // Whether it has grown so large that another one would be faster.
    bool full() const;

    // Closes the files. Throws IndexError when the disk refuses.
    SegmentInfo finish();

    const std::filesystem::path& folder() const { return folder_; }

private:
    struct Occurrence {
        std::uint32_t hash;
        std::uint32_t token;
    };

    void add_words(const StoredArticle& stored, const Analysis& analysis,
                   Xapian::Document& document);
    void add_joined(const Analysis& analysis, std::size_t first, Xapian::Document& document);

    std::filesystem::path folder_;
    Xapian::WritableDatabase terms_;
    std::ofstream table_;
    std::ofstream articles_;
    std::ofstream tokens_;
    std::ofstream sketches_;
    TableRow next_;
    SegmentInfo info_;
    std::uint64_t words_ = 0;
    // Used again for every article, so that the memory is allocated once.
    std::vector<std::uint32_t> hashes_;
    std::vector<Occurrence> occurrences_;
};

}  // namespace dateline
