#include "indexer/mentions/resolve/mend_people.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/mentions/tagger/name_hash.h"
#include "schema/person_term.h"

namespace dateline {

namespace {

class Mender {
public:
    Mender(const Words& words, const Lexicon& lexicon, const Gazetteer& gazetteer,
           const PersonWords& person_words, std::span<const NameSpan> names)
        : words_(words),
          lexicon_(lexicon),
          gazetteer_(gazetteer),
          person_words_(person_words),
          end_(words.first_token + static_cast<std::uint32_t>(words.words.size())) {
        std::transform(name_suffixes.begin(), name_suffixes.end(), suffixes_.begin(), hash_word);
        for (const NameSpan& name : names) {
            const Word &begin = at(name.first_token), &end = at(name.last_token - 1);
            if (length(name) == 1 || (name.kind == EntityKind::person && !is_pair(name)))
                kinds_.at(end.hash) = static_cast<std::uint8_t>(name.kind) + 1;
            if (length(name) == 1) {
                if (name.kind == EntityKind::person && is_behind_title(name.first_token))
                    titled_.at(begin.hash) = 1;
                continue;
            }
            for (std::uint32_t t = name.first_token;
                 t < name.last_token && name.kind == EntityKind::organization; ++t)
                of_organizations_.at(at(t).hash) = 1;
            if (name.kind == EntityKind::organization && end.is(Cue::company)) {
                firms_.at(begin.hash) = 1;
                std::uint64_t phrase = begin.hash;
                for (std::uint32_t t = name.first_token + 1; t + 1 < name.last_token; ++t)
                    firms_.at(phrase = hash_phrase(phrase, at(t).hash)) = 1;
            }
            for (std::uint32_t t = name.first_token;
                 t < name.last_token && name.kind == EntityKind::person; ++t)
                called_.at(at(t).hash) = 1;
        }
    }

    void mend(NameSpan name) {
        // What a longer name has taken in: the "Jr." that was a place.
        if (!mended_.empty() && name.first_token < mended_.back().last_token) return;
        if (is_titled(name)) {
            ++name.first_token;
            name.kind = EntityKind::person;
            name.origin = NameOrigin::mended;
        }
        if (is_who_is_titled(name)) {
            name.kind = EntityKind::person;
            name.origin = NameOrigin::mended;
        }
        if (is_firm(name)) {
            name.kind = EntityKind::organization;
            name.origin = NameOrigin::mended;
        }
        if (is_pair(name) && part(name)) return;
        if (name.kind == EntityKind::person) {
            const NameSpan as_was = name;
            take_in_given(name);
            take_in_suffix(name);
            if (!mended_.empty() && is_joined(mended_.back(), name)) {
                mended_.back().last_token = name.last_token;
                mended_.back().origin = NameOrigin::mended;
                return;
            }
            if (name.first_token != as_was.first_token || name.last_token != as_was.last_token)
                name.origin = NameOrigin::mended;
        }
        mended_.push_back(name);
    }

    std::vector<NameSpan>& mended() { return mended_; }

private:
    static std::uint32_t length(const NameSpan& name) { return name.last_token - name.first_token; }
    const Word& at(std::uint32_t token) const { return words_.words[token - words_.first_token]; }
    bool is_pair(const NameSpan& name) const {
        return length(name) == 2 && at(name.first_token + 1).gap == Gap::hyphen;
    }
    bool is(std::uint32_t token, PersonWord kind) const {
        return person_words_.is(at(token).hash, kind);
    }
    bool is_particle(std::uint32_t token) const {
        return is(token, PersonWord::particle) && at(token).shape == Shape::lower &&
               at(token).gap == Gap::space;
    }
    std::uint32_t free_from() const {
        return mended_.empty() ? words_.first_token : mended_.back().last_token;
    }

    // "Sergeant de Mesnil", which is no company of the name.
    bool is_titled(const NameSpan& name) const {
        return name.kind == EntityKind::organization && length(name) > 2 &&
               at(name.first_token).is(Cue::title) && at(name.first_token + 1).is(Cue::particle) &&
               at(name.first_token + 1).shape == Shape::lower &&
               !at(name.last_token - 1).is(Cue::company) && !at(name.last_token - 1).is(Cue::group);
    }

    bool is_behind_title(std::uint32_t token) const {
        return token > words_.first_token && at(token).gap != Gap::begin &&
               at(token - 1).is(Cue::title);
    }

    // "Ford's administration" where the article has President Ford, and no Ford Motor.
    bool is_who_is_titled(const NameSpan& name) const {
        const Word& word = at(name.first_token);
        return name.kind == EntityKind::organization && length(name) == 1 &&
               word.shape == Shape::capital && titled_.find(word.hash) &&
               !of_organizations_.find(word.hash);
    }

