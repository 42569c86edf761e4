#include "indexer/mentions/resolve/resolve_places.h"

#include <algorithm>
#include <cmath>

#include "indexer/mentions/resolve/place_forms.h"
#include "indexer/mentions/resolve/prominence.h"
#include "indexer/mentions/tagger/name_hash.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// In the unit of prominence: what a name other than the main one, a stated region, and company count.
constexpr double other_name = -0.3;
constexpr double preferred_name = 3;
constexpr double stated = 12;
constexpr double same_country = 1.2;
constexpr double same_region = 1.8;
// A region with one in so many of its country's names, or more of them, counts in full.
constexpr double most_of_country = 5;
constexpr std::uint32_t most_company = 3;  // names; more of them tell nothing new
// A city with so many more names in the world's languages is as likely meant as one of ten times
// its people: Geneva in Switzerland has 60, the one in Illinois 11.
constexpr double names_for_tenfold = 30;
// Of seas and the like, which belong to no country whose company they could have.
constexpr double no_country = 2.5;
// From this on a place is known well enough to be meant without any company, and to be company for
// others: a city of a hundred thousand people.
constexpr double well_known = 5;
// A city of a million: it is meant by its name, though a company have that, too.
constexpr double known_to_all = 6;
constexpr std::uint32_t no_place = UINT32_MAX;

class Places {
public:
    Places(const Analysis& analysis, const Gazetteer& gazetteer, const Lexicon& lexicon,
           Resolution& resolution)
        : analysis_(analysis),
          gazetteer_(gazetteer),
          lexicon_(lexicon),
          resolution_(resolution),
          forms_(read_place_forms(analysis, gazetteer, lexicon, resolution)) {}

    void resolve() {
        if (forms_.empty()) return;
        find_firms();
        count_nationalities();
        for (const PlaceForm& form : forms_) count(form);
        for (const PlaceForm& form : forms_) decide(form);
    }

private:
    std::uint64_t hash_at(std::uint32_t token) const {
        return hash_word(analysis_.form(analysis_.tokens[token]));
    }

    void find_firms() {
        for (const NameSpan& span : resolution_.spans)
            if (span.kind == EntityKind::organization && span.last_token - span.first_token > 1 &&
                lexicon_.find(hash_at(span.last_token - 1)).is(Cue::company))
                firms_.at(hash_at(span.first_token)) = 1;
    }

    bool is_in_capitals(const NameSpan& span) const {
        for (std::uint32_t t = span.first_token; t < span.last_token; ++t)
            for (const char c : analysis_.written(analysis_.tokens[t]))
                if (is_ascii_lower(c)) return false;
        return true;
    }

    bool can_be(const PlaceName& name, const PlaceForm& form) const {
        if (name.use == PlaceNameUse::any) return true;
        const NameSpan& span = resolution_.spans[form.span];
        if (name.use == PlaceNameUse::capitals) return is_in_capitals(span);
        return span.first_token > 0 && comma_before(analysis_, span.first_token);
    }

    // Whether a name means a country or state, when it is written so. Not New York or Washington.
    static bool is_division(const Place& place) {
        return place.kind == PlaceKind::country || place.kind == PlaceKind::state;
    }
    bool names_division(std::span<const PlaceName> names) const {
        bool has_division = false;
        for (const PlaceName& name : names) {
            if (name.is_preferred && !is_division(gazetteer_[name.place])) return false;
            has_division = has_division || is_division(gazetteer_[name.place]);
        }
        return has_division;
    }

    double prior(const PlaceName& name) const {
        const Place& place = gazetteer_[name.place];
        return prominence(place.kind) + std::log10(1.0 + place.population) +
               place.names_in_source / names_for_tenfold +
               (name.is_preferred ? preferred_name
                : name.is_main    ? 0
                                  : other_name) +
               (place.country.empty() && place.kind == PlaceKind::water ? no_country : 0);
    }

    // The place behind the name that says that this place is meant, or no_place.
    std::uint32_t where_stated(const Place& place, const PlaceForm& form) const {
        // The village of Mexico in Maine is not meant by "Mexico, United States and Canada".
        const bool is_state = place.kind == PlaceKind::state;
        if (form.is_listed && is_village(place) &&
            (names_division(form.names) || !names_division(form.stated_in)))
            return no_place;
        const bool names_country = !is_state && names_a_country(form);
        for (const PlaceName& name : form.stated_in) {
            const Place& within = gazetteer_[name.place];
            if (names_country && within.kind == PlaceKind::country) continue;
            if (&within == &place || within.country != place.country || place.country.empty())
                continue;
            const bool states_it =
                within.kind == PlaceKind::country
                    ? place.kind != PlaceKind::country
                    : within.kind == PlaceKind::state && within.region == place.region && !is_state;
            if (states_it) return name.place;
        }
        return no_place;
    }

