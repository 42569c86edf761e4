#include "names/known_of.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <unordered_map>

namespace dateline {

namespace {

constexpr int years_of_decade = 10;

// People are written about for decades; who is in articles sixty years apart is mostly two, but
// rare names and high offices are remembered for as long as anybody lives.
constexpr int long_apart = 60;
constexpr int a_life_apart = 110;
constexpr int apart = 20;

template <class T>
void add_new(std::vector<T>& ascending, const T& value) {
    const auto at = std::lower_bound(ascending.begin(), ascending.end(), value);
    if (at == ascending.end() || *at != value) ascending.insert(at, value);
}

// Whether two ascending lists have a value in common; quick where one is far shorter, as that of an
// item beside that of a group.
template <class T>
bool share(const std::vector<T>& one, const std::vector<T>& other) {
    const std::vector<T>&few = one.size() <= other.size() ? one : other,
          &many = &few == &one ? other : one;
    return std::any_of(few.begin(), few.end(), [&](const T& value) {
        return std::binary_search(many.begin(), many.end(), value);
    });
}

// Numbers texts from 1 on; the empty one is 0.
class Numbering {
public:
    std::uint32_t operator()(std::string_view text) {
        if (text.empty()) return 0;
        return numbers_.emplace(text, static_cast<std::uint32_t>(numbers_.size() + 1))
            .first->second;
    }

private:
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

}  // namespace

std::vector<ItemFacts> facts_of(std::span<const CountedItem> items, const Titles& titles) {
    struct Numbered {
        std::uint32_t number;
        Occupations occupations;
    };
    std::unordered_map<std::string_view, Numbered> known;
    Numbering countries, full_titles;
    std::vector<ItemFacts> facts;
    facts.reserve(items.size());
    auto at = known.end();
    for (const CountedItem& counted : items) {
        const std::string_view title = counted.item.title;
        // Those with one title mostly stand beside each other.
        if (at == known.end() || at->first != title) at = known.find(title);
        if (at == known.end())
            at = known
                     .emplace(title,
                              Numbered{full_titles(titles.in_full(title)), titles.bearer(title)})
                     .first;
        facts.push_back({countries(counted.item.setting.country), at->second.number,
                         counted.item.setting.decade, at->second.occupations, counted.articles});
    }
    return facts;
}

void KnownOf::add(const ItemFacts& item) {
    if (item.country != 0) add_new(countries, item.country);
    if (item.decade != 0) add_new(decades, item.decade);
    if (item.title != 0) add_new(titles, item.title);
    occupations |= item.occupations;
    articles += item.articles;
}

void KnownOf::add(const KnownOf& other) {
    for (const std::uint32_t country : other.countries) add_new(countries, country);
    for (const int decade : other.decades) add_new(decades, decade);
    for (const std::uint32_t title : other.titles) add_new(titles, title);
    occupations |= other.occupations;
    articles += other.articles;
}

KnownOf known_of(const ItemFacts& item) {
    KnownOf known;
    known.add(item);
    return known;
}

int years_apart(const KnownOf& one, const KnownOf& other) {
    if (one.decades.empty() || other.decades.empty()) return 0;
    int nearest = 10'000;
    for (const int a : one.decades)
        for (const int b : other.decades) nearest = std::min(nearest, std::abs(a - b));
    return nearest;
}

bool share_country(const KnownOf& one, const KnownOf& other) {
    return share(one.countries, other.countries);
}

namespace {

// Whether articles of later years may only remember who bore the name. President John F. Kennedy of
// the 1960s is President John F. Kennedy of the 2020s; Mr. John Smith is another one.
bool may_be_remembered(const KnownOf& one, const KnownOf& other, NameSays name) {
    return name == NameSays::much || (name == NameSays::some && share(one.titles, other.titles) &&
                                      (one.occupations & other.occupations & ~sexes) != 0);
}

}  // namespace

int against(const KnownOf& one, const KnownOf& other, NameSays name) {
    const int years = years_apart(one, other);
    const int too_long = may_be_remembered(one, other, name) ? a_life_apart : long_apart;
    if (exclude_each_other(one.occupations, other.occupations) || years >= too_long ||
        (years >= apart && name == NameSays::little))
        return 2;
    // Players become mayors, ministers professors, and all of them are written about in articles on
    // many countries.
    if (name == NameSays::much) return 0;
    int signs = 0;
    if (are_rarely_one_persons(one.occupations, other.occupations))
        signs += 2;
    else if (do_other_things(one.occupations, other.occupations))
        signs += 1;
    if (!one.countries.empty() && !other.countries.empty() && !share_country(one, other))
        signs += 1;
    if (years >= apart) signs += 1;
    return signs;
}

int in_favour(const KnownOf& one, const KnownOf& other) {
    int signs = share(one.titles, other.titles) ? 2 : 0;
    if (share_country(one, other)) signs += 1;
    if (!one.decades.empty() && !other.decades.empty() && years_apart(one, other) < years_of_decade)
        signs += 1;
    return signs;
}

}  // namespace dateline
