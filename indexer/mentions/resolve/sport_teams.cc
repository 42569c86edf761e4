#include "indexer/mentions/resolve/sport_teams.h"

#include <algorithm>
#include <string>

#include "indexer/mentions/tagger/name_hash.h"

namespace dateline {

namespace {

// How many words of sport an article must have.
constexpr std::size_t words_of_sport = 2;

class Finder {
public:
    Finder(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
           const Gazetteer& gazetteer, std::span<NameSpan> names)
        : analysis_(analysis), words_(words), gazetteer_(gazetteer), names_(names) {
        const auto read = [&](PlaceWord kind, HashTable<std::uint8_t>& into) {
            for (const std::string& word : lexicon.place_words().of_kind(kind))
                into.at(hash_word(word)) = 1;
        };
        read(PlaceWord::beats, beats_);
        read(PlaceWord::against_team, against_);
        read(PlaceWord::sport, sport_);
    }

    void find() {
        if (std::none_of(names_.begin(), names_.end(),
                         [&](const NameSpan& name) { return may_play(name); }) ||
            !is_on_sport())
            return;
        for (std::size_t n = 0; n < names_.size(); ++n) {
            if (may_play(names_[n]) && (begins_row(names_[n]) || is_played_against(names_[n])))
                play(names_[n]);
            if (n + 1 < names_.size() && are_opponents(names_[n], names_[n + 1])) {
                play(names_[n]);
                play(names_[n + 1]);
            }
        }
    }

private:
    const Word& at(std::uint32_t token) const { return words_.words[token - words_.first_token]; }
    bool is_end(std::uint32_t token) const {
        return token >= words_.first_token + words_.words.size() || at(token).gap == Gap::begin;
    }

    bool is_on_sport() const {
        HashTable<std::uint8_t> seen;
        std::size_t count = 0;
        return std::any_of(words_.words.begin(), words_.words.end(), [&](const Word& word) {
            return sport_.find(word.hash) && seen.at(word.hash)++ == 0 && ++count >= words_of_sport;
        });
    }

    std::span<const PlaceName> bearers_of(const NameSpan& name) const {
        if (name.kind != EntityKind::place) return {};
        std::uint64_t phrase = 0;
        for (std::uint32_t t = name.first_token; t < name.last_token; ++t)
            phrase = hash_phrase(phrase, at(t).hash);
        return gazetteer_.find(phrase);
    }

    bool may_play(const NameSpan& name) const {
        const auto bearers = bearers_of(name);
        return !bearers.empty() && is_of_town(bearers);
    }

    bool is_division(const NameSpan& name) const {
        const auto bearers = bearers_of(name);
        return !bearers.empty() && gazetteer_[bearers.front().place].kind == PlaceKind::state;
    }

    // "Utah beat Denver", but not "England beat Wales".
    bool may_meet(const NameSpan& one, const NameSpan& other) const {
        const bool is_one = one.kind == EntityKind::organization || may_play(one),
                   is_other = other.kind == EntityKind::organization || may_play(other);
        return (is_one && (is_other || is_division(other))) || (is_other && is_division(one));
    }

    // "New York" is a state as well.
    bool is_of_town(std::span<const PlaceName> bearers) const {
        constexpr std::uint32_t large = 100'000;  // inhabitants
        const PlaceKind first = gazetteer_[bearers.front().place].kind;
        if (first == PlaceKind::country || first == PlaceKind::continent) return false;
        if (first != PlaceKind::state) return true;
        return std::any_of(bearers.begin(), bearers.end(), [&](const PlaceName& bearer) {
            const Place& place = gazetteer_[bearer.place];
            return (place.kind == PlaceKind::city || place.kind == PlaceKind::seat) &&
                   place.population >= large;
        });
    }

    void play(NameSpan& name) const {
        if (!may_play(name) && !is_division(name)) return;
        name.kind = EntityKind::organization;
        name.origin = NameOrigin::mended;
    }

    // A number of games, runs or goals.
    bool is_count(std::uint32_t token) const {
        constexpr std::uint32_t digits = 3;
        return !is_end(token) && at(token).kind == TokenKind::number &&
               analysis_.tokens[token].end - analysis_.tokens[token].begin <= digits;
    }

    // "3-2"
    bool is_score(std::uint32_t token) const {
        return is_count(token) && is_count(token + 1) && at(token + 1).gap == Gap::hyphen;
    }

    // Whether a score stands in the rest of the sentence.
    bool has_score_behind(std::uint32_t token) const {
        for (; !is_end(token); ++token)
            if (is_score(token)) return true;
        return false;
    }

    // "New York 74 59 .556": a line of a table.
    bool begins_row(const NameSpan& name) const {
        const Gap begin = at(name.first_token).gap;
        if (begin != Gap::begin && begin != Gap::line) return false;
        constexpr std::uint32_t columns = 3;
        for (std::uint32_t t = name.last_token; t < name.last_token + columns; ++t)
            if (!is_count(t) || at(t).gap == Gap::comma || at(t).gap == Gap::hyphen) return false;
        return true;
    }

    // "A 3-2 win over Boston", "lost against Boston 3-2".
    bool is_played_against(const NameSpan& name) const {
        const std::uint32_t first = name.first_token;
        if (at(first).gap != Gap::space || !against_.find(at(first - 1).hash)) return false;
        std::uint32_t begin = first;
        while (begin > words_.first_token && at(begin).gap != Gap::begin) --begin;
        return has_score_behind(begin + 1);
    }

    // "Boston beat Chicago", "Boston 3 Chicago 2", "BOSTON AT CHICAGO" as a line of its own.
    bool are_opponents(const NameSpan& one, const NameSpan& other) const {
        std::uint32_t between = one.last_token;
        if (between >= other.first_token || is_end(between)) return false;
        for (std::uint32_t t = between; t <= other.first_token; ++t)
            if (at(t).gap == Gap::begin) return false;
        const bool is_one_word = between + 1 == other.first_token;
        if (!is_one_word || !may_meet(one, other)) return false;
        if (is_count(between) && is_count(other.last_token))
            return at(between).gap == Gap::space && at(other.last_token).gap == Gap::space;
        if (beats_.find(at(between).hash)) return at(between).gap == Gap::space;
        const Gap begin = at(one.first_token).gap;
        return at(between).is(Cue::inward) && (begin == Gap::begin || begin == Gap::line) &&
               (is_end(other.last_token) || at(other.last_token).gap == Gap::line);
    }

    const Analysis& analysis_;
    const Words& words_;
    const Gazetteer& gazetteer_;
    std::span<NameSpan> names_;
    HashTable<std::uint8_t> beats_, against_, sport_;  // by the word's hash
};

}  // namespace

void find_sport_teams(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
                      const Gazetteer& gazetteer, std::span<NameSpan> names) {
    Finder(analysis, words, lexicon, gazetteer, names).find();
}

}  // namespace dateline
