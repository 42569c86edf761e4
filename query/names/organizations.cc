#include "query/names/organizations.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "schema/analysis.h"
#include "schema/org_term.h"
#include "schema/person_term.h"
#include "schema/terms.h"

namespace dateline {

namespace {

// How much more frequent a name without its legal form may be before it is something else.
constexpr std::uint64_t most_bare = 4;

// How much more frequent the one that is meant must be than all others that may be.
constexpr std::uint64_t far_more_frequent = 10;

// The same beside those for whom no article states that they are called so for short.
constexpr std::uint64_t enough_more_frequent = 3;

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

// A name for comparing: "the standard oil co." is "standard oil" and "co".
struct NameKey {
    std::string base;
    std::string legal;
    bool is_short = false;

    bool operator==(const NameKey&) const = default;
};

std::string joined(std::span<const std::string> words) {
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
    return line;
}

NameKey key_of(const std::string& name) {
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
    NameKey key;
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

// Those of the words that have a capital.
std::string initials_of(const std::string& name) {
    std::string initials;
    for (std::size_t at = 0; at < name.size(); ++at)
        if ((at == 0 || name[at - 1] == ' ') && name[at] >= 'A' && name[at] <= 'Z')
            initials += static_cast<char>(name[at] + ('a' - 'A'));
    return initials;
}

struct Group {
    std::vector<std::uint32_t> names;
    std::uint64_t articles = 0;
};

class Resolver {
public:
    Resolver(std::span<const OrganizationName> names, std::span<const ShortName> short_names,
             const Aliases& aliases)
        : names_(names), short_names_(short_names), aliases_(aliases) {}

    std::vector<Organization> resolve() {
        group_names();
        join_capitals();
        for (auto& [base, forms] : groups_) join_legal_forms(base, forms);
        join_short_names();
        std::vector<Organization> organizations;
        for (auto& [group, of] : by_user_)
            organizations.push_back({aliases_.groups()[group].shown, of.names});
        for (const auto* groups : {&groups_, &short_groups_})
            for (const auto& [base, forms] : *groups)
                for (const auto& [legal, group] : forms)
                    if (!group.names.empty())
                        organizations.push_back({name_to_show(group), group.names});
        for (Organization& organization : organizations)
            std::sort(organization.names.begin(), organization.names.end());
        return organizations;
    }

private:
    using Forms = std::map<std::string, Group>;  // by legal form

    void group_names() {
        for (std::uint32_t n = 0; n < names_.size(); ++n) {
            const std::string folded = fold(names_[n].name);
            if (aliases_.is_no_organization(folded)) continue;
            const NameKey key = key_of(names_[n].name);
            const auto of_user = aliases_.group_of(folded);
            Group& group = of_user        ? by_user_[*of_user]
                           : key.is_short ? short_groups_[key.base][""]
                                          : groups_[key.base][key.legal];
            group.names.push_back(n);
            group.articles += names_[n].articles;
        }
    }

    bool told_apart(const Group& one, const Group& other) const {
        return std::any_of(one.names.begin(), one.names.end(), [&](std::uint32_t a) {
            return std::any_of(other.names.begin(), other.names.end(), [&](std::uint32_t b) {
                return aliases_.different(fold(names_[a].name), fold(names_[b].name));
            });
        });
    }

    bool join(Group& to, Group& from) const {
        if (told_apart(to, from)) return false;
        to.names.insert(to.names.end(), from.names.begin(), from.names.end());
        to.articles += from.articles;
        from = {};
        return true;
    }

    // "CHRYSLER" of a headline in capitals, "Gatt" beside "GATT".
    void join_capitals() {
        for (auto& [letters, forms] : short_groups_) {
            const auto at = groups_.find(letters);
            if (at == groups_.end()) continue;
            if (const auto bare = at->second.find(""); bare != at->second.end())
                join(bare->second, forms[""]);
        }
    }

    // The articles of the most frequent organisation whose name begins with another's.
    std::uint64_t articles_of_longer(const std::string& base) const {
        std::uint64_t most = 0;
        for (auto at = groups_.lower_bound(base + ' ');
             at != groups_.end() && at->first.starts_with(base + ' '); ++at)
            for (const auto& [legal, group] : at->second) most = std::max(most, group.articles);
        return most;
    }

    void join_legal_forms(const std::string& base, Forms& forms) const {
        const auto bare = forms.find("");
        if (bare == forms.end() || forms.size() < 2) return;
        Group* best = nullptr;
        std::uint64_t all = 0;
        for (auto& [legal, group] : forms) {
            if (legal.empty()) continue;
            all += group.articles;
            if (!best || group.articles > best->articles) best = &group;
        }
        if (best->articles < far_more_frequent * (all - best->articles)) return;
        if (bare->second.articles > most_bare * best->articles) return;
        // "Merrill" is Merrill Lynch rather than Merrill Corp.
        if (base.find(' ') == std::string::npos && articles_of_longer(base) > best->articles)
            return;
        join(*best, bare->second);
    }

    // The group of a long name, whatever its legal form, as long as it is clear which.
    Group* group_of(const std::string& name) {
        const NameKey key = key_of(name);
        const auto forms = groups_.find(key.base);
        if (forms == groups_.end()) return nullptr;
        for (const std::string& legal : {key.legal, std::string()})
            if (const auto at = forms->second.find(legal);
                at != forms->second.end() && !at->second.names.empty())
                return &at->second;
        Group* only = nullptr;
        for (auto& [legal, group] : forms->second) {
            if (group.names.empty()) continue;
            if (only) return nullptr;
            only = &group;
        }
        return only;
    }

    void join_short_names() {
        std::map<std::string, std::map<Group*, std::uint64_t>> stated;  // by letters
        for (const ShortName& one : short_names_)
            if (Group* group = group_of(one.name)) stated[one.letters][group] += one.articles;
        for (const auto& [letters, meanings] : stated) {
            const auto best =
                std::max_element(meanings.begin(), meanings.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
            std::uint64_t others = 0;
            for (const auto& [group, articles] : meanings)
                if (group != best->first) others += articles;
            if (best->second < far_more_frequent * others || may_be_another(letters, *best->first))
                continue;
            if (const auto at = short_groups_.find(letters);
                at != short_groups_.end() && stands_for(at->second[""], letters, *best->first))
                join(*best->first, at->second[""]);
            // "Opec" of a headline in capitals.
            if (const auto at = groups_.find(letters); at != groups_.end())
                if (Group& group = at->second[""];
                    &group != best->first && stands_for(group, letters, *best->first))
                    join(*best->first, group);
        }
    }

    bool has_word(const Group& group, const std::string& word) const {
        return std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t n) {
            return (' ' + key_of(names_[n].name).base + ' ').find(' ' + word + ' ') !=
                   std::string::npos;
        });
    }

    // "EPA" is the Environmental Protection Agency as well as that for Economic Planning, whether
    // articles state it or not.
    bool may_be_another(const std::string& letters, const Group& full) {
        if (initials_.empty())
            for (const auto& [base, forms] : groups_)
                for (const auto& [legal, group] : forms)
                    if (!group.names.empty())
                        initials_[initials_of(names_[group.names.front()].name)].push_back(&group);
        const auto others = initials_.find(letters);
        if (others == initials_.end()) return false;
        // "EC Commission" is none of the European Community's name.
        return std::any_of(others->second.begin(), others->second.end(), [&](const Group* other) {
            return other != &full && other->articles * enough_more_frequent > full.articles &&
                   !has_word(*other, letters);
        });
    }

    // "BP" is more than BP Oil, and far more frequent than what it is stated for once.
    bool stands_for(const Group& short_name, const std::string& letters, const Group& full) const {
        if (short_name.articles > far_more_frequent * full.articles) return false;
        return !has_word(full, letters);
    }

    std::string name_to_show(const Group& group) const {
        const OrganizationName* best = nullptr;
        const auto rank = [](const OrganizationName& name) {
            return std::make_pair(!is_short_name(name.name), name.articles);
        };
        for (const std::uint32_t n : group.names)
            if (!best || rank(names_[n]) > rank(*best)) best = &names_[n];
        return best->name;
    }

    std::span<const OrganizationName> names_;
    std::span<const ShortName> short_names_;
    const Aliases& aliases_;
    std::map<std::size_t, Group> by_user_;
    std::map<std::string, Forms> groups_;                        // by base
    std::map<std::string, Forms> short_groups_;                  // by letters
    std::map<std::string, std::vector<const Group*>> initials_;  // of the long names
};

void read_names(const Index& index, const std::string& begin,
                std::map<std::string, OrganizationName>& names) {
    const std::string prefix = std::string(entity_prefix(EntityKind::organization)) + begin;
    const Xapian::Database& database = index.database();
    const auto end = database.allterms_end(prefix);
    for (auto it = database.allterms_begin(prefix); it != end; ++it)
        names.try_emplace(*it,
                          OrganizationName{parse_entity_term(*it).name, *it, it.get_termfreq()});
}

void read_short_names(const Index& index, const std::string& prefix,
                      std::vector<ShortName>& names) {
    const Xapian::Database& database = index.database();
    const auto end = database.allterms_end(prefix);
    for (auto it = database.allterms_begin(prefix); it != end; ++it) {
        const std::string term = *it;
        const std::string_view name = parse_short_name_term(term);
        const std::string_view letters = std::string_view(term).substr(
            short_name_prefix.size(), term.size() - name.size() - 1 - short_name_prefix.size());
        names.push_back({std::string(letters), std::string(name), it.get_termfreq()});
    }
}

// A name with its words' first letters as capitals, but for the small words.
std::string with_capitals(const std::string& folded) {
    static const std::set<std::string, std::less<>> small{"of", "and", "for", "the", "on",
                                                          "in", "to",  "de",  "a"};
    std::string name;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        std::string word = folded.substr(at, end - at);
        if (!word.empty() && word[0] >= 'a' && word[0] <= 'z' && !small.contains(word))
            word[0] = static_cast<char>(word[0] - ('a' - 'A'));
        name += (name.empty() ? "" : " ") + word;
        at = end + 1;
    }
    return name;
}

std::string in_capitals(std::string name) {
    for (char& c : name)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
    return name;
}

// The runs of two letters and more of a name's initials: what may stand for it.
std::set<std::string> short_names_of(const std::string& folded) {
    std::set<std::string> runs;
    for (const bool all : {false, true}) {
        std::string initials;
        const std::string name = all ? folded : with_capitals(folded);
        for (std::size_t at = 0; at < name.size(); ++at) {
            if (at > 0 && name[at - 1] != ' ') continue;
            if (all ? name[at] >= 'a' && name[at] <= 'z' : name[at] >= 'A' && name[at] <= 'Z')
                initials += all ? name[at] : static_cast<char>(name[at] + ('a' - 'A'));
        }
        constexpr std::size_t most_initials = 10;
        initials.resize(std::min(initials.size(), most_initials));
        for (std::size_t first = 0; first < initials.size(); ++first)
            for (std::size_t length = 2; first + length <= initials.size(); ++length)
                runs.insert(initials.substr(first, length));
    }
    return runs;
}

// Names that may be the same as one, all that begin as it does.
void read_alike(const Index& index, const std::string& name,
                std::map<std::string, OrganizationName>& names) {
    std::string folded = fold(name);
    if (folded.starts_with("the ")) folded = folded.substr(4);
    const std::string base = key_of(folded).base;
    std::set<std::string> begins{with_capitals(base), in_capitals(base)};
    const std::size_t legal = fold(name).find(base);
    if (legal == 0) begins.insert(name.substr(0, base.size()));
    for (const std::string& begin : begins)
        if (!begin.empty())
            for (const char* the : {"", "The "}) read_names(index, the + begin, names);
}

}  // namespace