    // Whether the state behind the name says that it is not this place: there is no Melbourne of
    // Australia in "Melbourne, Iowa".
    bool is_stated_elsewhere(const Place& place, const PlaceForm& form) const {
        if (!form.is_surely_stated || form.is_listed || is_division(place) ||
            !names_division(form.stated_in) || names_division(form.names))
            return false;
        bool has_state = false;
        for (const PlaceName& name : form.stated_in) {
            const Place& within = gazetteer_[name.place];
            if (within.kind == PlaceKind::country) return false;  // "Tbilisi, Georgia" and its like
            if (within.kind != PlaceKind::state) continue;
            has_state = true;
            if (within.country != place.country) continue;
            // Divisions change, but where newspapers shorten their names.
            if (within.region == place.region || place.region.empty() ||
                !gazetteer_.has_short_states(place.country))
                return false;
        }
        return has_state;
    }

    static std::uint64_t region_key(const Place& place) {
        return hash_phrase(hash_word(place.country), hash_word(place.region) | 1);
    }

    // "Ecuadorian officials" speak for Ecuador; each word once.
    void count_nationalities() {
        HashTable<std::uint8_t> seen;
        for (const Token& token : analysis_.tokens) {
            const char first = analysis_.text[token.begin];
            if (token.kind != TokenKind::word || first < 'A' || first > 'Z') continue;
            const std::uint64_t hash = hash_word(analysis_.form(token));
            const std::string_view country = lexicon_.nationality_country(hash);
            if (country.empty() || seen.at(hash)++ != 0) continue;
            ++countries_.at(hash_word(country)).count;
            has_company_ = true;
        }
    }

    // What a name speaks for, before company is known; each name speaks once.
    void count(const PlaceForm& form) {
        std::uint32_t& spoken = spoken_for_.at(form.hash);  // one more than the place
        if (spoken != 0) return;
        double best_score = 0;
        form.for_each([&](const PlaceName& name) {
            const Place& place = gazetteer_[name.place];
            if (!can_be(name, form) || is_stated_elsewhere(place, form)) return;
            const double score = prior(name) +
                                 (where_stated(place, form) != no_place ? stated : 0) +
                                 (is_said(place, form.said) ? stated : 0);
            if (score < well_known || score <= best_score) return;
            spoken = name.place + 1;
            best_score = score;
        });
        if (spoken == 0) return;
        const Place& place = gazetteer_[spoken - 1];
        if (place.country.empty()) return;
        has_company_ = true;
        countries_.at(hash_word(place.country)).add(spoken - 1);
        if (!place.region.empty()) regions_.at(region_key(place)).add(spoken - 1);
    }

    // The names that lie in a country or region.
    struct Company {
        std::uint32_t count = 0;
        std::uint32_t first = no_place;  // two of them, to tell why
        std::uint32_t second = no_place;

        void add(std::uint32_t place) {
            ++count;
            if (first == no_place)
                first = place;
            else if (second == no_place && place != first)
                second = place;
        }
        std::uint32_t other_than(std::uint32_t place) const {
            return first != place ? first : second;
        }
    };

    // How many other names lie in it.
    static std::uint32_t others(const HashTable<Company>& table, std::uint64_t key,
                                bool counts_itself) {
        const Company* const found = table.find(key);
        return found ? found->count - (counts_itself ? 1 : 0) : 0;
    }

    // One of the names that are company for a place, its region's before its country's; no_place
    // where it is only a nationality.
    std::uint32_t companion(std::uint32_t index) const {
        const Place& place = gazetteer_[index];
        std::uint32_t other = no_place;
        if (!place.region.empty())
            if (const Company* region = regions_.find(region_key(place)))
                other = region->other_than(index);
        if (other != no_place) return other;
        const Company* const country = countries_.find(hash_word(place.country));
        return country ? country->other_than(index) : no_place;
    }

