#include "names/full_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "names/same_name.h"

namespace dateline {

namespace {

// From how many signs against it two are no longer one.
constexpr int too_much = 2;

// By how much the one who is meant must be more frequent than all others who may be.
constexpr std::uint64_t far_more_frequent = 3;

// Signs in favour that "J. Smith" needs to be John Smith.
constexpr int enough_for_initials = 2;

class Resolver {
public:
    Resolver(std::span<const std::uint32_t> component, const PeopleToResolve& people,
             const SharedKeys& keys, const NamedTogether& named_together)
        : component_(component), people_(people), keys_(keys), named_together_(named_together) {
        compared_.reserve(component.size());
        for (const std::uint32_t n : component) {
            place_of_.emplace(n, static_cast<std::uint32_t>(compared_.size()));
            compared_.emplace_back(people.names[n].words, people.lists);
        }
    }

    std::vector<PersonGroup> resolve() {
        group_aliases();
        std::vector<std::uint32_t> full;
        for (const std::uint32_t n : component_)
            if (!is_single(people_.names[n])) full.push_back(n);
        std::sort(full.begin(), full.end(), [&](std::uint32_t a, std::uint32_t b) {
            const PersonName &one = people_.names[a], &other = people_.names[b];
            const unsigned x = fullness(one.words), y = fullness(other.words);
            if (x != y) return x > y;
            if (one.articles != other.articles) return one.articles > other.articles;
            return one.folded < other.folded;
        });
        for (const std::uint32_t n : full)
            for (PersonGroup& part : parts_of(n, people_.names[n].items, people_))
                add_full(std::move(part));
        return std::move(groups_);
    }

private:
    // The user's groups, of all items that have one of their names, with a title or without.
    void group_aliases() {
        std::map<std::size_t, std::uint32_t> made;
        for (const std::uint32_t n : component_)
            for (const auto& [item, alias] : people_.names[n].of_user) {
                const auto [at, is_new] =
                    made.emplace(alias, static_cast<std::uint32_t>(groups_.size()));
                if (is_new) groups_.emplace_back().alias = alias;
                PersonGroup& to = groups_[at->second];
                if (to.names.empty() || to.names.back() != n) to.names.push_back(n);
                to.items.push_back(item);
                to.known.add(people_.facts[item]);
            }
        for (std::uint32_t g = 0; g < groups_.size(); ++g)
            for (const std::uint32_t n : groups_[g].names) remember(n, g);
    }

    void remember(std::uint32_t name, std::uint32_t group) {
        for (const std::uint32_t key : keys_.of(name)) {
            std::vector<std::uint32_t>& list = groups_by_key_[key];
            if (list.empty() || list.back() != group) list.push_back(group);
        }
    }

    const ComparedName& compared(std::uint32_t name) const { return compared_[place_of_.at(name)]; }

    bool names_agree(std::uint32_t name, const PersonGroup& group) const {
        const auto agrees = [&](std::uint32_t n) {
            return !is_single(people_.names[n]) &&
                   may_be_same(compared(name), compared(n), people_.lists);
        };
        // "Bobby Junger" is Burkhard "Bobby" Junger, and so Burkhard Junger.
        if (std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t n) {
                return has_nickname(people_.names[n].words, people_.names[name].words,
                                    people_.lists);
            }))
            return true;
        // What the user has put together may be under several names.
        if (group.alias) return std::any_of(group.names.begin(), group.names.end(), agrees);
        return std::all_of(group.names.begin(), group.names.end(), agrees);
    }

