// How one name is written: in capitals or not, with accents or without.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

// The writings of a name, with how many articles have each; borrows them.
class Writings {
public:
    void add(std::string_view written, std::uint64_t articles);
    std::uint64_t articles() const { return articles_; }  // of all of them

    // The one that most articles have; of several the last one as bytes, which is what is not in
    // capitals and has its accents. There must be one.
    std::string_view most_frequent() const;

    // The same, but the most frequent one with small letters where capitals are not twice as
    // frequent: headlines have all names in capitals.
    std::string_view most_frequent_but_capitals() const;

private:
    // What is added again not just behind itself stands there again.
    std::vector<std::pair<std::string_view, std::uint64_t>> counts_;
    std::uint64_t articles_ = 0;
};

}  // namespace dateline
