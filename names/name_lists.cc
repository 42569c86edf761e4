#include "names/name_lists.h"

#include <algorithm>
#include <fstream>
#include <mutex>
#include <utility>

#include "names/name_files.h"
#include "names/spelling.h"
#include "schema/bytes.h"
#include "schema/files.h"
#include "text/data_files.h"
#include "text/language_pack.h"

namespace dateline {

namespace {

// The names of the first class of a list, which is its first line.
template <class Use>
void for_each_frequent(const std::filesystem::path& data_folder, std::string_view list, Use use) {
    std::ifstream file(data_folder / list, std::ios::binary);
    std::string line;
    if (!std::getline(file, line)) read_data_file(data_folder, list);  // says what is wrong
    for_each_name(line, list, [&](unsigned, std::string_view name) { use(name); });
}

std::uint64_t digest_of(const std::filesystem::path& data_folder) {
    std::vector<std::string> lists{std::string(family_names_file), std::string(given_names_file),
                                   std::string(Particles::file_name),
                                   std::string(LegalForms::file_name),
                                   std::string(KnownOrganizations::file_name)};
    for (const std::string_view file : {Titles::file_name, nicknames_file})
        for (const std::string& language : languages_with(data_folder, file))
            lists.push_back(pack_file(language, file));
    Packer states;
    for (const std::string& list : lists) {
        states.string(list);
        std::error_code error;
        const std::filesystem::path file = data_folder / list;
        states.number(std::filesystem::file_size(file, error));
        states.signed_number(
            std::filesystem::last_write_time(file, error).time_since_epoch().count());
    }
    return checksum_of(states.bytes());
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

struct NameLists::WholeList {
    WholeList(std::filesystem::path folder, std::string_view of)
        : data_folder(std::move(folder)), list(of) {}

    std::filesystem::path data_folder;
    std::string_view list;
    std::once_flag is_read = {};
    std::string text = {};
    std::unordered_set<std::string_view> names = {};  // of the text

    bool has(std::string_view name) {
        std::call_once(is_read, [this] {
            text = read_data_file(data_folder, list);
            constexpr std::size_t bytes_of_name = 7;  // and a blank, about
            names.reserve(text.size() / bytes_of_name);
            for_each_name(text, list,
                          [this](unsigned, std::string_view one) { names.insert(one); });
        });
        return names.contains(name);
    }
};

NameLists NameLists::load(const std::filesystem::path& data_folder) {
    return {data_folder, Titles::load_all(data_folder)};
}

NameLists NameLists::load(const std::filesystem::path& data_folder, std::string_view language) {
    return {data_folder, Titles::load(data_folder, language)};
}

NameLists::NameLists(const std::filesystem::path& data_folder, Titles titles)
    : titles_(std::move(titles)),
      particles_(Particles::load(data_folder)),
      legal_forms_(LegalForms::load(data_folder)),
      known_organizations_(KnownOrganizations::load(data_folder, legal_forms_)),
      whereabouts_(data_folder),
      all_family_(std::make_shared<WholeList>(data_folder, family_names_file)),
      all_given_(std::make_shared<WholeList>(data_folder, given_names_file)),
      digest_(digest_of(data_folder)) {
    for (const std::string& language : languages_with(data_folder, nicknames_file))
        for_each_nickname(read_data_file(data_folder, pack_file(language, nicknames_file)),
                          [&](std::string_view full, std::string_view short_form) {
                              full_[std::string(short_form)].emplace_back(full);
                          });
    for_each_frequent(data_folder, family_names_file,
                      [&](std::string_view name) { family_.emplace(name); });
    for_each_frequent(data_folder, given_names_file,
                      [&](std::string_view name) { given_.emplace(name); });
}

bool NameLists::is_family(std::string_view name) const { return all_family_->has(name); }

bool NameLists::is_given(std::string_view name) const { return all_given_->has(name); }

std::vector<std::string_view> NameLists::full_names(std::string_view given) const {
    std::vector<std::string_view> names{given};
    if (const auto at = full_.find(given); at != full_.end())
        names.insert(names.end(), at->second.begin(), at->second.end());
    return names;
}

bool NameLists::same(std::string_view one, std::string_view other) const {
    return share_full_name(one, other) || same_spelling(one, other);
}

bool NameLists::is_short_for(std::string_view brief, std::string_view full) const {
    const auto at = full_.find(brief);
    return at != full_.end() &&
           std::find(at->second.begin(), at->second.end(), full) != at->second.end();
}

bool NameLists::stands_for(std::string_view one, std::string_view other) const {
    return one == other || is_short_for(one, other) || is_short_for(other, one);
}

bool NameLists::share_full_name(std::string_view one, std::string_view other) const {
    if (stands_for(one, other)) return true;
    const auto at = full_.find(one);
    return at != full_.end() &&
           std::any_of(at->second.begin(), at->second.end(),
                       [&](const std::string& full) { return is_short_for(other, full); });
}

// Names of some length that begin and end alike. Marvin and Martin are both frequent, and two
// names.
bool NameLists::same_spelling(std::string_view one, std::string_view other) const {
    constexpr std::size_t long_enough = 5;
    const bool one_letter_other = one.size() >= long_enough && other.size() >= long_enough &&
                                  one.front() == other.front() && one.back() == other.back() &&
                                  one_letter_apart(one, other);
    if (!one_letter_other && !is_other_spelling(one, other)) return false;
    return !is_frequent_given(one) || !is_frequent_given(other);
}

}  // namespace dateline
