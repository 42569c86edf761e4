#include "indexer/mentions/resolve/mend_names.h"

#include <algorithm>

#include "indexer/mentions/tagger/name_hash.h"
#include "indexer/mentions/tagger/place_match.h"

namespace dateline {

namespace {

class Mender {
public:
    Mender(const Words& words, const Lexicon& lexicon, const Gazetteer& gazetteer)
        : words_(words), lexicon_(lexicon), gazetteer_(gazetteer) {}

    void mend(const NameSpan& name, std::vector<NameSpan>& mended) const {
        if (part_pair(name, mended)) return;
        const std::uint32_t free_from =
            mended.empty() ? words_.first_token : mended.back().last_token;
        switch (name.kind) {
            case EntityKind::person:
                person(name, free_from, mended);
                break;
            case EntityKind::place:
                place(name, mended);
                break;
            case EntityKind::organization:
                if (is_short_for_division(name))
                    mended.push_back({name.first_token, name.last_token, EntityKind::place});
                else if (!part_dateline(name, mended))
                    mended.push_back(up_to_punctuation(name));
                break;
        }
    }

private:
    const Word& at(std::uint32_t token) const { return words_.words[token - words_.first_token]; }
    bool in_window(std::uint32_t token) const { return token >= words_.first_token; }

    // "Israel-Hamas" is a country and an organisation, "Trump-Kim" before a summit two people.
    bool part_pair(const NameSpan& name, std::vector<NameSpan>& mended) const {
        const std::uint32_t right = name.last_token - 1;
        if (right <= name.first_token || at(right).gap != Gap::hyphen || !at(right).has_capital() ||
            !gazetteer_.find(phrase(name.first_token, name.last_token)).empty())
            return false;
        for (std::uint32_t t = name.first_token + 1; t < right; ++t)
            if (at(t).gap != Gap::space) return false;
        const bool left_is_country = is_country(name.first_token, right);
        const bool right_is_country = is_country(right, name.last_token);
        if (left_is_country || right_is_country) {
            if (name.kind == EntityKind::person || at(right).is(Cue::company)) return false;
            mended.push_back({name.first_token, right,
                              left_is_country ? EntityKind::place : EntityKind::organization});
            mended.push_back({right, name.last_token,
                              right_is_country ? EntityKind::place : EntityKind::organization});
            return true;
        }
        if (name.kind == EntityKind::organization || right != name.first_token + 1 ||
            !at(name.first_token).known->family || !at(right).known->family ||
            !is_before_what_is_between_two(name.last_token))
            return false;
        mended.push_back({name.first_token, right, EntityKind::person});
        mended.push_back({right, name.last_token, EntityKind::person});
        return true;
    }

    bool is_country(std::uint32_t first, std::uint32_t last) const {
        const auto names = gazetteer_.find(phrase(first, last));
        return !names.empty() && gazetteer_[names.front().place].kind == PlaceKind::country;
    }

    // "KZN", "UAE": no organisation is called so by itself.
    bool is_short_for_division(const NameSpan& name) const {
        if (name.last_token - name.first_token > 1 || at(name.first_token).shape != Shape::upper)
            return false;
        const auto names = gazetteer_.find(at(name.first_token).hash);
        return std::any_of(names.begin(), names.end(), [&](const PlaceName& one) {
            const PlaceKind kind = gazetteer_[one.place].kind;
            return one.use == PlaceNameUse::capitals &&
                   (kind == PlaceKind::country || kind == PlaceKind::state);
        });
    }

    bool is_before_what_is_between_two(std::uint32_t token) const {
        if (token >= words_.first_token + words_.words.size() || at(token).gap != Gap::space)
            return false;
        const auto words = lexicon_.place_words().of_kind(PlaceWord::between_two);
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
            return hash_word(word) == at(token).hash;
        });
    }

