#include "query/names/persons.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "query/names/known_of.h"
#include "query/names/person_names.h"
#include "query/names/same_name.h"
#include "query/names/spelling.h"
#include "schema/analysis.h"

namespace dateline {

namespace {

// From how many signs against it two are no longer one.
constexpr int too_much = 2;

// By how much the one who is meant must be more frequent than all others who may be.
constexpr std::uint64_t far_more_frequent = 3;

// Signs in favour that "J. Smith" needs to be John Smith.
constexpr int enough_for_initials = 2;

// Signs in favour that only a shared title can bring together.
constexpr int shared_title = 3;

struct Group {
    std::vector<std::uint32_t> names;  // indices into names
    std::vector<std::uint32_t> items;
    KnownOf known;
    std::optional<std::size_t> alias;  // the user's group that it was made of
    std::uint64_t full_articles = 0;   // without those that have a family name only
};

class Resolver {
public:
    Resolver(std::span<const CountedItem> items, const NameLists& lists, const Aliases& aliases,
             const NamedTogether& named_together)
        : items_(items),
          lists_(lists),
          aliases_(aliases),
          named_together_(named_together),
          names_(read_person_names(items, aliases)) {}

    std::vector<Person> resolve() {
        group_aliases();
        std::vector<std::uint32_t> full;
        for (std::uint32_t n = 0; n < names_.size(); ++n)
            if (names_[n].words.words.size() > 1) full.push_back(n);
        std::sort(full.begin(), full.end(), [&](std::uint32_t a, std::uint32_t b) {
            const PersonName &one = names_[a], &other = names_[b];
            const unsigned x = fullness(one.words), y = fullness(other.words);
            if (x != y) return x > y;
            if (one.articles != other.articles) return one.articles > other.articles;
            return one.folded < other.folded;
        });
        for (const std::uint32_t n : full)
            for (Group& part : parts_of(n)) add_full(std::move(part));
        for (Group& group : groups_) group.full_articles = group.known.articles;
        for (std::uint32_t n = 0; n < names_.size(); ++n)
            if (names_[n].words.words.size() <= 1) add_single(n);
        return persons();
    }

private:
    // The user's groups, of all items that have one of their names, with a title or without.
    void group_aliases() {
        if (aliases_.groups().empty()) return;
        std::map<std::size_t, std::uint32_t> made;
        for (std::uint32_t n = 0; n < names_.size(); ++n) {
            PersonName& name = names_[n];
            std::erase_if(name.items, [&](std::uint32_t i) {
                auto group = aliases_.group_of(name.folded);
                const std::string& title = items_[i].item.title;
                if (!group && !title.empty())
                    group =
                        aliases_.group_of(std::string(title_in_full(title)) + ' ' + name.folded);
                if (!group) return false;
                const auto [at, is_new] =
                    made.emplace(*group, static_cast<std::uint32_t>(groups_.size()));
                if (is_new) groups_.emplace_back().alias = *group;
                Group& to = groups_[at->second];
                if (to.names.empty() || to.names.back() != n) to.names.push_back(n);
                to.items.push_back(i);
                to.known.add(items_[i].item, items_[i].articles);
                return true;
            });
        }
        for (std::uint32_t g = 0; g < groups_.size(); ++g)
            for (const std::uint32_t n : groups_[g].names) remember(names_[n], g);
    }

    NameSays says(const PersonName& name, bool same_name) const {
        if (!name.words.words.empty() && !lists_.is_frequent_family(name.words.words.back()))
            return NameSays::much;
        return same_name ? NameSays::some : NameSays::little;
    }

    // Parts the items of one name where they contradict each other.
    std::vector<Group> parts_of(std::uint32_t n) const {
        std::vector<Group> parts;
        for (const std::uint32_t i : names_[n].items) {
            const KnownOf known = known_of(items_[i].item, items_[i].articles);
            Group* best = nullptr;
            int best_against = too_much, best_favour = 0;
            for (Group& part : parts) {
                const int contra = against(known, part.known, says(names_[n], true));
                const int pro = in_favour(known, part.known);
                if (contra < best_against ||
                    (best && contra == best_against && pro > best_favour)) {
                    best = &part;
                    best_against = contra;
                    best_favour = pro;
                }
            }
            if (!best) {
                best = &parts.emplace_back();
                best->names.push_back(n);
            }
            best->items.push_back(i);
            best->known.add(known);
        }
        return parts;
    }

