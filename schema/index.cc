#include "schema/index.h"

#include <algorithm>
#include <utility>

#include "schema/bytes.h"
#include "schema/record.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

// A writer may replace the manifest and remove what it no longer names between our reading and
// opening; the manifest that it left behind is then the one to read.
constexpr int most_tries = 5;

template <class Read>
auto reading(const Index& index, Xapian::docid document, UnpackedBlock& last, Read read) {
    try {
        return read(index.segment_of(document).record(index.number_of(document), last));
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
                index.database_.add_database(terms);
                index.terms_.push_back(terms);
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
            return !is_open([&] {
                index.segments_.emplace_back(folder / "segments", info, SegmentUse::records);
            });
        });
        if (!damages.empty() && attempt < most_tries) continue;
        for (const std::string& what : damages) damaged(what);
        return index;
    }
}

const Xapian::Database& Index::terms(std::size_t segment) const {
    if (segment >= terms_.size())
        throw IndexError("the index at " + folder_.string() + " is opened for its records alone");
    return terms_[segment];
}

std::uint64_t Index::live_articles() const {
    std::uint64_t live = 0;
    for (const SegmentInfo& segment : manifest_.segments) live += segment.articles - segment.dead;
    return live;
}

StoredArticle Index::article(Xapian::docid document) const {
    UnpackedBlock block;
    StoredArticle stored = reading(*this, document, block, unpack_record);
    const std::uint64_t key = segment_of(document).key(number_of(document));
    stored.article.id = article_id(key);
    if (!places_.empty()) put_in_place(stored, key);
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

StoredArticle Index::article_head(Xapian::docid document, UnpackedBlock& last) const {
    StoredArticle stored = reading(*this, document, last, unpack_head);
    stored.article.id = article_id(segment_of(document).key(number_of(document)));
    return stored;
}

std::vector<std::string> Index::paths(Xapian::docid document, UnpackedBlock& last) const {
    std::vector<std::string> paths;
    const std::uint64_t key = segment_of(document).key(number_of(document));
    for (auto file = places_.rbegin(); file != places_.rend(); ++file) {
        const auto found = file->find(key);
        if (!found) continue;
        for (const FilePlace& place : *found) paths.push_back(place.path);
        break;
    }
    if (paths.empty()) paths.push_back(article_head(document, last).article.path);
    return paths;
}

std::vector<Xapian::docid> Index::find_id(const std::string& prefix, std::size_t limit) const {
    // The keys that begin so are those between the ids filled up with the first and last digit.
    const auto filled = [&](char digit) {
        std::string id = prefix;
        id.resize(std::max(id.size(), id_length), digit);
        return article_key_of(id);
    };
    const std::optional<std::uint64_t> first = filled('0');
    const std::optional<std::uint64_t> last = filled('z');
    if (!first || !last) return {};
    std::vector<std::pair<std::uint64_t, Xapian::docid>> found;
    for (std::size_t s = 0; s < segments_.size(); ++s) {
        std::uint64_t number = 0;
        for (const std::uint64_t key : segments_[s].keys()) {
            ++number;
            if (key >= *first && key <= *last && !segments_[s].is_dead(number))
                found.emplace_back(key, document(s, number));
        }
    }
    std::sort(found.begin(), found.end());
    if (found.size() > limit) found.resize(limit);
    std::vector<Xapian::docid> documents;
    documents.reserve(found.size());
    for (const auto& [key, document] : found) documents.push_back(document);
    return documents;
}

}  // namespace dateline
