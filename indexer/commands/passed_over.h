// The files that a run found in folders and archives and did not take for articles.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace dateline {

// Counts them by the endings of their names.
class PassedOver {
public:
    void add(std::string_view file_name);

    std::uint64_t files() const { return files_; }
    // Endings in lower case, with their points; "" for names without one.
    const std::map<std::string, std::uint64_t>& by_ending() const { return by_ending_; }

    // "7 files passed over: 2 .rtf, 1 .doc, 4 without an ending", the most first; empty when there
    // are none.
    std::string told() const;

private:
    std::uint64_t files_ = 0;
    std::map<std::string, std::uint64_t> by_ending_;
};

}  // namespace dateline