    struct Choice {
        std::uint32_t place = no_place;
        std::uint32_t stated_in = no_place;
        std::uint32_t company = 0;     // other names in its country
        std::uint32_t candidates = 0;  // places of the name
        double score = 0;
        double prior = 0;
        bool is_main = false;       // the name is the place's own
        bool is_said = false;       // to be of its kind
        bool is_elsewhere = false;  // than some place of the name, as the text states
    };

    static bool is_said(const Place& place, SaidKind said) {
        switch (said) {
            case SaidKind::nothing:
                return false;
            case SaidKind::division:
                return place.kind == PlaceKind::state;
            case SaidKind::settlement:
                return place.kind == PlaceKind::capital || place.kind == PlaceKind::seat ||
                       place.kind == PlaceKind::city || place.kind == PlaceKind::town;
            case SaidKind::water:
                return place.kind == PlaceKind::water;
        }
        return false;
    }

    bool names_a_country(const PlaceForm& form) const {
        return std::any_of(form.names.begin(), form.names.end(), [&](const PlaceName& name) {
            return can_be(name, form) && gazetteer_[name.place].kind == PlaceKind::country;
        });
    }

    // Panama's district and Luxembourg's capital are called as their countries, which are meant
    // unless they are said to be what they are.
    std::string_view country_called_so(const PlaceForm& form) const {
        if (form.said != SaidKind::nothing) return {};
        for (const PlaceName& name : form.names)
            if (name.is_main && gazetteer_[name.place].kind == PlaceKind::country)
                return gazetteer_[name.place].country;
        return {};
    }

    Choice choose(const PlaceForm& form) const {
        const std::string_view country = country_called_so(form);
        const std::uint32_t* const spoken = spoken_for_.find(form.hash);
        const Place* const itself = spoken && *spoken ? &gazetteer_[*spoken - 1] : nullptr;
        Choice best;
        form.for_each([&](const PlaceName& name) {
            if (!can_be(name, form)) return;
            ++best.candidates;
            const Place& place = gazetteer_[name.place];
            const double before = prior(name);
            const std::uint32_t where = where_stated(place, form);
            if (is_stated_elsewhere(place, form)) {
                best.is_elsewhere = true;
                return;
            }
            if (place.country == country && !country.empty() && place.kind != PlaceKind::country &&
                where == no_place)
                return;
            double score = before + (where != no_place ? stated : 0) +
                           (is_said(place, form.said) ? stated : 0);
            std::uint32_t in_country = 0;
            if (!place.country.empty()) {
                const bool counted = itself && place.country == itself->country;
                in_country = others(countries_, hash_word(place.country), counted);
                // The first counts most.
                score += same_country * std::log2(1.0 + std::min(in_country, most_company));
                // A region of many that the article names says little of where in its country.
                const std::uint32_t in_region =
                    place.region.empty() ? 0
                                         : others(regions_, region_key(place),
                                                  counted && place.region == itself->region);
                if (in_region != 0)
                    score += same_region * std::log2(1.0 + std::min(in_region, most_company)) *
                             std::min(1.0, most_of_country * in_region / in_country);
            }
            if (best.place != no_place && score <= best.score) return;
            best = {name.place,
                    where,
                    in_country,
                    best.candidates,
                    score,
                    before,
                    name.is_main,
                    is_said(place, form.said),
                    best.is_elsewhere};
        });
        // A village that nothing in the article speaks for is one of the thousands unlisted.
        const bool is_unlike = best.place != no_place && best.prior < well_known &&
                               best.stated_in == no_place && !best.is_said && best.company == 0 &&
                               (has_company_ || form.names.empty());
        // What is mostly called otherwise, and is mostly something else's name.
        const bool is_by_the_way = best.place != no_place && form.names.empty() && !best.is_main &&
                                   best.stated_in == no_place && !best.is_said && best.company == 0;
        // "HASTINGS DRILLS IN TEXAS" is of Hastings Petroleum, and not of the town.
        const bool is_firm = best.place != no_place && best.prior < known_to_all &&
                             best.stated_in == no_place && !best.is_said && best.company == 0 &&
                             firms_.find(form.hash) != nullptr;
        // The White House is not in Tennessee.
        const bool is_no_town = form.is_off_the_map && best.place != no_place &&
                                best.prior < well_known && best.stated_in == no_place;
        if (is_unlike || is_by_the_way || is_firm || is_no_town) best.place = no_place;
        return best;
    }

