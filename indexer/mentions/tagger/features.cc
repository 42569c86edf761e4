#include "indexer/mentions/tagger/features.h"

#include <algorithm>
#include <bit>

#include "indexer/mentions/tagger/acronyms.h"
#include "indexer/mentions/tagger/name_hash.h"
#include "indexer/mentions/tagger/place_match.h"

namespace dateline {

namespace {

// How many words on either side of a run are looked at.
constexpr std::uint32_t reach = 2;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t x = (a + 0x9E3779B97F4A7C15ULL) ^ (b * 0xD6E8FEB86659FD93ULL);
    x ^= x >> 32;
    x *= 0xD6E8FEB86659FD93ULL;
    x ^= x >> 29;
    return x;
}

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
        hash = mix(hash, c >= '0' && c <= '9' ? '0' : static_cast<unsigned char>(c));
    return hash;
}

// What stands around a form somewhere in the window.
enum Evidence : std::uint16_t {
    behind_title = 1 << 0,
    behind_given_name = 1 << 1,
    before_speech = 1 << 2,
    behind_speech = 1 << 3,
    behind_inward = 1 << 4,
    before_group = 1 << 5,
    within_place_name = 1 << 6,
    owns = 1 << 7,
    behind_the = 1 << 8,
    before_relation = 1 << 9,
    given_before_capital = 1 << 10,
    alone = 1 << 11,        // no other word with a capital beside it
    in_brackets = 1 << 12,  // as acronyms are stated
    spelt_out = 1 << 13,    // stated with the words whose first letters it has
};
constexpr unsigned evidence_count = 14;
// How far a word looks for company: ordinary words of its sentence.
constexpr std::uint32_t company_reach = 6;

// Which of the words of a listed name a word is: the only one, the first, an inner one, the last.
std::uint32_t position_in_name(std::uint32_t word, std::uint32_t length) {
    return length == 1 ? 0 : word == 0 ? 1 : word + 1 == length ? 3 : 2;
}

}  // namespace

Features::Features(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
                   const Gazetteer& gazetteer, const FirstPass* first_pass)
    : analysis_(analysis),
      words_(words),
      lexicon_(lexicon),
      gazetteer_(gazetteer),
      first_pass_(first_pass) {
    gather_evidence();
}

bool Features::is_spelt_out(std::uint32_t word, std::uint32_t begin) const {
    const std::uint32_t token = word + words_.first_token;
    const std::uint32_t from = spelt_out_from(analysis_, lexicon_, begin + words_.first_token,
                                              token, analysis_.form(analysis_.tokens[token]));
    return from != token && words_.words[from - words_.first_token].has_capital();
}

void Features::gather_evidence() {
    static const std::uint64_t the = hash_word("the");
    evidence_.assign(words_.forms.size(), 0);
    const auto& all = words_.words;
    for (const Sentence& sentence : words_.sentences) {
        const std::uint32_t begin = sentence.first_token - words_.first_token;
        const std::uint32_t end = sentence.last_token - words_.first_token;
        const bool in_capitals =
            std::none_of(all.begin() + begin, all.begin() + end,
                         [](const Word& w) { return w.shape == Shape::lower; });
        for (std::uint32_t i = begin; i < end; ++i) {
            const Word& word = all[i];
            if (!word.has_capital()) continue;
            std::uint16_t bits = 0;
            const bool close_before =
                i > begin &&
                (word.gap == Gap::space || word.gap == Gap::point || word.gap == Gap::hyphen);
            bool capital_beside = false;
            if (close_before) {
                const Word& before = all[i - 1];
                if (before.is(Cue::title)) bits |= behind_title;
                if (before.known->given && before.has_capital()) bits |= behind_given_name;
                if (before.is(Cue::speech)) bits |= behind_speech;
                if (before.is(Cue::inward)) bits |= behind_inward;
                if (before.hash == the) bits |= behind_the;
                capital_beside = before.has_capital();
            }
            if (i + 1 < end) {
                const Word& after = all[i + 1];
                if (after.gap == Gap::possessive) bits |= owns;
                if (word.gap == Gap::bracket_open && after.gap == Gap::bracket_close) {
                    bits |= in_brackets;
                    if (word.shape != Shape::capital && is_spelt_out(i, begin)) bits |= spelt_out;
                }
                if (after.gap == Gap::space || after.gap == Gap::hyphen ||
                    after.gap == Gap::point) {
                    if (after.is(Cue::speech) && (!after.has_capital() || in_capitals))
                        bits |= before_speech;
                    if (after.is(Cue::relation) && (!after.has_capital() || in_capitals))
                        bits |= before_relation;
                    if (after.has_capital()) {
                        capital_beside = true;
                        if (after.is(Cue::group) || after.is(Cue::company)) bits |= before_group;
                        if (word.known->given) bits |= given_before_capital;
                    }
                }
            }
            if (!capital_beside) bits |= alone;
            evidence_[word.id] |= bits;
        }
    }
}

