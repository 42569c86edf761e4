#include "query/names/same_name.h"

#include <algorithm>
#include <span>

namespace dateline {

namespace {

bool is_initial(const std::string& word) { return word.size() == 1; }

bool same_word(const std::string& a, const std::string& b, const NameLists& lists) {
    if (is_initial(a) || is_initial(b)) return a.front() == b.front();
    return lists.same(a, b);
}

}  // namespace

unsigned fullness(const NameWords& name) {
    unsigned sum = name.suffix.empty() ? 0 : 1;
    for (const std::string& word : name.words) sum += is_initial(word) ? 3 : 4;
    return sum;
}

bool is_initial_only(const NameWords& name) {
    return std::all_of(name.words.begin(), name.words.end() - 1, is_initial);
}

bool may_be_same(const NameWords& one, const NameWords& other, const NameLists& lists) {
    if (one.words.back() != other.words.back()) return false;
    if (!one.suffix.empty() && !other.suffix.empty() && one.suffix != other.suffix) return false;
    const bool is_shorter = one.words.size() <= other.words.size();
    const std::span<const std::string> few = (is_shorter ? one : other).words;
    const std::span<const std::string> many = (is_shorter ? other : one).words;
    // The end of the fuller name.
    if (std::equal(few.rbegin(), few.rend(), many.rbegin())) return true;
    // The first given names agree; that of either may be an initial before the one that is used.
    std::size_t f = 0, m = 0;
    if (!same_word(few[0], many[0], lists)) {
        if (is_initial(many[0]) && many.size() > 2 && !is_initial(many[1]) &&
            same_word(few[0], many[1], lists))
            m = 1;
        else
            return false;
    }
    // Those in the middle of the shorter name follow in the same order, without one between that
    // contradicts them.
    for (++f, ++m; f + 1 < few.size(); ++f, ++m)
        if (m + 1 >= many.size() || !same_word(few[f], many[m], lists)) return false;
    return true;
}

}  // namespace dateline
