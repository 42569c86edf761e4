#include "query/names/name_lists.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "schema/data_files.h"

namespace dateline {

namespace {

// The first class of a list of names, which has a line for each, with its number first.
void read_most_frequent(const std::string& list, std::unordered_set<std::string>& names) {
    std::istringstream lines(list);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("1 ")) continue;
        std::istringstream words(line.substr(2));
        for (std::string name; words >> name;) names.insert(name);
    }
}

bool has_word(const std::string& list, const std::string& word) {
    return list.find(' ' + word + ' ') != std::string::npos ||
           list.find(' ' + word + '\n') != std::string::npos;
}

// Whether one letter less, more or other makes one of the other.
bool one_letter_apart(std::string_view one, std::string_view other) {
    if (one.size() > other.size()) std::swap(one, other);
    if (other.size() - one.size() > 1) return false;
    std::size_t same = 0;
    while (same < one.size() && one[same] == other[same]) ++same;
    return one.substr(one.size() == other.size() ? std::min(same + 1, one.size()) : same) ==
           other.substr(std::min(same + 1, other.size()));
}

}  // namespace

NameLists NameLists::load(const std::filesystem::path& data_folder) {
    NameLists lists;
    std::istringstream lines(read_data_file(data_folder, "names/nicknames.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream words(line);
        std::string full;
        words >> full;
        for (std::string short_form; words >> short_form;) lists.full_[short_form].push_back(full);
    }
    lists.family_text_ = read_data_file(data_folder, "names/family.txt");
    lists.given_text_ = read_data_file(data_folder, "names/given.txt");
    read_most_frequent(lists.family_text_, lists.family_);
    read_most_frequent(lists.given_text_, lists.given_);
    return lists;
}

bool NameLists::is_family(const std::string& name) const { return has_word(family_text_, name); }

bool NameLists::is_given(const std::string& name) const { return has_word(given_text_, name); }

std::vector<std::string_view> NameLists::full_names(std::string_view given) const {
    std::vector<std::string_view> names{given};
    if (const auto at = full_.find(given); at != full_.end())
        names.insert(names.end(), at->second.begin(), at->second.end());
    return names;
}

bool NameLists::same(std::string_view one, std::string_view other) const {
    if (one == other || same_spelling(one, other)) return true;
    const std::vector<std::string_view> a = full_names(one), b = full_names(other);
    return std::any_of(a.begin(), a.end(), [&](std::string_view name) {
        return std::find(b.begin(), b.end(), name) != b.end();
    });
}

// Names of some length that begin and end alike. Marvin and Martin are both frequent, and two
// names.
bool NameLists::same_spelling(std::string_view one, std::string_view other) const {
    constexpr std::size_t long_enough = 5;
    return one.size() >= long_enough && other.size() >= long_enough &&
           one.front() == other.front() && one.back() == other.back() &&
           one_letter_apart(one, other) &&
           !(is_frequent_given(std::string(one)) && is_frequent_given(std::string(other)));
}

}  // namespace dateline
