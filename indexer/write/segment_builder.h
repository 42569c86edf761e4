// Builds one segment in a folder of its own: postings and records are written as they come, and
// what is numbered by all of the segment's words and names at its end.
//
// Few postings are held in memory: Xapian collects them in ordered maps, and once these outgrow the
// processor's cache every posting is a chain of cache misses. Many are written into one segment:
// there they lengthen the lists that stand, while putting segments together (compact.h) copies the
// pieces of a list as they are, each with a head of its own.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/write/article_terms.h"
#include "indexer/write/identity.h"
#include "indexer/write/word_counts.h"
#include "schema/manifest.h"
#include "schema/name_column.h"
#include "schema/segment.h"
#include "schema/stored_article.h"
#include "text/analysis.h"

namespace dateline {

// How much is collected. The values are those beyond which more brings nothing (docs/design.md);
// words bound what long articles take.
struct BuilderLimits {
    std::uint64_t articles = 25'000;  // of a segment
    std::uint64_t words = 6'000'000;
    std::uint64_t held_articles = 1'000;  // whose postings are in memory
    std::uint64_t held_words = 250'000;
};

class SegmentBuilder {
public:
    // `folder` is made, and must not exist. Nothing in it is synced.
    explicit SegmentBuilder(const std::filesystem::path& folder, const BuilderLimits& limits = {});

    // Adds an article: `analysis` is that of its text. Throws IndexError when the disk refuses or
    // the memory is full, and then the builder is of no more use; anything else is the article's,
    // and leaves no trace of it.
    void add(const StoredArticle& stored, const Analysis& analysis, const Identity& identity);

    bool empty() const { return info_.articles == 0; }
    // Whether it has grown so large that another one is to be begun.
    bool full() const;

    // Writes what is left and closes the files. Throws IndexError when the disk refuses.
    SegmentInfo finish();

    const std::filesystem::path& folder() const { return folder_; }

private:
    // What is kept of an article until all words and names of the segment are known.
    struct Waiting {
        std::uint64_t key = 0;
        PublicationRow publication;
        TableRow row;            // without what says where its tokens and mentions are
        std::string ranges;      // its token row without codes
        std::size_t tokens = 0;  // of words_
        std::uint32_t length = 0;
        NameRow names;  // by the numbers of counted_names_
    };
    struct CountedName {
        std::uint32_t number = 0;    // in the order in which names came
        std::uint32_t articles = 0;  // that have it
        std::uint64_t last = 0;      // of these, counted from 1
    };

    void store(const StoredArticle& stored, const Analysis& analysis, const Identity& identity,
               const std::string& record, const ArticleNames& names);
    std::uint64_t add_record(std::string_view record);
    void end_block();
    void number_words(const Analysis& analysis);
    std::uint32_t number_name(const std::string& name);
    void write_names();
    void write_rows();

    const BuilderLimits limits_;
    std::filesystem::path folder_;
    Xapian::WritableDatabase terms_;
    std::ofstream articles_;
    std::string block_;                 // records that are not yet written
    std::uint64_t block_begin_ = 0;     // byte of `articles` at which they will stand
    std::vector<Waiting> waiting_;      // all articles
    std::vector<std::uint32_t> words_;  // of all articles' tokens: numbers of counts_, or no_number
    std::size_t stored_words_ = 0;      // of words_, those of articles that are stored
    std::size_t written_words_ = 0;     // of these, those whose postings are written
    std::uint64_t held_articles_ = 0;   // whose postings are not
    WordCounts counts_;
    std::unordered_map<std::string, CountedName> counted_names_;
    ArticleTerms article_terms_;
    SegmentInfo info_;
};

}  // namespace dateline
