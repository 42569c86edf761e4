#include "indexer/mentions/tagger/observations.h"

#include <algorithm>

#include "indexer/mentions/tagger/feature_kinds.h"
#include "indexer/mentions/tagger/name_hash.h"
#include "indexer/mentions/tagger/place_match.h"
#include "text/ascii.h"

namespace dateline {

namespace {

// How many words on either side of a run are looked at.
constexpr std::uint32_t reach = 2;
// What no word has.
constexpr std::uint32_t no_class = 0xFFFF, no_shape = 0xFFF, no_gap = 0xFF;

std::uint32_t number_of(Gap gap) { return static_cast<std::uint32_t>(gap); }

// Up to four bytes of a form's beginning or end as a number; whole forms of that length get
// another.
std::uint64_t affix(std::string_view form, std::size_t length, bool at_end) {
    if (form.size() < length) return 0;
    const std::string_view part =
        at_end ? form.substr(form.size() - length) : form.substr(0, length);
    std::uint64_t value = 1;
    for (const char c : part) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

// Of a form of which only the digits' number counts.
std::uint64_t hash_without_digits(std::string_view form) {
    std::uint64_t hash = 1;
    for (const char c : form.substr(0, 8))
        hash = mix(hash, is_ascii_digit(c) ? '0' : static_cast<unsigned char>(c));
    return hash;
}

// Which of the words of a listed name a word is: the only one, the first, an inner one, the last.
std::uint32_t position_in_name(std::uint32_t word, std::uint32_t length) {
    return length == 1 ? 0 : word == 0 ? 1 : word + 1 == length ? 3 : 2;
}

// How often the article writes a form small and with a capital, in steps.
std::uint32_t written_elsewhere(const FormCounts& counts) {
    const std::uint32_t lower = counts.lower == 0 ? 0 : counts.lower > counts.capital ? 2 : 1;
    const std::uint32_t capital = counts.capital == 0 ? 0 : counts.capital < 3 ? 1 : 2;
    return lower << 2 | capital;
}

// How prominent a bearer of a name is, cities by the size of their people.
std::uint32_t prominence(const Place& place) {
    switch (place.kind) {
        case PlaceKind::country:
        case PlaceKind::continent:
            return 9;
        case PlaceKind::capital:
            return 8;
        case PlaceKind::state:
            return 6;
        case PlaceKind::city:
        case PlaceKind::seat:
            return place.population > 1'000'000 ? 7
                   : place.population > 200'000 ? 5
                   : place.population > 30'000  ? 3
                                                : 1;
        default:
            return 4;
    }
}

}  // namespace

Observation Observations::edge(std::uint64_t word) {
    Observation seen;
    seen.word = word;
    seen.coarse = seen.fine = seen.narrow = no_class;
    seen.shape = no_shape;
    return seen;
}

void Observations::read(const Run& run) {
    const Sentence& sentence = words_.sentences[run.sentence];
    sentence_begin = sentence.first_token - words_.first_token;
    sentence_end = sentence.last_token - words_.first_token;
    if (styled_sentence_ != run.sentence) {
        styled_sentence_ = run.sentence;
        sentence_style = style_of(sentence);
    }
    seen_begin_ = run.begin - std::min(run.begin - sentence_begin, reach);
    const std::uint32_t end = std::min(run.end + reach, sentence_end);
    seen_.assign(end - seen_begin_, {});
    for (std::uint32_t i = seen_begin_; i < end; ++i) read_word(i, seen_[i - seen_begin_]);
    mark_places(run);
    mark_known(run);
    mark_blocks(run);
}

// Whether it is written in capitals, like a title, or ordinarily.
std::uint32_t Observations::style_of(const Sentence& sentence) const {
    std::uint32_t lower = 0, upper = 0, capital = 0;
    for (std::uint32_t i = sentence_begin; i < sentence_end; ++i) {
        const Word& word = words_.words[i];
        if (word.is(Cue::joining)) continue;
        lower += word.shape == Shape::lower;
        upper += word.shape == Shape::upper;
        capital += word.has_capital();
    }
    std::uint32_t style = capital == 0              ? 3
                          : lower * 4 > capital     ? 0
                          : upper * 3 > capital * 2 ? 2
                                                    : 1;
    if (sentence_end - sentence_begin < 4 && style == 1) style = 4;
    // Headings, bylines and the lines of lists end without a full stop.
    const std::string_view behind =
        analysis_.text.substr(analysis_.tokens[sentence.last_token - 1].end);
    constexpr std::uint32_t open_line = 8;
    return behind.empty() || behind.front() == '\n' ? style | open_line : style;
}

void Observations::read_word(std::uint32_t index, Observation& seen) const {
    const Word& word = words_.words[index];
    const LexiconEntry& known = *word.known;
    const std::string_view form = analysis_.form(analysis_.tokens[index + words_.first_token]);
    const bool is_number = word.kind == TokenKind::number;
    // Numbers are known by their length, "22C" and "Dh2,500" by what stands beside their digits.
    const bool has_digits = !is_number && std::any_of(form.begin(), form.end(), is_ascii_digit);
    seen.word = is_number                                    ? 2 + form.size()
                : word.kind == TokenKind::address            ? 1
                : has_digits && is_ascii_digit(form.front()) ? hash_without_digits(form)
                                                             : word.hash;
    if (!is_number) {
        seen.prefix2 = affix(form, 2, false);
        seen.prefix3 = affix(form, 3, false);
        seen.prefix4 = affix(form, 4, false);
        seen.suffix1 = affix(form, 1, true);
        seen.suffix2 = affix(form, 2, true);
        seen.suffix3 = affix(form, 3, true);
        seen.suffix4 = affix(form, 4, true);
    }
    seen.narrow = known.narrow_class;
    seen.role = known.role;
    seen.fine = known.fine_class;
    seen.coarse = known.coarse_class;
    seen.lists = known.cues << 6 | static_cast<std::uint32_t>(known.given) << 3 | known.family;
    const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(form.size(), 3));
    seen.shape = (has_digits ? is_ascii_digit(form.front()) ? 2U : 1U : 0U) << 8 |
                 static_cast<std::uint32_t>(word.shape) << 4 |
                 static_cast<std::uint32_t>(word.kind) << 2 | length;
    seen.gap = number_of(word.gap);
    seen.article = written_elsewhere(words_.forms[word.id]);
}

void Observations::mark_places(const Run& run) {
    for (std::uint32_t i = run.begin; i < run.end;) {
        const PlaceMatch match = match_place(words_.words, i, run.end, gazetteer_);
        // The most prominent bearer of the name; those that count only behind a comma are hardly
        // meant.
        std::uint32_t best = 0;
        constexpr std::size_t most_bearers = 8;
        for (const PlaceName& name :
             match.names.subspan(0, std::min(match.names.size(), most_bearers)))
            best = std::max(best, name.use == PlaceNameUse::behind_comma
                                      ? 2
                                      : prominence(gazetteer_[name.place]));
        for (std::uint32_t k = 0; k < match.length; ++k)
            seen_[i + k - seen_begin_].place = 1 + (best << 2 | position_in_name(k, match.length));
        i += std::max(match.length, 1U);
    }
}

// The longest names of known.txt, which begin and end as match_place()'s do.
void Observations::mark_known(const Run& run) {
    const auto& all = words_.words;
    for (std::uint32_t i = run.begin; i < run.end;) {
        std::uint32_t length = 0;
        std::uint32_t kinds = 0;
        std::uint64_t hash = 0;
        const std::uint32_t last = std::min(run.end, i + Lexicon::most_known_words);
        for (std::uint32_t k = i; k < last && all[i].has_capital(); ++k) {
            if (k > i && !may_stand_within(all[k].gap)) break;
            hash = hash_phrase(hash, all[k].hash);
            if (!all[k].has_capital() && all[k].kind != TokenKind::number) continue;
            if (const std::uint32_t found = lexicon_.known_as(hash)) {
                kinds = found;
                length = k + 1 - i;
            }
        }
        for (std::uint32_t k = 0; k < length; ++k)
            seen_[i + k - seen_begin_].known = kinds << 2 | position_in_name(k, length);
        i += std::max(length, 1U);
    }
}

// Blocks are neighbouring words with capitals that only spaces, hyphens and points part; a word
// without is one of its own.
void Observations::mark_blocks(const Run& run) {
    const auto& all = words_.words;
    const auto goes_on = [](const Word& word) {
        return word.has_capital() &&
               (word.gap == Gap::space || word.gap == Gap::hyphen || word.gap == Gap::point);
    };
    for (std::uint32_t begin = run.begin; begin < run.end;) {
        std::uint32_t end = begin + 1;
        if (all[begin].has_capital())
            while (end < run.end && goes_on(all[end])) ++end;
        mark_block(begin, end);
        begin = end;
    }
}

void Observations::mark_block(std::uint32_t begin, std::uint32_t end) {
    const Word& first = words_.words[begin];
    const Word& last = words_.words[end - 1];
    const Word* const before = begin > sentence_begin ? &words_.words[begin - 1] : nullptr;
    const Word* const after = end < sentence_end ? &words_.words[end] : nullptr;
    constexpr std::uint32_t most_length = 5;
    const std::uint32_t length = std::min(end - begin, most_length);
    for (std::uint32_t k = begin; k < end; ++k) {
        Observation& seen = seen_[k - seen_begin_];
        seen.block = length << 2 | (k == begin ? 0U : k + 1 == end ? 1U : 2U);
        seen.block_before = before ? mix(before->hash, number_of(first.gap)) : 0;
        seen.block_after = after ? mix(after->hash, number_of(after->gap)) : 0;
        seen.block_before_fine = before ? before->known->fine_class : no_class;
        seen.block_after_fine = after ? after->known->fine_class : no_class;
        seen.block_first_fine = first.known->fine_class;
        seen.block_last_fine = last.known->fine_class;
        seen.block_gaps = number_of(first.gap) << 8 | (after ? number_of(after->gap) : no_gap);
        seen.block_first_role = first.known->role;
        seen.block_last_role = last.known->role;
        seen.block_first_narrow = first.known->narrow_class;
        seen.block_last_narrow = last.known->narrow_class;
        seen.block_first = first.hash;
        seen.block_last = last.hash;
        seen.block_lists = last.known->cues;
    }
}

}  // namespace dateline
