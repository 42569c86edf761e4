// The one writer of an index: takes understood articles from several threads, and publishes them.
//
//   articles → small segments, one open for each thread → a batch of them, compacted → the manifest
//
// Nothing is changed in place. What has been published survives whatever happens; what has not is a
// folder that the next writer sweeps away.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/sources/source_state.h"
#include "indexer/write/segment_builder.h"
#include "schema/manifest.h"
#include "schema/segment.h"

namespace dateline {

class IndexWriter {
public:
    // Opens the index, or makes one where there is an empty folder or none. Waits for nobody:
    // throws IndexError when another process is writing, when the folder holds something else, or
    // when it was made with another `words_only`.
    IndexWriter(const std::filesystem::path& folder, bool words_only);
    ~IndexWriter();
    IndexWriter(const IndexWriter&) = delete;
    IndexWriter& operator=(const IndexWriter&) = delete;

    // What was read before this run. Not to be called beside `finish_source`.
    const SourceStates& sources() const { return sources_; }

    // A published article: a segment of the manifest, and its number there.
    struct ArticlePlace {
        std::uint32_t segment = 0;
        std::uint64_t number = 0;
    };

    // What becomes of an article that was just read.
    enum class Verdict : std::uint8_t { fresh, replaces, unchanged };
    struct Claim {
        Verdict verdict = Verdict::fresh;
        std::uint64_t key = 0;
        std::uint64_t content = 0;
        std::optional<ArticlePlace> replaced;  // by it, once it is added
    };
    // Decides, and notes that the article was seen in this run; for any thread. Two articles of one
    // run that claim the same identity with different content both stay.
    Claim claim(const Article& article, bool one_of_many);

    // A thread's way to add articles; what is not flushed is dropped.
    class Lane {
    public:
        explicit Lane(IndexWriter& writer) : writer_(writer) {}
        // Stores an article with the id its claim gives it; `stored.article.id` is set. Throws
        // IndexError.
        void add(StoredArticle& stored, const Analysis& analysis, const Claim& claim);
        // Hands over what is not yet handed over.
        void flush();

    private:
        IndexWriter& writer_;
        std::unique_ptr<SegmentBuilder> builder_;
        std::vector<ArticlePlace> replaced_;  // by the builder's articles
    };

    // Notes that all articles of a source have been added to some lane; for any thread.
    void finish_source(const std::string& path, const SourceState& state);

    // Publishes everything that lanes have flushed, and what it replaces. All lanes must be
    // flushed, and none in use.
    void publish();

private:
    struct Place {
        std::uint64_t content = 0;
        std::uint32_t segment =
            0;  // index into manifest_.segments; `unpublished` for one of this run
        std::uint64_t number = 0;
        bool seen = false;  // in this run
    };
    struct Pending {
        std::filesystem::path folder;
        SegmentInfo info;
        std::vector<ArticlePlace> replaced;  // by its articles
    };

    void refuse_foreign_folder() const;
    void create_or_open(bool words_only);
    void take_lock();
    void sweep();
    void load_places();
    std::string next_name(const char* suffix = "");
    std::filesystem::path next_part();
    void hand_over(SegmentBuilder& builder, std::vector<ArticlePlace> replaced);
    std::optional<SegmentInfo> compact_pending(const std::vector<Pending>& pending);
    SegmentInfo compact_parts_into(const std::vector<Pending>& pending,
                                   const std::filesystem::path& folder);
    void bury(const std::vector<Pending>& parts);
    std::vector<Pending> rewrite_live(const SegmentInfo& info);
    void merge(const std::vector<SegmentInfo>& segments);
    void merge_segments();
    SegmentInfo write_dead(const SegmentInfo& info, std::vector<std::uint64_t> numbers);
    std::string write_sources(const SourceStates& states);

    std::filesystem::path folder_;
    std::filesystem::path
        building_;  // unpublished parts, emptied by every writer that opens the index
    int lock_ = -1;

    std::mutex mutex_;  // guards all below while lanes are in use
    Manifest manifest_;
    SourceStates sources_;      // as of the last publishing
    SourceStates new_sources_;  // since
    bool places_loaded_ = false;
    std::unordered_map<std::uint64_t, Place> places_;  // by key
    std::vector<ArticlePlace> replaced_;               // older versions found beside newer ones
    std::vector<Pending> pending_;
    std::uint64_t parts_ = 0;
};

}  // namespace dateline
