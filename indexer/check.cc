#include "indexer/check.h"

#include <xapian.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "indexer/sources/source_state.h"
#include "schema/bytes.h"
#include "schema/files.h"
#include "schema/places.h"
#include "schema/record.h"
#include "schema/segment.h"
#include "schema/terms.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

class Checker {
public:
    Checker(const fs::path& db, const Damage& damage)
        : db_(db), segments_(db / "segments"), damage_(damage), manifest_(read_manifest(db)) {}

    // A writer may replace what is being read. Then the manifest that it left behind says what else
    // there is to be read, until there is no more: what was read once is not read again.
    Checked check() {
        for (;;) {
            is_replaced_ = false;
            read();
            if (!is_replaced_) break;
            manifest_ = read_manifest(db_);
        }
        for (const SegmentInfo& info : manifest_.segments) {
            ++checked_.segments;
            checked_.articles += info.articles - info.dead;
        }
        checked_.sources = sources_.size();
        sources();
        return checked_;
    }

private:
    void read() {
        for (const auto& [name, sum] : manifest_.checksums)
            if (seen_.insert(name).second) checksum(name, sum);
        for (const SegmentInfo& info : manifest_.segments)
            if (seen_.insert(name_of(info)).second)
                guarded(name_of(info), info.name, [&] { segment(info); });
        for (const std::string& name : manifest_.places)
            if (seen_.insert(name + " places").second)
                guarded(name, name, [&] {
                    Places all;
                    PlacesFile(segments_ / name).read_into(all);
                });
        guarded("", "sources", [&] { sources_ = read_sources(db_, manifest_); });
    }

    // With what is dead in it.
    static std::string name_of(const SegmentInfo& info) { return info.name + ' ' + info.dead_file; }

    // Whether the manifest still names a file or segment; of the sources, whether it names the
    // same.
    bool is_named(const std::string& name) const {
        const Manifest now = read_manifest(db_);
        if (name.empty()) return now.sources == manifest_.sources;
        return now.checksums.contains(name) ||
               std::any_of(now.segments.begin(), now.segments.end(),
                           [&](const SegmentInfo& info) { return name_of(info) == name; });
    }

    void damaged(const std::string& name, const std::string& where, const std::string& what) {
        if (!is_named(name)) {
            is_replaced_ = true;
            return;
        }
        tell((segments_ / where).string(), what);
    }

    void tell(const std::string& where, const std::string& what) {
        ++checked_.damages;
        damage_(where, what);
    }

    // `name` is what the manifest names, `where` what is told.
    template <class Work>
    void guarded(const std::string& name, const std::string& where, Work work) {
        try {
            work();
        } catch (const Xapian::Error& error) {
            damaged(name, where, error.get_msg());
        } catch (const std::exception& error) {
            damaged(name, where, error.what());
        }
    }

    void checksum(const std::string& name, std::uint64_t sum) {
        guarded(name, name, [&] {
            const MappedFile file(segments_ / name);
            checked_.bytes += file.bytes().size();
            if (checksum_of(file.bytes()) != sum)
                damaged(name, name, "its bytes are not those that were written");
        });
    }

    void segment(const SegmentInfo& info) {
        const Segment segment(segments_, info);
        std::ostringstream messages;
        if (Xapian::Database::check(segment.terms_path().string(), 0, &messages) != 0)
            damaged(name_of(info), info.name + "/terms", "the database of its words is damaged");
        const Xapian::Database terms(segment.terms_path().string());
        if (terms.get_doccount() != info.articles)
            damaged(name_of(info), info.name + "/terms",
                    "it has " + std::to_string(terms.get_doccount()) + " articles, and " +
                        std::to_string(info.articles) + " were written");
        for (std::uint64_t number = 1; number <= info.articles; ++number) {
            if (segment.is_dead(number)) continue;
            keys_[name_of(info)].push_back(segment.row(number).key);
            const std::string name = info.name + ", article " + std::to_string(number);
            guarded(name_of(info), name, [&] { article(segment, terms, number, name); });
        }
    }

    void article(const Segment& segment, const Xapian::Database& terms, std::uint64_t number,
                 const std::string& name) {
        const StoredArticle stored = unpack_record(segment.record(number));
        segment.tokens(number);
        const std::string id = article_id(segment.row(number).key);
        if (stored.article.id != id)
            damaged(name_of(segment.info()), name,
                    "its record is of article " + stored.article.id + ", and not of " + id);
        const std::string of_id = term(info(Field::id).prefix, id);
        auto posting = terms.postlist_begin(of_id);
        const auto end = terms.postlist_end(of_id);
        if (posting != end) posting.skip_to(static_cast<Xapian::docid>(number));
        if (posting == end || *posting != number)
            damaged(name_of(segment.info()), name, "it is not found by its id " + id);
    }

    // That each article is stored once, and those that the sources list are. What no source lists
    // has come from standard input, or from a run that was cut off.
    void sources() {
        std::vector<std::uint64_t> keys;
        for (const SegmentInfo& info : manifest_.segments) {
            const std::vector<std::uint64_t>& read = keys_[name_of(info)];
            keys.insert(keys.end(), read.begin(), read.end());
        }
        std::ranges::sort(keys);
        for (auto twice = std::ranges::adjacent_find(keys); twice != keys.end();
             twice = std::adjacent_find(std::ranges::upper_bound(keys, *twice), keys.end()))
            tell(segments_.string(), "article " + article_id(*twice) + " is stored twice");
        // What could not be read at all has been told.
        if (keys.size() < checked_.articles) return;
        for (const auto& [path, state] : sources_)
            for (const Listed& article : state.articles)
                if (!std::ranges::binary_search(keys, article.key))
                    tell(path, "its article " + article_id(article.key) + " is not stored");
    }

    const fs::path& db_;
    const fs::path segments_;
    const Damage& damage_;
    Manifest manifest_;
    std::unordered_set<std::string> seen_;  // names of what has been read
    std::unordered_map<std::string, std::vector<std::uint64_t>> keys_;  // of articles, by segment
    SourceStates sources_;
    bool is_replaced_ = false;  // something was no longer there to be read
    Checked checked_;
};

}  // namespace

Checked check_index(const fs::path& db, const Damage& damage) {
    return Checker(db, damage).check();
}

}  // namespace dateline
