#include "names/same_name.h"

#include <algorithm>

#include "names/spelling.h"

namespace dateline {

namespace {

bool is_initial(const std::string& word) { return word.size() == 1; }

// Whether one is a junior and the other has more names than the junior: "Donald Trump Jr." is not
// Donald J. Trump. The father of a third has a suffix of his own.
bool is_father(const NameWords& one, const NameWords& other) {
    const NameWords &junior = one.suffix.empty() ? other : one,
                    &father = one.suffix.empty() ? one : other;
    return (junior.suffix == "jr" || junior.suffix == "ii") && father.suffix.empty() &&
           junior.words.size() < father.words.size();
}

bool is_left_out(const std::string& word, const NameLists& lists) {
    return lists.particles().is(word, ParticleMark::left_out);
}

// The words of a name of which two at least are left behind an honorific, which papers write as if
// it were of the name.
NameWords without_honorific(const NameWords& name, const NameLists& lists) {
    NameWords rest = name;
    while (rest.words.size() > 2 && lists.titles().is(rest.words.front(), TitleMark::honorific))
        rest.words.erase(rest.words.begin());
    return rest;
}

// The words of a name without particles before the last one.
std::vector<std::string> without_particles(const NameWords& name, const NameLists& lists) {
    std::vector<std::string> words;
    for (std::size_t w = 0; w < name.words.size(); ++w) {
        const bool is_within = w > 0 && w + 1 < name.words.size();
        if (!is_within || !is_left_out(name.words[w], lists)) words.push_back(name.words[w]);
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
           !is_muhammad(many[0]) && !lists.is_family(few[0]) && !lists.is_short_form(few[0]);
}

// "Hossein Amir-Abdollahian" and "Hossein Amirabdollahian".
bool differ_in_blanks(const ComparedName& one, const ComparedName& other) {
    return one.name.words.size() != other.name.words.size() &&
           one.name.words.front() == other.name.words.front() &&
           are_spellings_of_one(one.plain, other.plain);
}

// Whether the fuller name is the shorter one with the name of a house behind it: "Mohamed bin
// Zayed" and "Mohamed bin Zayed Al Nahyan". The shorter one says whose son or of which line.
bool has_house_behind(const ComparedName& few, const ComparedName& many, const NameLists& lists) {
    const std::vector<std::string>&a = few.words, &b = many.words;
    if (a.size() < 2 || a.size() >= b.size() || a.size() == few.name.words.size()) return false;
    const std::vector<std::string>& whole = many.name.words;
    const auto houses = std::find(whole.rbegin(), whole.rend(), a.back()).base();
    return std::equal(
               a.begin(), a.end(), b.begin(),
               [&](const std::string& x, const std::string& y) { return lists.same(x, y); }) &&
           houses != whole.end() && lists.particles().is(*houses, ParticleMark::house);
}

// Whether a name of few words is the end of one of many, where their last words are one.
bool ends_with(const std::vector<std::string>& many, const std::vector<std::string>& few) {
    return few.size() <= many.size() && std::equal(few.rbegin() + 1, few.rend(), many.rbegin() + 1);
}

// "Bin Salman" of Mohammed bin Salman, "De Gaulle" of Charles de Gaulle, "Von der Leyen" of Ursula
// von der Leyen.
bool is_family_with_particle(const NameWords& few, const NameWords& many, const NameLists& lists) {
    return few.words.size() > 1 && many.words.size() > few.words.size() &&
           std::all_of(few.words.begin(), few.words.end() - 1,
                       [&](const std::string& word) { return is_left_out(word, lists); }) &&
           ends_with(many.words, few.words);
}

// Whether the second word of a name is known to be a family name, or the first a given one.
bool is_given_before_family(const NameWords& name, const NameLists& lists) {
    return lists.is_given(name.words[0]) ||
           (lists.is_family(name.words[1]) && !lists.is_family(name.words[0]));
}

// "Javier Espinosa" of Javier Espinosa Terán, "Priyanka Gandhi" of Priyanka Gandhi Vadra: the
// second family name, the mother's or the husband's, is left out. But Martin Luther is not Martin
// Luther King.
bool leaves_out_second_family(const NameWords& few, const NameWords& many, const NameLists& lists) {
    return few.words.size() == 2 && many.words.size() == 3 && few.words[0] == many.words[0] &&
           few.words[1] == many.words[1] && is_given_before_family(few, lists) &&
           few.words[1].size() > 1 && !lists.is_given(few.words[1]) &&
           !lists.is_frequent_family(many.words[2]);
}

// "Park Bum-gye" and "Park Bum-kye": Korean's g is written as k as well. Family name and syllables
// are short, and none of these is a given name elsewhere.
bool differ_in_korean_spelling(const ComparedName& one, const ComparedName& other,
                               const NameLists& lists) {
    const std::vector<std::string>&a = one.name.words, &b = other.name.words;
    constexpr std::size_t syllables = 3, longest = 5;
    if (a.size() != syllables || b.size() != syllables || a[0] != b[0]) return false;
    for (std::size_t w = 0; w < syllables; ++w)
        if (a[w].size() < 2 || a[w].size() > longest || spelling_key(a[w]) != spelling_key(b[w]) ||
            (w > 0 && (lists.is_frequent_given(a[w]) || lists.is_frequent_given(b[w]))))
            return false;
    return true;
}

bool same_family(const ComparedName& one, const ComparedName& other, const NameLists& lists) {
    const std::string &a = one.words.back(), &b = other.words.back();
    return a == b || (are_spellings_of_one(one.plain_family, other.plain_family) &&
                      !lists.is_frequent_family(a) && !lists.is_frequent_family(b));
}

}  // namespace

bool same_given_name(const std::string& one, const std::string& other, const NameLists& lists) {
    if (is_initial(one) || is_initial(other)) return one.front() == other.front();
    if (!lists.same(one, other)) return false;
    // Bill and Willie are both William, but nobody is called by both; Jim and Jimmy may be one, and
    // Mohammed and Mohammad are spellings.
    return lists.stands_for(one, other) || !lists.share_full_name(one, other) ||
           one.starts_with(other) || other.starts_with(one) || is_other_spelling(one, other) ||
           (is_muhammad(one) && is_muhammad(other));
}

std::string joined(const NameWords& name) {
    std::string joined;
    for (const std::string& word : name.words) joined += word;
    return joined;
}

std::string beginning(const NameWords& name, const NameLists& lists) {
    const NameWords bare = without_honorific(name, lists);
    const std::vector<std::string> words = without_particles(bare, lists);
    if (words.size() < 2 || words.size() == bare.words.size()) return {};
    return spelling_key(words[0]) + ' ' + spelling_key(words[1]);
}

unsigned fullness(const NameWords& name) {
    unsigned sum = name.suffix.empty() ? 0 : 1;
    for (const std::string& word : name.words) sum += is_initial(word) ? 3 : 4;
    return sum;
}

bool has_nickname(const NameWords& full, const NameWords& called, const NameLists& lists) {
    return full.words.size() == 3 && called.words.size() == 2 && full.words[1] == called.words[0] &&
           full.words[2] == called.words[1] && lists.is_short_form(called.words[0]);
}

bool is_initial_only(const NameWords& name) {
    return std::all_of(name.words.begin(), name.words.end() - 1, is_initial);
}

bool may_be_of_kin(const NameWords& one, const NameWords& other, const NameLists& lists) {
    if (one.words.size() < 2 || other.words.size() < 2 ||
        one.words.front() != other.words.front() || one.words.back() != other.words.back())
        return false;
    if (one.words == other.words) return one.suffix != other.suffix;
    if (one.words.size() == other.words.size() || !lists.is_frequent_family(one.words.back()))
        return false;
    const NameWords& many = one.words.size() > other.words.size() ? one : other;
    return std::none_of(many.words.begin() + 1, many.words.end() - 1, is_initial);
}

ComparedName::ComparedName(const NameWords& whole, const NameLists& lists)
    : name(without_honorific(whole, lists)),
      words(without_particles(name, lists)),
      plain(plain_spelling(joined(name))),
      plain_family(name.words.empty() ? "" : plain_spelling(name.words.back())) {}

bool may_be_same(const ComparedName& one, const ComparedName& other, const NameLists& lists) {
    if (!one.name.suffix.empty() && !other.name.suffix.empty() &&
        one.name.suffix != other.name.suffix)
        return false;
    if (is_father(one.name, other.name)) return false;
    if (differ_in_blanks(one, other) || has_house_behind(one, other, lists) ||
        has_house_behind(other, one, lists) ||
        leaves_out_second_family(one.name, other.name, lists) ||
        leaves_out_second_family(other.name, one.name, lists) ||
        differ_in_korean_spelling(one, other, lists))
        return true;
    // From here on their last words are one.
    if (!same_family(one, other, lists)) return false;
    if (is_family_with_particle(one.name, other.name, lists) ||
        is_family_with_particle(other.name, one.name, lists))
        return true;
    const std::vector<std::string>&few =
              one.words.size() <= other.words.size() ? one.words : other.words,
          &many = &few == &one.words ? other.words : one.words;
    if (ends_with(many, few)) return !may_be_of_child(few, many, lists);
    if (few.size() < 2) return false;
    // The first given names agree; behind an initial stands the one that is used.
    std::size_t f = 0, m = 0;
    if (is_initial(many[0]) && many.size() > 2 && !is_initial(many[1]) &&
        same_given_name(few[0], many[1], lists))
        m = 1;
    else if (!same_given_name(few[0], many[0], lists))
        return false;
    else if (is_initial(many[0]) != is_initial(few[0]) && is_used_behind_initial(few, many))
        return false;
    // Those in the middle of the shorter name follow in the same order; only full ones may stand
    // between, as an initial would tell another person: George W. and George H. W. Bush.
    for (++f, ++m; f + 1 < few.size(); ++f, ++m) {
        while (m + 1 < many.size() && !same_given_name(few[f], many[m], lists) &&
               !is_initial(many[m]) && !is_initial(few[f]))
            ++m;
        if (m + 1 >= many.size() || !same_given_name(few[f], many[m], lists)) return false;
    }
    return true;
}

bool may_be_same(const NameWords& one, const NameWords& other, const NameLists& lists) {
    return may_be_same(ComparedName(one, lists), ComparedName(other, lists), lists);
}

}  // namespace dateline
