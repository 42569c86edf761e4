#include "names/slips.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {

namespace {

// Letters of the longer word; of shorter ones too many are one letter apart.
constexpr std::size_t long_enough = 6;

// How many times the articles of the slip tell that the other name is the right one, whatever lists
// say.
constexpr std::uint64_t far_more_frequent = 10;

// Names that begin alike and end in words with the same first and last letters; of more none is
// looked at, which bounds the comparisons.
constexpr std::size_t most_alike = 64;

// Whether a word becomes the other by one letter within it, or by two beside each other that change
// places.
bool is_one_slip(std::string_view one, std::string_view other) {
    if (one.size() > other.size()) std::swap(one, other);
    if (other.size() < long_enough || other.size() - one.size() > 1) return false;
    const auto begin = std::mismatch(one.begin(), one.end(), other.begin());
    const auto from = static_cast<std::size_t>(begin.first - one.begin());
    if (one.size() < other.size()) return one.substr(from) == other.substr(from + 1);
    return from + 1 < one.size() && one[from] == other[from + 1] && one[from + 1] == other[from] &&
           one.substr(from + 2) == other.substr(from + 2);
}

// Equal for names that may be a slip and what it stands for; nothing for others.
std::optional<std::uint64_t> key_of(const NameWords& name) {
    constexpr std::size_t shortest = long_enough - 1;
    if (name.words.size() < 2 || name.words.back().size() < shortest) return std::nullopt;
    std::string key;
    for (auto word = name.words.begin(); word + 1 != name.words.end(); ++word) key += *word + ' ';
    key += name.words.back().front();
    key += name.words.back().back();
    return std::hash<std::string>{}(key + ' ' + name.suffix);
}

bool is_slip_of(const PersonName& slip, const PersonName& right, const NameLists& lists) {
    const std::string &word = slip.words.words.back(), &its = right.words.words.back();
    return slip.articles <= right.articles && is_one_slip(word, its) &&
           std::equal(slip.words.words.begin(), slip.words.words.end() - 1,
                      right.words.words.begin(), right.words.words.end() - 1) &&
           !lists.is_family(word) &&
           (lists.is_family(its) || right.articles >= far_more_frequent * slip.articles);
}

}  // namespace

void mend_slips(std::vector<PersonName>& names, const NameLists& lists) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;  // and the name
    for (std::uint32_t n = 0; n < names.size(); ++n)
        if (const auto key = key_of(names[n].words)) keys.emplace_back(*key, n);
    std::sort(keys.begin(), keys.end());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> slips;  // and what they stand for
    for (std::size_t first = 0, end = 0; first < keys.size(); first = end) {
        while (end < keys.size() && keys[end].first == keys[first].first) ++end;
        if (end - first < 2 || end - first > most_alike) continue;
        for (std::size_t s = first; s < end; ++s) {
            std::optional<std::uint32_t> best;
            for (std::size_t r = first; r < end; ++r) {
                const PersonName &slip = names[keys[s].second], &right = names[keys[r].second];
                if (r != s && is_slip_of(slip, right, lists) &&
                    (!best || right.articles > names[*best].articles))
                    best = keys[r].second;
            }
            if (best) slips.emplace_back(keys[s].second, *best);
        }
    }
    for (const auto& [slip, right] : slips) names[slip].words = names[right].words;
}

}  // namespace dateline
