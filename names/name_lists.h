// What is known of names in general: given names that stand for each other, frequent family names.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline {

// So that what is kept by string is found by string_view.
struct HashOfString {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

// Immutable; any number of threads may ask it. Copies share what was read.
class NameLists {
public:
    // Reads en/nicknames.txt, and the first lines of names/family.txt and given.txt, whose rest
    // hardly any question needs. Throws DataFileError, as do is_family and is_given.
    static NameLists load(const std::filesystem::path& data_folder);

    // The full names that a folded given name may be short for, and itself, first. They live as
    // long as the lists and `given` do.
    std::vector<std::string_view> full_names(std::string_view given) const;
    // Whether one can stand for the other: Joe for Joseph, Bill for Will; or is another spelling of
    // it: Mahmud for Mahmoud, Antony for Anthony.
    bool same(std::string_view one, std::string_view other) const;

    // Whether a folded family name is one of the thousand most frequent: that two people have it,
    // and a given name, too, is nothing special.
    bool is_frequent_family(std::string_view name) const { return family_.contains(name); }
    // The same of given names, of which there are fewer.
    bool is_frequent_given(std::string_view name) const { return given_.contains(name); }
    // Whether it is any of the family names, or given names; their lists are read for the first
    // question.
    bool is_family(std::string_view name) const;
    bool is_given(std::string_view name) const;

    // Changes when the files do: 64 bits of a hash of their sizes and of when they were written.
    std::uint64_t digest() const { return digest_; }

private:
    using Words = std::unordered_set<std::string, HashOfString, std::equal_to<>>;
    // A list whole, from the first question on.
    struct WholeList;

    bool same_spelling(std::string_view one, std::string_view other) const;
    bool share_full_name(std::string_view one, std::string_view other) const;

    // By short form.
    std::unordered_map<std::string, std::vector<std::string>, HashOfString, std::equal_to<>> full_;
    Words family_;  // the frequent ones
    Words given_;
    std::shared_ptr<WholeList> all_family_;
    std::shared_ptr<WholeList> all_given_;
    std::uint64_t digest_ = 0;
};

}  // namespace dateline
