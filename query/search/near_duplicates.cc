#include "query/search/near_duplicates.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t none = UINT32_MAX;

}  // namespace

std::optional<std::size_t> NearDuplicates::find(const Sketch& sketch) const {
    std::vector<std::uint32_t> candidates;
    for (const std::uint32_t hash : sketch) {
        if (hash == none) break;
        if (const auto sharing = by_hash_.find(hash); sharing != by_hash_.end())
            candidates.insert(candidates.end(), sharing->second.begin(), sharing->second.end());
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    for (const std::uint32_t i : candidates)
        if (are_near_duplicates(listed_[i].sketch, sketch)) return listed_[i].place;
    return std::nullopt;
}

void NearDuplicates::add(std::size_t place, const Sketch& sketch) {
    const auto i = static_cast<std::uint32_t>(listed_.size());
    listed_.push_back({place, sketch});
    for (const std::uint32_t hash : sketch) {
        if (hash == none) break;
        by_hash_[hash].push_back(i);
    }
}

}  // namespace dateline
