#include "indexer/mentions/resolve/nobody.h"

#include <algorithm>
#include <string_view>

#include "indexer/mentions/tagger/name_hash.h"
#include "text/ascii.h"

namespace dateline {

namespace {

bool is_single(const NameSpan& name) { return name.last_token - name.first_token == 1; }

class Dropper {
public:
    Dropper(const Analysis& analysis, const Words& words, const PersonWords& person_words,
            std::span<NameSpan> names)
        : analysis_(analysis), words_(words), person_words_(person_words), names_(names) {}

    void drop() {
        drop_credits();
        find_signs();
        for (const NameSpan& name : names_)
            if (name.kind == EntityKind::person) wholes_.at(phrase(name)) = 1;
        for (NameSpan& name : names_)
            if (name.kind == EntityKind::person) cut(name);
        for (NameSpan& name : names_) drop_by_word_before(name);
        for (NameSpan& name : names_) drop_thing(name);
        for (const NameSpan& name : names_) {
            if (name.kind != EntityKind::person || is_gone(name) || is_single(name)) continue;
            for (std::uint32_t t = name.first_token; t < name.last_token; ++t)
                parts_.at(at(t).hash) = 1;
            families_.at(at(name.last_token - 1).hash) = 1;
        }
        for (NameSpan& name : names_) settle_alone(name);
    }

private:
    // What a word that the article has elsewhere beside a sign is where it stands alone.
    struct Alone {
        bool is_storm = false;
        bool is_party = false;  // of a case at law
        bool is_ship = false;   // behind "the"
    };

    const Word& at(std::uint32_t token) const { return words_.words[token - words_.first_token]; }
    bool is(std::uint32_t token, PersonWord kind) const {
        return person_words_.is(at(token).hash, kind);
    }

    static bool is_gone(const NameSpan& name) { return name.first_token == name.last_token; }
    static void take_out(NameSpan& name) { name.last_token = name.first_token; }

    std::uint64_t phrase(const NameSpan& name) const {
        std::uint64_t hash = 0;
        for (std::uint32_t t = name.first_token; t < name.last_token; ++t)
            hash = hash_phrase(hash, at(t).hash);
        return hash;
    }

    // The token before, where nothing but space or a point, as behind "v.", is between; or the
    // token itself.
    std::uint32_t joined_before(std::uint32_t token) const {
        const Gap gap = at(token).gap;
        const bool joins = token > words_.first_token && (gap == Gap::space || gap == Gap::point ||
                                                          gap == Gap::line || gap == Gap::other);
        return joins ? token - 1 : token;
    }

    // Names beside a sign, whether the tagger has them or not.
    void find_signs() {
        const auto end = words_.first_token + static_cast<std::uint32_t>(words_.words.size());
        for (std::uint32_t name = words_.first_token + 1; name < end; ++name) {
            const std::uint32_t sign = name - 1;
            if (!at(name).has_capital() || joined_before(name) != sign) continue;
            if (is(sign, PersonWord::storm)) alone_.at(at(name).hash).is_storm = true;
            if (!is(sign, PersonWord::against) || joined_before(sign) == sign) continue;
            for (const std::uint32_t party : {sign - 1, name})
                alone_.at(at(party).hash).is_party = true;
        }
    }

    // Paragraphs of those who wrote the article, or helped: a few lines at its end.
    void drop_credits() {
        std::size_t name = 0;
        const auto& sentences = words_.sentences;
        for (std::size_t s = 0; s < sentences.size() && name < names_.size();) {
            const std::uint32_t begin = sentences[s].first_token;
            while (++s < sentences.size() && !stands_on_new_line(sentences[s].first_token)) {
            }
            const std::uint32_t end = sentences[s - 1].last_token;
            std::size_t behind = name;
            while (behind < names_.size() && names_[behind].first_token < end) ++behind;
            constexpr std::uint32_t longest = 80;  // words
            if (behind > name && end - begin <= longest &&
                is_credit(begin, end, names_[name].first_token))
                for (NameSpan& of : names_.subspan(name, behind - name))
                    if (of.kind == EntityKind::person) take_out(of);
            name = behind;
        }
    }

    bool stands_on_new_line(std::uint32_t token) const {
        const std::uint32_t end = analysis_.tokens[token - 1].end;
        return analysis_.text.substr(end, analysis_.tokens[token].begin - end).find('\n') !=
               std::string_view::npos;
    }