    // Under what a group is found by a name: its family name, in all spellings, with a form of its
    // given name; its beginning, and all of it, where blanks and houses differ.
    std::vector<std::string> keys_of(const PersonName& name) const {
        const std::vector<std::string>& words = name.words.words;
        std::vector<std::string> keys;
        const std::string family = spelling_key(words.back());
        const auto add = [&](std::string_view given) {
            std::string key = family;
            key += ' ';
            key += given;
            if (std::find(keys.begin(), keys.end(), key) == keys.end())
                keys.push_back(std::move(key));
        };
        // The second one, for "J. Robert Oppenheimer", and ends of names: "García Márquez".
        for (std::size_t w = 0; w + 1 < words.size() && w < 3; ++w) {
            for (const std::string_view given : lists_.full_names(words[w])) add(given);
            add(std::string_view(words[w]).substr(0, 1));
        }
        if (words.size() > 1) {
            keys.push_back(spelling_key(joined(name.words)));
            if (std::string begins = beginning(name.words); !begins.empty())
                keys.push_back("^ " + begins);
            else if (words.size() < 4)
                keys.push_back("^ " + spelling_key(words[0]) + ' ' + spelling_key(words[1]));
        }
        return keys;
    }

    void remember(const PersonName& name, std::uint32_t group) {
        if (name.words.words.empty()) return;
        for (const std::string& key : keys_of(name)) {
            std::vector<std::uint32_t>& list = groups_by_key_[key];
            if (list.empty() || list.back() != group) list.push_back(group);
        }
        add_bearer(name.words.words.back(), group);
        if (name.words.words.size() > 1) {
            add_bearer(name.words.words.front(), group);
            ++first_words_[name.words.words.front()];
        }
    }

    void add_bearer(const std::string& word, std::uint32_t group) {
        std::vector<std::uint32_t>& list = bearers_[word];
        if (list.empty() || list.back() != group) list.push_back(group);
    }

    bool told_apart(const PersonName& name, const Group& group) const {
        return std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t n) {
            return aliases_.different(name.folded, names_[n].folded);
        });
    }

    bool names_agree(const PersonName& name, const Group& group) const {
        const auto agrees = [&](std::uint32_t n) {
            return names_[n].words.words.size() > 1 &&
                   may_be_same(name.words, names_[n].words, lists_);
        };
        // What the user has put together may be under several names.
        if (group.alias) return std::any_of(group.names.begin(), group.names.end(), agrees);
        return std::all_of(group.names.begin(), group.names.end(), agrees);
    }

    bool has_name(const Group& group, std::uint32_t n) const {
        return std::find(group.names.begin(), group.names.end(), n) != group.names.end();
    }

