// What is known of names in general: given names that stand for each other, frequent family names.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace dateline {

class NameLists {
public:
    // Reads names/nicknames.txt and the beginning of names/family.txt. Throws DataFileError.
    static NameLists load(const std::filesystem::path& data_folder);

    // The full names that a folded given name may be short for, and itself, first.
    std::vector<std::string_view> full_names(std::string_view given) const;
    // Whether one can stand for the other: Joe for Joseph, Bill for Will.
    bool same(std::string_view one, std::string_view other) const;

    // Whether a folded family name is one of the thousand most frequent: that two people have it,
    // and a given name, too, is nothing special.
    bool is_frequent_family(const std::string& family) const { return frequent_.contains(family); }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> full_;  // by short form
    std::unordered_set<std::string> frequent_;
};

}  // namespace dateline
