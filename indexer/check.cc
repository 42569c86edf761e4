#include "indexer/check.h"

#include <xapian.h>

#include <sstream>

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
        guarded("sources", [&] { checked_.sources = read_sources(db_, manifest_).size(); });
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

    const fs::path& db_;
    const fs::path segments_;
    const Damage& damage_;
    const Manifest manifest_;
    Checked checked_;
};

}  // namespace

Checked check_index(const fs::path& db, const Damage& damage) {
    return Checker(db, damage).check();
}

}  // namespace dateline
