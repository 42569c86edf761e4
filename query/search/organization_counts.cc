#include "query/search/organization_counts.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "query/names/organizations.h"
#include "query/search/search.h"
#include "schema/analysis.h"
#include "schema/index.h"
#include "schema/terms.h"

namespace dateline {

namespace {

class OrganizationCounter {
public:
    OrganizationCounter(const Index& index, const Aliases& aliases)
        : index_(index),
          names_(all_organizations(index)),
          organizations_(resolve_organizations(names_, all_short_names(index), aliases)),
          articles_(names_.size()),
          counts_(organizations_.size()) {}

    // The length of a posting list is the count, but where some are dead or have several names.
    void count_all() {
        for (std::size_t o = 0; o < organizations_.size(); ++o) {
            const std::vector<std::uint32_t>& names = organizations_[o].names;
            if (names.size() == 1 && !index_.has_dead()) {
                articles_[names[0]] = counts_[o] = names_[names[0]].articles;
                continue;
            }
            std::set<Xapian::docid> documents;
            for (const std::uint32_t n : names) {
                const auto end = index_.database().postlist_end(names_[n].term);
                for (auto it = index_.database().postlist_begin(names_[n].term); it != end; ++it) {
                    if (index_.is_dead(*it)) continue;
                    ++articles_[n];
                    documents.insert(*it);
                }
            }
            counts_[o] = documents.size();
        }
    }

    void count_matching(const Question& question) {
        std::unordered_map<std::string, std::uint32_t> number_of;
        for (std::uint32_t n = 0; n < names_.size(); ++n) number_of.emplace(names_[n].term, n);
        constexpr std::size_t none = SIZE_MAX;  // what the user says is no organisation
        std::vector<std::size_t> organization_of(names_.size(), none);
        for (std::size_t o = 0; o < organizations_.size(); ++o)
            for (const std::uint32_t n : organizations_[o].names) organization_of[n] = o;
        for (const Xapian::docid document : matching_articles(question, index_)) {
            std::set<std::uint32_t> names;
            std::set<std::size_t> organizations;
            for (const Entity& entity : index_.article_head(document).mentions.entities) {
                if (entity.kind != EntityKind::organization) continue;
                const auto at = number_of.find(entity_term(entity));
                if (at == number_of.end() || organization_of[at->second] == none) continue;
                names.insert(at->second);
                organizations.insert(organization_of[at->second]);
            }
            for (const std::uint32_t n : names) ++articles_[n];
            for (const std::size_t o : organizations) ++counts_[o];
        }
    }

    std::vector<NameCount> names(const std::string& prefix) const {
        const std::string folded = fold(prefix);
        std::vector<NameCount> counted;
        for (std::size_t o = 0; o < organizations_.size(); ++o) {
            if (counts_[o] == 0) continue;
            NameCount name{organizations_[o].name, counts_[o], forms_of(organizations_[o])};
            if (begins_within(fold(name.name), folded) ||
                std::any_of(name.forms.begin(), name.forms.end(), [&](const FormCount& form) {
                    return begins_within(fold(form.form), folded);
                }))
                counted.push_back(std::move(name));
        }
        std::sort(counted.begin(), counted.end(), [](const NameCount& a, const NameCount& b) {
            return a.count != b.count ? a.count > b.count : a.name < b.name;
        });
        return counted;
    }

private:
    std::vector<FormCount> forms_of(const Organization& organization) const {
        std::vector<FormCount> forms;
        for (const std::uint32_t n : organization.names)
            if (articles_[n] > 0) forms.push_back({names_[n].name, articles_[n]});
        std::stable_sort(forms.begin(), forms.end(),
                         [](const FormCount& a, const FormCount& b) { return a.count > b.count; });
        return forms;
    }

    const Index& index_;
    std::vector<OrganizationName> names_;
    std::vector<Organization> organizations_;
    std::vector<std::uint64_t> articles_;  // by name: live ones that are counted
    std::vector<std::uint64_t> counts_;    // by organisation
};

}  // namespace

std::vector<NameCount> count_organizations(const Index& index, const std::string& prefix,
                                           const Question* question, const Aliases& aliases) {
    if (index.segments().empty()) return {};
    OrganizationCounter counter(index, aliases);
    if (question)
        counter.count_matching(*question);
    else
        counter.count_all();
    return counter.names(prefix);
}

}  // namespace dateline
