// Where articles stand on the disk, for those of which their records no longer tell it: a file was
// moved, an article stands in several files, or its file has vanished.
//
// A record is written once and says where its article was read. What has happened since is kept in
// places files that the manifest names; later files overrule earlier ones. A file is
//
//   count    64 bits
//   rows     for each article, ascending by key: its key, and where its entry begins, 64 bits each
//   entries  for each article: count of places, then path, line, whether it has vanished and how
//   long
//            the member's name at the end of the path is, of each
//
// and is searched where it is mapped, so that an index of a million moved articles opens as fast as
// one of none.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "schema/article.h"
#include "schema/files.h"

namespace dateline {

// By the article's key (segment.h). No places at all: the record is right again.
using Places = std::map<std::uint64_t, std::vector<FilePlace>>;

std::string pack_places(const Places& places);

class PlacesFile {
public:
    // Throws IndexError.
    explicit PlacesFile(const std::filesystem::path& path);

    // What it says of an article; nothing when it does not speak of it. Throws IndexError when it
    // is damaged.
    std::optional<std::vector<FilePlace>> find(std::uint64_t key) const;

    // Adds all its entries to `places`, overruling what is there. Throws IndexError.
    void read_into(Places& places) const;

private:
    std::uint64_t key(std::size_t i) const;
    std::vector<FilePlace> entry(std::size_t i) const;
    [[noreturn]] void damaged() const;

    std::filesystem::path path_;
    MappedFile file_;
    std::size_t count_ = 0;
};

}  // namespace dateline
