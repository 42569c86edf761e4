#include "query/search/people_counts.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "query/names/people.h"
#include "query/search/search.h"
#include "schema/analysis.h"
#include "schema/index.h"
#include "schema/person_term.h"

namespace dateline {

namespace {

// The terms of an article's people, each once.
std::set<std::string> terms_of(const StoredArticle& head) {
    const Setting setting = setting_of(head);
    std::set<std::string> terms;
    for (const Entity& entity : head.mentions.entities)
        if (entity.kind == EntityKind::person) terms.insert(person_term(entity, setting));
    return terms;
}

class PeopleCounter {
public:
    PeopleCounter(const Index& index, const Aliases& aliases, const NameLists& lists)
        : index_(index),
          items_(all_people(index)),
          persons_(resolve_persons(items_, lists, aliases, named_together(index))),
          person_of_(items_.size(), none),
          articles_(items_.size()),
          counts_(persons_.size()) {
        for (std::uint32_t p = 0; p < persons_.size(); ++p)
            for (const std::uint32_t i : persons_[p].items) person_of_[i] = p;
    }

    void count_all() {
        for (std::uint32_t i = 0; i < items_.size(); ++i) articles_[i] = items_[i].articles;
        if (index_.has_dead()) forget_dead();
        for (std::uint32_t p = 0; p < persons_.size(); ++p) {
            for (const std::uint32_t i : persons_[p].items) counts_[p] += articles_[i];
            counts_[p] -= named_twice(persons_[p]);
        }
    }

    void count_matching(const Question& question) {
        number_terms();
        for (const Xapian::docid document : matching_articles(question, index_)) {
            std::set<std::uint32_t> people;
            for (const std::string& term : terms_of(index_.article_head(document))) {
                const auto at = number_of_.find(term);
                if (at == number_of_.end()) continue;
                ++articles_[at->second];
                if (person_of_[at->second] != none) people.insert(person_of_[at->second]);
            }
            for (const std::uint32_t person : people) ++counts_[person];
        }
    }

    std::vector<NameCount> names(const std::string& prefix) const {
        const std::string folded = fold(prefix);
        std::vector<NameCount> names;
        std::vector<std::uint32_t> persons;
        std::map<std::string, int> bearers;
        for (std::uint32_t p = 0; p < persons_.size(); ++p) {
            if (counts_[p] == 0) continue;
            NameCount name{persons_[p].name, counts_[p], forms_of(persons_[p])};
            if (!begins(name, folded)) continue;
            ++bearers[name.name];
            names.push_back(std::move(name));
            persons.push_back(p);
        }
        for (std::size_t n = 0; n < names.size(); ++n) {
            if (bearers[names[n].name] > 1)
                names[n].apart = told_apart_by(persons_[persons[n]], items_);
        }
        std::sort(names.begin(), names.end(), [](const NameCount& a, const NameCount& b) {
            if (a.count != b.count) return a.count > b.count;
            return a.name != b.name ? a.name < b.name : a.apart < b.apart;
        });
        return names;
    }

private:
    static constexpr std::uint32_t none = UINT32_MAX;

    void number_terms() {
        for (std::uint32_t i = 0; i < items_.size(); ++i) number_of_.emplace(items_[i].term, i);
    }

    void forget_dead() {
        number_terms();
        for (std::size_t s = 0; s < index_.segments().size(); ++s)
            for (const std::uint64_t number : index_.segments()[s].dead_numbers()) {
                const Xapian::docid document = index_.document(s, number);
                for (const std::string& term : terms_of(index_.article_head(document)))
                    if (const auto at = number_of_.find(term);
                        at != number_of_.end() && articles_[at->second] > 0)
                        --articles_[at->second];
            }
    }

    // How often an article is counted once more because it has several names of the person. Only
    // items of one country and decade can be in one article.
    std::uint64_t named_twice(const Person& person) const {
        if (person.items.size() < 2) return 0;
        std::map<std::pair<std::string, int>, std::vector<std::uint32_t>> settings;
        for (const std::uint32_t i : person.items) {
            const Setting& setting = items_[i].item.setting;
            settings[{setting.country, setting.decade}].push_back(i);
        }
        std::uint64_t twice = 0;
        for (const auto& [setting, items] : settings) {
            if (items.size() < 2) continue;
            std::vector<Xapian::docid> documents;
            for (const std::uint32_t i : items) {
                const auto end = index_.database().postlist_end(items_[i].term);
                for (auto it = index_.database().postlist_begin(items_[i].term); it != end; ++it)
                    if (!index_.is_dead(*it)) documents.push_back(*it);
            }
            std::sort(documents.begin(), documents.end());
            const auto once = std::unique(documents.begin(), documents.end());
            twice += static_cast<std::uint64_t>(documents.end() - once);
        }
        return twice;
    }

    std::vector<FormCount> forms_of(const Person& person) const {
        std::map<std::string, std::map<std::string, std::uint64_t>> writings;  // by folded form
        for (const std::uint32_t i : person.items)
            if (articles_[i] > 0)
                writings[fold(items_[i].item.name)][items_[i].item.name] += articles_[i];
        std::vector<FormCount> forms;
        for (const auto& [folded, counts] : writings) {
            FormCount form;
            std::uint64_t most = 0;
            for (const auto& [written, count] : counts) {
                form.count += count;
                if (count <= most) continue;
                most = count;
                form.form = written;
            }
            forms.push_back(std::move(form));
        }
        std::stable_sort(forms.begin(), forms.end(),
                         [](const FormCount& a, const FormCount& b) { return a.count > b.count; });
        return forms;
    }

    static bool begins(const NameCount& name, const std::string& prefix) {
        return begins_within(fold(name.name), prefix) ||
               std::any_of(name.forms.begin(), name.forms.end(), [&](const FormCount& form) {
                   return begins_within(fold(form.form), prefix);
               });
    }

    const Index& index_;
    std::vector<CountedItem> items_;
    std::vector<Person> persons_;
    std::vector<std::uint32_t> person_of_;  // by item
    std::vector<std::uint64_t> articles_;   // by item: live ones that are counted
    std::vector<std::uint64_t> counts_;     // by person
    std::unordered_map<std::string, std::uint32_t> number_of_;  // by term
};

}  // namespace

std::vector<NameCount> count_people(const Index& index, const std::string& prefix,
                                    const Question* question, const Aliases& aliases,
                                    const NameLists& lists) {
    if (index.segments().empty()) return {};
    PeopleCounter counter(index, aliases, lists);
    if (question)
        counter.count_matching(*question);
    else
        counter.count_all();
    return counter.names(prefix);
}

}  // namespace dateline
