#include "names/organization_key.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "schema/org_term.h"
#include "text/analysis.h"

namespace dateline {

namespace {

// Ways of writing a legal form, with one of them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> legal_forms{
    {{"inc", "inc"},     {"incorporated", "inc"},
     {"corp", "corp"},   {"corporation", "corp"},
     {"co", "co"},       {"company", "co"},
     {"cos", "co"},      {"ltd", "ltd"},
     {"limited", "ltd"}, {"plc", "plc"},
     {"ag", "ag"},       {"sa", "sa"},
     {"nv", "nv"},       {"bv", "bv"},
     {"gmbh", "gmbh"},   {"llc", "llc"},
     {"spa", "spa"},     {"ab", "ab"},
     {"oy", "oy"},       {"kk", "kk"},
     {"pty", "pty"},     {"lp", "lp"}}};

std::string_view legal_form(std::string_view word) {
    for (const auto& [written, form] : legal_forms)
        if (word == written) return form;
    return {};
}

std::string joined(std::span<const std::string> words) {
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
    return line;
}

}  // namespace

OrganizationKey organization_key(std::string_view name) {
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
        const std::string_view form = legal_form(words.back());
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
        if ((at == 0 || name[at - 1] == ' ') && name[at] >= 'A' && name[at] <= 'Z')
            initials += static_cast<char>(name[at] + ('a' - 'A'));
    return initials;
}

}  // namespace dateline
