#include "names/spelling.h"

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

// Of all ways of writing this name.
constexpr std::string_view muhammad = "mohamed";

bool has_consonants_of_muhammad(std::string_view word) {
    if (!word.starts_with("mo") && !word.starts_with("mu")) return false;
    std::string consonants;
    for (const char c : word)
        if (std::string_view("aeou").find(c) == std::string_view::npos) consonants += c;
    return consonants == "mhmd";
}

bool is_same_letter(char one, char other) {
    const auto is_q_for = [](char q, char c) { return q == 'q' && (c == 'g' || c == 'k'); };
    return one == other || is_q_for(one, other) || is_q_for(other, one);
}

}  // namespace

// Leaves q, which stands for g and for k.
std::string plain_spelling(std::string_view word) {
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
    return has_consonants_of_muhammad(plain) ? std::string(muhammad) : plain;
}

std::string spelling_key(std::string_view word) {
    std::string key = plain_spelling(word);
    for (char& c : key)
        if (c == 'q' || c == 'g') c = 'k';
    return key;
}

bool is_muhammad(std::string_view word) { return plain_spelling(word) == muhammad; }

bool are_spellings_of_one(std::string_view plain, std::string_view other_plain) {
    return plain.size() >= long_enough &&
           std::equal(plain.begin(), plain.end(), other_plain.begin(), other_plain.end(),
                      is_same_letter);
}

bool is_other_spelling(std::string_view one, std::string_view other) {
    return are_spellings_of_one(plain_spelling(one), plain_spelling(other));
}

}  // namespace dateline
