#include "indexer/mentions/resolve/stated_places.h"

#include <algorithm>
#include <iterator>

#include "indexer/mentions/resolve/sport_teams.h"
#include "indexer/mentions/tagger/name_hash.h"

namespace dateline {

namespace {

constexpr std::uint32_t longest_town = 4;    // words: "Truth or Consequences" is the exception
constexpr std::uint32_t longest_region = 3;  // words: "Papua New Guinea"

// A stretch of words, and whether it is a place even where the tagger takes it for something else.
struct Stated {
    std::uint32_t begin = 0;  // indices into Words::words: [begin, end)
    std::uint32_t end = 0;
    std::uint32_t from = 0;  // of the party's letter before it; else where it begins
    bool is_certain = false;
    NameOrigin origin = NameOrigin::dateline;
    bool is_tag = false;  // a party's, which names nothing here
};

class Finder {
public:
    // `tagged` are the names found in these words, ascending.
    Finder(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
           const Gazetteer& gazetteer, std::span<const NameSpan> tagged)
        : analysis_(analysis),
          words_(words),
          place_words_(lexicon.place_words()),
          gazetteer_(gazetteer),
          tagged_(tagged) {}

    // Ascending, not overlapping.
    std::vector<Stated> find() {
        for (const Sentence& sentence : words_.sentences) {
            const std::uint32_t begin = sentence.first_token - words_.first_token;
            const std::uint32_t end = sentence.last_token - words_.first_token;
            std::uint32_t next = dateline(begin, end);
            for (std::uint32_t i = std::max(next, begin + 1); i < end; ++i) {
                if (!at(i).has_capital()) continue;
                if (at(i).gap == Gap::comma)
                    next = town(next, i, end);
                else if (at(i).gap == Gap::hyphen && i > begin && i > next)
                    next = of_party(next, i, end);
            }
        }
        return std::move(stated_);
    }

    // Whether a name is a degree behind a person's name and a comma, perhaps with others before it.
    bool is_degree(const NameSpan& name) const {
        return name.last_token - name.first_token == 1 &&
               is_degree(name.first_token - words_.first_token);
    }

private:
    const Word& at(std::uint32_t index) const { return words_.words[index]; }

    std::uint64_t phrase(std::uint32_t begin, std::uint32_t end) const {
        std::uint64_t hash = 0;
        for (std::uint32_t i = begin; i < end; ++i) hash = hash_phrase(hash, at(i).hash);
        return hash;
    }

    static bool joins(Gap gap) {
        return gap == Gap::space || gap == Gap::hyphen || gap == Gap::point;
    }

    // The end of the words with capitals from begin on, at most `longest` of them.
    std::uint32_t capitals(std::uint32_t begin, std::uint32_t end, std::uint32_t longest) const {
        std::uint32_t i = begin;
        while (i < end && i - begin < longest && at(i).has_capital() && !at(i).is(Cue::calendar) &&
               (i == begin || joins(at(i).gap)))
            ++i;
        return i;
    }

    // Where ", March 2 -", ", Aug. 9, 1974 (Harbour Wire) -" ends, or `begin`.
    std::uint32_t date(std::uint32_t begin, std::uint32_t end) const {
        if (begin + 2 >= end || !is_apart(begin) || !at(begin).is(Cue::calendar) ||
            at(begin + 1).shape != Shape::number)
            return begin;
        std::uint32_t i = begin + 2;
        if (at(i).gap == Gap::comma && at(i).shape == Shape::number) ++i;
        constexpr std::uint32_t longest = 6;  // words: the name of an agency
        if (i < end && at(i).gap == Gap::bracket_open) {
            const std::uint32_t limit = std::min(end, i + longest);
            do ++i;
            while (i < limit && at(i).gap != Gap::bracket_close && at(i).gap != Gap::dash);
        }
        return i < end && at(i).gap == Gap::dash ? i : begin;
    }

    // Behind a comma, or the point of an abbreviation and a comma.
    bool is_apart(std::uint32_t index) const {
        return at(index).gap == Gap::comma || at(index).gap == Gap::other;
    }

