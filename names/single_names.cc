#include "names/single_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace dateline {

namespace {

// By how much the one who is meant must be more frequent than all others who may be.
constexpr std::uint64_t far_more_frequent = 3;

// Signs in favour that only a shared title can bring together.
constexpr int shared_title = 3;

// A group that has a word as the last or first one of a name.
struct Bearer {
    std::uint32_t group;
    bool as_family;
    bool as_first;
};

struct Bearers {
    std::vector<Bearer> groups;
    std::size_t begin_with_it = 0;  // names of groups that do
};

class Resolver {
public:
    Resolver(std::span<const std::uint32_t> singles, const PeopleToResolve& people,
             std::vector<PersonGroup>& groups)
        : people_(people), groups_(groups) {
        for (const std::uint32_t n : singles) {
            const std::vector<std::string>& words = people.names[n].words.words;
            bearers_.try_emplace(words.empty() ? std::string_view() : words.back());
        }
        for (std::uint32_t g = 0; g < groups.size(); ++g)
            for (const std::uint32_t n : groups[g].names) {
                const std::vector<std::string>& words = people.names[n].words.words;
                if (words.empty()) continue;
                add_bearer(words.back(), {g, true, words.size() == 1});
                if (words.size() == 1) continue;
                if (Bearers* first = add_bearer(words.front(), {g, false, true}))
                    ++first->begin_with_it;
            }
    }

    void add(std::uint32_t n) {
        const PersonName& name = people_.names[n];
        if (name.items.empty()) return;
        if (!name.words.suffix.empty()) {
            add_parts(n, name.items);
            return;
        }
        Bearers& bearers = bearers_.at(name.folded);
        std::stable_sort(bearers.groups.begin(), bearers.groups.end(),
                         [&](const Bearer& one, const Bearer& other) {
                             return articles_of(one) > articles_of(other);
                         });
        std::vector<std::pair<std::uint32_t, std::uint32_t>> likely;  // item, group
        std::vector<std::uint32_t> alone;
        std::map<std::uint32_t, std::uint64_t> by_title;  // articles, by group
        std::uint64_t likely_articles = 0;
        for (const std::uint32_t i : name.items) {
            const auto meant = meant_by(name, bearers, known_of(people_.facts[i]));
            if (!meant) {
                alone.push_back(i);
            } else if (meant->by_title) {
                const std::uint32_t g = meant->bearer->group;
                add_to(g, n, i);
                meant->bearer->as_family = meant->bearer->as_first = true;
                by_title[g] += people_.facts[i].articles;
            } else {
                likely.emplace_back(i, meant->bearer->group);
                likely_articles += people_.facts[i].articles;
            }
        }
        // Who is hardly ever named in full is mostly not the one: "Moody" is no A. Moody.
        constexpr std::uint64_t most_alone = 4;  // times as often as in full, or with a title
        for (const auto& [i, g] : likely) {
            const auto titled = by_title.find(g);
            const std::uint64_t known_well =
                groups_[g].known.articles + (titled == by_title.end() ? 0 : titled->second);
            if (known_well * most_alone >= likely_articles)
                add_to(g, n, i);
            else
                alone.push_back(i);
        }
        add_parts(n, alone);
    }

private:
    // What is nobody else's.
    void add_parts(std::uint32_t n, std::span<const std::uint32_t> items) {
        const NameWords& words = people_.names[n].words;
        for (PersonGroup& part : parts_of(n, items, people_)) {
            groups_.push_back(std::move(part));
            // Charles III bears a name that articles call him by alone, as "King Charles".
            if (!words.suffix.empty())
                add_bearer(words.words.back(),
                           {static_cast<std::uint32_t>(groups_.size() - 1), false, true});
        }
    }

    Bearers* add_bearer(const std::string& word, const Bearer& bearer) {
        const auto at = bearers_.find(word);
        if (at == bearers_.end()) return nullptr;
        std::vector<Bearer>& list = at->second.groups;
        if (!list.empty() && list.back().group == bearer.group) {
            list.back().as_family = list.back().as_family || bearer.as_family;
            list.back().as_first = list.back().as_first || bearer.as_first;
        } else {
            list.push_back(bearer);
        }
        return &at->second;
    }

