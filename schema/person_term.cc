#include "schema/person_term.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "schema/terms.h"
#include "text/analysis.h"
#include "text/utf8.h"

namespace dateline {

namespace {

// Bytes. Longer ones are slogans; a whole term has 240.
constexpr std::size_t longest_word = 60;
constexpr std::size_t longest_title = 40;

std::string_view take_part(std::string_view& rest) {
    const std::size_t end = std::min(rest.find(term_part_end), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

}  // namespace

Setting setting_of(const StoredArticle& stored) {
    Setting setting;
    // In order of appearance, so that among equals the first one counts.
    std::vector<std::pair<std::string_view, std::size_t>> countries;
    const auto count = [&](std::string_view country) {
        if (country.empty()) return;
        const auto known = std::find_if(countries.begin(), countries.end(),
                                        [&](const auto& c) { return c.first == country; });
        if (known == countries.end())
            countries.emplace_back(country, 1);
        else
            ++known->second;
    };
    for (const Mention& mention : stored.mentions.mentions)
        if (const auto& geo = stored.mentions.entities[mention.entity].geo) count(geo->country);
    for (const NationalityMention& mention : stored.mentions.nationalities) count(mention.country);
    const auto most =
        std::max_element(countries.begin(), countries.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != countries.end()) setting.country = most->first;
    // The date of a file tells when it was copied.
    if (const auto& published = stored.article.published;
        published && published->provenance != Provenance::file) {
        const std::chrono::year_month_day day{published->days.from};
        constexpr int years = 10;
        setting.decade = static_cast<int>(day.year()) / years * years;
    }
    return setting;
}

NameWords name_words(std::string_view name) { return words_of_folded(fold(name)); }

NameWords words_of_folded(std::string_view folded) {
    NameWords parts;
    std::string_view rest = folded;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (end > 0) parts.words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (parts.words.size() > 1 && std::find(name_suffixes.begin(), name_suffixes.end(),
                                            parts.words.back()) != name_suffixes.end()) {
        parts.suffix = std::move(parts.words.back());
        parts.words.pop_back();
        if (parts.suffix == "junior") parts.suffix = "jr";
        if (parts.suffix == "senior") parts.suffix = "sr";
    }
    return parts;
}

std::string family_prefix(std::string_view family) {
    return std::string(person_prefix) + std::string(utf8_prefix(family, longest_word)) +
           term_part_end;
}

std::string person_term(const Entity& person, const Setting& setting) {
    const NameWords name = name_words(person.name);
    const std::string begin = family_prefix(name.words.empty() ? "" : name.words.back());
    std::string end;
    end += term_part_end;
    end += utf8_prefix(person.title, longest_title);
    end += term_part_end;
    end += setting.country;
    end += term_part_end;
    if (setting.decade != 0) end += std::to_string(setting.decade);
    return begin +
           std::string(utf8_prefix(person.name, max_term_bytes - begin.size() - end.size())) + end;
}

PersonItem parse_person_term(std::string_view term) {
    std::string_view rest = term.substr(std::min(person_prefix.size(), term.size()));
    take_part(rest);
    PersonItem item;
    item.name = take_part(rest);
    item.title = take_part(rest);
    item.setting.country = take_part(rest);
    std::from_chars(rest.data(), rest.data() + rest.size(), item.setting.decade);
    return item;
}

}  // namespace dateline
