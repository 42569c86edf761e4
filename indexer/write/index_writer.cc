#include "indexer/write/index_writer.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <map>

#include "indexer/write/compact.h"
#include "schema/bytes.h"
#include "schema/files.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t unpublished = UINT32_MAX;

// Small segments that are compacted in one go. Each is opened with some five files, and a process
// may usually have 1,024 open.
constexpr std::size_t batch_segments = 100;

// Segments of similar size that are merged into one when there are so many of them: a search opens
// every segment, and an update must not copy the whole index.
constexpr std::size_t tier_segments = 8;
constexpr std::uint64_t tier_ratio = 8;

// A segment is written anew when one in so many of its articles is dead.
constexpr std::uint64_t most_dead = 4;

// Files of what was read, before they are written as one.
constexpr std::size_t most_source_files = 8;

// Keys for two articles of one source that claim the same identity.
std::uint64_t told_apart(std::uint64_t key, std::uint64_t content) {
    const std::array<std::uint64_t, 2> both{key, content};
    return XXH3_64bits(both.data(), sizeof both);
}

}  // namespace

IndexWriter::IndexWriter(const fs::path& folder, bool words_only)
    : folder_(folder), building_(folder / "segments" / "building") {
    try {
        create_or_open(words_only);
    } catch (const fs::filesystem_error& error) {
        if (lock_ >= 0) ::close(lock_);
        throw IndexError("can't write the index " + folder.string() + ": " +
                         error.code().message());
    } catch (...) {
        if (lock_ >= 0) ::close(lock_);
        throw;
    }
}

IndexWriter::~IndexWriter() {
    std::error_code ignored;
    fs::remove_all(building_, ignored);
    ::close(lock_);
}

void IndexWriter::create_or_open(bool words_only) {
    if (folder_.empty()) throw IndexError("the index has no name: name a folder with --db");
    refuse_foreign_folder();
    fs::create_directories(folder_);
    // Whether there is an index is decided under the lock: another first run may just have made it.
    take_lock();
    const bool exists = has_manifest(folder_);
    if (exists) {
        manifest_ = read_manifest(folder_);
        const bool has_words_only = std::find(manifest_.features.begin(), manifest_.features.end(),
                                              understood_feature) == manifest_.features.end();
        if (has_words_only != words_only && !manifest_.segments.empty())
            throw IndexError("the index at " + folder_.string() +
                             (has_words_only ? " was made with --words-only: give it again"
                                             : " was made without --words-only: leave it out") +
                             ", or name another folder with --db");
    }
    if (manifest_.segments.empty()) {
        manifest_.features.clear();
        if (!words_only) manifest_.features.emplace_back(understood_feature);
    }
    // A new index is one from here on, so that only folders with a manifest are ever swept.
    if (!exists) publish_manifest(folder_, manifest_);
    fs::create_directories(folder_ / "segments");
    sync_folder(fs::absolute(folder_).parent_path());
    sweep();
    fs::create_directories(building_);
    sources_ = read_sources(folder_, manifest_);
}

// A folder without a manifest may only be empty, but for the lock of a writer that came no further.
void IndexWriter::refuse_foreign_folder() const {
    if (has_manifest(folder_) || !fs::exists(folder_)) return;
    if (!fs::is_directory(folder_))
        throw IndexError(folder_.string() + " is not a folder: name another with --db");
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_)) {
        const fs::path name = entry.path().filename();
        if (name != "lock" && name != "manifest.new")
            throw IndexError(folder_.string() +
                             " holds other files and no manifest of an index: name an empty folder "
                             "with --db");
    }
}