void Features::read_piece(std::uint32_t index, Piece& piece) const {
    const Word& word = words_.words[index];
    const LexiconEntry& known = *word.known;
    const std::string_view form = analysis_.form(analysis_.tokens[index + words_.first_token]);
    const bool is_number = word.kind == TokenKind::number;
    // Numbers are known by their length, "22C" and "Dh2,500" by what stands beside their digits.
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool has_digits = !is_number && std::any_of(form.begin(), form.end(), is_digit);
    piece.word = is_number                              ? 2 + form.size()
                 : word.kind == TokenKind::address      ? 1
                 : has_digits && is_digit(form.front()) ? hash_without_digits(form)
                                                        : word.hash;
    if (!is_number) {
        piece.prefix2 = affix(form, 2, false);
        piece.prefix3 = affix(form, 3, false);
        piece.prefix4 = affix(form, 4, false);
        piece.suffix1 = affix(form, 1, true);
        piece.suffix2 = affix(form, 2, true);
        piece.suffix3 = affix(form, 3, true);
        piece.suffix4 = affix(form, 4, true);
    }
    piece.narrow = known.narrow_class;
    piece.role = known.role;
    piece.fine = known.fine_class;
    piece.coarse = known.coarse_class;
    piece.lists = known.cues << 6 | static_cast<std::uint32_t>(known.given) << 3 | known.family;
    const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(form.size(), 3));
    piece.shape = (has_digits ? is_digit(form.front()) ? 2U : 1U : 0U) << 8 |
                  static_cast<std::uint32_t>(word.shape) << 4 |
                  static_cast<std::uint32_t>(word.kind) << 2 | length;
    piece.gap = static_cast<std::uint32_t>(word.gap);
    const FormCounts& counts = words_.forms[word.id];
    piece.article = (counts.lower == 0               ? 0U
                     : counts.lower > counts.capital ? 2U
                                                     : 1U)
                        << 2 |
                    (counts.capital == 0  ? 0U
                     : counts.capital < 3 ? 1U
                                          : 2U);
}

void Features::mark_places(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end;) {
        const PlaceMatch match = match_place(words_.words, i, end, gazetteer_);
        if (match.length == 0) {
            ++i;
            continue;
        }
        // The most prominent bearer of the name, cities by the size of their people.
        std::uint32_t best = 0;
        for (const PlaceName& name :
             match.names.subspan(0, std::min<std::size_t>(match.names.size(), 8))) {
            const Place& place = gazetteer_[name.place];
            std::uint32_t rank = 1;
            switch (place.kind) {
                case PlaceKind::country:
                case PlaceKind::continent:
                    rank = 9;
                    break;
                case PlaceKind::capital:
                    rank = 8;
                    break;
                case PlaceKind::state:
                    rank = 6;
                    break;
                case PlaceKind::city:
                case PlaceKind::seat:
                    rank = place.population > 1'000'000 ? 7
                           : place.population > 200'000 ? 5
                           : place.population > 30'000  ? 3
                                                        : 1;
                    break;
                default:
                    rank = 4;
                    break;
            }
            if (name.use == PlaceNameUse::behind_comma) rank = 2;
            best = std::max(best, rank);
        }
        for (std::uint32_t k = 0; k < match.length; ++k) {
            pieces_[i + k - pieces_begin_].place =
                1 + (best << 2 | position_in_name(k, match.length));
        }
        i += match.length;
    }
}

