#include "schema/index.h"

#include "schema/bytes.h"
#include "schema/terms.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

// A writer may replace the manifest and remove what it no longer names between our reading and
// opening; the manifest that it left behind is then the one to read.
constexpr int most_tries = 5;

template <class Read>
auto reading(const Index& index, Xapian::docid document, Read read) {
    try {
        return read(index.segment_of(document).record(index.number_of(document)));
    } catch (const DamagedBytes& error) {
        throw IndexError("the index at " + index.folder().string() + " is damaged: article " +
                         std::to_string(index.number_of(document)) + " of segment " +
                         index.segment_of(document).info().name + ": " + error.what());
    }
}

}  // namespace

Index Index::open(const fs::path& folder) {
    for (int attempt = 1;; ++attempt) {
        Index index;
        index.folder_ = folder;
        index.manifest_ = read_manifest(folder);
        try {
            for (const SegmentInfo& info : index.manifest_.segments) {
                index.segments_.emplace_back(folder / "segments", info);
                const Xapian::Database terms(index.segments_.back().terms_path().string());
                index.uuids_.push_back(terms.get_uuid());
                index.database_.add_database(terms);
                index.has_dead_ = index.has_dead_ || info.dead > 0;
            }
            return index;
        } catch (const IndexError&) {
            if (attempt == most_tries) throw;
        } catch (const Xapian::Error& error) {
            if (attempt == most_tries)
                throw IndexError("the index at " + folder.string() + " can't be opened: " +
                                 error.get_msg() + (error.get_error_string() ? ": " : "") +
                                 (error.get_error_string() ? error.get_error_string() : ""));
        }
    }
}

const Segment& Index::segment_with(const std::string& uuid) const {
    for (std::size_t i = 0; i < uuids_.size(); ++i)
        if (uuids_[i] == uuid) return segments_[i];
    throw IndexError("the index at " + folder_.string() + " has no segment " + uuid);
}

std::uint64_t Index::live_articles() const {
    std::uint64_t live = 0;
    for (const SegmentInfo& segment : manifest_.segments) live += segment.articles - segment.dead;
    return live;
}

StoredArticle Index::article(Xapian::docid document) const {
    return reading(*this, document, unpack_record);
}

StoredArticle Index::article_head(Xapian::docid document) const {
    return reading(*this, document, unpack_head);
}

std::string Index::article_text(Xapian::docid document) const {
    return reading(*this, document, record_text);
}

std::vector<Xapian::docid> Index::find_id(const std::string& prefix, std::size_t limit) const {
    std::vector<Xapian::docid> found;
    if (segments_.empty()) return found;
    const std::string start = term(info(Field::id).prefix, prefix);
    for (auto it = database_.allterms_begin(start); it != database_.allterms_end(start); ++it) {
        for (auto doc = database_.postlist_begin(*it); doc != database_.postlist_end(*it); ++doc) {
            if (is_dead(*doc)) continue;
            found.push_back(*doc);
            if (found.size() == limit) return found;
        }
    }
    return found;
}

}  // namespace dateline
