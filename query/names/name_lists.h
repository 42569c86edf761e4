// What is known of names in general: given names that stand for each other, frequent family names.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

class NameLists {
public:
    // Reads names/nicknames.txt, and the first lines of names/family.txt and given.txt, whose rest
    // hardly any question needs. Throws DataFileError, as do is_family and is_given.
    static NameLists load(const std::filesystem::path& data_folder);

    // The full names that a folded given name may be short for, and itself, first.
    std::vector<std::string_view> full_names(std::string_view given) const;
    // Whether one can stand for the other: Joe for Joseph, Bill for Will; or is another spelling of
    // it: Mahmud for Mahmoud, Antony for Anthony.
    bool same(std::string_view one, std::string_view other) const;

    // Whether a folded family name is one of the thousand most frequent: that two people have it,
    // and a given name, too, is nothing special.
    bool is_frequent_family(const std::string& name) const;
    // The same of given names, of which there are fewer.
    bool is_frequent_given(const std::string& name) const;
    // Whether it is any of the family names, or given names; their lists are read for the first
    // question, and searched.
    bool is_family(const std::string& name) const;
    bool is_given(const std::string& name) const;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> full_;  // by short form
    bool same_spelling(std::string_view one, std::string_view other) const;

    std::filesystem::path data_folder_;
    mutable std::string family_text_;  // empty until they are needed
    mutable std::string given_text_;
    std::vector<std::string> family_;  // the frequent ones, sorted
    std::vector<std::string> given_;
};

}  // namespace dateline