    // States the places of a dateline that begins the sentence; returns where they end.
    std::uint32_t dateline(std::uint32_t begin, std::uint32_t end) {
        const std::uint32_t town_end = capitals(begin, end, longest_town);
        if (town_end == begin || town_end >= end) return begin;
        std::uint32_t region_end = town_end;
        if (at(town_end).gap == Gap::comma) region_end = capitals(town_end, end, longest_region);
        const bool is_known = !gazetteer_.find(phrase(begin, town_end)).empty();
        if (date(region_end, end) == region_end) {
            const bool is_short =
                at(town_end).gap == Gap::dash && is_in_capitals(begin, town_end) && is_known;
            if (!is_short) return begin;
            region_end = town_end;
        }
        // "Opinion, Jan 5 - I write", "JOHN SMITH, Jan 5 -"
        const bool has_region = region_end > town_end && is_region(town_end, region_end);
        if (!is_known && !has_region && (region_end > town_end || !is_in_capitals(begin, town_end)))
            return begin;
        stated_.push_back({begin, town_end, begin, is_known || has_region, NameOrigin::dateline});
        if (region_end > town_end)
            stated_.push_back({town_end, region_end, town_end, has_region, NameOrigin::dateline});
        return region_end;
    }

    // "Conn.", "Ontario", "Kenya"
    bool is_region(std::uint32_t begin, std::uint32_t end) const {
        return !gazetteer_.find(phrase(begin, end)).empty();
    }

    bool is_in_capitals(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin; i < end; ++i)
            if (at(i).shape != Shape::upper && at(i).shape != Shape::initial) return false;
        return true;
    }

    bool is(std::uint32_t index, PlaceWord kind) const {
        return place_words_.is(analysis_.form(analysis_.tokens[words_.first_token + index]), kind);
    }

    // The tagged person whose name ends before the word, or nullptr.
    const NameSpan* person_before(std::uint32_t index) const {
        const std::uint32_t token = words_.first_token + index;
        const auto at = std::lower_bound(
            tagged_.begin(), tagged_.end(), token,
            [](const NameSpan& name, std::uint32_t end) { return name.last_token < end; });
        return at != tagged_.end() && at->last_token == token && at->kind == EntityKind::person
                   ? &*at
                   : nullptr;
    }

    // "MD" behind "Jane Doe, RN," but not behind "Jackson,", which may be a town.
    bool is_degree(std::uint32_t index) const {
        if (index == 0 || !is(index, PlaceWord::degree) || at(index).shape != Shape::upper)
            return false;
        constexpr std::uint32_t most = 4;
        for (std::uint32_t i = index; i > 0 && i + most > index && is_apart(i); --i) {
            if (const NameSpan* person = person_before(i))
                return person->last_token - person->first_token > 1 ||
                       has_title(person->first_token - words_.first_token, i);
            const Shape shape = at(i - 1).shape;
            if (shape != Shape::upper && shape != Shape::mixed) return false;
        }
        return false;
    }

    // The state whose abbreviation stands at words [begin, end), or nullptr.
    const Place* abbreviated_state(std::uint32_t begin, std::uint32_t end) const {
        for (const PlaceName& name : gazetteer_.find(phrase(begin, end)))
            if (name.use == PlaceNameUse::behind_comma) return &gazetteer_[name.place];
        return nullptr;
    }

    // "Conn." and "N.Y." are no words of another kind; "MA" is a degree, "Miss" a title.
    bool is_abbreviation(std::uint32_t begin, std::uint32_t end) const {
        const Token& first = analysis_.tokens[words_.first_token + begin];
        const Token& last = analysis_.tokens[words_.first_token + end - 1];
        const std::string_view text = analysis_.text;
        return (last.end < text.size() && text[last.end] == '.') ||
               text.substr(first.begin, last.end - first.begin).find('.') != std::string_view::npos;
    }

    bool lies_in(std::uint32_t begin, std::uint32_t end, const Place& state) const {
        const auto names = gazetteer_.find(phrase(begin, end));
        return std::any_of(names.begin(), names.end(), [&](const PlaceName& name) {
            const Place& place = gazetteer_[name.place];
            return place.country == state.country && place.region == state.region;
        });
    }

    // States a town, not before `free_from`, and the state's abbreviation at `index` behind the
    // comma; returns where they end, or `free_from`.
    std::uint32_t town(std::uint32_t free_from, std::uint32_t index, std::uint32_t end) {
        std::uint32_t state_end = index;
        const Place* state = nullptr;
        for (std::uint32_t n = std::min<std::uint32_t>(2, end - index); n > 0 && !state; --n) {
            if (n > 1 && !joins(at(index + 1).gap)) continue;
            state = abbreviated_state(index, index + n);
            state_end = index + n;
        }
        if (!state) return free_from;
        if (is_degree(index)) return free_from;
        std::uint32_t begin = index;
        while (begin > free_from && at(begin - 1).has_capital() &&
               !at(begin - 1).is(Cue::calendar) && (begin == index || joins(at(begin).gap)))
            --begin;
        // Of "Howell Industries of Troy" the town is Troy, of "IN FORT WAYNE" Fort Wayne.
        std::uint32_t known = std::max(begin, index - std::min(index, longest_town));
        while (known < index && !lies_in(known, index, *state)) ++known;
        const bool is_known = known < index;
        // "In Jackson, Miss Smith", "in Nairobi, Ms. Odhiambo"
        if (at(index).is(Cue::title) && !(is_known && is_abbreviation(index, state_end)))
            return free_from;
        if (!is_known && (!is_abbreviation(index, state_end) || index - begin > longest_town ||
                          index == begin || has_title(begin, index)))
            return free_from;
        if (is_known) begin = known;
        stated_.push_back({begin, index, begin, is_known, NameOrigin::before_state});
        stated_.push_back({index, state_end, index, true, NameOrigin::state});
        return state_end;
    }

