// What is known of names in general: given names that stand for each other, frequent family names,
// what stands before, within and behind names: titles, particles, legal forms; and organisations
// of several names.
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

#include "names/known_organizations.h"
#include "names/legal_forms.h"
#include "names/particles.h"
#include "names/titles.h"
#include "names/whereabouts.h"
#include "text/hash_of_string.h"

namespace dateline {

// Immutable; any number of threads may ask it. Copies share what was read.
class NameLists {
public:
    // Reads en/nicknames.txt, the tables of titles, particles, legal forms and organisations, and the first lines
    // of names/family.txt and given.txt, whose rest hardly any question needs. Titles are those of
    // one language where it is named, as that of an article is, else of all. Throws DataFileError,
    // as do is_family and is_given.
    static NameLists load(const std::filesystem::path& data_folder);
    static NameLists load(const std::filesystem::path& data_folder, std::string_view language);

    // The full names that a folded given name may be short for, and itself, first. They live as
    // long as the lists and `given` do.
    std::vector<std::string_view> full_names(std::string_view given) const;
    // Whether it is short for another given name, as "bobby" is.
    bool is_short_form(std::string_view given) const { return full_.contains(given); }
    // Whether one of them is short for the other, or is the other: Joe and Joseph.
    bool stands_for(std::string_view one, std::string_view other) const;
    // The same, or both are short for one name: Bill and Will.
    bool share_full_name(std::string_view one, std::string_view other) const;
    // The same, or whether one is another spelling of the other: Mahmud for Mahmoud, Antony for
    // Anthony.
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

    const Titles& titles() const { return titles_; }
    const Particles& particles() const { return particles_; }
    const LegalForms& legal_forms() const { return legal_forms_; }
    const KnownOrganizations& known_organizations() const { return known_organizations_; }
    const LazyWhereabouts& whereabouts() const { return whereabouts_; }

    // Changes when the files do: 64 bits of a hash of their sizes and of when they were written.
    std::uint64_t digest() const { return digest_; }

private:
    using Words = std::unordered_set<std::string, HashOfString, std::equal_to<>>;
    // A list whole, from the first question on.
    struct WholeList;

    NameLists(const std::filesystem::path& data_folder, Titles titles);

    bool is_short_for(std::string_view brief, std::string_view full) const;
    bool same_spelling(std::string_view one, std::string_view other) const;

    Titles titles_;
    Particles particles_;
    LegalForms legal_forms_;
    KnownOrganizations known_organizations_;
    LazyWhereabouts whereabouts_;
    // By short form.
    std::unordered_map<std::string, std::vector<std::string>, HashOfString, std::equal_to<>> full_;
    Words family_;  // the frequent ones
    Words given_;
    std::shared_ptr<WholeList> all_family_;
    std::shared_ptr<WholeList> all_given_;
    std::uint64_t digest_ = 0;
};

}  // namespace dateline