// The longest names of known.txt, which begin and end as match_place()'s do.
void Features::mark_known(std::uint32_t begin, std::uint32_t end) {
    const auto& all = words_.words;
    for (std::uint32_t i = begin; i < end;) {
        std::uint32_t length = 0;
        std::uint32_t kinds = 0;
        std::uint64_t hash = 0;
        const std::uint32_t last = std::min(end, i + Lexicon::most_known_words);
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
            pieces_[i + k - pieces_begin_].known = kinds << 2 | position_in_name(k, length);
        i += std::max(length, 1U);
    }
}

// Blocks are neighbouring words with capitals that only spaces, hyphens and points part.
void Features::mark_blocks(std::uint32_t begin, std::uint32_t end) {
    const auto& all = words_.words;
    for (std::uint32_t i = begin; i < end;) {
        std::uint32_t last = i + 1;
        if (all[i].has_capital())
            while (last < end && all[last].has_capital() &&
                   (all[last].gap == Gap::space || all[last].gap == Gap::hyphen ||
                    all[last].gap == Gap::point))
                ++last;
        const Word* const before = i > sentence_begin_ ? &all[i - 1] : nullptr;
        const Word* const after = last < sentence_end_ ? &all[last] : nullptr;
        const std::uint32_t length = std::min<std::uint32_t>(last - i, 5);
        for (std::uint32_t k = i; k < last; ++k) {
            Piece& piece = pieces_[k - pieces_begin_];
            const std::uint32_t place = k == i ? 0 : k + 1 == last ? 1 : 2;
            piece.block = length << 2 | place;
            piece.block_before =
                before ? mix(before->hash, static_cast<std::uint64_t>(all[i].gap)) : 0;
            piece.block_after =
                after ? mix(after->hash, static_cast<std::uint64_t>(after->gap)) : 0;
            piece.block_before_class = before ? before->known->fine_class : 0xFFFF;
            piece.block_after_class = after ? after->known->fine_class : 0xFFFF;
            piece.block_first_class = all[i].known->fine_class;
            piece.block_last_class = all[last - 1].known->fine_class;
            piece.block_gaps = static_cast<std::uint32_t>(all[i].gap) << 8 |
                               (after ? static_cast<std::uint32_t>(after->gap) : 0xFF);
            piece.block_first_role = all[i].known->role;
            piece.block_last_role = all[last - 1].known->role;
            piece.block_first_narrow = all[i].known->narrow_class;
            piece.block_last_narrow = all[last - 1].known->narrow_class;
            piece.block_first = all[i].hash;
            piece.block_last = all[last - 1].hash;
            piece.block_lists = all[last - 1].known->cues;
        }
        i = last;
    }
}

