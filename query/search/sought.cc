#include "query/search/sought.h"

#include <algorithm>

#include "schema/segment.h"

namespace dateline {

Sought::Word Sought::Word::of(const std::vector<std::string>& forms) {
    Word word;
    word.exact = token_hash(forms.front());
    for (std::size_t i = 1; i < forms.size(); ++i) word.forms.push_back(token_hash(forms[i]));
    std::sort(word.forms.begin(), word.forms.end());
    return word;
}

bool Sought::Word::matches(std::uint32_t token) const {
    return token == exact ||
           (!forms.empty() && std::binary_search(forms.begin(), forms.end(), token));
}

bool Sought::matches_at(std::span<const std::uint32_t> tokens, std::size_t token) const {
    if (words.empty() || words.size() > tokens.size() - token) return false;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!words[i].matches(tokens[token + i])) return false;
    return true;
}

Sought Sought::moved_by(std::size_t later) const {
    Sought moved = *this;
    if (moved.near)
        for (std::vector<std::uint32_t>& operand : moved.near->operands)
            for (std::uint32_t& one : operand) one -= static_cast<std::uint32_t>(later);
    return moved;
}

Sought Sought::in(const Vocabulary& vocabulary) const {
    // No token has it: 0 is what is no word.
    constexpr std::uint32_t unknown = UINT32_MAX;
    const auto number = [&](std::uint32_t hash) {
        const std::uint32_t known = vocabulary.number_of(hash);
        return known == 0 ? unknown : known;
    };
    Sought numbered = *this;
    for (Word& word : numbered.words) {
        word.exact = number(word.exact);
        for (std::uint32_t& form : word.forms) form = number(form);
        std::sort(word.forms.begin(), word.forms.end());
    }
    return numbered;
}

}  // namespace dateline
