#include "schema/org_term.h"

#include <algorithm>

#include "schema/terms.h"
#include "text/ascii.h"

namespace dateline {

bool is_short_name(std::string_view name) {
    constexpr std::size_t most_letters = 8;
    const auto letters = std::count_if(name.begin(), name.end(), is_ascii_upper);
    const auto points = std::count(name.begin(), name.end(), '.');
    return letters >= 2 && static_cast<std::size_t>(letters) <= most_letters &&
           static_cast<std::size_t>(letters + points) == name.size();
}

std::string short_name_letters(std::string_view name) {
    std::string letters;
    for (const char c : name)
        if (is_ascii_letter(c)) letters += lower_ascii(c);
    return letters;
}

std::vector<std::string> short_name_terms(const Entity& organization) {
    std::vector<std::string> terms;
    if (is_short_name(organization.name)) return terms;
    for (const std::string& form : organization.forms) {
        if (!is_short_name(form)) continue;
        std::string made =
            term(short_name_terms_begin(short_name_letters(form)), organization.name);
        if (std::find(terms.begin(), terms.end(), made) == terms.end())
            terms.push_back(std::move(made));
    }
    return terms;
}

std::string short_name_terms_begin(std::string_view letters) {
    return std::string(short_name_prefix) + std::string(letters) + term_part_end;
}

std::string_view parse_short_name_term(std::string_view term) {
    return term.substr(std::min(term.find(term_part_end), term.size() - 1) + 1);
}

}  // namespace dateline