void IndexWriter::take_lock() {
    const fs::path path = folder_ / "lock";
    lock_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock_ < 0)
        throw IndexError("can't write the index " + folder_.string() + ": " + std::strerror(errno));
    int locked;
    do locked = ::flock(lock_, LOCK_EX | LOCK_NB);
    while (locked != 0 && errno == EINTR);
    if (locked != 0 && errno != EWOULDBLOCK)
        throw IndexError("can't lock " + path.string() + ": " + std::strerror(errno));
    if (locked != 0) {
        std::array<char, 24> holder{};
        const ssize_t length = ::read(lock_, holder.data(), holder.size() - 1);
        std::string process(holder.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
        process.erase(std::find(process.begin(), process.end(), '\n'), process.end());
        throw IndexError("the index at " + folder_.string() + " is being written by process " +
                         process + ": wait until it is done");
    }
    const std::string process = std::to_string(::getpid()) + "\n";
    if (::ftruncate(lock_, 0) != 0 ||
        ::pwrite(lock_, process.data(), process.size(), 0) != static_cast<ssize_t>(process.size()))
        throw IndexError("can't write " + path.string() + ": " + std::strerror(errno));
}

// Removes what no manifest names.
void IndexWriter::sweep() {
    std::vector<std::string> named = manifest_.sources;
    for (const SegmentInfo& segment : manifest_.segments) {
        named.push_back(segment.name);
        if (!segment.dead_file.empty()) named.push_back(segment.dead_file);
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_ / "segments"))
        if (std::find(named.begin(), named.end(), entry.path().filename().string()) == named.end())
            fs::remove_all(entry.path());
}

void IndexWriter::load_places() {
    places_loaded_ = true;
    for (std::uint32_t s = 0; s < manifest_.segments.size(); ++s) {
        const Segment segment(folder_ / "segments", manifest_.segments[s]);
        places_.reserve(places_.size() + segment.rows().size());
        std::uint64_t number = 0;
        for (const TableRow& row : segment.rows()) {
            ++number;
            if (segment.is_dead(number)) continue;
            const auto [entry, is_new] = places_.try_emplace(row.key);
            Place& place = entry->second;
            // A run that was cut off may have published an article's new version beside the old
            // one.
            if (!is_new) replaced_.push_back({place.segment, place.number});
            place = {row.content, s, number, false};
        }
    }
}

IndexWriter::Claim IndexWriter::claim(const Article& article, bool one_of_many) {
    Claim claim;
    claim.content = content_hash(article);
    claim.key = article_key(article, claim.content, one_of_many);
    const std::lock_guard lock(mutex_);
    if (!places_loaded_) load_places();
    const std::uint64_t apart = told_apart(claim.key, claim.content);
    if (places_.contains(apart)) claim.key = apart;
    const auto [entry, is_new] = places_.try_emplace(claim.key);
    Place& place = entry->second;
    if (!is_new && place.content == claim.content) {
        place.seen = true;
        claim.verdict = Verdict::unchanged;
        return claim;
    }
    if (!is_new && place.seen) {
        claim.key = apart;
        places_[apart] = {claim.content, unpublished, 0, true};
        return claim;
    }
    if (!is_new) {
        claim.verdict = Verdict::replaces;
        claim.replaced = ArticlePlace{place.segment, place.number};
    }
    place = {claim.content, unpublished, 0, true};
    return claim;
}

void IndexWriter::Lane::add(StoredArticle& stored, const Analysis& analysis, const Claim& claim) {
    stored.article.id = article_id(claim.key);
    if (!builder_) builder_ = std::make_unique<SegmentBuilder>(writer_.next_part());
    builder_->add(stored, analysis, claim.key, claim.content);
    if (claim.replaced) replaced_.push_back(*claim.replaced);
    if (builder_->full()) flush();
}

void IndexWriter::Lane::flush() {
    if (builder_ && !builder_->empty()) writer_.hand_over(*builder_, std::exchange(replaced_, {}));
    builder_.reset();
}

fs::path IndexWriter::next_part() {
    const std::lock_guard lock(mutex_);
    return building_ / ("part-" + std::to_string(++parts_));
}

std::string IndexWriter::next_name(const char* suffix) {
    std::string number = std::to_string(manifest_.next_segment++);
    return std::string(number.size() < 6 ? 6 - number.size() : 0, '0') + number + suffix;
}