    void person(NameSpan name, std::uint32_t free_from, std::vector<NameSpan>& mended) const {
        bool only_titles = true;
        for (std::uint32_t t = name.first_token; t < name.last_token; ++t)
            only_titles =
                only_titles && at(t).is(Cue::title) && !at(t).known->given && !at(t).known->family;
        if (only_titles || is_the_queen(name)) return;
        if (name.first_token > free_from && at(name.first_token).gap == Gap::point &&
            at(name.first_token - 1).shape == Shape::initial)
            --name.first_token;
        if (const std::uint32_t partner = partner_before(name);
            partner != 0 && partner >= free_from)
            mended.push_back({partner, partner + 1, EntityKind::person, NameOrigin::couple});
        // "Tieck, Schelling" are two people, but "Roy Oliver, Jr." is one.
        for (std::uint32_t t = name.first_token + 1; t < name.last_token; ++t) {
            if (at(t).gap != Gap::comma || at(t).is(Cue::suffix)) continue;
            mended.push_back({name.first_token, t, EntityKind::person});
            name.first_token = t;
        }
        mended.push_back(name);
    }

    // But Prince is a singer.
    bool is_the_queen(const NameSpan& name) const {
        const std::uint32_t token = name.first_token;
        return name.last_token - token == 1 && at(token).known->is(TitleMark::surname) &&
               at(token).gap == Gap::space && at(token - 1).known->is(Use::article);
    }

    // "Washington CNN —", "New York CNN Business —" before an article is a place and who reports.
    // Whether it is so.
    bool part_dateline(const NameSpan& name, std::vector<NameSpan>& mended) const {
        const std::uint32_t behind = name.last_token;
        const Gap begin = at(name.first_token).gap;
        if ((begin != Gap::begin && begin != Gap::line) ||
            behind - words_.first_token >= words_.words.size())
            return false;
        const Gap end = at(behind).gap;
        const auto is_press = [&](std::uint32_t token) {
            return (lexicon_.known_as(at(token).hash) & static_cast<std::uint16_t>(Known::press)) !=
                       0 &&
                   !gazetteer_.find(phrase(name.first_token, token)).empty();
        };
        std::uint32_t press = name.first_token + 1;
        while (press < name.last_token && !is_press(press)) ++press;
        // The dash may stand on a line of its own; then only capitals tell.
        if (press == name.last_token ||
            (end != Gap::dash &&
             (at(press).shape != Shape::upper || (end != Gap::begin && end != Gap::line))))
            return false;
        mended.push_back({name.first_token, press, EntityKind::place});
        mended.push_back({press, name.last_token, EntityKind::organization});
        return true;
    }

    // "Harbour Wire) — Democrats" ends at the bracket.
    NameSpan up_to_punctuation(NameSpan name) const {
        for (std::uint32_t t = name.first_token + 1; t < name.last_token; ++t) {
            const Gap gap = at(t).gap;
            if (gap == Gap::bracket_open || gap == Gap::bracket_close || gap == Gap::dash) {
                name.last_token = t;
                break;
            }
        }
        return name;
    }

    // The given name in "Bill and Hillary Clinton", or 0.
    std::uint32_t partner_before(const NameSpan& name) const {
        if (name.last_token - name.first_token < 2 || !in_window(name.first_token) ||
            name.first_token < words_.first_token + 2)
            return 0;
        const Word& joint = at(name.first_token - 1);
        const Word& partner = at(name.first_token - 2);
        constexpr std::uint8_t common =
            2;  // level of given.txt: rarer ones are family names as well
        const bool is_given = partner.known->given != 0 && partner.known->given <= common;
        if (!joint.known->is(Use::conjunction) || joint.gap != Gap::space ||
            at(name.first_token).gap != Gap::space || partner.shape != Shape::capital ||
            !is_given || !at(name.first_token).known->given)
            return 0;
        // "President Bill and …" but not "George Bill and …"
        if (partner.gap == Gap::space && name.first_token >= words_.first_token + 3 &&
            at(name.first_token - 3).has_capital() && !at(name.first_token - 3).is(Cue::title))
            return 0;
        return name.first_token - 2;
    }

    std::uint64_t phrase(std::uint32_t first, std::uint32_t last, std::uint64_t hash = 0) const {
        for (std::uint32_t t = first; t < last; ++t) hash = hash_phrase(hash, at(t).hash);
        return hash;
    }

