#include "query/names/person_names.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "query/names/occupations.h"
#include "schema/analysis.h"

namespace dateline {

namespace {

using Numbers = std::unordered_map<std::string, std::uint32_t>;  // by folded name

bool is_no_person(const PersonItem& item, const std::string& folded, const Aliases& aliases) {
    if (aliases.is_no_person(folded)) return true;
    return !item.title.empty() &&
           aliases.is_no_person(std::string(title_in_full(item.title)) + ' ' + folded);
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
    for (const auto& [name, other] : turned) names[name].words = name_words(names[other].folded);
}

}  // namespace

std::vector<PersonName> read_person_names(std::span<const CountedItem> items,
                                          const Aliases& aliases) {
    std::vector<PersonName> names;
    Numbers numbers;
    std::vector<std::map<std::string, std::uint64_t>> writings;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        std::string folded = fold(items[i].item.name);
        if (is_no_person(items[i].item, folded, aliases)) continue;
        const auto [at, is_new] = numbers.emplace(folded, static_cast<std::uint32_t>(names.size()));
        if (is_new) {
            names.push_back({{}, std::move(folded), name_words(items[i].item.name), {}, 0});
            writings.emplace_back();
        }
        PersonName& name = names[at->second];
        name.items.push_back(i);
        name.articles += items[i].articles;
        writings[at->second][items[i].item.name] += items[i].articles;
    }
    for (std::uint32_t n = 0; n < names.size(); ++n) {
        names[n].shown =
            std::max_element(writings[n].begin(), writings[n].end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; })
                ->first;
        std::sort(names[n].items.begin(), names[n].items.end(),
                  [&](std::uint32_t a, std::uint32_t b) {
                      if (items[a].articles != items[b].articles)
                          return items[a].articles > items[b].articles;
                      return items[a].term < items[b].term;
                  });
    }
    turn_family_first_names(numbers, names);
    return names;
}

}  // namespace dateline