    // "Todd" of Todd Shipyards Corp, "E.F. Hutton" of E.F. Hutton Group, which is what the article
    // has.
    bool is_firm(const NameSpan& name) const {
        if (name.kind != EntityKind::person) return false;
        const std::uint32_t token = name.first_token;
        const bool is_titled = is_behind_title(token);
        std::uint64_t phrase = at(token).hash;
        for (std::uint32_t t = token + 1; t < name.last_token; ++t)
            phrase = hash_phrase(phrase, at(t).hash);
        return !is_titled && firms_.find(phrase) &&
               (length(name) > 1 || !called_.find(at(token).hash));
    }

    // "Isabel" of "Isabel dos Santos".
    void take_in_given(NameSpan& name) const {
        while (name.first_token > free_from()) {
            const std::uint32_t before = name.first_token - 1;
            if (!at(before).has_capital()) return;
            if (!is_particle(name.first_token) || at(before).known->given == 0 ||
                at(before).is(Cue::title))
                return;
            --name.first_token;
        }
    }

    // "Jr." behind the name, with a comma or without.
    void take_in_suffix(NameSpan& name) const {
        const std::uint32_t next = name.last_token;
        if (next == end_ || length(name) < 2 || !at(next).has_capital()) return;
        const Gap gap = at(next).gap;
        if (gap != Gap::comma && gap != Gap::space) return;
        if (std::find(suffixes_.begin(), suffixes_.end(), at(next).hash) != suffixes_.end() &&
            std::find(suffixes_.begin(), suffixes_.end(), at(next - 1).hash) == suffixes_.end())
            ++name.last_token;
    }

    // "Edson Arantes" and "Nascimento" with "do" between, "Cristiano Ronaldo" and "dos Santos".
    bool is_joined(const NameSpan& name, const NameSpan& next) const {
        if (name.kind != EntityKind::person || name.tail != 0) return false;
        if (name.last_token == next.first_token)
            return length(next) > 1 && is_particle(next.first_token);
        return name.last_token + 1 == next.first_token && is_particle(name.last_token) &&
               at(next.first_token).gap == Gap::space;
    }

    // What the half of such a name is; nothing where neither article nor lists know it.
    struct Half {
        EntityKind kind;
        bool is_named;  // elsewhere in the article
    };
    std::optional<Half> half(std::uint32_t token, bool may_be_family) const {
        const Word& word = at(token);
        if (const std::uint8_t* kind = kinds_.find(word.hash))
            return Half{static_cast<EntityKind>(*kind - 1), true};
        for (const PlaceName& place : gazetteer_.find(word.hash))
            if (gazetteer_[place.place].kind == PlaceKind::country)
                return Half{EntityKind::place, false};
        if (word.shape != Shape::initial && lexicon_.known_as(word.hash) != 0)
            return Half{EntityKind::organization, false};
        if (may_be_family && word.known->family != 0) return Half{EntityKind::person, false};
        return std::nullopt;
    }

    // Two names joined by a hyphen as two.
    bool part(const NameSpan& name) {
        const std::uint32_t first = name.first_token, last = first + 1;
        if (!at(first).has_capital() || !at(last).has_capital() ||
            !gazetteer_.find(hash_phrase(at(first).hash, at(last).hash)).empty() ||
            lexicon_.known_as(hash_phrase(at(first).hash, at(last).hash)) != 0)
            return false;
        const bool may_be_families = name.kind == EntityKind::place;
        const std::optional<Half> one = half(first, may_be_families),
                                  other = half(last, may_be_families);
        if (!one || !other) return false;
        // "CIO-PAC" is an organisation of its own.
        if (one->kind == EntityKind::organization && other->kind == one->kind) return false;
        const bool is_person = name.kind == EntityKind::person;
        // "Smith-Jones" is one unless the article has both.
        if (is_person && (!one->is_named || !other->is_named)) return false;
        mended_.push_back({first, last, one->kind, NameOrigin::mended});
        mended_.push_back({last, last + 1, other->kind, NameOrigin::mended});
        return true;
    }

