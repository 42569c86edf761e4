#include "indexer/mentions/resolve_places.h"

#include <algorithm>
#include <cmath>

#include "indexer/mentions/name_hash.h"

namespace dateline {

namespace {

// How much more likely a place of a kind is meant than a city of the same number of people; in
// powers of ten of people.
double prominence(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::continent:
            return 8;
        case PlaceKind::country:
            return 3;
        case PlaceKind::capital:
            return 4;
        case PlaceKind::state:
            return 2;
        case PlaceKind::former:
        case PlaceKind::region:
        case PlaceKind::water:
        case PlaceKind::desert:
        case PlaceKind::mountain:
        case PlaceKind::island:
            return 8.5;  // have no people stated; listed because they are known
        case PlaceKind::district:
            return 6;
        case PlaceKind::seat:
            return 1;
        case PlaceKind::city:
            return 0;
    }
    return 0;
}

// In the same unit: what a name other than the main one, a stated region, and company count.
constexpr double other_name = -0.3;
constexpr double preferred_name = 3;
constexpr double stated = 12;
constexpr double same_country = 1.2;
constexpr double same_region = 1.8;
constexpr std::size_t most_candidates = 64;  // San José and the like are fewer

struct PlaceForm {
    std::uint32_t span = 0;
    std::uint64_t hash = 0;
    std::span<const PlaceName> names;
    std::span<const PlaceName> stated_in;  // of the place behind the comma
};

class Places {
public:
    Places(const Analysis& analysis, const Gazetteer& gazetteer, Resolution& resolution)
        : analysis_(analysis), gazetteer_(gazetteer), resolution_(resolution) {}

    void resolve() {
        read_forms();
        for (const PlaceForm& form : forms_)
            if (const Place* place = most_prominent(form)) count(*place, form);
        for (const PlaceForm& form : forms_) decide(form);
    }

private:
    bool is_in_capitals(const NameSpan& span) const {
        for (std::uint32_t t = span.first_token; t < span.last_token; ++t)
            for (const char c : analysis_.written(analysis_.tokens[t]))
                if (c >= 'a' && c <= 'z') return false;
        return true;
    }

    std::uint64_t hash_of(std::uint32_t first, std::uint32_t last) const {
        std::uint64_t hash = 0;
        for (std::uint32_t t = first; t < last; ++t)
            hash = hash_phrase(hash, hash_word(analysis_.form(analysis_.tokens[t])));
        return hash;
    }

    std::span<const PlaceName> names_of(const NameSpan& span) const {
        static const std::uint64_t the = hash_word("the");
        auto names = gazetteer_.find(hash_of(span.first_token, span.last_token));
        if (names.empty() && span.last_token - span.first_token > 1 &&
            hash_word(analysis_.form(analysis_.tokens[span.first_token])) == the)
            names = gazetteer_.find(hash_of(span.first_token + 1, span.last_token));
        if (names.empty() && span.first_token > 0 &&
            hash_word(analysis_.form(analysis_.tokens[span.first_token - 1])) == the)
            names = gazetteer_.find(hash_of(span.first_token - 1, span.last_token));
        return names;
    }

    bool comma_before(std::uint32_t token) const {
        const std::uint32_t end = analysis_.tokens[token - 1].end;
        return analysis_.text.substr(end, analysis_.tokens[token].begin - end) == ", ";
    }

    void read_forms() {
        for (std::uint32_t s = 0; s < resolution_.spans.size(); ++s) {
            const NameSpan& span = resolution_.spans[s];
            if (span.kind != EntityKind::place) continue;
            PlaceForm form;
            form.span = s;
            form.hash = hash_of(span.first_token, span.last_token);
            form.names = names_of(span);
            const auto count = static_cast<std::uint32_t>(analysis_.tokens.size());
            if (span.last_token < count && comma_before(span.last_token)) {
                constexpr std::uint32_t longest = 3;  // words: "Papua New Guinea"
                for (std::uint32_t n = std::min(longest, count - span.last_token); n > 0; --n) {
                    const auto names =
                        gazetteer_.find(hash_of(span.last_token, span.last_token + n));
                    if (names.empty()) continue;
                    form.stated_in = names;
                    break;
                }
            }
            forms_.push_back(form);
        }
    }

    bool can_be(const PlaceName& name, const PlaceForm& form) const {
        if (name.use == PlaceNameUse::any) return true;
        const NameSpan& span = resolution_.spans[form.span];
        if (name.use == PlaceNameUse::capitals) return is_in_capitals(span);
        return span.first_token > 0 && comma_before(span.first_token);
    }

    double prior(const PlaceName& name) const {
        const Place& place = gazetteer_[name.place];
        return prominence(place.kind) + std::log10(1.0 + place.population) +
               (name.is_preferred ? preferred_name
                : name.is_main    ? 0
                                  : other_name);
    }