std::vector<Organization> resolve_organizations(std::span<const OrganizationName> names,
                                                std::span<const ShortName> short_names,
                                                const Aliases& aliases) {
    return Resolver(names, short_names, aliases).resolve();
}

std::vector<OrganizationName> all_organizations(const Index& index) {
    std::map<std::string, OrganizationName> read;
    if (!index.segments().empty()) read_names(index, "", read);
    std::vector<OrganizationName> names;
    for (auto& [term, name] : read) names.push_back(std::move(name));
    return names;
}

std::vector<ShortName> all_short_names(const Index& index) {
    std::vector<ShortName> names;
    if (!index.segments().empty()) read_short_names(index, std::string(short_name_prefix), names);
    return names;
}

NameReading read_organization(const std::string& typed, const Index& index,
                              const Aliases& aliases) {
    NameReading reading;
    reading.any_part = true;
    const std::string folded = fold(typed);
    if (folded.empty() || index.segments().empty()) return reading;
    std::vector<ShortName> short_names;
    const std::string letters = short_name_letters(folded);
    const bool one_word = folded.find(' ') == std::string::npos;
    if (one_word) {
        read_short_names(index, short_name_terms_begin(letters), short_names);
    } else {
        const std::string base = key_of(typed).base;
        for (const std::string& run : short_names_of(folded)) {
            std::vector<ShortName> read;
            read_short_names(index, short_name_terms_begin(run), read);
            if (std::any_of(read.begin(), read.end(),
                            [&](const ShortName& one) { return key_of(one.name).base == base; }))
                short_names.insert(short_names.end(), read.begin(), read.end());
        }
    }
    const auto group = aliases.group_of(folded);
    // One word is any part of a name, as it is of a person's.
    if (one_word && short_names.empty() && !group) return reading;

    std::map<std::string, OrganizationName> read;
    if (!one_word) read_alike(index, typed, read);
    if (group)
        for (const std::string& name : aliases.groups()[*group].folded)
            read_alike(index, name, read);
    std::set<std::string> shorts;
    if (one_word) shorts.insert(letters);
    for (const ShortName& one : short_names) {
        read_alike(index, one.name, read);
        shorts.insert(one.letters);
    }
    for (const std::string& one : shorts) {
        std::string with_points;
        for (const char c : in_capitals(one)) with_points += std::string(1, c) + ".";
        for (const std::string& name : {in_capitals(one), with_points, with_capitals(one)}) {
            const std::string term = entity_term({EntityKind::organization, name, {}, {}});
            if (const auto articles = index.database().get_termfreq(term))
                read.try_emplace(term, OrganizationName{name, term, articles});
        }
    }
    // Others that may be meant by the short names stand anywhere in the list.
    if (!shorts.empty()) {
        std::map<std::string, OrganizationName> all;
        read_names(index, "", all);
        for (auto& [term, name] : all)
            if (shorts.contains(initials_of(name.name))) read.try_emplace(term, name);
    }
    std::vector<OrganizationName> names;
    for (auto& [term, name] : read) names.push_back(std::move(name));
    const NameKey key = key_of(one_word ? in_capitals(typed) : typed);
    for (const Organization& organization : resolve_organizations(names, short_names, aliases)) {
        const bool is_meant =
            (group && organization.name == aliases.groups()[*group].shown) ||
            std::any_of(organization.names.begin(), organization.names.end(), [&](std::uint32_t n) {
                return fold(names[n].name) == folded || key_of(names[n].name) == key;
            });
        if (!is_meant) continue;
        std::set<std::string> also;
        for (const std::uint32_t n : organization.names) {
            reading.terms.push_back(names[n].term);
            reading.names.push_back(fold(names[n].name));
            if (names[n].name != organization.name && fold(names[n].name) != folded &&
                fold(names[n].name) != fold(organization.name))
                also.insert(names[n].name);
        }
        if (also.empty() && fold(organization.name) == folded) continue;
        reading.told = "\"" + typed + "\": " + organization.name;
        for (const std::string& name : also)
            reading.told += (name == *also.begin() ? ", also as " : ", ") + name;
    }
    return reading;
}

}  // namespace dateline
