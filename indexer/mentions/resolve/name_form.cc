#include "indexer/mentions/resolve/name_form.h"

#include <algorithm>

namespace dateline {

namespace {

bool same(const NameWord& a, const NameWord& b) { return a.hash == b.hash; }

// "Orbán Viktor" of Viktor Orbán.
bool is_turned(const PersonForm& form, const PersonForm& full) {
    const auto &f = form.words, &g = full.words;
    return f.size() == 2 && g.size() == 2 && same(f[0], g[1]) && same(f[1], g[0]);
}

// "Nicolás Maduro" of Nicolás Maduro Moros.
bool leaves_out_last(const PersonForm& form, const PersonForm& full) {
    const auto &f = form.words, &g = full.words;
    return f.size() >= 2 && f.size() + 1 == g.size() &&
           std::equal(f.begin(), f.end(), g.begin(), same);
}

// "García Márquez" of Gabriel García Márquez.
bool is_end(const PersonForm& form, const PersonForm& full) {
    const auto &f = form.words, &g = full.words;
    return f.size() >= 2 && f.size() < g.size() &&
           std::equal(f.rbegin(), f.rend(), g.rbegin(), same);
}

// "Marcos Jr." of Ferdinand Marcos Jr.
bool is_family_with_suffix(const PersonForm& form, const PersonForm& full) {
    return form.words.size() == 1 && form.suffix != 0 && form.suffix == full.suffix &&
           same(form.words.back(), full.words.back());
}

bool stand_side_by_side(const PersonForm& form, const PersonForm& full) {
    constexpr std::uint32_t near = 15;  // words
    const std::uint32_t a = form.first_token, b = full.first_token;
    return std::max(a, b) - std::min(a, b) <= near;
}

// Whether the fuller one has a given name more, written out: "John Quincy Adams" beside "John
// Adams". The father's name behind "bin" is none.
bool adds_given_name(const ComparedName& form, const ComparedName& full, const NameLists& lists) {
    const std::vector<std::string>&f = form.words, &g = full.words;
    if (f.size() < 2 || f.size() >= g.size() || f.back() != g.back()) return false;
    const std::size_t skipped =
        !same_given_name(f[0], g[0], lists) && g[0].size() == 1 && g.size() > 2 ? 1 : 0;
    const std::size_t more = skipped + f.size() - 1;
    if (!same_given_name(f[0], g[skipped], lists) || more + 1 >= g.size() || g[more].size() == 1)
        return false;
    const std::vector<std::string>& whole = full.name.words;
    const auto at = std::find(whole.begin() + 1, whole.end(), g[more]);
    return at == whole.end() || !lists.particles().is(*(at - 1), ParticleMark::son);
}

}  // namespace

const ComparedName& FormComparison::compared(const PersonForm& form) {
    const auto known = compared_.find(form.span);
    if (known != compared_.end()) return known->second;
    NameWords name;
    for (const NameWord& word : form.words)
        name.words.emplace_back(word.is_initial ? word.folded.substr(0, 1) : word.folded);
    return compared_.emplace(form.span, ComparedName(name, lists_)).first->second;
}

bool FormComparison::is_form_of(const PersonForm& form, const PersonForm& full) {
    if (is_other_suffix(form, full) || form.words.size() > full.words.size()) return false;
    // "Donald Trump Jr." is not Donald J. Trump.
    if (form.suffix != 0 && full.suffix == 0 && form.words.size() < full.words.size()) return false;
    if (have_same_words(form, full) || is_turned(form, full) || leaves_out_last(form, full) ||
        is_end(form, full) || is_family_with_suffix(form, full))
        return true;
    if (form.words.size() < 2) return false;
    const ComparedName &one = compared(form), &other = compared(full);
    if (!may_be_same(one, other, lists_)) return false;
    // "John Quincy Adams, the son of John Adams": nobody names one person in two full ways at once.
    return !stand_side_by_side(form, full) || !adds_given_name(one, other, lists_);
}

bool have_same_words(const PersonForm& a, const PersonForm& b) {
    return std::equal(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(), same);
}

bool is_other_suffix(const PersonForm& a, const PersonForm& b) {
    return a.suffix != 0 && b.suffix != 0 && a.suffix != b.suffix;
}

NameReason how_related(const PersonForm& form, const PersonForm& full) {
    if (have_same_words(form, full)) return NameReason::same_words;
    const auto &f = form.words, &g = full.words;
    const auto known = [&](const NameWord& word) {
        return std::any_of(g.begin(), g.end(), [&](const NameWord& w) { return same(word, w); });
    };
    return f.size() < g.size() && std::all_of(f.begin(), f.end(), known) ? NameReason::shorter_form
                                                                         : NameReason::other_form;
}

}  // namespace dateline
