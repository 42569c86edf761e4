// What lies below some paths.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

namespace dateline {

class Below {
public:
    // Of paths as the user writes them.
    explicit Below(const std::vector<std::string>& paths);

    // Whether an absolute path is one of them or lies below one; the time goes with its depth, not
    // with their number.
    bool has(const std::string& path) const;

private:
    std::unordered_set<std::string> roots_;  // absolute, without a slash at their end
};

}  // namespace dateline