void Features::begin_run(const Run& run) {
    const Sentence& sentence = words_.sentences[run.sentence];
    sentence_begin_ = sentence.first_token - words_.first_token;
    sentence_end_ = sentence.last_token - words_.first_token;
    if (styled_sentence_ != run.sentence) {
        // Of a sentence: whether it is written in capitals, like a title, or ordinarily.
        styled_sentence_ = run.sentence;
        std::uint32_t lower = 0, upper = 0, capital = 0;
        for (std::uint32_t i = sentence_begin_; i < sentence_end_; ++i) {
            const Word& word = words_.words[i];
            if (word.is(Cue::joining)) continue;
            lower += word.shape == Shape::lower;
            upper += word.shape == Shape::upper;
            capital += word.has_capital();
        }
        sentence_style_ = capital == 0              ? 3
                          : lower * 4 > capital     ? 0
                          : upper * 3 > capital * 2 ? 2
                                                    : 1;
        if (sentence_end_ - sentence_begin_ < 4 && sentence_style_ == 1) sentence_style_ = 4;
        // Headings, bylines and the lines of lists end without a full stop.
        const std::string_view behind =
            analysis_.text.substr(analysis_.tokens[sentence.last_token - 1].end);
        constexpr std::uint32_t open_line = 8;
        if (behind.empty() || behind.front() == '\n') sentence_style_ |= open_line;
    }
    pieces_begin_ = run.begin - std::min(run.begin - sentence_begin_, reach);
    const std::uint32_t end = std::min(run.end + reach, sentence_end_);
    pieces_.assign(end - pieces_begin_, {});
    for (std::uint32_t i = pieces_begin_; i < end; ++i) read_piece(i, pieces_[i - pieces_begin_]);
    mark_places(run.begin, run.end);
    mark_known(run.begin, run.end);
    mark_blocks(run.begin, run.end);
}

const Features::Piece& Features::piece(std::int64_t word) const {
    static const Piece before = [] {
        Piece piece;
        piece.word = 11;
        piece.coarse = piece.fine = piece.narrow = 0xFFFF;
        piece.shape = 0xFFF;
        return piece;
    }();
    static const Piece after = [] {
        Piece piece = before;
        piece.word = 12;
        return piece;
    }();
    if (word < sentence_begin_) return before;
    if (word >= sentence_end_) return after;
    return pieces_[static_cast<std::size_t>(word) - pieces_begin_];
}

void Features::add(std::uint32_t kind, std::uint64_t value) {
    features_.push_back(mix(kind, value));
}
void Features::add(std::uint32_t kind, std::uint64_t one, std::uint64_t other) {
    features_.push_back(mix(mix(kind, one), other));
}