    NameDecision why(const Choice& choice) const {
        if (choice.candidates == 0) return {NameReason::not_known, 0};
        if (choice.place == no_place) return {NameReason::unlike_article, choice.candidates};
        if (choice.stated_in != no_place) return {NameReason::stated_in, choice.stated_in};
        if (choice.is_said) return {NameReason::said_kind, choice.candidates};
        if (choice.candidates == 1) return {NameReason::only_one, 0};
        if (choice.company > 0) {
            const std::uint32_t near = companion(choice.place);
            return near == no_place ? NameDecision{NameReason::nationality, 0}
                                    : NameDecision{NameReason::company, near};
        }
        return {NameReason::most_prominent, choice.candidates};
    }

    void decide(const PlaceForm& form) {
        NameDecision& decision = resolution_.decision_of[form.span];
        if (form.said != SaidKind::nothing) {  // which says nothing of the name elsewhere
            const Choice choice = choose(form);
            if (choice.is_said) {
                decision = why(choice);
                set_entity(form, choice.place);
                return;
            }
        }
        Sense& sense = senses_.at(form.hash);
        if (sense.is_known && form.stated_in.empty()) {
            decision =
                sense.place == no_place ? sense.decision : NameDecision{NameReason::as_before, 0};
            set_entity(form, sense.place);
            return;
        }
        const Choice choice = choose(form);
        decision = why(choice);
        if (sense.is_known && choice.is_elsewhere && choice.stated_in == no_place) {
            set_entity(form, choice.place);
            return;
        }
        if (!sense.is_known || choice.stated_in != no_place)
            sense = {choice.place, true, decision};
        else if (sense.place != choice.place)
            decision = {NameReason::as_before, 0};
        set_entity(form, sense.place);
    }

    void set_entity(const PlaceForm& form, std::uint32_t index) {
        if (index == no_place && form.is_off_the_map) return;
        // Amazon and Ford are companies where nothing speaks for a place.
        constexpr auto company = static_cast<std::uint16_t>(Known::company);
        if (index == no_place &&
            ((lexicon_.known_as(form.hash) & company) != 0 || firms_.find(form.hash))) {
            resolution_.spans[form.span].kind = EntityKind::organization;
            return;
        }
        resolution_.entity_of[form.span] =
            index == no_place ? entity_without_place(form) : entity_of_place(index);
    }

    std::uint32_t entity_of_place(std::uint32_t index) {
        std::uint32_t& entity = entities_.at(index + 1ULL);  // one more than the entity
        if (entity == 0) {
            const Place& place = gazetteer_[index];
            entity = resolution_.add(EntityKind::place, std::string(place.name)) + 1;
            resolution_.entities.back().geo = geo_point(place);
        }
        return entity - 1;
    }

    std::uint32_t entity_without_place(const PlaceForm& form) {
        std::uint32_t& entity = unknown_.at(form.hash);
        if (entity == 0) {
            const NameSpan& span = resolution_.spans[form.span];
            std::string name = shown_name(analysis_, span.first_token, span.last_token);
            if (span.origin == NameOrigin::dateline) name = in_small_letters(std::move(name));
            entity = resolution_.add(EntityKind::place, std::move(name)) + 1;
        }
        return entity - 1;
    }

    // "TOLLAND", as only datelines write it.
    static std::string in_small_letters(std::string name) {
        if (std::all_of(name.begin(), name.end(), is_ascii_upper))
            std::transform(name.begin() + 1, name.end(), name.begin() + 1,
                           [](char c) { return static_cast<char>(c + 32); });
        return name;
    }

    struct Sense {
        std::uint32_t place = 0;  // or no_place
        bool is_known = false;
        NameDecision decision;
    };

    const Analysis& analysis_;
    const Gazetteer& gazetteer_;
    const Lexicon& lexicon_;
    Resolution& resolution_;
    std::vector<PlaceForm> forms_;
    bool has_company_ = false;             // whether anything speaks for a country
    HashTable<std::uint8_t> firms_;        // by the first of several words
    HashTable<std::uint32_t> spoken_for_;  // by form: one more than the place
    HashTable<Company> countries_;
    HashTable<Company> regions_;
    HashTable<Sense> senses_;            // by form
    HashTable<std::uint32_t> entities_;  // by place: one more than its entity
    HashTable<std::uint32_t> unknown_;   // by form: the same
};

}  // namespace

void resolve_places(const Analysis& analysis, const Gazetteer& gazetteer, const Lexicon& lexicon,
                    Resolution& resolution) {
    Places(analysis, gazetteer, lexicon, resolution).resolve();
}

}  // namespace dateline
