#include "names/resolve_identities.h"

#include <algorithm>
#include <future>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "names/index_items.h"
#include "names/live_counts.h"
#include "names/named_together.h"
#include "names/organizations.h"
#include "names/persons.h"
#include "schema/terms.h"

namespace dateline {

namespace {

constexpr std::uint32_t nobody = UINT32_MAX;

// The first bytes that stand behind all terms of people, and behind all terms.
constexpr std::string_view behind_people = "EQ";
constexpr std::string_view behind_all = "\xff";

// An entity that resolution has found: items of one IndexItems.
struct Found {
    std::string name;
    std::vector<std::uint32_t> items;
};

// Numbered by their first items, whatever the order in which they were found.
template <class Entity>
std::vector<Found> in_order(std::vector<Entity> entities,
                            std::vector<std::uint32_t> Entity::*items) {
    std::vector<Found> found;
    found.reserve(entities.size());
    for (Entity& entity : entities) {
        std::sort((entity.*items).begin(), (entity.*items).end());
        found.push_back({std::move(entity.name), std::move(entity.*items)});
    }
    std::sort(found.begin(), found.end(), [](const Found& one, const Found& other) {
        return one.items.front() < other.items.front();
    });
    return found;
}

struct FoundPeople {
    IndexItems items;
    std::vector<Found> people;
};

FoundPeople find_people(const Index& index, const NameLists& lists, const Aliases& aliases) {
    FoundPeople found;
    found.items = read_items(index, info(NameKind::person).prefix, behind_people);
    std::vector<CountedItem> items;
    items.reserve(found.items.terms.size());
    for (std::size_t i = 0; i < found.items.terms.size(); ++i) {
        const std::string_view term = found.items.terms[i];
        items.push_back({parse_person_term(term), term, found.items.articles[i]});
    }
    found.people =
        in_order(resolve_persons(items, lists, aliases, named_together(index)), &Person::items);
    return found;
}

// The items whose terms begin so, as numbers from first to second.
std::pair<std::uint32_t, std::uint32_t> items_beginning(const Texts& terms,
                                                        std::string_view prefix) {
    std::uint32_t first = 0, last = static_cast<std::uint32_t>(terms.size());
    const auto move = [&](auto stands_before) {
        std::uint32_t low = first, high = last;
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (stands_before(terms[middle].substr(0, prefix.size())))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    first = move([&](std::string_view begin) { return begin < prefix; });
    last = move([&](std::string_view begin) { return begin <= prefix; });
    return {first, last};
}

std::vector<Found> find_organizations(const IndexItems& items,
                                      std::span<const ShortName> short_names,
                                      const NameLists& lists, const Aliases& aliases) {
    const auto [first, last] = items_beginning(items.terms, info(NameKind::organization).prefix);
    std::vector<OrganizationName> names;
    names.reserve(last - first);
    for (std::uint32_t i = first; i < last; ++i)
        names.push_back(
            {std::string(written_name(NameKind::organization, items.terms[i])), items.articles[i]});
    std::vector<Found> found =
        in_order(resolve_organizations(names, short_names, lists.legal_forms(),
                                       lists.known_organizations(), aliases),
                 &Organization::names);
    for (Found& organization : found)
        for (std::uint32_t& item : organization.items) item += first;
    return found;
}

// Whether the terms of two places that stand beside each other are told as one: Bangkok and its
// province, the Vatican City that is a country and the one that is its capital.
bool are_one_place(std::string_view one, std::string_view other) {
    const EntityName a = parse_entity_term(one), b = parse_entity_term(other);
    if (a.name != b.name || !a.geo || !b.geo || a.geo->country.empty() ||
        a.geo->country != b.geo->country)
        return false;
    // The regions of older gazetteers had neither a number nor a region of their own.
    return a.geo->region == b.geo->region || (a.geo->region.empty() && a.geo->geonames_id == 0);
}

class Builder {
public:
    // Takes the items of an index that stand before those of people, theirs, and the others.
    explicit Builder(std::array<IndexItems, 3> parts) {
        made_.items_of_segments.resize(parts[0].of_segment.size());
        for (std::size_t p = 0; p < parts.size(); ++p) {
            first_item_[p] = static_cast<std::uint32_t>(made_.terms.size());
            if (p == 0)
                made_.terms = std::move(parts[p].terms);
            else
                made_.terms.add(parts[p].terms);
            for (std::size_t s = 0; s < parts[p].of_segment.size(); ++s)
                for (const std::uint32_t item : parts[p].of_segment[s])
                    made_.items_of_segments[s].push_back(first_item_[p] + item);
        }
        made_.entity_of_item.assign(made_.terms.size(), nobody);
        made_.item_begins.push_back(0);
    }

    std::uint32_t first_of_people() const { return first_item_[1]; }

    void begin(NameKind kind) {
        made_.first_entity[static_cast<std::size_t>(kind)] =
            static_cast<std::uint32_t>(made_.names.size());
    }

    void add(std::string_view name, std::span<const std::uint32_t> items, std::uint32_t shift) {
        const auto entity = static_cast<std::uint32_t>(made_.names.size());
        made_.names.add(name);
        for (const std::uint32_t item : items) {
            made_.items.push_back(shift + item);
            made_.entity_of_item[shift + item] = entity;
        }
        made_.item_begins.push_back(static_cast<std::uint32_t>(made_.items.size()));
    }

    // Entities of one item each; of places those that are_one_place().
    void add_all(NameKind kind) {
        const auto [first, last] = items_beginning(made_.terms, info(kind).prefix);
        std::vector<std::uint32_t> items;
        for (std::uint32_t item = first; item < last; ++item) {
            items.push_back(item);
            if (kind == NameKind::place && item + 1 < last &&
                are_one_place(made_.terms[items.front()], made_.terms[item + 1]))
                continue;
            add(written_name(kind, made_.terms[items.front()]), items, 0);
            items.clear();
        }
    }

    ResolvedIdentities take(const Index& index) {
        made_.first_entity.back() = static_cast<std::uint32_t>(made_.names.size());
        LiveCounts counts =
            count_live(index, made_.items_of_segments, made_.entity_of_item, made_.names.size());
        made_.articles_of_item = std::move(counts.items);
        made_.articles_of_entity = std::move(counts.entities);
        find_namesakes();
        return std::move(made_);
    }

private:
    void find_namesakes() {
        std::unordered_map<std::string_view, std::uint32_t> bearers;
        const std::uint32_t first = made_.first_entity[static_cast<std::size_t>(NameKind::person)];
        const std::uint32_t last = made_.first_entity[static_cast<std::size_t>(NameKind::place)];
        bearers.reserve(last - first);
        for (std::uint32_t person = first; person < last; ++person)
            if (made_.articles_of_entity[person] > 0) ++bearers[made_.names[person]];
        for (std::uint32_t person = first; person < last; ++person)
            if (made_.articles_of_entity[person] > 0 && bearers[made_.names[person]] > 1)
                made_.namesakes.push_back(person);
    }

    std::array<std::uint32_t, 3> first_item_{};
    ResolvedIdentities made_;
};

}  // namespace

ResolvedIdentities resolve_identities(const Index& index, const NameLists& lists,
                                      const Aliases& aliases) {
    // The database is for one thread at a time: from here on the one that finds people asks it.
    const std::vector<ShortName> short_names = all_short_names(index);
    std::future<FoundPeople> finding_people =
        std::async(std::launch::async, [&] { return find_people(index, lists, aliases); });
    IndexItems before = read_items(index, "", info(NameKind::person).prefix);
    IndexItems behind = read_items(index, behind_people, behind_all);
    const std::vector<Found> organizations =
        find_organizations(before, short_names, lists, aliases);
    FoundPeople found = finding_people.get();

    Builder builder({std::move(before), std::move(found.items), std::move(behind)});
    for (const NameKindInfo& of : name_kinds) {
        builder.begin(of.kind);
        if (of.kind == NameKind::person)
            for (const Found& person : found.people)
                builder.add(person.name, person.items, builder.first_of_people());
        else if (of.kind == NameKind::organization)
            for (const Found& organization : organizations)
                builder.add(organization.name, organization.items, 0);
        else
            builder.add_all(of.kind);
    }
    return builder.take(index);
}

}  // namespace dateline
