#include "query/search/name_counts.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "names/index_items.h"
#include "schema/terms.h"
#include "text/analysis.h"

namespace dateline {

namespace {

bool begins_within(const std::string& folded, const std::string& prefix) {
    for (std::size_t at = folded.find(prefix); at != std::string::npos;
         at = folded.find(prefix, at + 1))
        if (at == 0 || folded[at - 1] == ' ') return true;
    return false;
}

}  // namespace

NameCounter::NameCounter(const Identities& identities)
    : identities_(&identities), by_item_(identities.items()), by_entity_(identities.entities()) {}

NameCounter NameCounter::of_all(const Identities& identities) {
    NameCounter counter(identities);
    counter.all_ = true;
    return counter;
}

void NameCounter::collect(const Collected& article) {
    // An article counts once, also when it has several names of one person, or one name twice.
    seen_.clear();
    const auto count = [&](const std::vector<std::uint32_t>& names) {
        for (const std::uint32_t name : names)
            seen_.push_back(identities_->item(article.segment, name));
    };
    count(article.names.entities);
    count(article.names.others);
    const auto each_once = [&] {
        std::sort(seen_.begin(), seen_.end());
        seen_.erase(std::unique(seen_.begin(), seen_.end()), seen_.end());
    };
    each_once();
    for (std::uint32_t& seen : seen_) {
        ++by_item_[seen];
        seen = identities_->entity_of(seen);
    }
    each_once();
    if (!seen_.empty() && seen_.back() == Identities::nobody) seen_.pop_back();
    for (const std::uint32_t entity : seen_) ++by_entity_[entity];
}

void NameCounter::merge(const NameCounter& other) {
    for (std::size_t i = 0; i < by_item_.size(); ++i) by_item_[i] += other.by_item_[i];
    for (std::size_t e = 0; e < by_entity_.size(); ++e) by_entity_[e] += other.by_entity_[e];
}

std::uint64_t NameCounter::articles_of(std::uint32_t entity) const {
    return all_ ? identities_->articles(entity) : by_entity_[entity];
}

std::uint64_t NameCounter::articles_of_item(std::uint32_t item) const {
    return all_ ? identities_->articles_of_item(item) : by_item_[item];
}

// Those that are counted at all, and have a form that begins so.
std::vector<std::uint32_t> NameCounter::entities(NameKind kind, const std::string& prefix) const {
    std::vector<std::uint32_t> entities;
    if (prefix.empty()) {
        const auto [first, last] = identities_->entities(kind);
        for (std::uint32_t entity = first; entity < last; ++entity)
            if (articles_of(entity) > 0) entities.push_back(entity);
        return entities;
    }
    for (const std::uint32_t entity : identities_->beginning(kind, prefix)) {
        if (articles_of(entity) == 0) continue;
        // It may begin so in other articles alone.
        const std::vector<std::uint32_t> items = identities_->items_of(entity);
        const bool begins =
            begins_within(fold(identities_->name(entity)), prefix) ||
            std::any_of(items.begin(), items.end(), [&](std::uint32_t item) {
                return articles_of_item(item) > 0 &&
                       begins_within(fold(written_name(kind, identities_->term(item))), prefix);
            });
        if (begins) entities.push_back(entity);
    }
    return entities;
}

// A person's forms that differ in case or accents are one, as they are written most often.
std::vector<FormCount> NameCounter::forms_of(std::uint32_t entity) const {
    const NameKind kind = identities_->kind(entity);
    std::map<std::string, std::map<std::string, std::uint64_t>> writings;  // by form
    for (const std::uint32_t item : identities_->items_of(entity)) {
        const std::uint64_t articles = articles_of_item(item);
        if (articles == 0) continue;
        const std::string term = identities_->term(item);
        const std::string name(written_name(kind, term));
        writings[kind == NameKind::person ? fold(name) : name][name] += articles;
    }
    std::vector<FormCount> forms;
    for (const auto& [form, counts] : writings) {
        FormCount counted;
        std::uint64_t most = 0;
        for (const auto& [written, count] : counts) {
            counted.count += count;
            if (count <= most) continue;
            most = count;
            counted.form = written;
        }
        forms.push_back(std::move(counted));
    }
    std::stable_sort(forms.begin(), forms.end(),
                     [](const FormCount& a, const FormCount& b) { return a.count > b.count; });
    return forms;
}

NameCount NameCounter::told(std::uint32_t entity) const {
    const NameKind kind = identities_->kind(entity);
    NameCount name;
    name.name = identities_->name(entity);
    name.count = articles_of(entity);
    if (kind == NameKind::person || kind == NameKind::organization) name.forms = forms_of(entity);
    if (kind == NameKind::person) name.apart = identities_->apart(entity);
    if (kind == NameKind::place) {
        name.geo = parse_entity_term(identities_->term(most_named_item(entity))).geo;
        find_namesakes(entity, name);
    }
    return name;
}

std::uint32_t NameCounter::most_named_item(std::uint32_t entity) const {
    const std::vector<std::uint32_t> items = identities_->items_of(entity);
    return *std::max_element(items.begin(), items.end(), [&](std::uint32_t a, std::uint32_t b) {
        return articles_of_item(a) < articles_of_item(b);
    });
}

// Places of one name stand side by side, as their terms begin with it.
void NameCounter::find_namesakes(std::uint32_t place, NameCount& name) const {
    const auto [first, last] = identities_->entities(NameKind::place);
    const auto is_namesake = [&](std::uint32_t other) {
        if (identities_->name(other) != name.name) return false;
        // London is told by its name alone beside a few articles on one of Ontario.
        constexpr std::uint64_t far_more = 10;
        if (articles_of(other) == 0 || articles_of(other) * far_more < name.count) return true;
        name.has_namesake = true;
        const auto geo = parse_entity_term(identities_->term(most_named_item(other))).geo;
        name.has_namesake_in_country =
            name.has_namesake_in_country || (geo && name.geo && geo->country == name.geo->country);
        return true;
    };
    for (std::uint32_t other = place; other > first && is_namesake(--other);) {
    }
    for (std::uint32_t other = place + 1; other < last && is_namesake(other); ++other) {
    }
}

// The entities of this name and place.
std::vector<std::uint32_t> NameCounter::named(NameKind kind, const EntityName& name) const {
    std::vector<std::uint32_t> entities = identities_->beginning(kind, fold(name.name));
    std::erase_if(entities, [&](std::uint32_t entity) {
        const std::vector<std::uint32_t> items = identities_->items_of(entity);
        return articles_of(entity) == 0 ||
               std::none_of(items.begin(), items.end(), [&](std::uint32_t item) {
                   const EntityName one = parse_entity_term(identities_->term(item));
                   return one.name == name.name && one.geo && name.geo &&
                          one.geo->geonames_id == name.geo->geonames_id;
               });
    });
    return entities;
}

NameList NameCounter::list(NameKind kind, const std::string& prefix, std::size_t limit,
                           std::span<const EntityName> also) const {
    std::vector<std::uint32_t> entities = this->entities(kind, fold(prefix));
    for (const EntityName& name : also)
        for (const std::uint32_t entity : named(kind, name))
            if (std::find(entities.begin(), entities.end(), entity) == entities.end())
                entities.push_back(entity);
    NameList list{kind, {}, entities.size()};
    // Names are looked at only where the numbers of articles leave it open who is told.
    const auto more = [&](std::uint32_t a, std::uint32_t b) {
        return articles_of(a) > articles_of(b);
    };
    std::size_t kept = limit == 0 ? entities.size() : std::min(limit, entities.size());
    if (kept < entities.size()) {
        const auto last = entities.begin() + static_cast<std::ptrdiff_t>(kept);
        std::nth_element(entities.begin(), last - (kept > 0 ? 1 : 0), entities.end(), more);
        const std::uint64_t least = articles_of(entities[kept - 1]);
        std::erase_if(entities, [&](std::uint32_t entity) { return articles_of(entity) < least; });
    }
    std::vector<std::pair<std::string, std::uint32_t>> named;
    named.reserve(entities.size());
    for (const std::uint32_t entity : entities)
        named.emplace_back(identities_->name(entity), entity);
    std::sort(named.begin(), named.end(), [&](const auto& a, const auto& b) {
        const std::uint64_t x = articles_of(a.second), y = articles_of(b.second);
        return x != y ? x > y : std::tie(a.first, a.second) < std::tie(b.first, b.second);
    });
    named.resize(kept);
    for (const auto& [name, entity] : named) list.names.push_back(told(entity));
    return list;
}

}  // namespace dateline