void IndexWriter::hand_over(SegmentBuilder& builder, std::vector<ArticlePlace> replaced) {
    Pending part{builder.folder(), builder.finish(), std::move(replaced)};
    std::vector<Pending> batch;
    {
        const std::lock_guard lock(mutex_);
        pending_.push_back(std::move(part));
        if (pending_.size() >= batch_segments) batch.swap(pending_);
    }
    // This thread compacts while the others go on. What is done is published at once with what it
    // replaces, so that a run that is cut off keeps it; which sources are done is only known at the
    // end.
    if (auto info = compact_pending(batch)) {
        const std::lock_guard lock(mutex_);
        bury(batch);
        sync_folder(folder_ / "segments");
        manifest_.segments.push_back(std::move(*info));
        publish_manifest(folder_, manifest_);
    }
}

std::optional<SegmentInfo> IndexWriter::compact_pending(const std::vector<Pending>& pending) {
    if (pending.empty()) return std::nullopt;
    fs::path folder;
    {
        const std::lock_guard lock(mutex_);
        folder = folder_ / "segments" / next_name();
    }
    return compact_parts_into(pending, folder);
}

SegmentInfo IndexWriter::compact_parts_into(const std::vector<Pending>& pending,
                                            const fs::path& folder) {
    std::vector<fs::path> parts;
    std::vector<SegmentInfo> infos;
    for (const Pending& part : pending) {
        parts.push_back(part.folder);
        infos.push_back(part.info);
    }
    SegmentInfo info = compact(parts, infos, folder);
    std::error_code ignored;
    for (const fs::path& part : parts) fs::remove_all(part, ignored);
    return info;
}

void IndexWriter::finish_source(const std::string& path, const SourceState& state) {
    const std::lock_guard lock(mutex_);
    new_sources_.insert_or_assign(path, state);
}

// Notes the articles that these parts replace as dead.
void IndexWriter::bury(const std::vector<Pending>& parts) {
    std::map<std::uint32_t, std::vector<std::uint64_t>> dead;
    const auto add = [&](const ArticlePlace& place) {
        if (place.segment != unpublished) dead[place.segment].push_back(place.number);
    };
    for (const Pending& part : parts)
        std::for_each(part.replaced.begin(), part.replaced.end(), add);
    std::for_each(replaced_.begin(), replaced_.end(), add);
    replaced_.clear();
    for (auto& [segment, numbers] : dead)
        manifest_.segments[segment] = write_dead(manifest_.segments[segment], std::move(numbers));
}

SegmentInfo IndexWriter::write_dead(const SegmentInfo& info, std::vector<std::uint64_t> numbers) {
    const Segment segment(folder_ / "segments", info);
    const std::vector<std::uint64_t> before = segment.dead_numbers();
    numbers.insert(numbers.end(), before.begin(), before.end());
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    SegmentInfo changed = info;
    changed.dead = numbers.size();
    changed.dead_file = next_name(".dead");
    write_file_synced(folder_ / "segments" / changed.dead_file, pack_dead(numbers));
    return changed;
}

std::string IndexWriter::write_sources(const SourceStates& states) {
    std::string name = next_name(".sources");
    write_file_synced(folder_ / "segments" / name, pack_sources(states));
    return name;
}

void IndexWriter::publish() {
    const std::vector<Pending> rest = std::exchange(pending_, {});
    std::optional<SegmentInfo> last = compact_pending(rest);
    if (!last && new_sources_.empty() && replaced_.empty()) return;
    bury(rest);
    std::erase_if(manifest_.segments,
                  [](const SegmentInfo& info) { return info.dead == info.articles; });
    if (last) manifest_.segments.push_back(std::move(*last));
    merge_segments();

    for (const auto& [path, state] : new_sources_) sources_.insert_or_assign(path, state);
    if (manifest_.sources.size() >= most_source_files)
        manifest_.sources = {write_sources(sources_)};
    else if (!new_sources_.empty())
        manifest_.sources.push_back(write_sources(new_sources_));
    sync_folder(folder_ / "segments");
    publish_manifest(folder_, manifest_);

    new_sources_.clear();
    // Segments have moved: places are read again when they are needed.
    places_.clear();
    places_loaded_ = false;
    // All is stored; what can't be swept now is swept by the next writer.
    try {
        sweep();
        fs::create_directories(building_);
    } catch (const fs::filesystem_error&) {
    }
}