std::span<const std::uint64_t> Features::of(std::uint32_t index) {
    features_.clear();
    const auto at = static_cast<std::int64_t>(index);
    const Piece& a = piece(at - 2);
    const Piece& b = piece(at - 1);
    const Piece& c = piece(at);
    const Piece& d = piece(at + 1);
    const Piece& e = piece(at + 2);
    std::uint32_t kind = 0;

    add(++kind, sentence_style_);
    // words
    add(++kind, c.word);
    add(++kind, mix(b.word, c.gap));
    add(++kind, mix(d.word, d.gap));
    add(++kind, a.word);
    add(++kind, e.word);
    add(++kind, b.word, c.word);
    add(++kind, c.word, d.word);
    add(++kind, b.word, d.word);
    // classes of use
    add(++kind, c.fine);
    add(++kind, b.fine, c.gap);
    add(++kind, d.fine, d.gap);
    add(++kind, a.fine);
    add(++kind, e.fine);
    add(++kind, b.fine, c.fine);
    add(++kind, c.fine, d.fine);
    add(++kind, c.coarse);
    add(++kind, mix(b.coarse, c.coarse), d.coarse);
    add(++kind, mix(a.coarse, b.coarse), c.coarse);
    add(++kind, mix(c.coarse, d.coarse), e.coarse);
    add(++kind, c.coarse, c.shape);
    // spelling
    add(++kind, c.prefix2);
    add(++kind, c.prefix3);
    add(++kind, c.prefix4);
    add(++kind, c.suffix1);
    add(++kind, c.suffix2);
    add(++kind, c.suffix3);
    add(++kind, c.suffix4);
    add(++kind, b.suffix3, c.gap);
    add(++kind, d.suffix3, d.gap);
    add(++kind, b.suffix2, c.suffix2);
    // shape
    add(++kind, c.shape, sentence_style_);
    add(++kind, mix(b.shape, c.gap), c.shape);
    add(++kind, mix(c.shape, d.gap), d.shape);
    add(++kind, mix(b.shape, c.shape), d.shape);
    add(++kind, mix(c.gap, d.gap), c.shape);
    // lists
    add(++kind, c.lists);
    add(++kind, b.lists, c.gap);
    add(++kind, d.lists, d.gap);
    add(++kind, mix(b.lists & 63, c.lists & 63), d.lists & 63);
    add(++kind, b.lists, c.lists);
    add(++kind, c.lists, d.lists);
    add(++kind, c.lists & 63, c.shape);
    // gazetteer
    add(++kind, c.place, c.shape);
    add(++kind, c.place, c.lists & 63);
    add(++kind, mix(b.place, c.place), c.gap);
    add(++kind, mix(c.place, d.place), d.gap);
    add(++kind, mix(c.place, b.word), c.gap);
    add(++kind, mix(c.place, b.coarse), d.coarse);
    add(++kind, c.place, mix(c.block, sentence_style_));
    // neighbouring words with capitals
    add(++kind, c.block, c.shape);
    add(++kind, c.block & 3, c.block_before);
    add(++kind, c.block & 3, c.block_after);
    add(++kind, c.block, c.block_before_class);
    add(++kind, c.block, c.block_after_class);
    add(++kind, c.block & 3, c.block_first);
    add(++kind, c.block & 3, c.block_last);
    add(++kind, c.block, c.block_lists);
    add(++kind, mix(c.block, c.block_lists), c.lists);
    add(++kind, c.block, c.block_first_class);
    add(++kind, c.block, c.block_last_class);
    add(++kind, c.block, c.block_gaps);
    add(++kind, mix(c.block_before_class, c.block_after_class), c.block_gaps);
    add(++kind, mix(c.block_first_class, c.block_last_class), c.block);
    // the article
    add(++kind, c.article, mix(index == sentence_begin_, sentence_style_));
    add(++kind, c.article, c.fine);
    const Word& word = words_.words[index];
    const std::uint32_t evidence = evidence_[word.id];
    add(++kind, evidence);
    ++kind;
    for (unsigned bit = 0; bit < evidence_count; ++bit)
        if (evidence & (1U << bit)) add(kind, bit, c.block & 3);
    constexpr std::uint32_t narrow = 120;  // above the kinds of the others
    add(narrow, c.narrow);
    add(narrow + 1, b.narrow, c.gap);
    add(narrow + 2, d.narrow, d.gap);
    add(narrow + 3, c.block & 3, c.block_first_narrow);
    add(narrow + 4, c.block & 3, c.block_last_narrow);
    constexpr std::uint32_t role = 130;
    add(role, c.role, c.shape);
    add(role + 1, b.role, c.gap);
    add(role + 2, d.role, d.gap);
    add(role + 3, mix(b.role, c.role), c.gap);
    add(role + 4, mix(c.role, d.role), d.gap);
    add(role + 5, mix(c.block_first_role, c.block_last_role), c.block);
    add(role + 6, c.block, c.block_last_role);
    add(role + 7, c.block, c.block_first_role);
    add(role + 8, c.role, mix(c.block_before, c.block & 3));
    add(role + 9, c.role, mix(c.block_after, c.block & 3));
    add(role + 10, c.role, evidence);
    add(role + 11, c.role, c.place);
    add_company(index);
    add_known(index);
    if (first_pass_) add_first_pass(index);
    return features_;
}

// The classes of the ordinary words around: "band", "album" and "tour" tell that Linkin Park is no
// park.
void Features::add_company(std::uint32_t index) {
    constexpr std::uint32_t kind = 150;  // above the kinds of of()
    const std::uint32_t begin = index - std::min(index - sentence_begin_, company_reach);
    const std::uint32_t end = std::min(index + company_reach + 1, sentence_end_);
    std::array<std::uint8_t, 2 * company_reach> seen{};
    std::size_t count = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
        const Word& word = words_.words[i];
        if (word.shape != Shape::lower || word.known->coarse_class == 0 || word.is(Cue::joining))
            continue;
        const std::uint8_t coarse = word.known->coarse_class;
        if (std::find(seen.begin(), seen.begin() + count, coarse) != seen.begin() + count) continue;
        seen[count++] = coarse;
        add(kind, coarse);
    }
}

