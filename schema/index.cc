#include "schema/index.h"

#include <algorithm>

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
            for (const std::string& name : index.manifest_.places)
                index.places_.emplace_back(folder / "segments" / name);
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

Index Index::open_records(const fs::path& folder,
                          const std::function<void(const std::string&)>& damaged) {
    for (int attempt = 1;; ++attempt) {
        Index index;
        index.folder_ = folder;
        index.manifest_ = read_manifest(folder);
        std::vector<std::string> damages;
        const auto is_open = [&](const auto& open) {
            try {
                open();
                return true;
            } catch (const IndexError& error) {
                damages.emplace_back(error.what());
                return false;
            }
        };
        for (const std::string& name : index.manifest_.places)
            is_open([&] { index.places_.emplace_back(folder / "segments" / name); });
        std::erase_if(index.manifest_.segments, [&](const SegmentInfo& info) {
            return !is_open([&] { index.segments_.emplace_back(folder / "segments", info); });
        });
        if (!damages.empty() && attempt < most_tries) continue;
        for (const std::string& what : damages) damaged(what);
        return index;
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
    StoredArticle stored = reading(*this, document, unpack_record);
    if (!places_.empty()) put_in_place(stored, segment_of(document).row(number_of(document)).key);
    return stored;
}

// Moves an article to where it stands now. Where it was read is kept as long as it is one of its
// places: only there the lines of its paragraphs are known for certain.
void Index::put_in_place(StoredArticle& stored, std::uint64_t key) const {
    Article& article = stored.article;
    for (auto file = places_.rbegin(); file != places_.rend(); ++file)
        if (auto found = file->find(key)) {
            article.files = *std::move(found);
            break;
        }
    if (article.files.empty()) return;
    const std::uint32_t line = line_of(article, 0);
    const auto is_own = [&](const FilePlace& place) {
        return place.path == article.path && place.line == line;
    };
    const auto better = [&](const FilePlace& a, const FilePlace& b) {
        return a.vanished != b.vanished ? b.vanished : is_own(a) && !is_own(b);
    };
    const FilePlace best = *std::min_element(article.files.begin(), article.files.end(), better);
    if (article.files.size() == 1 && !best.vanished) article.files.clear();
    if (is_own(best)) return;
    article.path = best.path;
    article.member = best.member;
    for (LineMark& mark : article.lines) mark.line = mark.line - line + best.line;
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

std::vector<Xapian::docid> Index::near_duplicates(Xapian::docid document, std::size_t limit) const {
    std::vector<Xapian::docid> found;
    const Sketch& wanted = segment_of(document).sketch(number_of(document));
    for (std::size_t s = 0; s < segments_.size(); ++s)
        for (std::uint64_t number = 1; number <= segments_[s].info().articles; ++number) {
            if (!are_near_duplicates(wanted, segments_[s].sketch(number))) continue;
            const Xapian::docid other = this->document(s, number);
            if (other != document && !segments_[s].is_dead(number)) found.push_back(other);
        }
    std::sort(found.begin(), found.end());
    if (found.size() > limit) found.resize(limit);
    return found;
}

}  // namespace dateline
