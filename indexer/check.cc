#include "indexer/check.h"

#include <xapian.h>

#include <algorithm>
#include <sstream>
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

    Checked check() {
        for (const auto& [name, sum] : manifest_.checksums) checksum(name, sum);
        for (const SegmentInfo& info : manifest_.segments)
            guarded(info.name, [&] { segment(info); });
        for (const std::string& name : manifest_.places)
            guarded(name, [&] {
                Places all;
                PlacesFile(segments_ / name).read_into(all);
            });
        guarded("sources", [&] { sources(); });
        return checked_;
    }

private:
    void damaged(const std::string& where, const std::string& what) {
        ++checked_.damages;
        damage_(where, what);
    }

    template <class Work>
    void guarded(const std::string& name, Work work) {
        try {
            work();
        } catch (const Xapian::Error& error) {
            damaged((segments_ / name).string(), error.get_msg());
        } catch (const std::exception& error) {
            damaged((segments_ / name).string(), error.what());
        }
    }

    void checksum(const std::string& name, std::uint64_t sum) {
        guarded(name, [&] {
            const MappedFile file(segments_ / name);
            checked_.bytes += file.bytes().size();
            if (checksum_of(file.bytes()) != sum)
                damaged((segments_ / name).string(), "its bytes are not those that were written");
        });
    }

    void segment(const SegmentInfo& info) {
        ++checked_.segments;
        const Segment segment(segments_, info);
        std::ostringstream messages;
        if (Xapian::Database::check(segment.terms_path().string(), 0, &messages) != 0)
            damaged(segment.terms_path().string(), "the database of its words is damaged");
        const Xapian::Database terms(segment.terms_path().string());
        if (terms.get_doccount() != info.articles)
            damaged(segment.terms_path().string(),
                    "it has " + std::to_string(terms.get_doccount()) + " articles, and " +
                        std::to_string(info.articles) + " were written");
        for (std::uint64_t number = 1; number <= info.articles; ++number) {
            if (segment.is_dead(number)) continue;
            ++checked_.articles;
            keys_.push_back(segment.row(number).key);
            const std::string name = info.name + ", article " + std::to_string(number);
            guarded(name, [&] { article(segment, terms, number, name); });
        }
    }

    void article(const Segment& segment, const Xapian::Database& terms, std::uint64_t number,
                 const std::string& name) {
        const StoredArticle stored = unpack_record(segment.record(number));
        segment.tokens(number);
        const std::string id = article_id(segment.row(number).key);
        if (stored.article.id != id)
            damaged((segments_ / name).string(),
                    "its record is of article " + stored.article.id + ", and not of " + id);
        const std::string of_id = term(info(Field::id).prefix, id);
        auto posting = terms.postlist_begin(of_id);
        const auto end = terms.postlist_end(of_id);
        if (posting != end) posting.skip_to(static_cast<Xapian::docid>(number));
        if (posting == end || *posting != number)
            damaged((segments_ / name).string(), "it is not found by its id " + id);
    }

    // That each article is stored once, and those that the sources list are. What no source lists
    // has come from standard input, or from a run that was cut off.
    void sources() {
        const SourceStates states = read_sources(db_, manifest_);
        checked_.sources = states.size();
        std::ranges::sort(keys_);
        for (auto twice = std::ranges::adjacent_find(keys_); twice != keys_.end();
             twice = std::adjacent_find(std::ranges::upper_bound(keys_, *twice), keys_.end()))
            damaged(segments_.string(), "article " + article_id(*twice) + " is stored twice");
        // What could not be read at all has been told.
        if (keys_.size() < written()) return;
        for (const auto& [path, state] : states)
            for (const Listed& article : state.articles)
                if (!std::ranges::binary_search(keys_, article.key))
                    damaged(path, "its article " + article_id(article.key) + " is not stored");
    }

    // The articles that the manifest has.
    std::uint64_t written() const {
        std::uint64_t articles = 0;
        for (const SegmentInfo& info : manifest_.segments) articles += info.articles - info.dead;
        return articles;
    }

    const fs::path& db_;
    const fs::path segments_;
    const Damage& damage_;
    const Manifest manifest_;
    Checked checked_;
    std::vector<std::uint64_t> keys_;  // of the articles that were read
};

}  // namespace

Checked check_index(const fs::path& db, const Damage& damage) {
    return Checker(db, damage).check();
}

}  // namespace dateline
