#include "query/search/sought.h"

#include <algorithm>

namespace dateline {

bool Sought::Word::matches(std::uint32_t hash) const {
    return hash == exact ||
           (!forms.empty() && std::binary_search(forms.begin(), forms.end(), hash));
}

bool Sought::matches_at(std::span<const std::uint32_t> tokens, std::size_t at) const {
    if (words.size() > tokens.size() - at) return false;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!words[i].matches(tokens[at + i])) return false;
    return true;
}

}  // namespace dateline
