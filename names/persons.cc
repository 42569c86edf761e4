#include "names/persons.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <map>
#include <mutex>

#include "names/full_names.h"
#include "names/name_keys.h"
#include "names/person_groups.h"
#include "names/same_name.h"
#include "names/single_names.h"
#include "names/slips.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// Components that a thread takes at once; most are one name.
constexpr std::size_t components_at_once = 256;

// From how many names on a second thread is worth its start.
constexpr std::size_t names_for_threads = 10'000;

std::vector<PersonGroup> resolve_components(const Components& components,
                                            const PeopleToResolve& people, const SharedKeys& keys,
                                            const NamedTogether& named_together) {
    // It may be made of what only one thread at a time may use.
    std::mutex one_asks;
    const NamedTogether together = [&](const CountedItem& one, const CountedItem& other) {
        const std::lock_guard lock(one_asks);
        return named_together(one, other);
    };
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        std::vector<PersonGroup> groups;
        for (;;) {
            const std::size_t first = next.fetch_add(components_at_once);
            if (first >= components.size()) return groups;
            const std::size_t end = std::min(first + components_at_once, components.size());
            for (std::size_t c = first; c < end; ++c)
                for (PersonGroup& group : resolve_full_names(
                         components[c], people, keys, named_together ? together : named_together))
                    groups.push_back(std::move(group));
        }
    };
    if (people.names.size() < names_for_threads) return work();
    std::future<std::vector<PersonGroup>> other = std::async(std::launch::async, work);
    std::vector<PersonGroup> groups = work();
    std::vector<PersonGroup> others = other.get();
    groups.insert(groups.end(), std::make_move_iterator(others.begin()),
                  std::make_move_iterator(others.end()));
    return groups;
}

// "Prince Harry": who is called by a first name alone goes by the title that most articles give.
std::string with_crown(const PersonName& name, const PersonGroup& group,
                       const PeopleToResolve& people) {
    const Titles& titles = people.lists.titles();
    std::map<std::string_view, std::uint64_t> counts;
    std::uint64_t all = 0;
    for (const std::uint32_t i : group.items) {
        const std::string_view title = titles.in_full(people.items[i].item.title);
        const bool is_crown = is_called_by_first_name(people.facts[i].occupations) ||
                              titles.is(title, TitleMark::reigns);
        all += people.facts[i].articles;
        if (is_crown) counts[title] += people.facts[i].articles;
    }
    const auto most =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == counts.end() || most->second * 2 < all || most->first.empty()) return name.shown;
    std::string shown(most->first);
    shown.front() = upper_ascii(shown.front());
    return shown + ' ' + name.shown;
}

// The most frequent of the names of several words, those with full given names first.
std::string name_to_show(const PersonGroup& group, const PeopleToResolve& people,
                         std::span<const std::uint32_t> name_of_item) {
    if (group.alias) return people.aliases.groups()[*group.alias].shown;
    const auto shown = [&](const PersonName& name) {
        return is_single(name) && name.words.suffix.empty() ? with_crown(name, group, people)
                                                            : name.shown;
    };
    if (group.names.size() == 1) return shown(people.names[group.names.front()]);
    std::map<std::uint32_t, std::uint64_t> counts;
    for (const std::uint32_t i : group.items) counts[name_of_item[i]] += people.facts[i].articles;
    const auto rank = [&](std::uint32_t n) {
        const PersonName& name = people.names[n];
        const int kind = is_single(name)               ? (name.words.suffix.empty() ? 0 : 1)
                         : is_initial_only(name.words) ? 1
                                                       : 2;
        return std::make_pair(kind, counts[n]);
    };
    std::uint32_t best = group.names.front();
    for (const std::uint32_t n : group.names)
        if (rank(n) > rank(best)) best = n;
    return shown(people.names[best]);
}

std::vector<Person> persons_of(const std::vector<PersonGroup>& groups,
                               const PeopleToResolve& people) {
    std::vector<std::uint32_t> name_of_item(people.items.size());
    for (std::uint32_t n = 0; n < people.names.size(); ++n)
        for (const std::uint32_t i : people.names[n].items) name_of_item[i] = n;
    std::vector<Person> persons;
    persons.reserve(groups.size());
    for (const PersonGroup& group : groups) {
        if (group.items.empty()) continue;
        Person person{name_to_show(group, people, name_of_item), group.items, 0};
        for (const std::uint32_t i : group.items) person.articles += people.facts[i].articles;
        persons.push_back(std::move(person));
    }
    return persons;
}

}  // namespace

std::vector<Person> resolve_persons(std::span<const CountedItem> items, const NameLists& lists,
                                    const Aliases& aliases, const NamedTogether& named_together) {
    std::vector<PersonName> names = read_person_names(items, lists.titles(), aliases);
    mend_slips(names, lists);
    const std::vector<ItemFacts> facts = facts_of(items, lists.titles());
    const PeopleToResolve people{items, facts, names, lists, aliases};
    const SharedKeys keys = share_keys(names, lists);
    std::vector<PersonGroup> groups =
        resolve_components(components_of(names, keys), people, keys, named_together);
    std::vector<std::uint32_t> singles;
    for (std::uint32_t n = 0; n < names.size(); ++n)
        if (is_single(names[n])) singles.push_back(n);
    add_single_names(singles, people, groups);
    return persons_of(groups, people);
}

}  // namespace dateline