    bool has_family(const PersonGroup& group, const std::string& family) const {
        return std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t n) {
            const std::vector<std::string>& words = people_.names[n].words.words;
            return !words.empty() && words.back() == family;
        });
    }

    // Asked only of names that a father and a son may have, as an article may write one person's
    // name in two ways, too. All that an article says has one setting.
    bool are_two_to_an_article(const PersonGroup& part, const PersonGroup& group) const {
        if (!named_together_) return false;
        const NameWords& name = people_.names[part.names.front()].words;
        if (std::none_of(group.names.begin(), group.names.end(), [&](std::uint32_t n) {
                return may_be_of_kin(name, people_.names[n].words, people_.lists);
            }))
            return false;
        for (const std::uint32_t g : group.items) {
            const PersonItem& other = people_.items[g].item;
            if (!may_be_of_kin(name, name_words(other.name), people_.lists)) continue;
            for (const std::uint32_t p : part.items)
                if (people_.items[p].item.setting.country == other.setting.country &&
                    people_.items[p].item.setting.decade == other.setting.decade &&
                    named_together_(people_.items[p], people_.items[g]))
                    return true;
        }
        return false;
    }

    struct Candidate {
        std::uint32_t group;
        int favour;
        bool same_name;
    };

    std::vector<Candidate> candidates_for(const PersonGroup& part) const {
        const std::uint32_t n = part.names.front();
        const PersonName& name = people_.names[n];
        std::vector<std::uint32_t> near;
        for (const std::uint32_t key : keys_.of(n))
            if (const auto at = groups_by_key_.find(key); at != groups_by_key_.end())
                near.insert(near.end(), at->second.begin(), at->second.end());
        std::sort(near.begin(), near.end());
        near.erase(std::unique(near.begin(), near.end()), near.end());
        std::vector<Candidate> candidates;
        for (const std::uint32_t g : near) {
            const PersonGroup& group = groups_[g];
            if (told_apart(name, group, people_) || !names_agree(n, group)) continue;
            const bool same_name = has_name(group, n);
            NameSays name_says = says(name.words, same_name, people_.lists);
            if (!has_family(group, name.words.words.back()) &&
                beginning(name.words, people_.lists).empty())
                name_says = NameSays::little;
            if (against(part.known, group.known, name_says) >= too_much) continue;
            if (!same_name && are_two_to_an_article(part, group)) continue;
            const int favour = in_favour(part.known, group.known);
            if (is_initial_only(name.words) && favour < enough_for_initials && !same_name) continue;
            candidates.push_back({g, favour, same_name});
        }
        return candidates;
    }

    // Whether a name of the one can't be a name of the other.
    bool clash(const PersonGroup& one, const PersonGroup& other) const {
        return std::any_of(one.names.begin(), one.names.end(), [&](std::uint32_t n) {
            return !names_agree(n, other) || told_apart(people_.names[n], other, people_);
        });
    }

    // The group to which one of the candidates is right; nothing when it may be several.
    std::optional<std::uint32_t> choose(std::vector<Candidate> candidates) const {
        if (candidates.empty()) return std::nullopt;
        std::stable_sort(
            candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
                if (a.favour != b.favour) return a.favour > b.favour;
                return groups_[a.group].known.articles > groups_[b.group].known.articles;
            });
        const Candidate& best = candidates.front();
        std::uint64_t others = 0;
        for (const Candidate& other : candidates)
            if (other.group != best.group && other.favour == best.favour &&
                clash(groups_[best.group], groups_[other.group]))
                others += groups_[other.group].known.articles;
        if (others > 0 && groups_[best.group].known.articles < far_more_frequent * others)
            return std::nullopt;
        return best.group;
    }

    // A part with one of its items only.
    PersonGroup part_with(std::uint32_t n, std::uint32_t i) const {
        return {{n}, {i}, known_of(people_.facts[i]), {}};
    }

    void add_full(PersonGroup part) {
        const std::uint32_t n = part.names.front();
        const std::vector<Candidate> candidates = candidates_for(part);
        const bool may_be_several =
            std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& other) {
                return clash(groups_[candidates.front().group], groups_[other.group]);
            });
        if (!may_be_several) return add_to(choose(candidates), std::move(part));
        // Each article may mean another one.
        std::vector<std::optional<std::uint32_t>> chosen;
        for (const std::uint32_t i : part.items)
            chosen.push_back(choose(candidates_for(part_with(n, i))));
        PersonGroup rest{{n}, {}, {}, {}};
        for (std::size_t i = 0; i < part.items.size(); ++i) {
            if (chosen[i]) {
                add_to(chosen[i], part_with(n, part.items[i]));
            } else {
                rest.items.push_back(part.items[i]);
                rest.known.add(people_.facts[part.items[i]]);
            }
        }
        if (!rest.items.empty()) add_to(std::nullopt, std::move(rest));
    }

    // Adds a part to a group, or makes it a new one.
    void add_to(std::optional<std::uint32_t> chosen, PersonGroup part) {
        const std::uint32_t n = part.names.front();
        if (!chosen) {
            groups_.push_back(std::move(part));
            remember(n, static_cast<std::uint32_t>(groups_.size() - 1));
            return;
        }
        PersonGroup& group = groups_[*chosen];
        group.items.insert(group.items.end(), part.items.begin(), part.items.end());
        group.known.add(part.known);
        if (has_name(group, n)) return;
        group.names.push_back(n);
        remember(n, *chosen);
    }

    std::span<const std::uint32_t> component_;
    const PeopleToResolve& people_;
    const SharedKeys& keys_;
    const NamedTogether& named_together_;
    std::vector<ComparedName> compared_;                         // by place in the component
    std::unordered_map<std::uint32_t, std::uint32_t> place_of_;  // by name
    std::vector<PersonGroup> groups_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> groups_by_key_;
};

}  // namespace

std::vector<PersonGroup> resolve_full_names(std::span<const std::uint32_t> component,
                                            const PeopleToResolve& people, const SharedKeys& keys,
                                            const NamedTogether& named_together) {
    // Most names are nobody else's, and say one thing.
    if (component.size() == 1) {
        const PersonName& name = people.names[component.front()];
        if (name.of_user.empty() && name.items.size() == 1)
            return {{{component.front()},
                     {name.items},
                     known_of(people.facts[name.items.front()]),
                     {}}};
    }
    return Resolver(component, people, keys, named_together).resolve();
}

}  // namespace dateline