// The live articles of a segment, as few new parts. Xapian can't take articles out of a database
// without term lists; but a record has all that is needed to index its article again, without
// understanding it again.
std::vector<IndexWriter::Pending> IndexWriter::rewrite_live(const SegmentInfo& info) {
    const Segment segment(folder_ / "segments", info);
    std::vector<Pending> wholes;
    std::vector<Pending> parts;
    std::unique_ptr<SegmentBuilder> builder;
    Analysis analysis;
    const auto compact_parts = [&] {
        if (parts.empty()) return;
        const fs::path folder = next_part();
        wholes.push_back({folder, compact_parts_into(parts, folder), {}});
        parts.clear();
    };
    const auto finish = [&] {
        if (builder) parts.push_back({builder->folder(), builder->finish(), {}});
        builder.reset();
        if (parts.size() >= batch_segments) compact_parts();
    };
    for (std::uint64_t number = 1; number <= info.articles; ++number) {
        if (segment.is_dead(number)) continue;
        if (!builder) builder = std::make_unique<SegmentBuilder>(next_part());
        const StoredArticle stored = unpack_record(segment.record(number));
        analyse(stored.article.text, analysis);
        const TableRow& row = segment.row(number);
        builder->add(stored, analysis, row.key, row.content);
        if (builder->full()) finish();
    }
    finish();
    compact_parts();
    return wholes;
}

// Puts segments together as one, without their dead articles.
void IndexWriter::merge(const std::vector<SegmentInfo>& segments) {
    std::vector<fs::path> parts;
    std::vector<SegmentInfo> infos;
    for (const SegmentInfo& info : segments) {
        if (info.dead == 0) {
            parts.push_back(folder_ / "segments" / info.name);
            infos.push_back(info);
            continue;
        }
        for (const Pending& part : rewrite_live(info)) {
            parts.push_back(part.folder);
            infos.push_back(part.info);
        }
    }
    const SegmentInfo whole = compact(parts, infos, folder_ / "segments" / next_name());
    // It takes the place of the first: of two versions of an article the one in the later segment
    // counts.
    const auto is_merged = [&](const SegmentInfo& info) {
        return std::any_of(segments.begin(), segments.end(),
                           [&](const SegmentInfo& old) { return old.name == info.name; });
    };
    *std::find_if(manifest_.segments.begin(), manifest_.segments.end(), is_merged) = whole;
    std::erase_if(manifest_.segments, is_merged);
}

// Keeps the number of segments near the logarithm of the articles, and dead articles few: whenever
// there are `tier_segments` of a size (within `tier_ratio`) they become one, and a segment of which
// too much is dead is written anew.
void IndexWriter::merge_segments() {
    const auto try_merge = [this](const std::vector<SegmentInfo>& segments) {
        try {
            merge(segments);
        } catch (const DamagedBytes&) {
            // A damaged article stays where it is, and is reported by whoever reads it.
        }
    };
    const std::vector<SegmentInfo> before = manifest_.segments;
    for (const SegmentInfo& info : before)
        if (info.dead * most_dead >= info.articles) try_merge({info});
    for (std::uint64_t ceiling = tier_ratio; ceiling < UINT64_MAX / tier_ratio;
         ceiling *= tier_ratio) {
        std::vector<SegmentInfo> small;
        for (const SegmentInfo& info : manifest_.segments)
            if (info.articles <= ceiling) small.push_back(info);
        if (small.size() >= tier_segments) try_merge(small);
    }
}

}  // namespace dateline