    const Words& words_;
    const Lexicon& lexicon_;
    const Gazetteer& gazetteer_;
    const PersonWords& person_words_;
    std::uint32_t end_;
    std::array<std::uint64_t, name_suffixes.size()> suffixes_{};
    HashTable<std::uint8_t> kinds_;   // of names by their only or last word: one more than the kind
    HashTable<std::uint8_t> firms_;   // first words of companies' names
    HashTable<std::uint8_t> called_;  // all words of people's names of several words
    HashTable<std::uint8_t> titled_;  // people's names of one word, behind a title
    HashTable<std::uint8_t> of_organizations_;  // all words of organisations' names of several
    std::vector<NameSpan> mended_;
};

// "Wm. Jones", "Geo. H. Brown": such a name in place of what the tagger has there, unless that is
// longer, as "Geo. Washington University" is.
void add_short_given(const Words& words, const PersonWords& person_words, std::size_t first,
                     std::vector<NameSpan>& found) {
    const auto count = static_cast<std::uint32_t>(words.words.size());
    const auto joins = [&](std::uint32_t i) {
        const Gap gap = words.words[i].gap;
        return words.words[i].has_capital() &&
               (gap == Gap::space || gap == Gap::point || gap == Gap::other);
    };
    std::size_t at = first;  // the first name that may end behind the word
    for (std::uint32_t i = 0; i + 1 < count; ++i) {
        const Word& word = words.words[i];
        if (word.shape != Shape::capital || !person_words.is(word.hash, PersonWord::given) ||
            !joins(i + 1) || words.words[i + 1].gap == Gap::space)
            continue;
        std::uint32_t last = i + 2;
        while (last < count && words.words[last - 1].shape == Shape::initial && joins(last)) ++last;
        NameSpan name{words.first_token + i, words.first_token + last, EntityKind::person,
                      NameOrigin::mended};
        while (at < found.size() && found[at].last_token <= name.first_token) ++at;
        std::size_t behind = at;
        while (behind < found.size() && found[behind].first_token < name.last_token) ++behind;
        if (behind > at && found[behind - 1].last_token > name.last_token) {
            const NameSpan& longer = found[behind - 1];
            if (longer.kind != EntityKind::person) continue;
            name.last_token = longer.last_token;
        }
        const auto begin = found.begin() + static_cast<std::ptrdiff_t>(at);
        found.insert(found.erase(begin, found.begin() + static_cast<std::ptrdiff_t>(behind)), name);
    }
}

// Puts what a line in capitals has of the names of one word that the article has elsewhere among
// those found: "REAGAN" of "SCANDAL REFLECTS REAGAN ETHIC".
void add_names_of_headlines(const Words& words, std::size_t first, std::vector<NameSpan>& found) {
    constexpr std::uint8_t several = UINT8_MAX;
    constexpr std::uint32_t shortest = 3;  // words of such a line
    const auto word_at = [&](std::uint32_t token) -> const Word& {
        return words.words[token - words.first_token];
    };
    HashTable<std::uint8_t> kinds;  // one more than the kind, or several
    for (std::size_t n = first; n < found.size(); ++n) {
        const Word& word = word_at(found[n].first_token);
        if (found[n].last_token - found[n].first_token != 1 || word.shape == Shape::upper) continue;
        std::uint8_t& kind = kinds.at(word.hash);
        const auto its = static_cast<std::uint8_t>(static_cast<std::uint8_t>(found[n].kind) + 1);
        kind = kind == 0 || kind == its ? its : several;
    }
    std::vector<NameSpan> added;
    std::size_t next = first;
    for (const Sentence& sentence : words.sentences) {
        std::uint32_t small = 0;
        for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t)
            small += word_at(t).shape == Shape::lower;
        if (small > 0 || sentence.last_token - sentence.first_token < shortest) continue;
        for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
            while (next < found.size() && found[next].last_token < t) ++next;
            // Not beside another name.
            const bool is_free = next == found.size() || found[next].first_token > t + 1;
            const std::uint8_t* const kind = kinds.find(word_at(t).hash);
            if (is_free && kind && *kind != several && word_at(t).shape == Shape::upper &&
                words.forms[word_at(t).id].lower == 0)
                added.push_back({t, t + 1, static_cast<EntityKind>(*kind - 1), NameOrigin::mended});
        }
    }
    const auto middle = static_cast<std::ptrdiff_t>(found.size());
    found.insert(found.end(), added.begin(), added.end());
    std::inplace_merge(
        found.begin() + static_cast<std::ptrdiff_t>(first), found.begin() + middle, found.end(),
        [](const NameSpan& a, const NameSpan& b) { return a.first_token < b.first_token; });
}

}  // namespace

void mend_people(const Words& words, const Lexicon& lexicon, const Gazetteer& gazetteer,
                 const PersonWords& person_words, std::size_t first, std::vector<NameSpan>& found) {
    add_short_given(words, person_words, first, found);
    const auto names = std::span<const NameSpan>(found).subspan(first);
    if (names.empty()) return;
    Mender mender(words, lexicon, gazetteer, person_words, names);
    for (const NameSpan& name : names) mender.mend(name);
    found.resize(first);
    found.insert(found.end(), mender.mended().begin(), mender.mended().end());
    add_names_of_headlines(words, first, found);
}

}  // namespace dateline
