#include "names/organizations.h"

#include <algorithm>
#include <map>
#include <utility>

#include "names/organization_key.h"
#include "names/writings.h"
#include "schema/org_term.h"
#include "text/analysis.h"

namespace dateline {

namespace {

// How much more frequent a name without its legal form may be before it is something else.
constexpr std::uint64_t most_bare = 4;

// How much more frequent the one that is meant must be than all others that may be.
constexpr std::uint64_t far_more_frequent = 10;

// The same beside those for whom no article states that they are called so for short.
constexpr std::uint64_t enough_more_frequent = 3;

struct Group {
    std::vector<std::uint32_t> names;
    std::uint64_t articles = 0;
};

class Resolver {
public:
    Resolver(std::span<const OrganizationName> names, std::span<const ShortName> short_names,
             const LegalForms& legal_forms, const KnownOrganizations& known, const Aliases& aliases)
        : names_(names),
          short_names_(short_names),
          legal_forms_(legal_forms),
          known_(known),
          aliases_(aliases) {}

    std::vector<Organization> resolve() {
        group_names();
        join_capitals();
        join_known_capitals();
        for (auto& [base, forms] : groups_) join_legal_forms(base, forms);
        join_short_names();
        std::vector<Organization> organizations;
        for (auto& [group, of] : by_user_)
            organizations.push_back({aliases_.groups()[group].shown, of.names});
        for (auto& [shown, of] : by_table_)
            organizations.push_back(
                {goes_by(of, shown) ? std::string(shown) : name_to_show(of), of.names});
        for (const auto* groups : {&groups_, &short_groups_})
            for (const auto& [base, forms] : *groups)
                for (const auto& [legal, group] : forms)
                    if (!group.names.empty())
                        organizations.push_back({name_to_show(group), group.names});
        for (Organization& organization : organizations)
            std::sort(organization.names.begin(), organization.names.end());
        return organizations;
    }

private:
    using Forms = std::map<std::string, Group>;  // by legal form

    void group_names() {
        for (std::uint32_t n = 0; n < names_.size(); ++n) {
            const std::string folded = fold(names_[n].name);
            if (aliases_.is_no_organization(folded)) continue;
            const OrganizationKey key = organization_key(names_[n].name, legal_forms_);
            const auto of_user = aliases_.group_of(folded);
            const std::string_view known =
                aliases_.is_told_apart(folded) ? std::string_view() : known_.shown_for(key);
            Group& group = of_user          ? by_user_[*of_user]
                           : !known.empty() ? by_table_[known]
                           : key.is_short   ? short_groups_[key.base][""]
                                            : groups_[key.base][key.legal];
            group.names.push_back(n);
            group.articles += names_[n].articles;
        }
    }

    bool told_apart(const Group& one, const Group& other) const {
        return std::any_of(one.names.begin(), one.names.end(), [&](std::uint32_t a) {
            const std::string folded = fold(names_[a].name);
            return aliases_.is_told_apart(folded) &&
                   std::any_of(other.names.begin(), other.names.end(), [&](std::uint32_t b) {
                       return aliases_.different(folded, fold(names_[b].name));
                   });
        });
    }

    bool join(Group& to, Group& from) const {
        if (told_apart(to, from)) return false;
        to.names.insert(to.names.end(), from.names.begin(), from.names.end());
        to.articles += from.articles;
        from = {};
        return true;
    }

    // "CHRYSLER" of a headline in capitals, "Gatt" beside "GATT".
    void join_capitals() {
        for (auto& [letters, forms] : short_groups_) {
            const auto at = groups_.find(letters);
            if (at == groups_.end()) continue;
            if (const auto bare = at->second.find(""); bare != at->second.end())
                join(bare->second, forms[""]);
        }
    }

    // The same of "Nato", which is rarer than what everybody knows.
    void join_known_capitals() {
        for (auto& [shown, known] : by_table_) {
            const std::vector<std::uint32_t> names = known.names;
            for (const std::uint32_t n : names) {
                if (!is_short_name(names_[n].name)) continue;
                const auto at = groups_.find(short_name_letters(names_[n].name));
                if (at == groups_.end()) continue;
                const auto bare = at->second.find("");
                if (bare != at->second.end() && bare->second.articles <= known.articles)
                    join(known, bare->second);
            }
        }
    }

    // The articles of the most frequent organisation whose name begins with another's.
    std::uint64_t articles_of_longer(const std::string& base) const {
        std::uint64_t most = 0;
        for (auto at = groups_.lower_bound(base + ' ');
             at != groups_.end() && at->first.starts_with(base + ' '); ++at)
            for (const auto& [legal, group] : at->second) most = std::max(most, group.articles);
        return most;
    }

    void join_legal_forms(const std::string& base, Forms& forms) const {
        const auto bare = forms.find("");
        if (bare == forms.end() || forms.size() < 2) return;
        Group* best = nullptr;
        std::uint64_t all = 0;
        for (auto& [legal, group] : forms) {
            if (legal.empty()) continue;
            all += group.articles;
            if (!best || group.articles > best->articles) best = &group;
        }
        if (!best || best->articles < far_more_frequent * (all - best->articles)) return;
        if (bare->second.articles > most_bare * best->articles) return;
        // "Merrill" is Merrill Lynch rather than Merrill Corp.
        if (base.find(' ') == std::string::npos && articles_of_longer(base) > best->articles)
            return;
        join(*best, bare->second);
    }

