// What the user knows better: the file aliases.toml, which says who is the same, who is not, and
// what is no person or organisation. It overrules everything that is found out, and takes effect at
// once.
//
//   same = [["Mao Zedong", "Mao Tse-tung"]]           one person; the first name is shown
//   different = [["George Bush", "George W. Bush"]]   never one person
//   not-a-person = ["Big Ben"]
//   not-an-organization = ["Boeing 747"]
//
// Organisations are told in the same lists as people.
//
// Names are compared folded, and as wholes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The file can't be read or understood; the message has its name, the line, and what to do.
struct AliasesError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Aliases {
public:
    // No aliases at all.
    Aliases() = default;
    // Reads the file. Throws AliasesError, also when there is none.
    static Aliases load(const std::filesystem::path& file);
    // The same from its text; `file` is for messages.
    static Aliases parse(std::string_view text, const std::string& file);

    struct Group {
        std::string shown;                // the first name, as the user wrote it
        std::vector<std::string> folded;  // all of them
    };
    const std::vector<Group>& groups() const { return same_; }
    // The index of the group that has this folded name; nothing when none has.
    std::optional<std::size_t> group_of(const std::string& folded) const;
    // Both folded.
    bool different(const std::string& one, const std::string& other) const;
    // Whether the file says of this folded name that it is different from any.
    bool is_told_apart(const std::string& folded) const { return different_.contains(folded); }
    bool is_no_person(const std::string& folded) const { return no_person_.contains(folded); }
    bool is_no_organization(const std::string& folded) const {
        return no_organization_.contains(folded);
    }
    const std::set<std::string, std::less<>>& no_people() const { return no_person_; }
    const std::set<std::string, std::less<>>& no_organizations() const { return no_organization_; }

    // Equal for files that say the same, and of all that they say: 64 bits of a hash.
    std::uint64_t digest() const;

private:
    std::vector<Group> same_;
    std::map<std::string, std::size_t> group_of_;
    std::map<std::string, std::set<std::string>> different_;  // both ways
    std::set<std::string, std::less<>> no_person_;
    std::set<std::string, std::less<>> no_organization_;
};

}  // namespace dateline
