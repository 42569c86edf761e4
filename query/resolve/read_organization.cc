#include "query/resolve/read_organization.h"

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <vector>

#include "names/named_together.h"
#include "names/organization_key.h"
#include "schema/org_term.h"
#include "schema/terms.h"
#include "text/analysis.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// The organisations with a name that has all words of this one, folded.
std::vector<std::uint32_t> with_words(const std::string& folded, const Identities& identities) {
    std::istringstream words(folded);
    std::optional<std::vector<std::uint32_t>> entities;
    for (std::string word; words >> word;) {
        std::vector<std::uint32_t> others = identities.with_word(NameKind::organization, word);
        if (!entities) {
            entities = std::move(others);
            continue;
        }
        std::vector<std::uint32_t> left;
        std::set_intersection(entities->begin(), entities->end(), others.begin(), others.end(),
                              std::back_inserter(left));
        entities = std::move(left);
    }
    return entities.value_or(std::vector<std::uint32_t>());
}

// One of the names of an organisation.
struct Form {
    std::string term;
    std::string name;
    std::string folded;
};

std::vector<Form> forms_of(std::uint32_t organization, const Identities& identities) {
    std::vector<Form> forms;
    for (const std::uint32_t item : identities.items_of(organization)) {
        std::string term = identities.term(item);
        std::string name = parse_entity_term(term).name;
        std::string folded = fold(name);
        forms.push_back({std::move(term), std::move(name), std::move(folded)});
    }
    return forms;
}

void add_form(const Form& form, NameReading& reading) {
    reading.terms.push_back(form.term);
    reading.names.push_back(form.folded);
}

bool has_run(const std::string& name, const std::string& folded) {
    const std::vector<std::string> runs = name_terms(name, Field::org);
    return std::find(runs.begin(), runs.end(), folded) != runs.end();
}

// Words, where the user says that a name that has them is of no organisation: those that are left.
NameReading without_no_organizations(const std::string& folded, const Identities& identities) {
    NameReading reading;
    for (const std::uint32_t organization : with_words(folded, identities))
        for (const Form& form : forms_of(organization, identities))
            if (has_run(form.name, folded)) add_form(form, reading);
    return reading;
}

// "bp: BP Oil Ltd, also as BP, B.P."; nothing where there is but the name that was typed.
std::string tell(const std::string& typed, const std::string& name,
                 const std::vector<Form>& forms) {
    const std::string folded = fold(typed);
    std::set<std::string> also;
    for (const Form& form : forms)
        if (form.name != name && form.folded != folded && form.folded != fold(name))
            also.insert(form.name);
    if (also.empty() && fold(name) == folded) return "";
    std::string told = "\"" + typed + "\": " + name;
    for (const std::string& other : also)
        told += (other == *also.begin() ? ", also as " : ", ") + other;
    return told;
}

}  // namespace

NameReading read_organization(const std::string& typed, const Index& index,
                              const Identities& identities, const NameLists& lists,
                              const Aliases& aliases) {
    NameReading reading;
    reading.any_part = true;
    const std::string folded = fold(typed);
    if (folded.empty()) return reading;
    const bool has_none =
        std::any_of(aliases.no_organizations().begin(), aliases.no_organizations().end(),
                    [&](const std::string& other) { return has_run(other, folded); });
    if (has_none) return without_no_organizations(folded, identities);
    const auto group = aliases.group_of(folded);
    // One word is any part of a name, as it is of a person's.
    const bool one_word = folded.find(' ') == std::string::npos;
    if (one_word && !group && !has_short_name(index, short_name_letters(folded))) return reading;

    const auto key_of = [&](const std::string& name) {
        return organization_key(name, lists.legal_forms());
    };
    const OrganizationKey key = key_of(one_word ? upper_ascii(typed) : typed);
    std::set<std::uint32_t> candidates;
    const auto add = [&](const std::string& name) {
        for (const std::uint32_t organization : with_words(name, identities))
            if (identities.articles(organization) > 0) candidates.insert(organization);
    };
    add(folded);
    add(fold(key.base));
    // It is shown by the first name, so that it is among those that are looked for.
    std::optional<std::string> of_user;
    if (group) of_user = aliases.groups()[*group].shown;
    if (of_user) add(fold(*of_user));
    for (const std::uint32_t organization : candidates) {
        const std::string name = identities.name(organization);
        const std::vector<Form> forms = forms_of(organization, identities);
        const bool is_meant =
            name == of_user || std::any_of(forms.begin(), forms.end(), [&](const Form& form) {
                return form.folded == folded || key_of(form.name) == key;
            });
        if (!is_meant) continue;
        for (const Form& form : forms) add_form(form, reading);
        if (std::string told = tell(typed, name, forms); !told.empty()) reading.told = told;
    }
    return reading;
}

}  // namespace dateline
