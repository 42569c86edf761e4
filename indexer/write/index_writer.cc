#include "indexer/write/index_writer.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/write/merge.h"
#include "indexer/write/upgrade.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

// The articles of a batch: what a run that is killed may lose.
constexpr std::uint64_t batch_articles = 50'000;
// The most segments that are put together as one: each is opened with some ten files, and a process
// may usually have 1,024 open.
constexpr std::size_t batch_segments = 25;

// Files of what was read, and of places, before they are written as one.
constexpr std::size_t most_small_files = 8;

}  // namespace

IndexWriter::IndexWriter(const fs::path& folder, std::optional<bool> words_only,
                         Clock::duration wait, const BuilderLimits& limits)
    : limits_(limits),
      index_(folder, words_only),
      ledger_(read_sources(folder, index_.manifest())),
      longest_wait_(wait) {
    if (index_.manifest().format != index_format) upgrade(index_);
}

void IndexWriter::load_known() {
    if (known_.loaded()) return;
    known_.load(index_.segments(), index_.manifest().segments);
    dead_.insert(dead_.end(), known_.outdated().begin(), known_.outdated().end());
}

Claim IndexWriter::claim(const Article& article, const std::string& source, bool one_of_many,
                         bool anew) {
    std::uint64_t origin = 0;
    {
        const std::lock_guard lock(mutex_);
        origin = ledger_.origin(source);
    }
    const Identity identity = identify(article, source, origin, one_of_many);
    const std::lock_guard lock(mutex_);
    load_known();
    return known_.claim(identity, !ledger_.has_elsewhere(identity.key, source), anew);
}

void IndexWriter::Lane::add(StoredArticle& stored, const Analysis& analysis, const Claim& claim,
                            Added added) {
    stored.article.id = article_id(claim.identity.key);
    if (!builder_) {
        builder_ = std::make_unique<SegmentBuilder>(writer_.index_.next_part(), writer_.limits_);
        begun_ = Clock::now();
    }
    builder_->add(stored, analysis, claim.identity);
    // A batch that could not be published is no fault of the article.
    try {
        if (claim.replaced) replaced_.push_back(*claim.replaced);
        if (added.source != nullptr) added_.push_back(std::move(added));
        if (builder_->full() || Clock::now() - begun_ >= writer_.longest_wait_.load()) flush();
    } catch (const IndexError&) {
        throw;
    } catch (const std::exception& error) {
        throw IndexError("can't write the index " + writer_.index_.path().string() + ": " +
                         error.what() +
                         ": what was published stays, and the next run goes on behind it");
    }
}

void IndexWriter::Lane::flush() {
    if (builder_ && !builder_->empty())
        writer_.hand_over({{builder_->folder(), builder_->finish()},
                           std::exchange(replaced_, {}),
                           std::exchange(added_, {})});
    builder_.reset();
}

void IndexWriter::hand_over(Pending&& pending) {
    std::vector<Pending> waiting;
    {
        const std::lock_guard lock(mutex_);
        const Clock::time_point now = Clock::now();
        if (pending_.empty()) pending_since_ = now;
        pending_.push_back(std::move(pending));
        std::uint64_t articles = 0;
        for (const Pending& one : pending_) articles += one.part.info.articles;
        if (now - pending_since_ >= longest_wait_.load()) {
            longest_wait_ = longest_wait_.load() * 9 / 8;
            waiting.swap(pending_);
        } else if (articles >= batch_articles || pending_.size() >= batch_segments) {
            waiting.swap(pending_);
        }
    }
    // This thread compacts while the others go on.
    if (const std::optional<Pending> batch = compact_pending(waiting)) {
        const std::lock_guard lock(mutex_);
        const Manifest before = index_.manifest();
        try {
            bury(batch->replaced);
            index_.manifest().segments.push_back(batch->part.info);
            write_progress(batch->added);
            index_.publish();
        } catch (...) {
            // Another thread must not publish the half of it.
            const std::uint64_t next = index_.manifest().next_segment;
            index_.manifest() = before;
            index_.manifest().next_segment = next;
            throw;
        }
    }
}

// Compacts what is pending into a segment that can be published.
std::optional<IndexWriter::Pending> IndexWriter::compact_pending(
    const std::vector<Pending>& pending) {
    if (pending.empty()) return std::nullopt;
    Pending whole;
    {
        const std::lock_guard lock(mutex_);
        whole.part.folder = index_.segments() / index_.next_name();
    }
    std::vector<Part> parts;
    for (const Pending& one : pending) {
        parts.push_back(one.part);
        whole.replaced.insert(whole.replaced.end(), one.replaced.begin(), one.replaced.end());
        whole.added.insert(whole.added.end(), one.added.begin(), one.added.end());
    }
    whole.part.info = compact(parts, whole.part.folder);
    return whole;
}

// Writes what is known of the sources of articles that are published now. One that had not been
// read before, and whose articles are all fresh and published, is done. Any other one is to be read
// again by the run that follows when this one is killed: only its end tells what it no longer has,
// and where the articles stand that it shares with others.
void IndexWriter::write_progress(const std::vector<Added>& added) {
    SourceStates reached;
    for (const auto& [source, listed] : added) {
        reached[source->file.path].articles.push_back(listed);
        ++source->published;
    }
    for (const auto& [source, listed] : added) {
        SourceState& state = reached.at(source->file.path);
        if (state.origin != 0) continue;  // it had more articles in the batch
        std::vector<Listed> articles = std::move(state.articles);
        if (const auto known = ledger_.states().find(source->file.path);
            known != ledger_.states().end()) {
            state = known->second;
            state.complete = false;
        } else {
            state.origin = ledger_.origin(source->file.path);
            state.size = source->file.size;
            state.modified = source->file.modified;
            state.changed = source->file.changed;
            state.names = source->names;
            // Its content is known when nothing of it is left to be read.
            const bool is_read = source->unread == 0;
            if (is_read) state.content = source->content;
            const std::lock_guard lock(source->mutex);
            state.complete =
                is_read && source->complete && source->published == source->articles.size();
        }
        state.articles = std::move(articles);
    }
    if (reached.empty()) return;
    index_.manifest().sources.push_back(index_.write(".sources", pack_progress(reached)));
    has_progress_ = true;
}

