#include "query/names/name_lists.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

#include "query/names/spelling.h"
#include "schema/data_files.h"

namespace dateline {

namespace {

constexpr std::string_view family_names = "names/family.txt";
constexpr std::string_view given_names = "names/given.txt";

// The words of a line.
std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        if (end > 0) words.emplace_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

// The first class of a list of names, which has a line for each, with its number first: sorted.
std::vector<std::string> read_most_frequent(const std::filesystem::path& data_folder,
                                            std::string_view list) {
    std::ifstream file(data_folder / list, std::ios::binary);
    std::string line;
    if (!std::getline(file, line)) read_data_file(data_folder, list);  // says what is wrong
    return words_of(line);
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
        const std::vector<std::string> words = words_of(line);
        for (std::size_t w = 1; w < words.size(); ++w) lists.full_[words[w]].push_back(words[0]);
    }
    lists.data_folder_ = data_folder;
    lists.family_ = read_most_frequent(data_folder, family_names);
    lists.given_ = read_most_frequent(data_folder, given_names);
    return lists;
}

bool NameLists::is_frequent_family(const std::string& name) const {
    return std::binary_search(family_.begin(), family_.end(), name);
}

bool NameLists::is_frequent_given(const std::string& name) const {
    return std::binary_search(given_.begin(), given_.end(), name);
}

bool NameLists::is_family(const std::string& name) const {
    if (family_text_.empty()) family_text_ = read_data_file(data_folder_, family_names);
    return has_word(family_text_, name);
}

bool NameLists::is_given(const std::string& name) const {
    if (given_text_.empty()) given_text_ = read_data_file(data_folder_, given_names);
    return has_word(given_text_, name);
}

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
    if (is_frequent_given(std::string(one)) && is_frequent_given(std::string(other))) return false;
    if (is_other_spelling(one, other)) return true;
    constexpr std::size_t long_enough = 5;
    return one.size() >= long_enough && other.size() >= long_enough &&
           one.front() == other.front() && one.back() == other.back() &&
           one_letter_apart(one, other);
}

}  // namespace dateline
