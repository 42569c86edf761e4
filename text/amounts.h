// Numbers as people read them.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

// "1,204".
std::string grouped(std::uint64_t number);

// In decimal units, as disks are sold: "640 bytes", "1.2 MB", "183 MB".
std::string size_in_words(std::uint64_t bytes);

// "1 article", "1,204 articles".
std::string counted(std::uint64_t number, const std::string& noun);

}  // namespace dateline
