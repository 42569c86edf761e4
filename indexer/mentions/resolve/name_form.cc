#include "indexer/mentions/resolve/name_form.h"

#include <algorithm>
#include <iterator>

#include "indexer/mentions/tagger/name_hash.h"

namespace dateline {

namespace {

bool same_word(const NameWord& a, const NameWord& b, const Lexicon& lexicon) {
    if (a.is_initial || b.is_initial) return a.initial == b.initial;
    return lexicon.same_given_name(a.hash, b.hash);
}

// "Abdul Rahman Al Owais" of "Abdul Rahman bin Mohammad Al Owais": beginning and end.
bool leaves_out_father(const PersonForm& form, const PersonForm& full) {
    static const std::uint64_t sons[] = {hash_word("bin"), hash_word("ibn"), hash_word("ben"),
                                         hash_word("bint")};
    const auto& f = form.words;
    const auto& g = full.words;
    std::size_t first = 0, last = 0;
    while (first < f.size() && f[first].hash == g[first].hash) ++first;
    while (last < f.size() && f[f.size() - 1 - last].hash == g[g.size() - 1 - last].hash) ++last;
    return first > 0 && first < g.size() && first + last >= f.size() &&
           std::find(std::begin(sons), std::end(sons), g[first].hash) != std::end(sons);
}

// "John Quincy Adams, the son of John Adams": nobody names one person in two full ways at once.
bool stand_side_by_side(const PersonForm& form, const PersonForm& full) {
    constexpr std::uint32_t near = 15;  // words
    const std::uint32_t a = form.first_token;
    const std::uint32_t b = full.first_token;
    return std::max(a, b) - std::min(a, b) <= near;
}

}  // namespace

bool is_other_suffix(const PersonForm& a, const PersonForm& b) {
    return a.suffix != 0 && b.suffix != 0 && a.suffix != b.suffix;
}

bool is_form_of(const PersonForm& form, const PersonForm& full, const Lexicon& lexicon) {
    if (is_other_suffix(form, full)) return false;
    const auto& f = form.words;
    const auto& g = full.words;
    if (f.size() > g.size()) return false;
    const auto same = [](const NameWord& a, const NameWord& b) { return a.hash == b.hash; };
    if (std::equal(f.begin(), f.end(), g.begin(), g.end(), same)) return true;
    if (f.size() == 2 && g.size() == 2 && f[0].hash == g[1].hash && f[1].hash == g[0].hash)
        return true;
    // "García Márquez", "Suu Kyi": the end of the name; "Nicolás Maduro": the name without its
    // last.
    if (f.size() >= 2 && f.size() < g.size() && std::equal(f.rbegin(), f.rend(), g.rbegin(), same))
        return true;
    if (f.size() >= 2 && f.size() + 1 == g.size() &&
        std::equal(f.begin(), f.end(), g.begin(), same))
        return true;
    if (f.back().hash != g.back().hash) return false;
    if (leaves_out_father(form, full)) return true;
    // One family name: given names agree in order, and the first of either is not left out
    // unless it is an initial ("J. Robert Oppenheimer").
    const std::size_t skipped =
        !same_word(f[0], g[0], lexicon) && g[0].is_initial && g.size() > 2 ? 1 : 0;
    if (!same_word(f[0], g[skipped], lexicon)) return false;
    std::size_t k = skipped + 1;
    for (std::size_t i = 1; i + 1 < f.size(); ++i, ++k)
        if (k + 1 >= g.size() || !same_word(f[i], g[k], lexicon)) return false;
    return !stand_side_by_side(form, full) || k + 1 == g.size() || g[k].is_initial;
}

NameReason how_related(const PersonForm& form, const PersonForm& full) {
    const auto same = [](const NameWord& a, const NameWord& b) { return a.hash == b.hash; };
    const auto& f = form.words;
    const auto& g = full.words;
    if (std::equal(f.begin(), f.end(), g.begin(), g.end(), same)) return NameReason::same_words;
    const auto known = [&](const NameWord& word) {
        return std::any_of(g.begin(), g.end(), [&](const NameWord& w) { return same(word, w); });
    };
    return f.size() < g.size() && std::all_of(f.begin(), f.end(), known) ? NameReason::shorter_form
                                                                         : NameReason::other_form;
}

}  // namespace dateline
