#include "query/names/name_lists.h"

#include <algorithm>
#include <sstream>

#include "schema/data_files.h"

namespace dateline {

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
    // A line for each class of frequency, with its number first.
    std::istringstream families(read_data_file(data_folder, "names/family.txt"));
    for (std::string line; std::getline(families, line);) {
        if (!line.starts_with("1 ")) continue;
        std::istringstream words(line.substr(2));
        for (std::string family; words >> family;) lists.frequent_.insert(family);
    }
    return lists;
}

std::vector<std::string_view> NameLists::full_names(std::string_view given) const {
    std::vector<std::string_view> names{given};
    if (const auto at = full_.find(given); at != full_.end())
        names.insert(names.end(), at->second.begin(), at->second.end());
    return names;
}

bool NameLists::same(std::string_view one, std::string_view other) const {
    if (one == other) return true;
    const std::vector<std::string_view> a = full_names(one), b = full_names(other);
    return std::any_of(a.begin(), a.end(), [&](std::string_view name) {
        return std::find(b.begin(), b.end(), name) != b.end();
    });
}

}  // namespace dateline
