#include "query/search/name_counts.h"

#include <algorithm>
#include <map>

#include "query/search/search.h"
#include "schema/analysis.h"
#include "schema/index.h"
#include "schema/terms.h"

namespace dateline {

namespace {

using Counts = std::map<std::string, std::uint64_t>;  // by entity term

void add_article(const Index& index, Xapian::docid document, EntityKind kind, std::int64_t by,
                 Counts& counts) {
    const StoredArticle head = index.article_head(document);
    std::vector<std::string> terms;
    for (const Entity& entity : head.mentions.entities)
        if (entity.kind == kind) terms.push_back(entity_term(entity));
    // An article counts once, also when two of its people have one name.
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    for (const std::string& term : terms) counts[term] += static_cast<std::uint64_t>(by);
}

// Of all articles: the index has a posting list for each name, whose length is the count.
Counts count_all(const Index& index, EntityKind kind) {
    Counts counts;
    const std::string prefix(entity_prefix(kind));
    const Xapian::Database& database = index.database();
    for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it)
        counts[*it] = it.get_termfreq();
    if (!index.has_dead()) return counts;
    for (std::size_t s = 0; s < index.segments().size(); ++s)
        for (const std::uint64_t number : index.segments()[s].dead_numbers())
            add_article(index, index.document(s, number), kind, -1, counts);
    return counts;
}

std::string with_region(const EntityName& name) {
    if (!name.geo || name.geo->country.empty()) return name.name;
    return name.name + " (" + name.geo->country +
           (name.geo->region.empty() ? "" : ", " + name.geo->region) + ")";
}

}  // namespace

bool begins_within(const std::string& folded, const std::string& prefix) {
    for (std::size_t at = folded.find(prefix); at != std::string::npos;
         at = folded.find(prefix, at + 1))
        if (at == 0 || folded[at - 1] == ' ') return true;
    return false;
}

std::vector<NameCount> count_names(const Index& index, EntityKind kind, const std::string& prefix,
                                   const Question* question) {
    std::vector<NameCount> names;
    if (index.segments().empty()) return names;
    Counts counts;
    if (question == nullptr) {
        counts = count_all(index, kind);
    } else {
        for (const Xapian::docid document : matching_articles(*question, index))
            add_article(index, document, kind, 1, counts);
    }
    const std::string folded_prefix = fold(prefix);
    std::vector<EntityName> entities;
    std::map<std::string, int> bearers;
    for (const auto& [term, count] : counts) {
        EntityName name = parse_entity_term(term);
        if (count == 0 || !begins_within(fold(name.name), folded_prefix)) continue;
        ++bearers[name.name];
        names.push_back({"", count, {}, name.geo});
        entities.push_back(std::move(name));
    }
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i].name = bearers[entities[i].name] > 1 ? with_region(entities[i]) : entities[i].name;
    std::sort(names.begin(), names.end(), [](const NameCount& a, const NameCount& b) {
        return a.count != b.count ? a.count > b.count : a.name < b.name;
    });
    return names;
}

}  // namespace dateline