    // The same of the state or town at `index` behind a party's letter and a hyphen: a tag.
    std::uint32_t of_party(std::uint32_t free_from, std::uint32_t index, std::uint32_t end) {
        const Word& letter = at(index - 1);
        const bool is_letter = (letter.shape == Shape::initial || letter.shape == Shape::upper) &&
                               is(index - 1, PlaceWord::party);
        if (!is_letter || !(is_apart(index - 1) || letter.gap == Gap::bracket_open))
            return free_from;
        std::uint32_t place_end = capitals(index + 1, end, longest_region - 1);
        if (place_end > index + 1 && !joins(at(index + 1).gap)) place_end = index + 1;
        while (place_end > index + 1 && gazetteer_.find(phrase(index, place_end)).empty())
            --place_end;
        const bool is_known = !gazetteer_.find(phrase(index, place_end)).empty();
        if (!is_known && !person_before(index - 1)) return free_from;
        stated_.push_back({index, place_end, index - 1, true, NameOrigin::state, true});
        return place_end;
    }

    // "Sen. Thurmond, S.C."
    bool has_title(std::uint32_t begin, std::uint32_t end) const {
        if (begin > 0) --begin;
        for (std::uint32_t i = begin; i < end; ++i)
            if (at(i).is(Cue::title)) return true;
        return false;
    }

    const Analysis& analysis_;
    const Words& words_;
    const PlaceWords& place_words_;
    const Gazetteer& gazetteer_;
    std::span<const NameSpan> tagged_;
    std::vector<Stated> stated_;
};

// Whether a name of the tagger gives way to the place: what is longer than the place stays, but for
// "TROY, Mich" as a person.
bool yields(const NameSpan& name, const NameSpan& place, bool is_certain) {
    const bool is_within =
        name.first_token >= place.first_token && name.last_token <= place.last_token;
    switch (name.kind) {
        case EntityKind::place:
            return is_within;
        case EntityKind::organization:
            return is_within && is_certain;
        case EntityKind::person:
            return name.first_token >= place.first_token && is_certain;
    }
    return false;
}

}  // namespace

void find_stated_places(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
                        const Gazetteer& gazetteer, std::size_t first,
                        std::vector<NameSpan>& found) {
    std::vector<NameSpan> tagged(found.begin() + static_cast<std::ptrdiff_t>(first), found.end());
    Finder finder(analysis, words, lexicon, gazetteer, tagged);
    const std::vector<Stated> stated = finder.find();
    std::vector<NameSpan> places;
    std::vector<bool> has_yielded(tagged.size());
    std::size_t next = 0;
    for (const Stated& it : stated) {
        const NameSpan place{words.first_token + it.begin, words.first_token + it.end,
                             EntityKind::place, it.origin};
        NameSpan claimed = place;
        claimed.first_token = words.first_token + it.from;
        while (next < tagged.size() && tagged[next].last_token <= claimed.first_token) ++next;
        std::size_t behind = next;
        bool is_free = true;
        for (; behind < tagged.size() && tagged[behind].first_token < place.last_token; ++behind)
            is_free =
                is_free && (has_yielded[behind] || yields(tagged[behind], claimed, it.is_certain));
        if (!is_free) continue;
        std::fill(has_yielded.begin() + static_cast<std::ptrdiff_t>(next),
                  has_yielded.begin() + static_cast<std::ptrdiff_t>(behind), true);
        if (!it.is_tag) places.push_back(place);
    }
    for (std::size_t i = 0; i < tagged.size(); ++i)
        if (finder.is_degree(tagged[i])) has_yielded[i] = true;
    std::size_t index = 0;
    std::erase_if(tagged, [&](const NameSpan&) { return has_yielded[index++]; });
    found.resize(first);
    std::merge(tagged.begin(), tagged.end(), places.begin(), places.end(),
               std::back_inserter(found),
               [](const NameSpan& a, const NameSpan& b) { return a.first_token < b.first_token; });
    find_sport_teams(analysis, words, lexicon, gazetteer, std::span(found).subspan(first));
}

}  // namespace dateline
