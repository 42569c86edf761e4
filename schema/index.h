// An index opened for reading: one consistent moment of it, for as long as the object lives.
//
// All segments are searched as one Xapian database, so that a term weighs the same in each of them.
// Nothing but the manifest is read when it is opened; a writer may publish the next moment
// meanwhile.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "schema/manifest.h"
#include "schema/places.h"
#include "schema/segment.h"
#include "schema/stored_article.h"

namespace dateline {

class Index {
public:
    // Throws IndexError.
    static Index open(const std::filesystem::path& folder);
    // Opens what there is to be read, one article after the other, without databases: what is
    // damaged is told to `damaged` and left out. Throws IndexError for a damaged manifest.
    static Index open_records(const std::filesystem::path& folder,
                              const std::function<void(const std::string& what)>& damaged);

    const std::filesystem::path& folder() const { return folder_; }
    const Manifest& manifest() const { return manifest_; }
    const std::vector<Segment>& segments() const { return segments_; }

    // The databases of all segments as one. Its document ids go round the segments: document d is
    // number (d - 1) / n + 1 of segment (d - 1) % n.
    const Xapian::Database& database() const { return database_; }
    // That of one of segments() alone: document n of it is number n. Throws IndexError for an index
    // opened without databases.
    const Xapian::Database& terms(std::size_t segment) const;
    std::size_t segment_number_of(Xapian::docid document) const {
        return (document - 1) % segments_.size();
    }
    const Segment& segment_of(Xapian::docid document) const {
        return segments_[segment_number_of(document)];
    }
    std::uint64_t number_of(Xapian::docid document) const {
        return (document - 1) / segments_.size() + 1;
    }
    // The document that is this number of the segment at `segment` of segments().
    Xapian::docid document(std::size_t segment, std::uint64_t number) const {
        return static_cast<Xapian::docid>((number - 1) * segments_.size() + segment + 1);
    }
    bool is_dead(Xapian::docid document) const {
        return segment_of(document).is_dead(number_of(document));
    }
    bool has_dead() const { return has_dead_; }
    std::uint64_t live_articles() const;

    // Everything the index has of an article. Throws IndexError when it is damaged.
    StoredArticle article(Xapian::docid document) const;
    // All but its text and its further places, for who reads those of many: articles that stand in
    // the block unpacked last cost little. `last` is of the document's segment. Throws likewise.
    StoredArticle article_head(Xapian::docid document, UnpackedBlock& last) const;

    // Where its files stand or have stood: paths, of which the further ones may have vanished. As
    // article_head, whose `last` it uses likewise.
    std::vector<std::string> paths(Xapian::docid document, UnpackedBlock& last) const;

    // The live articles whose id begins with `prefix`, by id, at most `limit`. Looks at the key of
    // every article.
    std::vector<Xapian::docid> find_id(const std::string& prefix, std::size_t limit) const;

private:
    Index() = default;
    void put_in_place(StoredArticle& stored, std::uint64_t key) const;

    std::filesystem::path folder_;
    Manifest manifest_;
    std::vector<Segment> segments_;
    Xapian::Database database_;
    std::vector<Xapian::Database> terms_;  // of the segments
    bool has_dead_ = false;
    std::vector<PlacesFile> places_;  // oldest first
};

}  // namespace dateline
