#include "query/resolve/read_person.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "names/same_name.h"
#include "schema/terms.h"
#include "text/analysis.h"

namespace dateline {

namespace {

// One way in which articles speak of somebody.
struct Form {
    std::string term;
    std::string name;  // as it is shown
    std::uint64_t articles = 0;
};

struct Someone {
    std::uint32_t entity = 0;
    std::string name;
    std::uint64_t articles = 0;
    std::vector<Form> forms;
};

Someone someone(std::uint32_t entity, const Identities& identities) {
    Someone one{entity, identities.name(entity), identities.articles(entity), {}};
    for (const std::uint32_t item : identities.items_of(entity)) {
        std::string term = identities.term(item);
        std::string name = parse_person_term(term).name;
        one.forms.push_back({std::move(term), std::move(name), identities.articles_of_item(item)});
    }
    return one;
}

// Those of these entities of whom live articles speak.
std::vector<Someone> all_of(const std::set<std::uint32_t>& entities, const Identities& identities) {
    std::vector<Someone> people;
    for (const std::uint32_t entity : entities)
        if (identities.articles(entity) > 0) people.push_back(someone(entity, identities));
    return people;
}

std::set<std::uint32_t> with_any(const std::set<std::string>& words, const Identities& identities) {
    std::set<std::uint32_t> entities;
    for (const std::string& word : words)
        for (const std::uint32_t entity : identities.with_word(NameKind::person, word))
            entities.insert(entity);
    return entities;
}

std::set<std::uint32_t> with_all(const std::vector<std::string>& words,
                                 const Identities& identities) {
    std::vector<std::uint32_t> entities = identities.with_word(NameKind::person, words.front());
    for (std::size_t w = 1; w < words.size(); ++w) {
        std::vector<std::uint32_t> left;
        const std::vector<std::uint32_t> others = identities.with_word(NameKind::person, words[w]);
        std::set_intersection(entities.begin(), entities.end(), others.begin(), others.end(),
                              std::back_inserter(left));
        entities = std::move(left);
    }
    return {entities.begin(), entities.end()};
}

bool has_run(const std::string& name, const std::string& folded) {
    const std::vector<std::string> runs = name_terms(name, Field::person);
    return std::find(runs.begin(), runs.end(), folded) != runs.end();
}

// The names of a person, the most frequent first.
std::vector<std::string> forms_of(const Someone& person) {
    std::map<std::string, std::uint64_t> counts;
    for (const Form& form : person.forms) counts[form.name] += form.articles;
    std::vector<std::string> forms;
    forms.reserve(counts.size());
    for (const auto& [name, count] : counts) forms.push_back(name);
    std::stable_sort(forms.begin(), forms.end(), [&](const std::string& a, const std::string& b) {
        return counts[a] > counts[b];
    });
    return forms;
}

std::string tell_one(const std::string& typed, const Someone& person) {
    constexpr std::size_t most_forms = 4;
    std::string also;
    std::size_t told = 0;
    for (const std::string& form : forms_of(person)) {
        if (form == person.name || fold(form) == fold(typed)) continue;
        if (++told > most_forms) {
            also += " …";
            break;
        }
        also += (also.empty() ? "" : ", ") + form;
    }
    const bool named_so = has_run(person.name, fold(typed));
    if (also.empty() && named_so) return "";
    return "\"" + typed + "\": " + person.name + (also.empty() ? "" : ", also as " + also);
}

std::string tell(const std::string& typed, const std::vector<Someone>& people,
                 const Identities& identities) {
    if (people.size() == 1) return tell_one(typed, people.front());
    std::string all;
    constexpr std::size_t most_people = 3;
    for (std::size_t i = 0; i < std::min(most_people, people.size()); ++i) {
        const std::string known = identities.known(people[i].entity);
        all += (i == 0 ? "" : "; ") + people[i].name + (known.empty() ? "" : " (" + known + ")");
    }
    if (people.size() > most_people)
        all += "; " + std::to_string(people.size() - most_people) + " more";
    return "\"" + typed + "\" is " + std::to_string(people.size()) + " people: " + all;
}

void add_form(const Form& form, NameReading& reading) {
    reading.terms.push_back(form.term);
    reading.names.push_back(fold(form.name));
}

void add_person(const Someone& person, NameReading& reading) {
    for (const Form& form : person.forms) add_form(form, reading);
}

// Words, where the user says that a name that has them is of no person: those that are left.
NameReading without_no_people(const std::string& folded, const NameWords& name,
                              const Identities& identities) {
    NameReading reading;
    for (const Someone& person : all_of(with_all(name.words, identities), identities))
        for (const Form& form : person.forms)
            if (has_run(form.name, folded)) add_form(form, reading);
    return reading;
}

// One of several people of a name, as the list tells them: "John Smith (senator, United States, 1980s)".
struct TypedPerson {
    std::string name;
    std::string known;  // folded; empty for a name alone
};

TypedPerson typed_person(const std::string& typed) {
    const std::size_t open = typed.rfind(" (");
    if (open == std::string::npos || open == 0 || !typed.ends_with(')')) return {typed, ""};
    return {typed.substr(0, open), fold(typed.substr(open + 2, typed.size() - open - 3))};
}

// The one of that name of whom the list says so; nothing when it says so of nobody.
std::optional<NameReading> read_listed(const TypedPerson& typed, const Identities& identities) {
    const NameWords name = name_words(typed.name);
    if (name.words.empty()) return std::nullopt;
    NameReading reading;
    for (const Someone& person : all_of(with_all(name.words, identities), identities)) {
        const std::string known = identities.known(person.entity);
        if (fold(person.name) != fold(typed.name) || fold(known) != typed.known) continue;
        add_person(person, reading);
        reading.told = person.name + " (" + known + ")";
    }
    if (reading.terms.empty()) return std::nullopt;
    return reading;
}

// Those whose names may be other writings of this one: they have its family name, in some spelling,
// or one of the names in its middle as theirs, or all of it with other blanks.
std::vector<Someone> similar_to(const NameWords& name, const Identities& identities,
                                const NameLists& lists) {
    if (name.words.size() < 2) return {};
    std::set<std::string> words(name.words.begin() + 1, name.words.end());
    words.insert(joined(name));
    // "Hossein Amir Abdollahian" of "Hossein Amirabdollahian".
    if (!lists.is_frequent_family(name.words.back())) words.insert(name.words.front());
    std::vector<Someone> people = all_of(with_any(words, identities), identities);
    std::erase_if(people, [&](const Someone& person) {
        return std::none_of(person.forms.begin(), person.forms.end(), [&](const Form& form) {
            const NameWords other = name_words(form.name);
            return other.words.size() > 1 && may_be_same(name, other, lists);
        });
    });
    return people;
}

// All who have this name or are meant by it as the user says, each with whether it is exactly hers.
std::vector<std::pair<Someone, bool>> having(const std::string& folded, const NameWords& name,
                                             const Identities& identities, const Aliases& aliases) {
    std::set<std::uint32_t> entities = with_all(name.words, identities);
    std::optional<std::string> of_user;
    if (const auto group = aliases.group_of(folded)) {
        of_user = aliases.groups()[*group].shown;
        // They are shown by the first name, so that it is among those that are looked for.
        for (const std::uint32_t entity : with_all(name_words(*of_user).words, identities))
            entities.insert(entity);
    }
    std::vector<std::pair<Someone, bool>> people;
    for (Someone& person : all_of(entities, identities)) {
        bool is_named = of_user == person.name, has = is_named;
        for (const Form& form : person.forms) {
            is_named = is_named || fold(form.name) == folded;
            has = has || is_named || has_run(form.name, folded);
        }
        if (has) people.emplace_back(std::move(person), is_named);
    }
    return people;
}

}  // namespace

NameReading read_person(const std::string& typed, const Identities& identities,
                        const NameLists& lists, const Aliases& aliases) {
    if (const TypedPerson one = typed_person(typed); !one.known.empty())
        if (auto listed = read_listed(one, identities)) return *listed;
    NameReading reading;
    reading.any_part = true;
    const std::string folded = fold(typed);
    const NameWords name = name_words(typed);
    if (name.words.empty()) return reading;
    const bool has_no_person =
        std::any_of(aliases.no_people().begin(), aliases.no_people().end(),
                    [&](const std::string& other) { return has_run(other, folded); });
    if (has_no_person) return without_no_people(folded, name, identities);
    if (name.words.size() < 2 && !aliases.group_of(folded)) return reading;

    std::vector<std::pair<Someone, bool>> found = having(folded, name, identities, aliases);
    // Who are told apart by the user are not found by each other's names.
    const auto is_named = [](const auto& person) { return person.second; };
    const bool only_named = (aliases.is_told_apart(folded) || aliases.group_of(folded)) &&
                            std::any_of(found.begin(), found.end(), is_named);
    if (only_named) std::erase_if(found, [&](const auto& person) { return !is_named(person); });
    std::vector<Someone> meant;
    for (auto& [person, named] : found) meant.push_back(std::move(person));
    if (meant.empty()) meant = similar_to(name, identities, lists);
    std::stable_sort(meant.begin(), meant.end(), [](const Someone& a, const Someone& b) {
        return a.articles != b.articles ? a.articles > b.articles : a.name < b.name;
    });
    reading.any_part = !only_named;
    for (const Someone& person : meant) add_person(person, reading);
    if (!meant.empty()) reading.told = tell(typed, meant, identities);
    return reading;
}

}  // namespace dateline
