#include "indexer/sources/below.h"

#include <utility>

#include "indexer/sources/walk.h"

namespace dateline {

Below::Below(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
        std::string root = absolute_path(path);
        while (root.ends_with('/')) root.pop_back();
        roots_.insert(std::move(root));
    }
}

bool Below::has(const std::string& path) const {
    for (std::size_t end = path.size(); end != std::string::npos && end > 0;
         end = path.rfind('/', end - 1))
        if (roots_.contains(path.substr(0, end))) return true;
    return roots_.contains("");
}

}  // namespace dateline