void IndexWriter::set_source(const std::string& path, SourceState state) {
    const std::lock_guard lock(mutex_);
    ledger_.set(path, std::move(state));
}

void IndexWriter::forget_source(const std::string& path) {
    const std::lock_guard lock(mutex_);
    ledger_.forget(path);
}

std::optional<SourceState> IndexWriter::take_moved(std::uint64_t size, std::uint64_t content) {
    const std::lock_guard lock(mutex_);
    return ledger_.take_moved(size, content);
}

bool IndexWriter::remove_article(std::uint64_t key) {
    const std::lock_guard lock(mutex_);
    load_known();
    const std::optional<ArticlePlace> place = known_.find(key);
    if (!place) return false;
    bool listed = false;
    for (const auto& [path, state] : ledger_.states()) {
        const auto change = ledger_.changes().find(path);
        const SourceState* current = &state;
        if (change != ledger_.changes().end()) {
            if (!change->second) continue;
            current = &*change->second;
        }
        const auto is_it = [key](const Listed& article) { return article.key == key; };
        if (std::none_of(current->articles.begin(), current->articles.end(), is_it)) continue;
        SourceState without = *current;
        std::erase_if(without.articles, is_it);
        ledger_.set(path, std::move(without));
        listed = true;
    }
    // A run that was cut off has stored it, and no source has it yet.
    if (!listed) {
        dead_.push_back(*place);
        ++unlisted_;
    }
    return true;
}

// Writes what is dead beside its segments, with what a batch replaces.
void IndexWriter::bury(const std::vector<ArticlePlace>& replaced) {
    std::map<std::uint32_t, std::vector<std::uint64_t>> dead;
    for (const auto* places : {&std::as_const(dead_), &replaced})
        for (const ArticlePlace& place : *places) dead[place.segment].push_back(place.number);
    std::vector<SegmentInfo>& segments = index_.manifest().segments;
    for (auto& [segment, numbers] : dead)
        segments[segment] = write_dead(index_, segments[segment], std::move(numbers));
    dead_.clear();
}

// Whether what is known of all sources is written, and not what has changed: most of what a run
// with batches found out, these have said already.
bool IndexWriter::writes_all_sources() const {
    return has_progress_ || index_.manifest().sources.size() >= most_small_files;
}

// `changes` are packed; they are the ledger's states by now.
void IndexWriter::write_sources(const std::string& changes) {
    std::vector<std::string>& names = index_.manifest().sources;
    if (!writes_all_sources()) {
        names.push_back(index_.write(".sources", changes));
        return;
    }
    names = {index_.write(".sources", pack_sources(ledger_.states()))};
    has_progress_ = false;
}

void IndexWriter::write_places(const Places& places) {
    if (places.empty()) return;
    std::vector<std::string>& names = index_.manifest().places;
    if (names.size() < most_small_files) {
        names.push_back(index_.write(".places", pack_places(places)));
        return;
    }
    Places all;
    for (const std::string& name : names) PlacesFile(index_.segments() / name).read_into(all);
    for (const auto& [key, list] : places) all.insert_or_assign(key, list);
    std::erase_if(all, [](const auto& entry) { return entry.second.empty(); });
    names = {index_.write(".places", pack_places(all))};
}

std::uint64_t IndexWriter::publish() {
    const std::optional<Pending> last = compact_pending(std::exchange(pending_, {}));
    if (!last && ledger_.changes().empty() && dead_.empty()) return 0;

    // They may be the lists of a million articles, and are not held twice.
    const bool has_changes = !ledger_.changes().empty();
    const std::string changes =
        writes_all_sources() ? std::string() : pack_sources(ledger_.changes());
    std::vector<PlacesFile> placed;
    for (const std::string& name : index_.manifest().places)
        placed.emplace_back(index_.segments() / name);
    const SourceLedger::Consequences consequences = ledger_.settle([&](std::uint64_t key) {
        return std::any_of(placed.begin(), placed.end(),
                           [key](const PlacesFile& file) { return file.find(key).has_value(); });
    });
    std::uint64_t gone = std::exchange(unlisted_, 0);
    if (!consequences.unlisted.empty()) load_known();
    for (const std::uint64_t key : consequences.unlisted)
        if (const std::optional<ArticlePlace> place = known_.find(key)) {
            dead_.push_back(*place);
            ++gone;
        }
    bury(last ? last->replaced : std::vector<ArticlePlace>{});
    if (last) index_.manifest().segments.push_back(last->part.info);
    std::erase_if(index_.manifest().segments,
                  [](const SegmentInfo& info) { return info.dead == info.articles; });
    troubles_.clear();
    merge_segments(index_, [this](const std::string& what) { troubles_.push_back(what); });
    if (has_changes) write_sources(changes);
    write_places(consequences.places);
    publish_segments();
    return gone;
}

void IndexWriter::publish_segments() {
    index_.publish();
    // Segments have moved: the tables are read again when they are needed.
    known_.clear();
    index_.sweep();
}

std::uint64_t IndexWriter::compact_all() {
    merge_all(index_);
    publish_segments();
    std::uint64_t articles = 0;
    for (const SegmentInfo& info : index_.manifest().segments) articles += info.articles;
    return articles;
}

}  // namespace dateline