    void place(NameSpan name, std::vector<NameSpan>& mended) const {
        if (!gazetteer_.find(phrase(name.first_token, name.last_token)).empty()) {
            mended.push_back(name);
            return;
        }
        for (std::uint32_t t = name.first_token + 1; t < name.last_token; ++t) {
            if (at(t).gap == Gap::possessive && is_some_of_division(name.first_token, t)) {
                place({name.first_token, t, EntityKind::place}, mended);
                place({t, name.last_token, EntityKind::place}, mended);
                return;
            }
            if (at(t).gap != Gap::comma) continue;
            mended.push_back({name.first_token, t, EntityKind::place});
            name.first_token = t;
        }
        if (part_directions(name, mended)) return;
        if (lexicon_.find(phrase(name.first_token, name.last_token)).is(Cue::nationality)) return;
        if (shorten(name)) {
            if (name.last_token > name.first_token) mended.push_back(name);
            return;
        }
        mended.push_back(name);
    }

    // A country or state, perhaps with a direction before it.
    bool is_some_of_division(std::uint32_t first, std::uint32_t last) const {
        if (last - first > 1 && at(first).is(Cue::direction)) ++first;
        const auto names = gazetteer_.find(phrase(first, last));
        if (names.empty()) return false;
        const PlaceKind kind = gazetteer_[names.front().place].kind;
        return kind == PlaceKind::country || kind == PlaceKind::state;
    }

    // "North and South Korea" are two, "East and South China" is China. Whether it is such a name.
    bool part_directions(const NameSpan& name, std::vector<NameSpan>& mended) const {
        const std::uint32_t first = name.first_token, joint = first + 1, second = first + 2;
        if (name.last_token < second + 2 || !at(first).is(Cue::direction) ||
            !at(joint).known->is(Use::conjunction) || !at(second).is(Cue::direction))
            return false;
        const std::uint64_t both = phrase(second + 1, name.last_token, at(first).hash);
        if (!gazetteer_.find(both).empty())
            mended.push_back({first, joint, EntityKind::place, NameOrigin::couple});
        place({second, name.last_token, EntityKind::place}, mended);
        return true;
    }

    // "Taiwan Independence" speaks of Taiwan, "Taiwanese Independence" of no place. Whether the
    // name had to be shortened, perhaps to nothing.
    bool shorten(NameSpan& name) const {
        for (std::uint32_t t = name.first_token; t < name.last_token; ++t)
            if (at(t).is(Cue::landform) || at(t).is(Cue::direction)) return false;
        const bool is_nationality = at(name.first_token).is(Cue::nationality);
        const PlaceMatch match = match_place(words_.words, name.first_token - words_.first_token,
                                             name.last_token - words_.first_token, gazetteer_);
        if (match.length == 0 && !is_nationality) return false;
        if (match.length == name.last_token - name.first_token) return false;
        if (match.length == 0) {
            if (name.last_token - name.first_token == 1)
                return false;  // a club, a ship: the tagger's word
            name.last_token = name.first_token;
            return true;
        }
        const PlaceKind kind = gazetteer_[match.names.front().place].kind;
        if (kind != PlaceKind::country && kind != PlaceKind::continent) return false;
        name.last_token = name.first_token + match.length;
        return true;
    }

    const Words& words_;
    const Lexicon& lexicon_;
    const Gazetteer& gazetteer_;
};

bool same_extent(const NameSpan& a, const NameSpan& b) {
    return a.first_token == b.first_token && a.last_token == b.last_token && a.tail == b.tail;
}

}  // namespace

void mend_names(const Words& words, const Lexicon& lexicon, const Gazetteer& gazetteer,
                std::size_t first, std::vector<NameSpan>& found) {
    const std::vector<NameSpan> tagged(found.begin() + static_cast<std::ptrdiff_t>(first),
                                       found.end());
    std::vector<NameSpan> mended;
    mended.reserve(tagged.size());
    const Mender mender(words, lexicon, gazetteer);
    for (const NameSpan& name : tagged) {
        const std::size_t before = mended.size();
        mender.mend(name, mended);
        for (std::size_t i = before; i < mended.size(); ++i)
            if (mended[i].origin == NameOrigin::model && !same_extent(mended[i], name))
                mended[i].origin = NameOrigin::mended;
    }
    found.resize(first);
    found.insert(found.end(), mended.begin(), mended.end());
}

}  // namespace dateline
