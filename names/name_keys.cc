#include "names/name_keys.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "names/same_name.h"
#include "names/spelling.h"

namespace dateline {

namespace {

std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

// Of several texts beside each other: an odd factor and a shift, so that their order counts.
std::uint64_t combined(std::uint64_t one, std::uint64_t other) {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;  // 2^64 by the golden ratio
    const std::uint64_t mixed = (one ^ (other * golden)) * golden;
    return mixed ^ mixed >> 32;
}

// A key that more names have says nothing: of a thousand J. Smiths none is meant. Without a bound
// an article with a hundred thousand of them would be compared five billion times.
constexpr std::size_t most_with_key = 1000;

// What the keys of different kinds begin with.
constexpr std::uint64_t whole_name = 1;
constexpr std::uint64_t name_begins = 2;

// Which sets of numbers have been put together.
class Unions {
public:
    explicit Unions(std::size_t size) : parent_(size) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }
    std::uint32_t find(std::uint32_t one) {
        while (parent_[one] != one) one = parent_[one] = parent_[parent_[one]];
        return one;
    }
    // The smaller number stands for both.
    void join(std::uint32_t one, std::uint32_t other) {
        one = find(one);
        other = find(other);
        parent_[std::max(one, other)] = std::min(one, other);
    }

private:
    std::vector<std::uint32_t> parent_;
};

}  // namespace

std::vector<std::uint64_t> keys_of(const NameWords& name, const NameLists& lists) {
    const std::vector<std::string>& words = name.words;
    std::vector<std::uint64_t> keys;
    if (words.size() < 2) return keys;
    const std::uint64_t family = hash_of(spelling_key(words.back()));
    const auto add = [&](std::string_view given) {
        keys.push_back(combined(family, hash_of(given)));
    };
    // The second one, for "J. Robert Oppenheimer", and ends of names: "García Márquez".
    constexpr std::size_t given_names = 3;
    for (std::size_t w = 0; w + 1 < words.size() && w < given_names; ++w) {
        for (const std::string_view given : lists.full_names(words[w])) add(given);
        add(std::string_view(words[w]).substr(0, 1));
    }
    keys.push_back(combined(whole_name, hash_of(spelling_key(joined(name)))));
    if (const std::string begins = beginning(name, lists); !begins.empty())
        keys.push_back(combined(name_begins, hash_of(begins)));
    else if (constexpr std::size_t short_enough = 4; words.size() < short_enough)
        keys.push_back(
            combined(name_begins, hash_of(spelling_key(words[0]) + ' ' + spelling_key(words[1]))));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

SharedKeys share_keys(std::span<const PersonName> names, const NameLists& lists) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> all;  // key, name
    for (std::uint32_t n = 0; n < names.size(); ++n)
        for (const std::uint64_t key : keys_of(names[n].words, lists)) all.emplace_back(key, n);
    std::sort(all.begin(), all.end());
    // Numbers for those that several have, in the order of names.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> shared;  // name, number
    SharedKeys keys;
    keys.count = names.size();
    for (std::size_t first = 0, end = 0; first < all.size(); first = end) {
        while (end < all.size() && all[end].first == all[first].first) ++end;
        if (end - first < 2 || end - first > most_with_key) continue;
        for (std::size_t at = first; at < end; ++at)
            shared.emplace_back(all[at].second, static_cast<std::uint32_t>(keys.count));
        ++keys.count;
    }
    std::sort(shared.begin(), shared.end());
    keys.begin.reserve(names.size() + 1);
    keys.keys.reserve(names.size() + shared.size());
    auto at = shared.begin();
    for (std::uint32_t n = 0; n < names.size(); ++n) {
        keys.begin.push_back(keys.keys.size());
        keys.keys.push_back(n);
        for (; at != shared.end() && at->first == n; ++at) keys.keys.push_back(at->second);
    }
    keys.begin.push_back(keys.keys.size());
    return keys;
}

Components components_of(std::span<const PersonName> names, const SharedKeys& keys) {
    constexpr std::uint32_t nobody = UINT32_MAX;
    Unions unions(names.size());
    std::vector<std::uint32_t> first_with(keys.count, nobody);  // by key
    std::unordered_map<std::size_t, std::uint32_t> first_of_user;
    for (std::uint32_t n = 0; n < names.size(); ++n) {
        for (const std::uint32_t key : keys.of(n)) {
            if (first_with[key] == nobody)
                first_with[key] = n;
            else
                unions.join(first_with[key], n);
        }
        for (const auto& [item, group] : names[n].of_user)
            unions.join(first_of_user.emplace(group, n).first->second, n);
    }
    // As each is called by its first name, they are numbered as these come.
    std::vector<std::uint32_t> number(names.size(), nobody);
    std::vector<std::size_t> sizes;
    const auto counts = [&](std::uint32_t n) {
        return !is_single(names[n]) || !names[n].of_user.empty();
    };
    for (std::uint32_t n = 0; n < names.size(); ++n) {
        if (!counts(n)) continue;
        std::uint32_t& component = number[unions.find(n)];
        if (component == nobody) {
            component = static_cast<std::uint32_t>(sizes.size());
            sizes.push_back(0);
        }
        ++sizes[component];
    }
    Components components;
    components.begin.push_back(0);
    for (const std::size_t size : sizes) components.begin.push_back(components.begin.back() + size);
    components.names.resize(components.begin.back());
    std::vector<std::size_t> next(components.begin.begin(), components.begin.end() - 1);
    for (std::uint32_t n = 0; n < names.size(); ++n)
        if (counts(n)) components.names[next[number[unions.find(n)]]++] = n;
    return components;
}

}  // namespace dateline