    // The group of a long name, whatever its legal form, as long as it is clear which.
    Group* group_of(const std::string& name) {
        const OrganizationKey key = organization_key(name, legal_forms_);
        if (const auto known = by_table_.find(known_.shown_for(key)); known != by_table_.end())
            return &known->second;
        const auto forms = groups_.find(key.base);
        if (forms == groups_.end()) return nullptr;
        for (const std::string& legal : {key.legal, std::string()})
            if (const auto at = forms->second.find(legal);
                at != forms->second.end() && !at->second.names.empty())
                return &at->second;
        Group* only = nullptr;
        for (auto& [legal, group] : forms->second) {
            if (group.names.empty()) continue;
            if (only) return nullptr;
            only = &group;
        }
        return only;
    }

    void join_short_names() {
        std::map<std::string, std::map<Group*, std::uint64_t>> stated;  // by letters
        for (const ShortName& one : short_names_)
            if (Group* group = group_of(one.name)) stated[one.letters][group] += one.articles;
        for (const auto& [letters, meanings] : stated) {
            const auto best =
                std::max_element(meanings.begin(), meanings.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
            std::uint64_t others = 0;
            for (const auto& [group, articles] : meanings)
                if (group != best->first) others += articles;
            if (best->second < far_more_frequent * others || may_be_another(letters, *best->first))
                continue;
            if (const auto at = short_groups_.find(letters);
                at != short_groups_.end() && stands_for(at->second[""], letters, *best->first))
                join(*best->first, at->second[""]);
            // "Opec" of a headline in capitals.
            if (const auto at = groups_.find(letters); at != groups_.end())
                if (Group& group = at->second[""];
                    &group != best->first && stands_for(group, letters, *best->first))
                    join(*best->first, group);
        }
    }

    bool has_word(const Group& group, const std::string& word) const {
        return std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t n) {
            return (' ' + organization_key(names_[n].name, legal_forms_).base + ' ')
                       .find(' ' + word + ' ') != std::string::npos;
        });
    }

    // "EPA" is the Environmental Protection Agency as well as that for Economic Planning, whether
    // articles state it or not.
    bool may_be_another(const std::string& letters, const Group& full) {
        if (initials_.empty())
            for (const auto& [base, forms] : groups_)
                for (const auto& [legal, group] : forms)
                    if (!group.names.empty())
                        initials_[initials_of(names_[group.names.front()].name)].push_back(&group);
        const auto others = initials_.find(letters);
        if (others == initials_.end()) return false;
        // "EC Commission" is none of the European Community's name.
        return std::any_of(others->second.begin(), others->second.end(), [&](const Group* other) {
            return other != &full && other->articles * enough_more_frequent > full.articles &&
                   !has_word(*other, letters);
        });
    }

    // "BP" is more than BP Oil, and far more frequent than what it is stated for once.
    bool stands_for(const Group& short_name, const std::string& letters, const Group& full) const {
        if (short_name.articles > far_more_frequent * full.articles) return false;
        return !has_word(full, letters);
    }

    // Whether the table's name for it is one of its names here.
    bool goes_by(const Group& group, std::string_view shown) const {
        const OrganizationKey key = organization_key(shown, legal_forms_);
        return std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t n) {
            return organization_key(names_[n].name, legal_forms_) == key;
        });
    }

    // Of names that are full ones, as most articles write them, the most frequent.
    std::string name_to_show(const Group& group) const {
        if (group.names.size() == 1) return names_[group.names.front()].name;
        std::map<std::string, Writings> writings;  // by what is the same in all of a name
        for (const std::uint32_t n : group.names) {
            std::string letters = fold(names_[n].name);
            std::erase(letters, '.');
            writings[std::move(letters)].add(names_[n].name, names_[n].articles);
        }
        const auto rank = [](const Writings& of) {
            return std::make_pair(!is_short_name(of.most_frequent()), of.articles());
        };
        const auto best = std::max_element(
            writings.begin(), writings.end(),
            [&](const auto& a, const auto& b) { return rank(a.second) < rank(b.second); });
        return std::string(best->second.most_frequent_but_capitals());
    }

    std::span<const OrganizationName> names_;
    std::span<const ShortName> short_names_;
    const LegalForms& legal_forms_;
    const KnownOrganizations& known_;
    const Aliases& aliases_;
    std::map<std::size_t, Group> by_user_;
    std::map<std::string_view, Group> by_table_;                 // by the name that is shown
    std::map<std::string, Forms> groups_;                        // by base
    std::map<std::string, Forms> short_groups_;                  // by letters
    std::map<std::string, std::vector<const Group*>> initials_;  // of the long names
};

}  // namespace

std::vector<Organization> resolve_organizations(std::span<const OrganizationName> names,
                                                std::span<const ShortName> short_names,
                                                const LegalForms& legal_forms,
                                                const KnownOrganizations& known,
                                                const Aliases& aliases) {
    return Resolver(names, short_names, legal_forms, known, aliases).resolve();
}

}  // namespace dateline
