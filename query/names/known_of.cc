#include "query/names/known_of.h"

#include <algorithm>
#include <cstdlib>

namespace dateline {

namespace {

constexpr int years_of_decade = 10;

// People are written about for decades; who is in articles sixty years apart is mostly two.
constexpr int long_apart = 60;
constexpr int apart = 20;

template <class T>
void add_new(std::vector<T>& list, const T& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

template <class T>
bool share(const std::vector<T>& one, const std::vector<T>& other) {
    return std::any_of(one.begin(), one.end(), [&](const T& value) {
        return std::find(other.begin(), other.end(), value) != other.end();
    });
}

}  // namespace

void KnownOf::add(const PersonItem& item, std::uint64_t in_articles) {
    if (!item.setting.country.empty()) add_new(countries, item.setting.country);
    if (item.setting.decade != 0) add_new(decades, item.setting.decade);
    if (!item.title.empty()) add_new(titles, std::string(title_in_full(item.title)));
    occupations |= occupations_of(item.title);
    articles += in_articles;
}

void KnownOf::add(const KnownOf& other) {
    for (const std::string& country : other.countries) add_new(countries, country);
    for (const int decade : other.decades) add_new(decades, decade);
    for (const std::string& title : other.titles) add_new(titles, title);
    occupations |= other.occupations;
    articles += other.articles;
}

KnownOf known_of(const PersonItem& item, std::uint64_t articles) {
    KnownOf known;
    known.add(item, articles);
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

int against(const KnownOf& one, const KnownOf& other, NameSays name) {
    const int years = years_apart(one, other);
    if (exclude_each_other(one.occupations, other.occupations) || years >= long_apart ||
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