    // `name` is where the first name stands.
    bool is_credit(std::uint32_t begin, std::uint32_t end, std::uint32_t name) const {
        if (is(begin, PersonWord::credit)) {
            constexpr std::uint32_t place = 6;  // "Contributing from New York:"
            for (std::uint32_t t = begin + 1; t < std::min(end, begin + place); ++t)
                if (at(t).gap == Gap::colon) return true;
        }
        bool has_address = false, says_how = is(begin, PersonWord::follow);
        for (std::uint32_t t = begin; t < end; ++t) {
            const TokenKind kind = at(t).kind;
            has_address = has_address || kind == TokenKind::address || kind == TokenKind::handle;
            says_how = says_how || (begin == name && ends_with(begin, t + 1, 2, PersonWord::reach));
            constexpr std::uint32_t story = 4, short_for_it = 2;  // words
            if ((has_address && says_how) || ends_with(begin, t + 1, story, PersonWord::helped) ||
                ends_with(begin, t + 1, short_for_it, PersonWord::helped))
                return true;
        }
        return false;
    }

    // Whether a phrase of so many words ends here: "contributed to this report", "Reach her".
    bool ends_with(std::uint32_t begin, std::uint32_t end, std::uint32_t length,
                   PersonWord kind) const {
        return end - begin >= length && at(end - 1).shape == Shape::lower &&
               person_words_.is(phrase({end - length, end}), kind);
    }

    // Takes from a person's name what is no part of it.
    void cut(NameSpan& name) const {
        const auto words = [&] { return name.last_token - name.first_token; };
        const auto before = [&] { return joined_before(name.first_token); };
        while (words() > 1) {
            const std::uint32_t first = name.first_token;
            // "DI Rebus", but "Di Pietro" is a name.
            const bool is_rank =
                is(first, PersonWord::rank) &&
                (at(first).shape == Shape::upper || is(first + 1, PersonWord::rank_part));
            const bool is_part =
                is(first, PersonWord::rank_part) && before() != first &&
                (is(before(), PersonWord::rank) || is(before(), PersonWord::rank_part));
            if (!is_rank && !is_part && !begins_with_number(first) && !is_shouted(name)) break;
            ++name.first_token;
        }
        const std::uint32_t last = name.last_token - 1;
        if (words() > 1 && at(last).shape == Shape::initial && analysis_.tokens[last].joined &&
            last + 1 < words_.first_token + words_.words.size() && at(last + 1).gap == Gap::hyphen)
            --name.last_token;
    }

    bool begins_with_number(std::uint32_t token) const {
        return is_ascii_digit(analysis_.written(analysis_.tokens[token]).front());
    }

    // "Hang Mike Pence" behind a quotation mark or the like; but Maryam Nawaz Sharif is not Nawaz
    // Sharif.
    bool is_shouted(const NameSpan& name) const {
        constexpr std::uint8_t common = 2;  // level of given.txt
        const auto given = [&](std::uint32_t token) { return at(token).known->given; };
        const std::uint32_t first = name.first_token;
        return name.last_token - first > 2 && at(first).shape == Shape::capital &&
               (given(first) == 0 || given(first) > common) && given(first + 1) != 0 &&
               given(first + 1) <= common && at(first + 1).gap == Gap::space &&
               at(first).gap != Gap::space && !at(first + 1).is(Cue::particle) &&
               wholes_.find(phrase({first + 1, name.last_token}));
    }

    void drop_by_word_before(NameSpan& name) {
        if (is_gone(name) || name.kind == EntityKind::organization) return;
        const std::uint32_t first = name.first_token;
        // "Tropical Storm Ian"
        if (!is_single(name) && is(name.last_token - 2, PersonWord::storm)) return take_out(name);
        const std::uint32_t sign = joined_before(first);
        if (sign != first) {
            const bool is_storm = is(sign, PersonWord::storm) && is_single(name);
            if (is_storm || is(sign, PersonWord::ship) || is_vessel(sign, name)) {
                if (!is_storm) alone_.at(at(name.last_token - 1).hash).is_ship = true;
                take_out(name);
            }
        }
    }

