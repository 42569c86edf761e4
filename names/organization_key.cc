#include "names/organization_key.h"

#include <algorithm>
#include <span>
#include <vector>

#include "schema/org_term.h"
#include "text/analysis.h"
#include "text/ascii.h"

namespace dateline {

namespace {

std::string joined(std::span<const std::string> words) {
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
    return line;
}

}  // namespace

OrganizationKey organization_key(std::string_view name, const LegalForms& legal_forms) {
    if (is_short_name(name)) return {short_name_letters(name), "", true};
    std::vector<std::string> words;
    std::string folded = fold(name);
    std::erase(folded, '.');
    std::erase(folded, ',');
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at) words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    for (std::string& word : words)
        if (word == "&") word = "and";
    if (words.size() > 2 && words.front() == "the") words.erase(words.begin());
    OrganizationKey key;
    while (words.size() > 1) {
        const std::string_view form = legal_forms.form_of(words.back());
        if (form.empty()) break;
        key.legal = std::string(form) + (key.legal.empty() ? "" : " ") + key.legal;
        words.pop_back();
        // "Goldman, Sachs and Co".
        if (words.size() > 1 && words.back() == "and") words.pop_back();
    }
    key.base = joined(words);
    return key;
}

std::string initials_of(std::string_view name) {
    std::string initials;
    for (std::size_t at = 0; at < name.size(); ++at)
        if ((at == 0 || name[at - 1] == ' ') && is_ascii_upper(name[at]))
            initials += static_cast<char>(name[at] + ('a' - 'A'));
    return initials;
}

}  // namespace dateline
