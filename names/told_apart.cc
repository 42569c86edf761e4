#include "names/told_apart.h"

#include <algorithm>
#include <map>

namespace dateline {

std::string told_apart_by(std::span<const CountedItem> items, const Titles& known,
                          const LazyWhereabouts& where) {
    std::map<std::string, std::uint64_t> titles, countries;
    int first = 0, last = 0;
    for (const CountedItem& counted : items) {
        const PersonItem& item = counted.item;
        if (known.bearer(item.title) != 0)
            titles[std::string(known.in_full(item.title))] += counted.articles;
        if (!item.setting.country.empty()) countries[item.setting.country] += counted.articles;
        const int decade = item.setting.decade;
        if (decade == 0) continue;
        first = first == 0 ? decade : std::min(first, decade);
        last = std::max(last, decade);
    }
    std::string told;
    const auto add = [&](const std::string& part) { told += (told.empty() ? "" : ", ") + part; };
    const auto most = [](const auto& counts) {
        return std::max_element(counts.begin(), counts.end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; })
            ->first;
    };
    if (!titles.empty()) add(most(titles));
    if (!countries.empty()) {
        const std::string code = most(countries);
        const std::string country = where.get().country(code);
        add(country.empty() ? code : country);
    }
    if (first != 0)
        add(std::to_string(first) + (first == last ? "s" : "s to " + std::to_string(last) + "s"));
    return told;
}

}  // namespace dateline
