#include "query/names/people.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "query/names/known_of.h"
#include "query/names/same_name.h"
#include "schema/analysis.h"
#include "schema/terms.h"

namespace dateline {

namespace {

void read_items(const Index& index, const std::string& prefix, std::vector<CountedItem>& items) {
    const Xapian::Database& database = index.database();
    const auto end = database.allterms_end(prefix);
    for (auto it = database.allterms_begin(prefix); it != end; ++it)
        items.push_back({parse_person_term(*it), *it, it.get_termfreq()});
}

// The names that begin with a word; none when they are too many to tell anything.
std::vector<std::string> names_beginning(const Index& index, const std::string& word) {
    const std::string prefix = first_word_prefix_of(word);
    const Xapian::Database& database = index.database();
    std::vector<std::string> names;
    const auto end = database.allterms_end(prefix);
    for (auto it = database.allterms_begin(prefix); it != end; ++it) {
        if (names.size() == most_namesakes) return {};
        names.emplace_back(parse_first_word_term(*it));
    }
    return names;
}

// Of those that begin with the same word, the family names that are other ways of writing this
// name: "qaddafi" for Muammar Gaddafi, "nahyan" for Mohamed bin Zayed.
void add_other_families(const Index& index, const NameWords& name, const NameLists& lists,
                        std::set<std::string>& families) {
    if (name.words.size() < 2 || lists.is_frequent_family(name.words.back())) return;
    const std::string prefix = first_word_prefix_of(name.words.front());
    const Xapian::Database& database = index.database();
    const auto end = database.allterms_end(prefix);
    for (auto it = database.allterms_begin(prefix); it != end; ++it) {
        NameWords other = name_words(parse_first_word_term(*it));
        if (other.words.size() > 1 && !families.contains(other.words.back()) &&
            may_be_same(name, other, lists))
            families.insert(std::move(other.words.back()));
    }
}

bool has_run(const std::string& name, const std::string& folded) {
    const std::vector<std::string> runs = name_terms(name, Field::person);
    return std::find(runs.begin(), runs.end(), folded) != runs.end();
}

// The names of a person, the most frequent first.
std::vector<std::string> forms_of(const Person& person, std::span<const CountedItem> items) {
    std::map<std::string, std::uint64_t> counts;
    for (const std::uint32_t i : person.items) counts[items[i].item.name] += items[i].articles;
    std::vector<std::string> forms;
    forms.reserve(counts.size());
    for (const auto& [name, count] : counts) forms.push_back(name);
    std::stable_sort(forms.begin(), forms.end(), [&](const std::string& a, const std::string& b) {
        return counts[a] > counts[b];
    });
    return forms;
}

std::string tell(const std::string& typed, const std::vector<const Person*>& persons,
                 std::span<const CountedItem> items) {
    if (persons.size() == 1) {
        constexpr std::size_t most_forms = 4;
        std::string also;
        std::size_t told = 0;
        for (const std::string& form : forms_of(*persons.front(), items)) {
            if (form == persons.front()->name || fold(form) == fold(typed)) continue;
            if (++told > most_forms) {
                also += " …";
                break;
            }
            also += (also.empty() ? "" : ", ") + form;
        }
        const bool named_so = has_run(persons.front()->name, fold(typed));
        if (also.empty() && named_so) return "";
        return "\"" + typed + "\": " + persons.front()->name +
               (also.empty() ? "" : ", also as " + also);
    }
    std::string all;
    constexpr std::size_t most_people = 3;
    for (std::size_t i = 0; i < std::min(most_people, persons.size()); ++i) {
        const std::string apart = told_apart_by(*persons[i], items);
        all += (i == 0 ? "" : "; ") + persons[i]->name + (apart.empty() ? "" : " (" + apart + ")");
    }
    if (persons.size() > most_people)
        all += "; " + std::to_string(persons.size() - most_people) + " more";
    return "\"" + typed + "\" is " + std::to_string(persons.size()) + " people: " + all;
}

// One word, where the user says that a name that has it is of no person: those that are left.
NameReading without_no_people(const std::string& folded, const Index& index, const NameLists& lists,
                              const Aliases& aliases) {
    NameReading reading;
    const std::vector<CountedItem> items = all_people(index);
    for (const Person& person : resolve_persons(items, lists, aliases, named_together(index)))
        for (const std::uint32_t i : person.items)
            if (has_run(items[i].item.name, folded)) {
                reading.terms.push_back(items[i].term);
                reading.names.push_back(fold(items[i].item.name));
            }
    return reading;
}

// One of several people of a name, as the list tells them: "John Smith (senator, US, 1980s)".
struct TypedPerson {
    std::string name;
    std::string apart;  // folded; empty for a name alone
};

TypedPerson typed_person(const std::string& typed) {
    const std::size_t open = typed.rfind(" (");
    if (open == std::string::npos || open == 0 || !typed.ends_with(')')) return {typed, ""};
    return {typed.substr(0, open), fold(typed.substr(open + 2, typed.size() - open - 3))};
}

void add_person(const Person& person, std::span<const CountedItem> items, NameReading& reading) {
    for (const std::uint32_t i : person.items) {
        reading.terms.push_back(items[i].term);
        reading.names.push_back(fold(items[i].item.name));
    }
}

// The one of that name of whom the list says so; nothing when it says so of nobody.
std::optional<NameReading> read_listed(const TypedPerson& typed, const Index& index,
                                       const NameLists& lists, const Aliases& aliases) {
    const NameWords name = name_words(typed.name);
    const std::vector<CountedItem> items = people_near(index, {&name, 1}, lists, aliases);
    NameReading reading;
    reading.any_part = false;
    for (const Person& person : resolve_persons(items, lists, aliases, named_together(index))) {
        const std::string apart = told_apart_by(person, items);
        if (fold(person.name) != fold(typed.name) || fold(apart) != typed.apart) continue;
        add_person(person, items, reading);
        reading.told = person.name + " (" + apart + ")";
    }
    if (reading.terms.empty()) return std::nullopt;
    return reading;
}

}  // namespace

std::vector<CountedItem> all_people(const Index& index) {
    std::vector<CountedItem> items;
    if (!index.segments().empty()) read_items(index, std::string(person_prefix), items);
    return items;
}

std::vector<CountedItem> people_near(const Index& index, std::span<const NameWords> names,
                                     const NameLists& lists, const Aliases& aliases) {
    std::vector<CountedItem> items;
    if (index.segments().empty()) return items;
    std::set<std::string> families;
    for (const NameWords& name : names) {
        if (name.words.empty()) continue;
        families.insert(name.words.back());
        families.insert(name.words.front());
        add_other_families(index, name, lists, families);
    }
    // All of a group's names, whose families have more people who are the same as they.
    for (const Aliases::Group& group : aliases.groups()) {
        std::set<std::string> its;
        for (const std::string& folded : group.folded) {
            const NameWords words = name_words(folded);
            its.insert(words.words.back());
            its.insert(words.words.front());
        }
        if (std::any_of(its.begin(), its.end(),
                        [&](const std::string& word) { return families.contains(word); }))
            families.insert(its.begin(), its.end());
    }
    for (const std::string& family : families) read_items(index, family_prefix(family), items);
    // Who may be meant by one of these words alone, as a first word.
    std::set<std::string> alone;
    for (const CountedItem& item : items)
        if (std::string folded = fold(item.item.name); families.contains(folded))
            alone.insert(std::move(folded));
    for (const std::string& word : alone) {
        for (const std::string& first : names_beginning(index, word)) {
            const std::string family = name_words(first).words.back();
            if (!families.contains(family))
                read_items(index, family_prefix(family) + first + term_part_end, items);
        }
    }
    return items;
}

NamedTogether named_together(const Index& index) {
    if (index.segments().empty()) return {};
    return [&database = index.database()](const CountedItem& one, const CountedItem& other) {
        auto a = database.postlist_begin(one.term);
        const auto a_end = database.postlist_end(one.term);
        for (auto b = database.postlist_begin(other.term);
             a != a_end && b != database.postlist_end(other.term); ++b) {
            a.skip_to(*b);
            if (a != a_end && *a == *b) return true;
        }
        return false;
    };
}

NameReading read_person(const std::string& typed, const Index& index, const NameLists& lists,
                        const Aliases& aliases) {
    if (const TypedPerson one = typed_person(typed); !one.apart.empty())
        if (auto listed = read_listed(one, index, lists, aliases)) return *listed;
    NameReading reading;
    reading.any_part = true;
    const std::string folded = fold(typed);
    const NameWords name = name_words(typed);
    if (name.words.empty()) return reading;
    const bool has_no_person =
        std::any_of(aliases.no_people().begin(), aliases.no_people().end(),
                    [&](const std::string& other) { return has_run(other, folded); });
    if (has_no_person) return without_no_people(folded, index, lists, aliases);
    if (name.words.size() < 2 && !aliases.group_of(folded)) return reading;

    const std::vector<CountedItem> items = people_near(index, {&name, 1}, lists, aliases);
    const std::vector<Person> persons =
        resolve_persons(items, lists, aliases, named_together(index));
    std::vector<const Person*> named, having, similar;  // exactly so, with this run, likewise
    for (const Person& person : persons) {
        bool is_named = aliases.group_of(folded) &&
                        aliases.groups()[*aliases.group_of(folded)].shown == person.name;
        bool has = false, may_be = false;
        for (const std::uint32_t i : person.items) {
            const std::string& form = items[i].item.name;
            is_named = is_named || fold(form) == folded;
            has = has || has_run(form, folded);
            const NameWords words = name_words(form);
            may_be = may_be || (name.words.size() > 1 && words.words.size() > 1 &&
                                may_be_same(name, words, lists));
        }
        if (is_named) named.push_back(&person);
        if (has || is_named) having.push_back(&person);
        if (may_be) similar.push_back(&person);
    }
    // Who are told apart by the user are not found by each other's names.
    const bool only_named =
        !named.empty() && (aliases.is_told_apart(folded) || aliases.group_of(folded));
    std::vector<const Person*>& meant = only_named ? named : having.empty() ? similar : having;
    std::sort(meant.begin(), meant.end(), [](const Person* a, const Person* b) {
        return a->articles != b->articles ? a->articles > b->articles : a->name < b->name;
    });
    reading.any_part = !only_named;
    for (const Person* person : meant) add_person(*person, items, reading);
    if (!meant.empty()) reading.told = tell(typed, meant, items);
    return reading;
}

std::string told_apart_by(const Person& person, std::span<const CountedItem> items) {
    std::map<std::string, std::uint64_t> titles, countries;
    int first = 0, last = 0;
    for (const std::uint32_t i : person.items) {
        const PersonItem& item = items[i].item;
        if (occupations_of(item.title) != 0)
            titles[std::string(title_in_full(item.title))] += items[i].articles;
        if (!item.setting.country.empty()) countries[item.setting.country] += items[i].articles;
        const int decade = item.setting.decade;
        if (decade == 0) continue;
        first = first == 0 ? decade : std::min(first, decade);
        last = std::max(last, decade);
    }
    std::string told;
    const auto add = [&](const std::string& part) { told += (told.empty() ? "" : ", ") + part; };
    const auto add_most = [&](const auto& counts) {
        if (counts.empty()) return;
        add(std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
                return a.second < b.second;
            })->first);
    };
    add_most(titles);
    add_most(countries);
    if (first != 0)
        add(std::to_string(first) + (first == last ? "s" : "s to " + std::to_string(last) + "s"));
    return told;
}

}  // namespace dateline
