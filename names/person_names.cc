#include "names/person_names.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "names/writings.h"
#include "text/analysis.h"

namespace dateline {

namespace {

using Numbers = std::unordered_map<std::string, std::uint32_t>;  // by folded name

// The name with its title before it, as the user may have written it.
std::string with_title(const PersonItem& item, const std::string& folded, const Titles& titles) {
    return std::string(titles.in_full(item.title)) + ' ' + folded;
}

bool is_no_person(const PersonItem& item, const std::string& folded, const Titles& titles,
                  const Aliases& aliases) {
    if (aliases.no_people().empty()) return false;
    return aliases.is_no_person(folded) ||
           (!item.title.empty() && aliases.is_no_person(with_title(item, folded, titles)));
}

// The user's group that has this item's name, with a title or without.
std::optional<std::size_t> group_of(const PersonItem& item, const std::string& folded,
                                    const Titles& titles, const Aliases& aliases) {
    if (const auto group = aliases.group_of(folded); group || item.title.empty()) return group;
    return aliases.group_of(with_title(item, folded, titles));
}

// "Abe Shinzo" beside "Shinzo Abe": the rarer order is read as the other.
void turn_family_first_names(const Numbers& numbers, std::vector<PersonName>& names) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> turned;
    for (std::uint32_t n = 0; n < names.size(); ++n) {
        const PersonName& name = names[n];
        if (name.words.words.size() != 2) continue;
        const auto at = numbers.find(name.words.words[1] + ' ' + name.words.words[0]);
        if (at == numbers.end()) continue;
        const PersonName& other = names[at->second];
        if (other.articles > name.articles ||
            (other.articles == name.articles && other.folded < name.folded))
            turned.emplace_back(n, at->second);
    }
    for (const auto& [name, other] : turned)
        names[name].words = words_of_folded(names[other].folded);
}

}  // namespace

std::vector<PersonName> read_person_names(std::span<const CountedItem> items, const Titles& titles,
                                          const Aliases& aliases) {
    std::vector<PersonName> names;
    std::vector<Writings> writings;
    Numbers numbers;
    std::string folded;
    auto at = numbers.end();
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        const PersonItem& item = items[i].item;
        // The items of one name mostly stand beside each other.
        if (i == 0 || item.name != items[i - 1].item.name) {
            folded = fold(item.name);
            at = numbers.find(folded);
        }
        if (is_no_person(item, folded, titles, aliases)) continue;
        if (at == numbers.end()) {
            at = numbers.emplace(folded, static_cast<std::uint32_t>(names.size())).first;
            names.push_back({{}, folded, words_of_folded(folded), {}, {}, 0});
            writings.emplace_back();
        }
        PersonName& name = names[at->second];
        name.items.push_back(i);
        name.articles += items[i].articles;
        writings[at->second].add(item.name, items[i].articles);
    }
    for (std::uint32_t n = 0; n < names.size(); ++n) {
        PersonName& name = names[n];
        name.shown = writings[n].most_frequent();
        std::sort(name.items.begin(), name.items.end(), [&](std::uint32_t a, std::uint32_t b) {
            if (items[a].articles != items[b].articles)
                return items[a].articles > items[b].articles;
            return items[a].term < items[b].term;
        });
        if (aliases.groups().empty()) continue;
        std::erase_if(name.items, [&](std::uint32_t i) {
            const auto group = group_of(items[i].item, name.folded, titles, aliases);
            if (group) name.of_user.emplace_back(i, *group);
            return group.has_value();
        });
    }
    turn_family_first_names(numbers, names);
    return names;
}

}  // namespace dateline