    bool has_family(const Group& group, const std::string& family) const {
        return std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t n) {
            const std::vector<std::string>& words = names_[n].words.words;
            return !words.empty() && words.back() == family;
        });
    }

    // Asked only of names that a father and a son may have, as an article may write one person's
    // name in two ways, too. All that an article says has one setting.
    bool are_two_to_an_article(const Group& part, const Group& group) const {
        if (!named_together_) return false;
        const NameWords& name = names_[part.names.front()].words;
        for (const std::uint32_t g : group.items) {
            const PersonItem& other = items_[g].item;
            if (!may_be_of_kin(name, name_words(other.name), lists_)) continue;
            for (const std::uint32_t p : part.items)
                if (items_[p].item.setting.country == other.setting.country &&
                    items_[p].item.setting.decade == other.setting.decade &&
                    named_together_(items_[p], items_[g]))
                    return true;
        }
        return false;
    }

    struct Candidate {
        std::uint32_t group;
        int favour;
        bool same_name;
    };

    std::vector<Candidate> candidates_for(const Group& part) const {
        const PersonName& name = names_[part.names.front()];
        std::vector<std::uint32_t> near;
        for (const std::string& key : keys_of(name))
            if (const auto at = groups_by_key_.find(key); at != groups_by_key_.end())
                near.insert(near.end(), at->second.begin(), at->second.end());
        std::sort(near.begin(), near.end());
        near.erase(std::unique(near.begin(), near.end()), near.end());
        std::vector<Candidate> candidates;
        for (const std::uint32_t g : near) {
            const Group& group = groups_[g];
            if (told_apart(name, group) || !names_agree(name, group)) continue;
            const bool same_name = has_name(group, part.names.front());
            NameSays names_say = says(name, same_name);
            if (!has_family(group, name.words.words.back()) && beginning(name.words).empty())
                names_say = NameSays::little;
            if (against(part.known, group.known, names_say) >= too_much) continue;
            if (!same_name && are_two_to_an_article(part, group)) continue;
            const int favour = in_favour(part.known, group.known);
            if (is_initial_only(name.words) && favour < enough_for_initials && !same_name) continue;
            candidates.push_back({g, favour, same_name});
        }
        return candidates;
    }

    // Whether a name of the one can't be a name of the other.
    bool clash(const Group& one, const Group& other) const {
        return std::any_of(one.names.begin(), one.names.end(), [&](std::uint32_t n) {
            return !names_agree(names_[n], other) || told_apart(names_[n], other);
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
    Group part_with(std::uint32_t n, std::uint32_t i) const {
        return {{n}, {i}, known_of(items_[i].item, items_[i].articles), {}, 0};
    }

    void add_full(Group part) {
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
        Group rest{{n}, {}, {}, {}, 0};
        for (std::size_t i = 0; i < part.items.size(); ++i) {
            Group one = part_with(n, part.items[i]);
            if (chosen[i]) {
                add_to(chosen[i], std::move(one));
            } else {
                rest.items.push_back(part.items[i]);
                rest.known.add(one.known);
            }
        }
        if (!rest.items.empty()) add_to(std::nullopt, std::move(rest));
    }

    // Adds a part to a group, or makes it a new one.
    void add_to(std::optional<std::uint32_t> chosen, Group part) {
        const std::uint32_t n = part.names.front();
        if (!chosen) {
            groups_.push_back(std::move(part));
            remember(names_[n], static_cast<std::uint32_t>(groups_.size() - 1));
            return;
        }
        Group& group = groups_[*chosen];
        group.items.insert(group.items.end(), part.items.begin(), part.items.end());
        group.known.add(part.known);
        if (has_name(group, n)) return;
        group.names.push_back(n);
        remember(names_[n], *chosen);
    }

    bool has_first_word(const Group& group, const std::string& word) const {
        return std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t n) {
            const std::vector<std::string>& words = names_[n].words.words;
            return !words.empty() && words.front() == word;
        });
    }

    struct Meant {
        std::uint32_t group;
        bool by_title;
    };

    // The person whom a family name (or a first word) alone means here; nothing when it may be
    // several.
    std::optional<Meant> meant_by(const PersonName& name, const KnownOf& known) const {
        const auto at = bearers_.find(name.folded);
        if (at == bearers_.end()) return std::nullopt;
        // Kings and princes are called by their first names: King Salman isn't Mohammed bin Salman.
        const bool is_royal = is_called_by_first_name(known.occupations);
        const auto firsts = first_words_.find(name.folded);
        const bool as_first_word =
            firsts != first_words_.end() && firsts->second <= most_namesakes &&
            (!lists_.is_frequent_given(name.folded) || lists_.is_frequent_family(name.folded));
        constexpr std::uint64_t as_family_name = 3;  // times as likely as by the first word
        constexpr std::uint64_t for_what_is_said = 3;
        std::optional<Meant> best;
        std::uint64_t best_weight = 0, all = 0;
        for (const std::uint32_t g : at->second) {
            const Group& group = groups_[g];
            if (told_apart(name, group)) continue;
            const bool is_family = !is_royal && has_family(group, name.folded);
            if (!is_family && !as_first_word && !is_royal) continue;
            constexpr int near_in_time = 20;
            if (is_royal && !has_first_word(group, name.folded)) continue;
            if (exclude_each_other(known.occupations, group.known.occupations) ||
                are_rarely_one_persons(known.occupations, group.known.occupations) ||
                years_apart(known, group.known) >= near_in_time)
                continue;
            std::uint64_t weight = group.full_articles;
            if (is_family) weight *= as_family_name;
            const int favour = in_favour(known, group.known);
            if (favour >= 2) weight *= for_what_is_said;
            all += weight;
            if (favour > 0 && weight > best_weight) {
                best = Meant{g, favour >= shared_title};
                best_weight = weight;
            }
        }
        if (best_weight < far_more_frequent * (all - best_weight)) return std::nullopt;
        return best;
    }

    void add_single(std::uint32_t n) {
        const PersonName& name = names_[n];
        std::vector<std::pair<std::uint32_t, std::uint32_t>> likely;  // item, group
        std::vector<std::uint32_t> alone;
        std::map<std::uint32_t, std::uint64_t> by_title;  // articles, by group
        std::uint64_t likely_articles = 0;
        for (const std::uint32_t i : name.items) {
            const auto meant = meant_by(name, known_of(items_[i].item, items_[i].articles));
            if (!meant) {
                alone.push_back(i);
            } else if (meant->by_title) {
                add_single_to(meant->group, n, i);
                by_title[meant->group] += items_[i].articles;
            } else {
                likely.emplace_back(i, meant->group);
                likely_articles += items_[i].articles;
            }
        }
        // Who is hardly ever named in full is mostly not the one: "Moody" is no A. Moody.
        constexpr std::uint64_t most_alone = 4;  // times as often as in full, or with a title
        for (const auto& [i, g] : likely) {
            const auto titled = by_title.find(g);
            const std::uint64_t known_well =
                groups_[g].full_articles + (titled == by_title.end() ? 0 : titled->second);
            if (known_well * most_alone >= likely_articles)
                add_single_to(g, n, i);
            else
                alone.push_back(i);
        }
        if (alone.empty()) return;
        names_[n].items = std::move(alone);
        for (Group& part : parts_of(n)) groups_.push_back(std::move(part));
    }

    void add_single_to(std::uint32_t g, std::uint32_t n, std::uint32_t i) {
        Group& group = groups_[g];
        if (!has_name(group, n)) group.names.push_back(n);
        group.items.push_back(i);
    }

    std::string name_to_show(const Group& group) const {
        if (group.alias) return aliases_.groups()[*group.alias].shown;
        std::map<std::uint32_t, std::uint64_t> counts;
        std::map<std::string, std::uint32_t> number;
        for (const std::uint32_t n : group.names) number[names_[n].folded] = n;
        for (const std::uint32_t i : group.items)
            counts[number[fold(items_[i].item.name)]] += items_[i].articles;
        std::uint32_t best = group.names.front();
        const auto rank = [&](std::uint32_t n) {
            const NameWords& words = names_[n].words;
            const int kind = words.words.size() < 2 ? 0 : is_initial_only(words) ? 1 : 2;
            return std::make_pair(kind, counts[n]);
        };
        for (const std::uint32_t n : group.names)
            if (rank(n) > rank(best)) best = n;
        return names_[best].shown;
    }

    std::vector<Person> persons() const {
        std::vector<Person> persons;
        for (const Group& group : groups_) {
            if (group.items.empty()) continue;
            Person person{name_to_show(group), group.items, 0};
            for (const std::uint32_t i : group.items) person.articles += items_[i].articles;
            persons.push_back(std::move(person));
        }
        return persons;
    }

    std::span<const CountedItem> items_;
    const NameLists& lists_;
    const Aliases& aliases_;
    const NamedTogether& named_together_;
    std::vector<PersonName> names_;
    std::vector<Group> groups_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> groups_by_key_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> bearers_;  // by one word
    std::unordered_map<std::string, std::size_t> first_words_;  // names that begin with it
};

}  // namespace

std::vector<Person> resolve_persons(std::span<const CountedItem> items, const NameLists& lists,
                                    const Aliases& aliases, const NamedTogether& named_together) {
    return Resolver(items, lists, aliases, named_together).resolve();
}

}  // namespace dateline