    // Whether the region or country stated behind the name is where the place lies.
    bool is_stated(const Place& place, const PlaceForm& form) const {
        return std::any_of(
            form.stated_in.begin(), form.stated_in.end(), [&](const PlaceName& name) {
                const Place& within = gazetteer_[name.place];
                if (&within == &place || within.country != place.country) return false;
                if (within.kind == PlaceKind::country) return place.kind != PlaceKind::country;
                return within.kind == PlaceKind::state && within.region == place.region &&
                       place.kind != PlaceKind::state;
            });
    }

    const Place* most_prominent(const PlaceForm& form) const {
        const Place* best = nullptr;
        double best_score = 0;
        for (const PlaceName& name :
             form.names.subspan(0, std::min(form.names.size(), most_candidates))) {
            if (!can_be(name, form)) continue;
            const Place& place = gazetteer_[name.place];
            const double score = prior(name) + (is_stated(place, form) ? stated : 0);
            if (!best || score > best_score) {
                best = &place;
                best_score = score;
            }
        }
        return best;
    }

    static std::uint64_t region_key(const Place& place) {
        return hash_phrase(hash_word(place.country), hash_word(place.region) | 1);
    }

    // Each name speaks once for its country and region.
    void count(const Place& place, const PlaceForm& form) {
        if (place.country.empty()) return;
        if (counted_.at(form.hash)++ != 0) return;
        ++countries_.at(hash_word(place.country));
        if (!place.region.empty()) ++regions_.at(region_key(place));
    }

    // What the company of other names counts: the first counts most.
    static double company(const HashTable<std::uint32_t>& table, std::uint64_t key,
                          bool is_itself) {
        const std::uint32_t* const found = table.find(key);
        std::uint32_t others = found ? *found : 0;
        if (is_itself && others > 0) --others;
        return std::log2(1.0 + others);
    }

    void decide(const PlaceForm& form) {
        const Place* const first = most_prominent(form);
        if (!first) {
            entity_without_place(form);
            return;
        }
        std::uint32_t best = 0;
        double best_score = -1e9;
        bool best_is_stated = false;
        for (const PlaceName& name :
             form.names.subspan(0, std::min(form.names.size(), most_candidates))) {
            if (!can_be(name, form)) continue;
            const Place& place = gazetteer_[name.place];
            const bool states_it = is_stated(place, form);
            double score = prior(name) + (states_it ? stated : 0);
            if (!place.country.empty()) {
                const bool counted = !first->country.empty() && place.country == first->country;
                score += same_country * company(countries_, hash_word(place.country), counted);
                if (!place.region.empty())
                    score += same_region * company(regions_, region_key(place),
                                                   counted && place.region == first->region &&
                                                       !first->region.empty());
            }
            if (score > best_score) {
                best_score = score;
                best = name.place;
                best_is_stated = states_it;
            }
        }
        std::uint32_t& sense = senses_.at(form.hash);  // one more than the place
        if (best_is_stated || sense == 0) sense = best + 1;
        entity_of_place(form, best_is_stated ? best : sense - 1);
    }

    void entity_of_place(const PlaceForm& form, std::uint32_t index) {
        std::uint32_t& entity = entities_.at(index + 1ULL);  // one more than the entity
        if (entity == 0) {
            const Place& place = gazetteer_[index];
            entity = resolution_.add(EntityKind::place, std::string(place.name)) + 1;
            resolution_.entities.back().geo = Gazetteer::geo_point(place);
        }
        resolution_.entity_of[form.span] = entity - 1;
    }

    void entity_without_place(const PlaceForm& form) {
        std::uint32_t& entity = unknown_.at(form.hash);
        if (entity == 0) {
            const NameSpan& span = resolution_.spans[form.span];
            entity = resolution_.add(EntityKind::place,
                                     shown_name(analysis_, span.first_token, span.last_token)) +
                     1;
        }
        resolution_.entity_of[form.span] = entity - 1;
    }

    const Analysis& analysis_;
    const Gazetteer& gazetteer_;
    Resolution& resolution_;
    std::vector<PlaceForm> forms_;
    HashTable<std::uint32_t> counted_;    // by form: whether it has spoken
    HashTable<std::uint32_t> countries_;  // how many names lie in each
    HashTable<std::uint32_t> regions_;
    HashTable<std::uint32_t> senses_;    // by form: one more than its place
    HashTable<std::uint32_t> entities_;  // by place: one more than its entity
    HashTable<std::uint32_t> unknown_;   // by form: the same
};

}  // namespace

void resolve_places(const Analysis& analysis, const Gazetteer& gazetteer, Resolution& resolution) {
    Places(analysis, gazetteer, resolution).resolve();
}

}  // namespace dateline
