// Which sources an index has read and which articles stand in them, and what a run changes in that.
//
// An article lives as long as a source has it. What stands in two of them is stored once, and goes
// with the last.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "schema/places.h"
#include "schema/source_state.h"

namespace dateline {

class SourceLedger {
public:
    explicit SourceLedger(SourceStates states);

    // As of the last publishing.
    const SourceStates& states() const { return states_; }
    // Whether another source than `path` has the article, then or since: what is read in `path` now
    // must not take its place.
    bool has_elsewhere(std::uint64_t key, const std::string& path) const;

    // The origin of a source's articles: that of its state, else one that no other source has.
    std::uint64_t origin(const std::string& path) const;

    // What this run found out of a source; later calls overrule earlier ones.
    void set(const std::string& path, SourceState state);
    void forget(const std::string& path) { changes_[path] = std::nullopt; }
    const SourceChanges& changes() const { return changes_; }

    // The source of this size and content that is no longer on the disk, if there is one: it was
    // moved to where these were found. It is forgotten under its old path, and returned.
    std::optional<SourceState> take_moved(std::uint64_t size, std::uint64_t content);

    // What follows from the changes.
    struct Consequences {
        std::vector<std::uint64_t> unlisted;  // keys of articles that no source has any more
        Places places;  // of articles that do not stand just where they were first read
    };
    // Makes the changes the state. `has_places` tells whether an article has an entry of places
    // from before, which is to be brought up to date.
    Consequences settle(const std::function<bool(std::uint64_t key)>& has_places);

private:
    // An article that the changes touch.
    struct Touched {
        std::uint64_t key = 0;
        std::uint32_t sources = 0;  // that have it
        bool written = false;       // its places are to be written
    };
    // Ascending by key, each once.
    std::vector<Touched> touched_articles() const;
    void make_changes();

    SourceStates states_;
    SourceChanges changes_;
    std::vector<std::uint64_t> keys_;                  // of all lists in states_, ascending
    std::unordered_set<std::uint64_t> moved_origins_;  // of sources that are not where they were
    // Paths in states_ by what they hold: whole folders have files of one size.
    std::unordered_multimap<std::uint64_t, const std::string*> contents_;
};

}  // namespace dateline
