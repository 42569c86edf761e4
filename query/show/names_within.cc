#include "query/show/names_within.h"

#include <algorithm>
#include <unordered_set>

namespace dateline {

std::vector<std::uint32_t> names_within(const StoredArticle& stored, Range range, EntityKind kind) {
    const std::vector<Mention>& mentions = stored.mentions.mentions;
    std::vector<std::uint32_t> entities;
    std::unordered_set<std::uint32_t> seen;
    auto mention =
        std::lower_bound(mentions.begin(), mentions.end(), range.begin,
                         [](const Mention& m, std::uint32_t at) { return m.begin < at; });
    for (; mention != mentions.end() && mention->end <= range.end; ++mention) {
        const std::uint32_t entity = mention->entity;
        if (entity < stored.mentions.entities.size() &&
            stored.mentions.entities[entity].kind == kind && seen.insert(entity).second)
            entities.push_back(entity);
    }
    return entities;
}

std::vector<std::uint32_t> mention_counts(const StoredArticle& stored) {
    std::vector<std::uint32_t> counts(stored.mentions.entities.size());
    for (const Mention& mention : stored.mentions.mentions)
        if (mention.entity < counts.size()) ++counts[mention.entity];
    return counts;
}

}  // namespace dateline
