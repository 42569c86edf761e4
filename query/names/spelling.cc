#include "query/names/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

// Letters; the short ones are too often others: Lee and Li.
constexpr std::size_t long_enough = 4;

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> ways{{
    {"tch", "ch"},
    {"sch", "sh"},
    {"ph", "f"},
    {"dh", "d"},
    {"ck", "k"},
    {"ou", "u"},
    {"oo", "u"},
    {"ee", "i"},
    {"ae", "a"},
    {"oe", "o"},
    {"ue", "u"},
}};

// Mohammed, Mohamed, Muhammad …, but not Mahmoud.
bool is_muhammad(std::string_view word) {
    if (!word.starts_with("mo") && !word.starts_with("mu")) return false;
    std::string consonants;
    for (const char c : word)
        if (std::string_view("aeou").find(c) == std::string_view::npos) consonants += c;
    return consonants == "mhmd";
}

// One form for all ways, but for q, which stands for g and for k.
std::string plain(std::string_view word) {
    std::string plain;
    while (!word.empty()) {
        const auto* const way = std::find_if(
            ways.begin(), ways.end(), [&](const auto& w) { return word.starts_with(w.first); });
        if (way != ways.end()) {
            plain += way->second;
            word.remove_prefix(way->first.size());
        } else {
            plain += word.front() == 'y' ? 'i' : word.front();
            word.remove_prefix(1);
        }
    }
    plain.erase(std::unique(plain.begin(), plain.end()), plain.end());
    if (plain.ends_with("ij")) plain.pop_back();
    return is_muhammad(plain) ? "mohamed" : plain;
}

bool is_same_letter(char one, char other) {
    const auto is_q_for = [](char q, char c) { return q == 'q' && (c == 'g' || c == 'k'); };
    return one == other || is_q_for(one, other) || is_q_for(other, one);
}

}  // namespace

std::string spelling_key(std::string_view word) {
    std::string key = plain(word);
    for (char& c : key)
        if (c == 'q' || c == 'g') c = 'k';
    return key;
}

bool is_other_spelling(std::string_view one, std::string_view other) {
    const std::string a = plain(one), b = plain(other);
    return a.size() >= long_enough &&
           std::equal(a.begin(), a.end(), b.begin(), b.end(), is_same_letter);
}

}  // namespace dateline
