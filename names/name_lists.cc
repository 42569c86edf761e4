#include "names/name_lists.h"

#include <algorithm>
#include <fstream>
#include <mutex>
#include <sstream>
#include <utility>

#include "names/spelling.h"
#include "schema/bytes.h"
#include "schema/files.h"
#include "text/data_files.h"

namespace dateline {

namespace {

constexpr std::string_view nicknames = "en/nicknames.txt";
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

// The first class of a list of names, which has a line for each, with its number first.
std::vector<std::string> read_most_frequent(const std::filesystem::path& data_folder,
                                            std::string_view list) {
    std::ifstream file(data_folder / list, std::ios::binary);
    std::string line;
    if (!std::getline(file, line)) read_data_file(data_folder, list);  // says what is wrong
    return words_of(line);
}

std::uint64_t digest_of(const std::filesystem::path& data_folder) {
    Packer states;
    for (const std::string_view list : {nicknames, family_names, given_names}) {
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
            for (std::string_view rest = text; !rest.empty();) {
                std::string_view line = rest.substr(0, rest.find('\n'));
                rest.remove_prefix(std::min(line.size() + 1, rest.size()));
                // The number of the class.
                line.remove_prefix(std::min(line.find(' '), line.size()));
                while (!line.empty()) {
                    line.remove_prefix(1);
                    const std::string_view word = line.substr(0, line.find(' '));
                    if (!word.empty()) names.insert(word);
                    line.remove_prefix(word.size());
                }
            }
        });
        return names.contains(name);
    }
};

NameLists NameLists::load(const std::filesystem::path& data_folder) {
    NameLists lists;
    std::istringstream lines(read_data_file(data_folder, nicknames));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) continue;
        const std::vector<std::string> words = words_of(line);
        for (std::size_t w = 1; w < words.size(); ++w) lists.full_[words[w]].push_back(words[0]);
    }
    for (std::string& name : read_most_frequent(data_folder, family_names))
        lists.family_.insert(std::move(name));
    for (std::string& name : read_most_frequent(data_folder, given_names))
        lists.given_.insert(std::move(name));
    lists.all_family_ = std::make_shared<WholeList>(data_folder, family_names);
    lists.all_given_ = std::make_shared<WholeList>(data_folder, given_names);
    lists.digest_ = digest_of(data_folder);
    return lists;
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
    return one == other || same_spelling(one, other) || share_full_name(one, other);
}

bool NameLists::share_full_name(std::string_view one, std::string_view other) const {
    const auto a = full_.find(one), b = full_.find(other);
    const auto is_of = [&](const auto& of, std::string_view name) {
        return of != full_.end() &&
               std::find(of->second.begin(), of->second.end(), name) != of->second.end();
    };
    if (is_of(a, other) || is_of(b, one)) return true;
    return a != full_.end() && std::any_of(a->second.begin(), a->second.end(),
                                           [&](const std::string& name) { return is_of(b, name); });
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
