#include "indexer/commands/check.h"

#include <xapian.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "schema/bytes.h"
#include "schema/files.h"
#include "schema/places.h"
#include "schema/record.h"
#include "schema/segment.h"
#include "schema/source_state.h"

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
            checked_.bytes += fs::file_size(segments_ / name);
            if (checksum_of_file(segments_ / name) != sum)
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
        guarded(name_of(info), info.name + "/table", [&] { table(segment); });
        guarded(name_of(info), info.name + "/words", [&] { words(segment); });
        guarded(name_of(info), info.name + "/names", [&] { names(segment); });
        UnpackedBlock block;
        for (std::uint64_t number = 1; number <= info.articles; ++number) {
            if (segment.is_dead(number)) continue;
            keys_[name_of(info)].push_back(segment.key(number));
            const std::string name = info.name + ", article " + std::to_string(number);
            guarded(name_of(info), name, [&] { article(segment, number, name, block); });
        }
    }

    // What has a row for each article stands in the order of these.
    static void table(const Segment& segment) {
        const std::span<const TableRow> rows = segment.rows();
        for (std::size_t i = 1; i < rows.size(); ++i)
            if (rows[i].record <= rows[i - 1].record || rows[i].tokens <= rows[i - 1].tokens ||
                rows[i].mentions <= rows[i - 1].mentions)
                throw DamagedBytes("article " + std::to_string(i + 1) +
                                   " does not stand behind the one before it");
    }

    static void words(const Segment& segment) {
        const Vocabulary& vocabulary = segment.vocabulary();
        for (std::uint32_t word = 1; word <= vocabulary.size(); ++word)
            if (vocabulary.number_of(vocabulary.hash_of(word)) != word)
                throw DamagedBytes("word " + std::to_string(word) + " is not found by its hash");
    }

    // That all names ascend, and have as many articles as the table says.
    static void names(const Segment& segment) {
        const NameTable& table = segment.name_table();
        std::vector<std::uint32_t> articles(table.size());
        std::vector<std::uint32_t> seen;
        for (std::uint64_t number = 1; number <= segment.info().articles; ++number) {
            const NameRow row = segment.names(number);
            seen.assign(row.entities.begin(), row.entities.end());
            seen.insert(seen.end(), row.others.begin(), row.others.end());
            std::ranges::sort(seen);
            const auto repeated = std::ranges::unique(seen);
            seen.erase(repeated.begin(), repeated.end());
            if (!seen.empty() && seen.back() >= table.size())
                throw DamagedBytes("article " + std::to_string(number) +
                                   " has a name that is not there");
            for (const std::uint32_t name : seen) ++articles[name];
        }
        std::string before;
        table.each(0, [&](std::uint32_t number, std::string_view name) {
            if (number > 0 && name <= before)
                throw DamagedBytes("name " + std::to_string(number) + " is not in its place");
            if (articles[number] != table.articles(number))
                throw DamagedBytes("name " + std::to_string(number) + " is counted " +
                                   std::to_string(table.articles(number)) +
                                   " times, and articles have it " +
                                   std::to_string(articles[number]) + " times");
            before = name;
            return true;
        });
    }

    void article(const Segment& segment, std::uint64_t number, const std::string& name,
                 UnpackedBlock& block) {
        const auto wrong = [&](const std::string& what) {
            damaged(name_of(segment.info()), name, what);
        };
        const StoredArticle stored = unpack_record(segment.record(number, block));
        // That title and passages are within its tokens is seen when these are read.
        read_codes(segment.tokens(number).codes, words_);
        for (const std::uint32_t word : words_)
            if (word > segment.vocabulary().size()) {
                wrong("it has a word that is not among those of its segment");
                break;
            }
        if (segment.names(number).entities.size() != stored.mentions.entities.size())
            wrong("its names are not those of its record");
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
    std::vector<std::uint32_t> words_;  // of an article; used again
    bool is_replaced_ = false;          // something was no longer there to be read
    Checked checked_;
};

}  // namespace

Checked check_index(const fs::path& db, const Damage& damage) {
    return Checker(db, damage).check();
}

}  // namespace dateline
