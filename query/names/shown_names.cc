#include "query/names/shown_names.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "query/names/people.h"
#include "schema/person_term.h"

namespace dateline {

namespace {

constexpr std::uint32_t no_entity = UINT32_MAX;

// Adds what an article says of a person under another name.
void add_to(Entity& entity, const Entity& other) {
    for (const std::string& form : other.forms)
        if (std::find(entity.forms.begin(), entity.forms.end(), form) == entity.forms.end())
            entity.forms.push_back(form);
    if (entity.title.empty()) entity.title = other.title;
}

// The terms of the people of an article, by entity; empty for all others.
std::vector<std::string> person_terms(const NamedStretch& stretch) {
    const Mentions& mentions = stretch.article->mentions;
    const Setting setting = setting_of(*stretch.article);
    std::vector<std::string> terms(mentions.entities.size());
    for (const Mention& mention : mentions.mentions) {
        if (mention.begin < stretch.begin || mention.end > stretch.end) continue;
        if (mention.entity >= terms.size() || !terms[mention.entity].empty()) continue;
        const Entity& entity = mentions.entities[mention.entity];
        if (entity.kind == EntityKind::person) terms[mention.entity] = person_term(entity, setting);
    }
    return terms;
}

void rename(Mentions& mentions, const std::vector<std::string>& terms, const ShownNames& shown) {
    std::vector<Entity> entities;
    std::vector<std::uint32_t> became;  // by former number
    std::map<std::string, std::uint32_t> people;
    for (std::size_t e = 0; e < mentions.entities.size(); ++e) {
        Entity& entity = mentions.entities[e];
        const auto next = static_cast<std::uint32_t>(entities.size());
        became.push_back(next);
        if (!terms[e].empty()) {
            const auto name = shown.find(terms[e]);
            if (name == shown.end()) {
                became.back() = no_entity;
                continue;
            }
            entity.name = name->second;
            const auto [known, is_new] = people.emplace(entity.name, next);
            became.back() = known->second;
            if (!is_new) {
                add_to(entities[known->second], entity);
                continue;
            }
        }
        entities.push_back(std::move(entity));
    }
    mentions.entities = std::move(entities);
    for (Mention& mention : mentions.mentions)
        mention.entity = mention.entity < became.size() ? became[mention.entity] : no_entity;
    std::erase_if(mentions.mentions,
                  [](const Mention& mention) { return mention.entity == no_entity; });
}

}  // namespace

ShownNames shown_names(const std::set<std::string>& terms, const Index& index,
                       const NameLists& lists, const Aliases& aliases) {
    std::vector<NameWords> names;
    for (const std::string& term : terms) names.push_back(name_words(parse_person_term(term).name));
    const std::vector<CountedItem> items = people_near(index, names, lists, aliases);
    ShownNames shown;
    for (const Person& person : resolve_persons(items, lists, aliases, named_together(index)))
        for (const std::uint32_t i : person.items)
            if (terms.contains(items[i].term)) shown.emplace(items[i].term, person.name);
    return shown;
}

void show_by_one_name(std::span<const NamedStretch> stretches, const Index& index,
                      const NameLists& lists, const Aliases& aliases) {
    std::vector<std::vector<std::string>> terms;
    std::set<std::string> all;
    for (const NamedStretch& stretch : stretches)
        for (const std::string& term : terms.emplace_back(person_terms(stretch)))
            if (!term.empty()) all.insert(term);
    if (all.empty()) return;
    const ShownNames shown = shown_names(all, index, lists, aliases);
    for (std::size_t s = 0; s < stretches.size(); ++s)
        rename(stretches[s].article->mentions, terms[s], shown);
}

}  // namespace dateline
