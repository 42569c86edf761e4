#include "names/person_groups.h"

#include <algorithm>

namespace dateline {

namespace {

// From how many signs against it two are no longer one.
constexpr int too_much = 2;

}  // namespace

NameSays says(const NameWords& name, bool same_name, const NameLists& lists) {
    if (!name.words.empty() && !lists.is_frequent_family(name.words.back())) return NameSays::much;
    return same_name ? NameSays::some : NameSays::little;
}

std::vector<PersonGroup> parts_of(std::uint32_t name, std::span<const std::uint32_t> items,
                                  const PeopleToResolve& people) {
    const NameSays name_says = says(people.names[name].words, true, people.lists);
    std::vector<PersonGroup> parts;
    for (const std::uint32_t i : items) {
        const KnownOf known = known_of(people.facts[i]);
        PersonGroup* best = nullptr;
        int best_against = too_much, best_favour = 0;
        for (PersonGroup& part : parts) {
            const int contra = against(known, part.known, name_says);
            const int pro = in_favour(known, part.known);
            if (contra < best_against || (best && contra == best_against && pro > best_favour)) {
                best = &part;
                best_against = contra;
                best_favour = pro;
            }
        }
        if (!best) best = &parts.emplace_back(PersonGroup{{name}, {}});
        best->items.push_back(i);
        best->known.add(people.facts[i]);
    }
    return parts;
}

bool has_name(const PersonGroup& group, std::uint32_t name) {
    return std::find(group.names.begin(), group.names.end(), name) != group.names.end();
}

bool told_apart(const PersonName& name, const PersonGroup& group, const PeopleToResolve& people) {
    return people.aliases.is_told_apart(name.folded) &&
           std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t n) {
               return people.aliases.different(name.folded, people.names[n].folded);
           });
}

}  // namespace dateline