void Features::add_known(std::uint32_t index) {
    constexpr std::uint32_t base = 160;  // above the kinds of of()
    const auto at = static_cast<std::int64_t>(index);
    const Piece& b = piece(at - 1);
    const Piece& c = piece(at);
    const Piece& d = piece(at + 1);
    if (c.known) {
        add(base + 1, c.known);
        add(base + 2, c.known, c.shape);
        add(base + 3, c.known, c.block);
        add(base + 4, c.known, c.place);
        add(base + 5, c.known, b.coarse);
        add(base + 6, c.known, d.coarse);
        for (unsigned bit = 2; bit < 15; ++bit)
            if (c.known & 1U << bit) add(base + 7, bit << 2 | (c.known & 3));
    }
    if (b.known || c.known) add(base + 8, mix(b.known, c.known), c.gap);
    if (d.known || c.known) add(base + 9, mix(c.known, d.known), d.gap);
}

// The share of each type among a form's labels in the first pass, in steps.
void Features::add_first_pass(std::uint32_t index) {
    constexpr std::uint32_t base = 200;  // above the kinds of of()
    const auto summary = [&](std::int64_t word) -> std::uint32_t {
        if (word < sentence_begin_ || word >= sentence_end_) return 0xFFFF;
        const FormTypes& types =
            first_pass_->forms[words_.words[static_cast<std::size_t>(word)].id];
        std::uint32_t total = 0, best = 0;
        for (std::uint32_t t = 0; t < type_count; ++t) {
            total += types.counts[t];
            if (types.counts[t] > types.counts[best]) best = t;
        }
        if (total == 0) return 0;
        const std::uint32_t share = types.counts[best] == total          ? 2
                                    : types.counts[best] * 4 > total * 3 ? 1
                                                                         : 0;
        const std::uint32_t size = total == 1 ? 0 : total < 4 ? 1 : 2;
        return 1 + (best << 4 | share << 2 | size);
    };
    const std::uint32_t own = summary(index);
    const std::uint32_t before = summary(static_cast<std::int64_t>(index) - 1);
    const std::uint32_t after = summary(static_cast<std::int64_t>(index) + 1);
    const Piece& c = piece(index);
    add(base + 1, own);
    add(base + 2, own, c.block);
    add(base + 3, before, own);
    add(base + 4, own, after);
    add(base + 5, mix(before, own), after);
    const FormTypes& types = first_pass_->forms[words_.words[index].id];
    for (std::uint32_t t = 0; t < type_count; ++t)
        if (types.counts[t]) add(base + 6, t, std::bit_width(types.counts[t]));
    add(base + 7, std::min<std::uint32_t>(types.last_of_person, 3), c.block);
    add(base + 11, std::min<std::uint32_t>(types.first_of_organization, 3), c.block);
    add(base + 16, std::min<std::uint32_t>(types.first_of_person, 3), c.block);
    const auto pair = [&](std::uint32_t first) -> std::uint32_t {
        if (first < sentence_begin_ || first + 1 >= sentence_end_) return 0;
        const FormTypes* found = first_pass_->pairs.find(
            hash_phrase(words_.words[first].hash, words_.words[first + 1].hash));
        if (!found) return 0;
        std::uint32_t best = 0;
        for (std::uint32_t t = 0; t < type_count; ++t)
            if (found->counts[t] > found->counts[best]) best = t;
        return best << 2 | std::min<std::uint32_t>(found->counts[best], 3);
    };
    add(base + 12, index > 0 ? pair(index - 1) : 0, c.block);
    add(base + 13, pair(index), c.block);
    if (types.stated_for) add(base + 14, types.stated_for, own);
    if (types.stated_as) add(base + 15, types.stated_as, own);
    add(base + 8, own, c.shape);
    add(base + 9, own, sentence_style_);
    add(base + 10, own, c.place);
}

}  // namespace dateline
