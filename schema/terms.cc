#include "schema/terms.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <set>

#include "text/analysis.h"
#include "text/utf8.h"

namespace dateline {

namespace {

// Names of more words are slogans and mistakes; all runs of ten words would be 55 terms.
constexpr std::size_t longest_run = 5;
constexpr std::size_t most_words = 10;

// Words that stand before the name proper of a place.
constexpr std::array<std::string_view, 24> generic_words{
    "lake",     "river",   "mount",    "mt",       "gulf",    "bay",  "strait", "straits",
    "cape",     "port",    "isle",     "island",   "islands", "city", "county", "state",
    "republic", "kingdom", "province", "district", "of",      "the",  "la",     "el"};

// A degree's thousandth is a hundred metres.
std::string degrees(double value) {
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%.3f", std::clamp(value, -180.0, 180.0));
    return digits.data();
}

double read_degrees(std::string_view digits) {
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace

std::string term(std::string_view prefix, std::string_view value) {
    std::string out(prefix);
    out += utf8_prefix(value, max_term_bytes - prefix.size());
    return out;
}

std::vector<std::string> name_terms(std::string_view name, Field field) {
    const Analysis words = analyse(name);
    std::vector<std::string_view> forms;
    std::set<std::string> found;
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
        const Token& token = words.tokens[i];
        if (token.form_length == 0) continue;
        forms.push_back(words.form(token));
        // "Dae-jung" is also looked for as Daejung.
        if (token.joined && i + 1 < words.tokens.size())
            found.insert(std::string(forms.back()) + std::string(words.form(words.tokens[i + 1])));
        if (forms.size() == most_words) break;
    }
    for (std::size_t first = 0; first < forms.size(); ++first) {
        const bool begins = field != Field::place || first == 0 ||
                            std::find(generic_words.begin(), generic_words.end(),
                                      forms[first - 1]) != generic_words.end();
        if (!begins) continue;
        std::string run;
        for (std::size_t last = first; last < forms.size() && last < first + longest_run; ++last) {
            if (last > first) run += ' ';
            run += forms[last];
            found.insert(run);
        }
    }
    std::string whole;
    for (const std::string_view form : forms) {
        if (!whole.empty()) whole += ' ';
        whole += form;
    }
    if (!whole.empty()) found.insert(whole);
    if (field != Field::place && forms.size() > 2)
        found.insert(std::string(forms.front()) + ' ' + std::string(forms.back()));
    return {found.begin(), found.end()};
}

std::string_view entity_prefix(EntityKind kind) {
    switch (kind) {
        case EntityKind::person:
            return "EP";
        case EntityKind::place:
            return "EL";
        case EntityKind::organization:
            return "EO";
    }
    return "EO";
}

std::string entity_term(const Entity& entity) {
    std::string suffix;
    if (const auto& geo = entity.geo)
        for (const std::string& part : {geo->country, geo->region, std::to_string(geo->geonames_id),
                                        degrees(geo->latitude), degrees(geo->longitude)})
            suffix += term_part_end + part;
    std::string out(entity_prefix(entity.kind));
    out += utf8_prefix(entity.name, max_term_bytes - out.size() - suffix.size());
    return out + suffix;
}

EntityName parse_entity_term(std::string_view term) {
    std::array<std::string_view, 6> parts;
    std::size_t at = 2;
    for (std::string_view& part : parts) {
        if (at > term.size()) break;
        const std::size_t end = std::min(term.find(term_part_end, at), term.size());
        part = term.substr(at, end - at);
        at = end + 1;
    }
    EntityName out;
    out.name = parts[0];
    if (parts[5].empty()) return out;
    GeoPoint& geo = out.geo.emplace();
    geo.country = parts[1];
    geo.region = parts[2];
    std::from_chars(parts[3].data(), parts[3].data() + parts[3].size(), geo.geonames_id);
    geo.latitude = read_degrees(parts[4]);
    geo.longitude = read_degrees(parts[5]);
    return out;
}

std::string region_term(std::string_view country, std::string_view region) {
    std::string out = "G" + std::string(country);
    if (!region.empty()) out += "/" + std::string(region);
    return term("", out);
}

}  // namespace dateline
