// dateline-index check: reads all of an index and tells what is wrong with it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace dateline {

// What was looked at.
struct Checked {
    std::uint64_t articles = 0;
    std::uint64_t segments = 0;
    std::uint64_t sources = 0;
    std::uint64_t bytes = 0;
    std::uint64_t damages = 0;
};

// Called with the file or article, and what is wrong there.
using Damage = std::function<void(const std::string& where, const std::string& what)>;

// Verifies every file against the checksum that the manifest has of it, the structure of every
// database, of the words and of the names, and every article: that its record can be read, has the
// id of its key and is found by it, that its tokens are words of its segment, and its names those
// of its record; and that each is stored once, with all that the sources list. Changes nothing; a
// writer may be at work. Throws IndexError when there is no index or its manifest can't be read.
Checked check_index(const std::filesystem::path& db, const Damage& damage);

}  // namespace dateline
