// dateline-index remove, prune and compact: what is done to an index besides adding to it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dateline {

// Removes articles: each operand is an article's whole id, or a path, and then all of the files at
// or below it go that the index knows, or the members of an archive ("news.tar!june/a.txt"), with
// the articles that stand nowhere else. The files on the disk stay: what is read anew is stored
// anew. Returns how many articles went; calls `unknown` with each operand of which the index has
// nothing. Throws IndexError.
std::uint64_t remove_articles(const std::filesystem::path& db,
                              const std::vector<std::string>& operands,
                              const std::function<void(const std::string&)>& unknown);

// Removes the articles of files that are no longer on the disk: of those at or below the paths, or
// of all where there is none. Returns how many articles went. Throws IndexError.
std::uint64_t prune(const std::filesystem::path& db, const std::vector<std::string>& paths);

struct Compacted {
    std::uint64_t articles = 0;
    std::uint64_t bytes_before = 0;  // of all files of the index
    std::uint64_t bytes = 0;
};

// Writes the index anew as one segment without what has been replaced or removed. Throws
// IndexError.
Compacted compact_index(const std::filesystem::path& db);

}  // namespace dateline