    // "the ferry Estonia", "the aircraft carrier John McCain", but "mail carrier John McCain".
    bool is_vessel(std::uint32_t sign, const NameSpan& name) const {
        if (!is(sign, PersonWord::vessel) || at(sign).shape != Shape::lower) return false;
        if (name.kind == EntityKind::place) return true;
        const std::uint32_t before = joined_before(sign);
        return before != sign && (at(before).known->is(Use::article) || at(before).has_capital() ||
                                  is(before, PersonWord::vessel));
    }

    // "the Richter scale", "GNP"; "Sterling", which the article also writes as a word like others.
    void drop_thing(NameSpan& name) const {
        if (is_gone(name)) return;
        if (name.kind == EntityKind::organization) {
            if (person_words_.is(phrase(name), PersonWord::measure) || is_ticker(name))
                take_out(name);
            return;
        }
        if (name.kind != EntityKind::person || !is_single(name)) return;
        const std::uint32_t next = name.last_token;
        const FormCounts& written = words_.forms[at(name.first_token).id];
        const bool speaks = next < words_.first_token + words_.words.size() &&
                            at(next).gap == Gap::space && at(next).is(Cue::speech);
        const bool is_of_scale = next < words_.first_token + words_.words.size() &&
                                 at(next).gap == Gap::space && at(next).shape == Shape::lower &&
                                 is(next, PersonWord::scale);
        const std::uint32_t before = joined_before(name.first_token);
        const bool is_titled = before != name.first_token && at(before).is(Cue::title);
        if (is_of_scale || (written.lower > written.capital && !is_titled && !speaks))
            take_out(name);
    }

    // "Chris-Craft Inc <CCN>"
    bool is_ticker(const NameSpan& name) const {
        const Token& token = analysis_.tokens[name.first_token];
        constexpr std::uint32_t longest = 5;  // letters
        return is_single(name) && at(name.first_token).shape == Shape::upper && token.begin > 0 &&
               token.end - token.begin <= longest && token.end < analysis_.text.size() &&
               analysis_.text[token.begin - 1] == '<' && analysis_.text[token.end] == '>';
    }

    void settle_alone(NameSpan& name) {
        if (is_gone(name) || !is_single(name) || name.kind == EntityKind::organization) return;
        const std::uint32_t first = name.first_token;
        const std::uint64_t hash = at(first).hash;
        const bool is_person = name.kind == EntityKind::person;
        if (is_person && person_words_.is(hash, PersonWord::seat)) {
            name.kind = EntityKind::organization;
            return;
        }
        const std::uint32_t before = joined_before(first);
        if (is_person && person_words_.is(hash, PersonWord::feast) && !parts_.find(hash) &&
            !(before != first && at(before).is(Cue::title)))
            return take_out(name);
        const Alone* const alone = alone_.find(hash);
        if (!alone) return;
        const bool is_storm =
            alone->is_storm && !families_.find(hash) && (is_person || !is_stated_place(name));
        const bool is_party = alone->is_party && is_person && !parts_.find(hash);
        const bool is_ship = alone->is_ship && !parts_.find(hash) && before != first &&
                             at(before).known->is(Use::article);
        if (is_storm || is_party || is_ship) take_out(name);
    }

    // "in Florence", "Florence, S.C."
    bool is_stated_place(const NameSpan& name) const {
        const std::uint32_t before = joined_before(name.first_token), next = name.last_token;
        return (before != name.first_token && at(before).is(Cue::inward)) ||
               (next < words_.first_token + words_.words.size() && at(next).gap == Gap::comma &&
                at(next).has_capital());
    }

    const Analysis& analysis_;
    const Words& words_;
    const PersonWords& person_words_;
    std::span<NameSpan> names_;
    HashTable<std::uint8_t> wholes_;    // names of people, by the words' hash
    HashTable<std::uint8_t> parts_;     // words of those of several words
    HashTable<std::uint8_t> families_;  // their last ones
    HashTable<Alone> alone_;            // by the word's hash
};

}  // namespace

void drop_nobodies(const Analysis& analysis, const Words& words, const PersonWords& person_words,
                   std::size_t first, std::vector<NameSpan>& found) {
    const std::span<NameSpan> names = std::span(found).subspan(first);
    if (names.empty()) return;
    Dropper(analysis, words, person_words, names).drop();
    found.erase(
        std::remove_if(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
                       [](const NameSpan& name) { return name.first_token == name.last_token; }),
        found.end());
}

}  // namespace dateline