    std::uint64_t articles_of(const Bearer& bearer) const {
        return groups_[bearer.group].known.articles;
    }

    struct Meant {
        Bearer* bearer;
        bool by_title;
    };

    // The person whom a family name (or a first word) alone means here; nothing when it may be
    // several. The bearers descend by their articles.
    std::optional<Meant> meant_by(const PersonName& name, Bearers& bearers,
                                  const KnownOf& known) const {
        // Kings and princes are called by their first names: King Salman isn't Mohammed bin Salman.
        const bool is_royal = is_called_by_first_name(known.occupations);
        const bool as_first_word = bearers.begin_with_it > 0 &&
                                   bearers.begin_with_it <= most_namesakes &&
                                   (!people_.lists.is_frequent_given(name.folded) ||
                                    people_.lists.is_frequent_family(name.folded));
        constexpr std::uint64_t as_family_name = 3;  // times as likely as by the first word
        constexpr std::uint64_t for_what_is_said = 3;
        std::optional<Meant> best;
        std::uint64_t best_weight = 0, all = 0;
        const auto reigns = [&](const Bearer& bearer) {
            return bearer.as_first &&
                   is_called_by_first_name(groups_[bearer.group].known.occupations);
        };
        const bool one_reigns =
            is_royal && std::any_of(bearers.groups.begin(), bearers.groups.end(), reigns);
        const std::uint64_t most_weight =
            bearers.groups.empty()
                ? 0
                : articles_of(bearers.groups.front()) * as_family_name * for_what_is_said;
        for (Bearer& bearer : bearers.groups) {
            // Nobody can be far more frequent than all others any more: "Smith" has thousands of
            // bearers, of whom some dozens are looked at.
            if (far_more_frequent * all > (far_more_frequent + 1) * most_weight)
                return std::nullopt;
            const PersonGroup& group = groups_[bearer.group];
            if (told_apart(name, group, people_)) continue;
            const bool is_family = !is_royal && bearer.as_family;
            if (!is_family && !as_first_word && !is_royal) continue;
            constexpr int near_in_time = 20;
            if (is_royal && (!bearer.as_first || (one_reigns && !reigns(bearer)))) continue;
            if (exclude_each_other(known.occupations, group.known.occupations) ||
                are_rarely_one_persons(known.occupations, group.known.occupations) ||
                years_apart(known, group.known) >= near_in_time)
                continue;
            std::uint64_t weight = group.known.articles;
            if (is_family) weight *= as_family_name;
            const int favour = in_favour(known, group.known);
            if (favour >= 2) weight *= for_what_is_said;
            all += weight;
            if (favour > 0 && weight > best_weight) {
                best = Meant{&bearer, favour >= shared_title};
                best_weight = weight;
            }
        }
        if (best_weight < far_more_frequent * (all - best_weight)) return std::nullopt;
        return best;
    }

    void add_to(std::uint32_t g, std::uint32_t n, std::uint32_t i) {
        PersonGroup& group = groups_[g];
        if (!has_name(group, n)) group.names.push_back(n);
        group.items.push_back(i);
    }

    const PeopleToResolve& people_;
    std::vector<PersonGroup>& groups_;
    std::unordered_map<std::string_view, Bearers> bearers_;  // by word
};

}  // namespace

void add_single_names(std::span<const std::uint32_t> singles, const PeopleToResolve& people,
                      std::vector<PersonGroup>& groups) {
    Resolver resolver(singles, people, groups);
    const auto is_numbered = [&](std::uint32_t n) { return !people.names[n].words.suffix.empty(); };
    for (const std::uint32_t n : singles)
        if (is_numbered(n)) resolver.add(n);
    for (const std::uint32_t n : singles)
        if (!is_numbered(n)) resolver.add(n);
}

}  // namespace dateline
