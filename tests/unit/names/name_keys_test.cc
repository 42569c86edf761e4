// What does not meet under a key is resolved apart.
#include "names/name_keys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <random>

#include "names/persons.h"

namespace dateline {
namespace {

const NameLists& lists() {
    static const NameLists lists = NameLists::load(DATELINE_SOURCE_DIR "/config");
    return lists;
}

std::vector<std::string> random_words(std::mt19937& random, std::size_t most) {
    static const std::vector<std::string> words{
        "John",   "J.",      "Jack",    "Johnny", "Quincy",      "Bill",   "William", "W.",
        "Adams",  "Addams",  "Mohamed", "bin",    "Mohammed",    "Zayed",  "Salman",  "Al",
        "Nahyan", "Qaddafi", "Gaddafi", "Amir",   "Abdollahian", "García", "Márquez", "Smith"};
    std::vector<std::string> chosen;
    for (std::size_t left = 1 + random() % most; left > 0; --left)
        chosen.push_back(words[random() % words.size()]);
    return chosen;
}

std::string joined_by(const std::vector<std::string>& words, const std::string& between) {
    std::string name;
    for (const std::string& word : words) name += (name.empty() ? "" : between) + word;
    return name;
}

std::vector<CountedItem> random_items(std::mt19937& random, std::size_t count) {
    static std::deque<std::string> terms;  // that items borrow
    std::vector<CountedItem> items;
    for (std::size_t i = 0; i < count; ++i) {
        constexpr std::size_t most_words = 4;
        const std::string name =
            joined_by(random_words(random, most_words), random() % 9 == 0 ? "-" : " ");
        const std::string title = random() % 3 ? "" : random() % 2 ? "president" : "king";
        const Setting setting{random() % 2 ? "US" : "AE", random() % 2 ? 1980 : 2020};
        CountedItem item{{name, title, setting}, "", 1 + random() % 9};
        item.term =
            terms.emplace_back(person_term({EntityKind::person, name, {}, {}, title}, setting));
        items.push_back(std::move(item));
    }
    std::sort(items.begin(), items.end(),
              [](const CountedItem& a, const CountedItem& b) { return a.term < b.term; });
    items.erase(std::unique(items.begin(), items.end(),
                            [](const auto& a, const auto& b) { return a.term == b.term; }),
                items.end());
    return items;
}

// Each person as the name that is shown and the terms of the items.
using Told = std::vector<std::vector<std::string>>;

void tell(std::span<const CountedItem> items, const Aliases& aliases, Told& told) {
    for (const Person& person : resolve_persons(items, lists(), aliases)) {
        std::vector<std::string>& one = told.emplace_back();
        for (const std::uint32_t i : person.items) one.emplace_back(items[i].term);
        std::sort(one.begin(), one.end());
        one.insert(one.begin(), person.name);
    }
}

TEST(Components, AreResolvedApartAsTheyAreAllAtOnce) {
    const Aliases aliases = Aliases::parse(
        "same = [[\"Bill Adams\", \"Quincy Smith\"]]\n"
        "different = [[\"John Adams\", \"Jack Adams\"]]",
        "aliases.toml");
    std::mt19937 random(2);
    std::size_t components_seen = 0;
    for (int round = 0; round < 50; ++round) {
        std::vector<CountedItem> items = random_items(random, 400);
        std::erase_if(items, [](const CountedItem& item) {
            return name_words(item.item.name).words.size() < 2;
        });
        const std::vector<PersonName> names = read_person_names(items, lists().titles(), aliases);
        const Components components = components_of(names, share_keys(names, lists()));
        Told at_once, apart;
        tell(items, aliases, at_once);
        for (std::size_t c = 0; c < components.size(); ++c) {
            std::vector<CountedItem> its;
            for (const std::uint32_t n : components[c]) {
                for (const std::uint32_t i : names[n].items) its.push_back(items[i]);
                for (const auto& [i, group] : names[n].of_user) its.push_back(items[i]);
            }
            std::shuffle(its.begin(), its.end(), random);
            tell(its, aliases, apart);
            ++components_seen;
        }
        std::sort(at_once.begin(), at_once.end());
        std::sort(apart.begin(), apart.end());
        EXPECT_EQ(at_once, apart);
    }
    EXPECT_GT(components_seen, 500U);
}

}  // namespace
}  // namespace dateline
