// The articles that an index has, to be known again: what becomes of one that was just read.
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "indexer/write/identity.h"
#include "schema/manifest.h"

namespace dateline {

// A published article: a segment of the manifest, and its number there.
struct ArticlePlace {
    std::uint32_t segment = 0;
    std::uint64_t number = 0;
};

// What becomes of an article that was just read.
enum class Verdict : std::uint8_t {
    fresh,
    replaces,   // an older version of it
    unchanged,  // the index has it
    duplicate,  // the index has it from elsewhere: it gets one more place
};

struct Claim {
    Verdict verdict = Verdict::fresh;
    Identity identity;                     // its key is that of the article that the index has
    std::optional<ArticlePlace> replaced;  // by it, once it is added
};

class KnownArticles {
public:
    // Reads the tables of all segments; some 60 bytes of memory an article. Throws IndexError.
    void load(const std::filesystem::path& segments_folder, std::span<const SegmentInfo> segments);
    void clear();
    bool loaded() const { return loaded_; }

    // Decides, and notes that the article was seen in this run. Two articles of one run that claim
    // the same identity with different content both stay. So does what the index has under the
    // identity's key unless it `may_replace` that, which it may not when another file has that; nor
    // may an article of a dump. What it has with the same content is unchanged, or replaced `anew`.
    Claim claim(const Identity& identity, bool may_replace, bool anew);

    // Where an article is; nothing when it is not, or is not published yet.
    std::optional<ArticlePlace> find(std::uint64_t key) const;

    // Older versions that a run which was cut off has left beside newer ones.
    const std::vector<ArticlePlace>& outdated() const { return outdated_; }

private:
    struct Known {
        std::uint64_t key = 0;
        std::uint64_t text = 0;
        std::uint64_t address = 0;
        std::uint32_t content = 0;
        std::uint32_t day = 0;
        std::uint32_t number = 0;
        std::uint32_t segment : 31 = 0;  // `unpublished` for one of this run
        std::uint32_t seen : 1 = 0;      // in this run
    };

    // Finds articles by one of their hashes: open addressing over their indices in articles_.
    class Table {
    public:
        explicit Table(std::uint64_t Known::*hash) : hash_(hash) {}

        // The index of the one that was put in last with this hash, as long as it has that.
        std::optional<std::uint32_t> find(const std::deque<Known>& articles,
                                          std::uint64_t hash) const;
        void put(const std::deque<Known>& articles, std::uint32_t index);

    private:
        std::size_t slot_of(const std::deque<Known>& articles, std::uint64_t hash) const;
        void grow(const std::deque<Known>& articles);

        std::uint64_t Known::*hash_;
        std::vector<std::uint32_t> slots_;  // index plus 1, or 0; a power of two of them
        std::size_t used_ = 0;
    };

    std::uint32_t index_for(std::uint64_t key);
    void note(const Identity& identity);
    const Known* known(std::uint64_t key) const;
    std::optional<std::uint64_t> elsewhere(const Identity& identity) const;

    bool loaded_ = false;
    std::deque<Known> articles_;
    Table by_key_{&Known::key};
    Table by_text_{&Known::text};
    std::vector<ArticlePlace> outdated_;
};

}  // namespace dateline
