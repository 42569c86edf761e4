#include "query/names/same_name.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

bool is_initial(const std::string& word) { return word.size() == 1; }

bool same_word(const std::string& a, const std::string& b, const NameLists& lists) {
    if (is_initial(a) || is_initial(b)) return a.front() == b.front();
    return lists.same(a, b);
}

// Small words within names of many languages, which are often left out or spelled otherwise.
constexpr std::array<std::string_view, 20> particles{
    "al",  "el",  "ul", "bin", "bint", "ibn", "ben", "de", "del", "della",
    "der", "den", "di", "da",  "dos",  "du",  "la",  "le", "van", "von"};

// The words of a name without particles before the last one.
std::vector<std::string> without_particles(const NameWords& name) {
    std::vector<std::string> words;
    for (std::size_t w = 0; w < name.words.size(); ++w) {
        const bool is_particle =
            w > 0 && w + 1 < name.words.size() &&
            std::find(particles.begin(), particles.end(), name.words[w]) != particles.end();
        if (!is_particle) words.push_back(name.words[w]);
    }
    return words;
}

// Whether the fuller name has an initial before the given name that is used, which the other has
// not: "M. Jagadesh Kumar" is not Meira Kumar.
bool is_used_behind_initial(const std::vector<std::string>& few,
                            const std::vector<std::string>& many) {
    return is_initial(many[0]) && many.size() > 2 && !is_initial(many[1]) && few.size() < 3;
}

// Whether the shorter name, which ends the fuller one, is the father's: "Maryam Nawaz Sharif" is
// the daughter of Nawaz Sharif. Gabriel García Márquez, of whom the family names are left, is one,
// and so is Mohamed Hosni Mubarak.
bool may_be_of_child(const std::vector<std::string>& few, const std::vector<std::string>& many,
                     const NameLists& lists) {
    return few.size() > 1 && many.size() == few.size() + 1 && lists.is_given(many[0]) &&
           !lists.same(many[0], "mohamed") && !lists.is_family(few[0]);
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
    const std::vector<std::string> a = without_particles(one), b = without_particles(other);
    const std::vector<std::string>&few = a.size() <= b.size() ? a : b, &many = &few == &a ? b : a;
    // The end of the fuller name.
    if (std::equal(few.rbegin(), few.rend(), many.rbegin()))
        return !may_be_of_child(few, many, lists);
    if (few.size() < 2) return false;
    // The first given names agree; behind an initial stands the one that is used.
    std::size_t f = 0, m = 0;
    if (is_initial(many[0]) && many.size() > 2 && !is_initial(many[1]) &&
        same_word(few[0], many[1], lists))
        m = 1;
    else if (!same_word(few[0], many[0], lists))
        return false;
    else if (is_initial(many[0]) != is_initial(few[0]) && is_used_behind_initial(few, many))
        return false;
    // Those in the middle of the shorter name follow in the same order; only full ones may stand
    // between, as an initial would tell another person: George W. and George H. W. Bush.
    for (++f, ++m; f + 1 < few.size(); ++f, ++m) {
        while (m + 1 < many.size() && !same_word(few[f], many[m], lists) && !is_initial(many[m]) &&
               !is_initial(few[f]))
            ++m;
        if (m + 1 >= many.size() || !same_word(few[f], many[m], lists)) return false;
    }
    return true;
}

}  // namespace dateline
