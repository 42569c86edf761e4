// The one writer of an index: takes understood articles from several threads, and publishes them.
//
//   articles → segments, one open for each thread → a batch of them, compacted → the manifest
//
// Nothing is changed in place. What has been published survives whatever happens; what has not is a
// folder that the next writer sweeps away. A batch is published with what was read of its sources,
// so that a run that is killed leaves no article that no source lists, and the next run goes on
// behind it. What else follows from a run is published at its end: the articles that sources no
// longer have, and where articles stand now.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "indexer/write/compact.h"
#include "indexer/write/index_folder.h"
#include "indexer/write/known_articles.h"
#include "indexer/write/open_source.h"
#include "indexer/write/segment_builder.h"
#include "indexer/write/source_ledger.h"
#include "schema/source_state.h"

namespace dateline {

class IndexWriter {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr Clock::duration longest_wait = std::chrono::minutes(1);

    // Opens the index as IndexFolder does, and brings one of format 2 up to date. As long as
    // articles come, none waits much longer than `wait` to be published, and an eighth
    // longer after each time that one has: a long run may lose more, and has few segments. Throws
    // IndexError.
    IndexWriter(const std::filesystem::path& folder, std::optional<bool> words_only,
                Clock::duration wait = longest_wait, const BuilderLimits& limits = {});

    // What was read before this run.
    const SourceStates& sources() const { return ledger_.states(); }

    // Decides what becomes of an article that was just read in the file `source`, and notes that it
    // was seen in this run; for any thread. With `anew` also what is unchanged is stored again.
    Claim claim(const Article& article, const std::string& source, bool one_of_many,
                bool anew = false);

    // A thread's way to add articles; what is not flushed is dropped.
    class Lane {
    public:
        explicit Lane(IndexWriter& writer) : writer_(writer) {}
        // Stores an article with the id its claim gives it; `stored.article.id` is set. Its source
        // must outlive the run. Throws IndexError.
        void add(StoredArticle& stored, const Analysis& analysis, const Claim& claim,
                 Added added = {});
        // Hands over what is not yet handed over.
        void flush();

    private:
        IndexWriter& writer_;
        std::unique_ptr<SegmentBuilder> builder_;
        Clock::time_point begun_;             // when the builder was made
        std::vector<ArticlePlace> replaced_;  // by the builder's articles
        std::vector<Added> added_;            // the builder's articles
    };

    // For any thread: what was found out of a source, all of whose articles have been added to some
    // lane; that a source is no longer to be known, whose articles go with it unless another source
    // has them; and a source that has moved (SourceLedger::take_moved).
    void set_source(const std::string& path, SourceState state);
    void forget_source(const std::string& path);
    bool was_moved(const std::string& path) const { return ledger_.changes().contains(path); }
    std::optional<SourceState> take_moved(std::uint64_t size, std::uint64_t content);

    // Removes an article of the index, wherever it stands. False when there is none.
    bool remove_article(std::uint64_t key);

    // Publishes everything that lanes have flushed, what it replaces and what became of the
    // sources. All lanes must be flushed, and none in use. Returns how many articles went because
    // no source has them any more. Throws IndexError.
    std::uint64_t publish();
    // What is wrong with the index, as the last publishing found, though all was published.
    const std::vector<std::string>& troubles() const { return troubles_; }

    // Publishes the same articles as one segment, without the dead ones; returns how many. Throws
    // IndexError.
    std::uint64_t compact_all();

private:
    struct Pending {
        Part part;
        std::vector<ArticlePlace> replaced;  // by its articles
        std::vector<Added> added;            // its articles
    };

    void load_known();
    void hand_over(Pending&& pending);
    std::optional<Pending> compact_pending(const std::vector<Pending>& pending);
    void bury(const std::vector<ArticlePlace>& replaced);
    void write_progress(const std::vector<Added>& added);
    bool writes_all_sources() const;
    void write_sources(const std::string& changes);
    void write_places(const Places& places);
    void publish_segments();

    const BuilderLimits limits_;  // of each lane
    IndexFolder index_;
    std::mutex mutex_;  // guards all below, and the manifest, while lanes are in use
    SourceLedger ledger_;
    KnownArticles known_;
    std::vector<ArticlePlace> dead_;  // published articles that go with the next publishing
    std::vector<Pending> pending_;
    Clock::time_point pending_since_;  // when the first of these came
    std::atomic<Clock::duration> longest_wait_;
    std::vector<std::string> troubles_;
    bool has_progress_ = false;   // sources files of this run are published
    std::uint64_t unlisted_ = 0;  // of dead_, those that no source had
};

}  // namespace dateline
