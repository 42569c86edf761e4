#include "query/resolve/shown_names.h"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace dateline {

namespace {

constexpr std::uint32_t no_entity = UINT32_MAX;

// Adds what an article says of somebody under another name; forms may then be there twice.
void add_to(Entity& entity, const Entity& other) {
    entity.forms.insert(entity.forms.end(), other.forms.begin(), other.forms.end());
    if (entity.title.empty()) entity.title = other.title;
}

// Each where it comes first.
void keep_each_once(std::vector<std::string>& forms) {
    std::unordered_set<std::string> known;
    std::erase_if(forms, [&](const std::string& form) { return !known.insert(form).second; });
}

}  // namespace

void show_by_one_name(StoredArticle& article, Xapian::docid document, const Index& index,
                      const Identities& identities) {
    const std::size_t segment = index.segment_number_of(document);
    const NameRow names = index.segments()[segment].names(index.number_of(document));
    Mentions& mentions = article.mentions;
    if (names.entities.size() != mentions.entities.size())
        throw IndexError("the index at " + index.folder().string() +
                         " is damaged: an article has other names than its segment says: index "
                         "the collection again into another folder");
    std::vector<Entity> entities;
    std::vector<std::uint32_t> became;             // by former number
    std::map<std::uint32_t, std::uint32_t> known;  // new numbers, by entity of the collection
    for (std::size_t e = 0; e < mentions.entities.size(); ++e) {
        Entity& entity = mentions.entities[e];
        const auto next = static_cast<std::uint32_t>(entities.size());
        became.push_back(next);
        if (entity.kind != EntityKind::place) {
            const std::uint32_t one =
                identities.entity_of(identities.item(segment, names.entities[e]));
            if (one == Identities::nobody) {
                became.back() = no_entity;
                continue;
            }
            const auto [at, is_new] = known.emplace(one, next);
            became.back() = at->second;
            if (!is_new) {
                add_to(entities[at->second], entity);
                continue;
            }
            entity.name = identities.name(one);
        }
        entities.push_back(std::move(entity));
    }
    for (Entity& entity : entities)
        if (entity.forms.size() > 1) keep_each_once(entity.forms);
    mentions.entities = std::move(entities);
    for (Mention& mention : mentions.mentions)
        mention.entity = mention.entity < became.size() ? became[mention.entity] : no_entity;
    std::erase_if(mentions.mentions,
                  [](const Mention& mention) { return mention.entity == no_entity; });
}

}  // namespace dateline
