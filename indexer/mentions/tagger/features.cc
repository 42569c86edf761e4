#include "indexer/mentions/tagger/features.h"

#include <algorithm>
#include <bit>

#include "indexer/mentions/tagger/evidence.h"
#include "indexer/mentions/tagger/name_hash.h"

namespace dateline {

using enum FeatureKind;

Features::Features(const Analysis& analysis, const Words& words, const Lexicon& lexicon,
                   const Gazetteer& gazetteer, const FirstPass* first_pass)
    : words_(words),
      first_pass_(first_pass),
      seen_(analysis, words, lexicon, gazetteer),
      evidence_(gather_evidence(analysis, words, lexicon)) {}

std::span<const std::uint64_t> Features::of(std::uint32_t word) {
    const auto index = static_cast<std::int64_t>(word);
    const Around at{seen_[index - 2],
                    seen_[index - 1],
                    seen_[index],
                    seen_[index + 1],
                    seen_[index + 2],
                    word,
                    evidence_[words_.words[word].id]};
    features_.clear();
    add(sentence_style, seen_.sentence_style);
    add_words(at);
    add_classes(at);
    add_spelling(at);
    add_shapes(at);
    add_lists(at);
    add_places(at);
    add_block(at);
    add_article(at);
    add_roles(at);
    add_company(at);
    add_known(at);
    if (first_pass_) add_first_pass(at);
    return features_;
}

void Features::add_words(const Around& at) {
    const auto& [before_2, before, here, after, after_2, index, evidence_bits] = at;
    add(word, here.word);
    add(before_word, mix(before.word, here.gap));
    add(after_word, mix(after.word, after.gap));
    add(before_2_word, before_2.word);
    add(after_2_word, after_2.word);
    add(before_word_and_word, before.word, here.word);
    add(word_and_after_word, here.word, after.word);
    add(words_around, before.word, after.word);
}

void Features::add_classes(const Around& at) {
    const auto& [before_2, before, here, after, after_2, index, evidence_bits] = at;
    add(fine, here.fine);
    add(before_fine, before.fine, here.gap);
    add(after_fine, after.fine, after.gap);
    add(before_2_fine, before_2.fine);
    add(after_2_fine, after_2.fine);
    add(before_fine_and_fine, before.fine, here.fine);
    add(fine_and_after_fine, here.fine, after.fine);
    add(coarse, here.coarse);
    add(coarse_of_three, mix(before.coarse, here.coarse), after.coarse);
    add(coarse_of_three_before, mix(before_2.coarse, before.coarse), here.coarse);
    add(coarse_of_three_after, mix(here.coarse, after.coarse), after_2.coarse);
    add(coarse_and_shape, here.coarse, here.shape);
    add(narrow, here.narrow);
    add(before_narrow, before.narrow, here.gap);
    add(after_narrow, after.narrow, after.gap);
}

void Features::add_spelling(const Around& at) {
    const auto& [before_2, before, here, after, after_2, index, evidence_bits] = at;
    add(prefix_2, here.prefix2);
    add(prefix_3, here.prefix3);
    add(prefix_4, here.prefix4);
    add(suffix_1, here.suffix1);
    add(suffix_2, here.suffix2);
    add(suffix_3, here.suffix3);
    add(suffix_4, here.suffix4);
    add(before_suffix_3, before.suffix3, here.gap);
    add(after_suffix_3, after.suffix3, after.gap);
    add(before_suffix_2_and_suffix_2, before.suffix2, here.suffix2);
}

void Features::add_shapes(const Around& at) {
    const auto& [before_2, before, here, after, after_2, index, evidence_bits] = at;
    add(shape_and_style, here.shape, seen_.sentence_style);
    add(before_shape_and_shape, mix(before.shape, here.gap), here.shape);
    add(shape_and_after_shape, mix(here.shape, after.gap), after.shape);
    add(shapes_of_three, mix(before.shape, here.shape), after.shape);
    add(gaps_and_shape, mix(here.gap, after.gap), here.shape);
}

void Features::add_lists(const Around& at) {
    const auto& [before_2, before, here, after, after_2, index, evidence_bits] = at;
    add(lists, here.lists);
    add(before_lists, before.lists, here.gap);
    add(after_lists, after.lists, after.gap);
    add(names_of_three, mix(before.names(), here.names()), after.names());
    add(before_lists_and_lists, before.lists, here.lists);
    add(lists_and_after_lists, here.lists, after.lists);
    add(names_and_shape, here.names(), here.shape);
}

void Features::add_places(const Around& at) {
    const auto& [before_2, before, here, after, after_2, index, evidence_bits] = at;
    add(place_and_shape, here.place, here.shape);
    add(place_and_names, here.place, here.names());
    add(before_place_and_place, mix(before.place, here.place), here.gap);
    add(place_and_after_place, mix(here.place, after.place), after.gap);
    add(place_and_before_word, mix(here.place, before.word), here.gap);
    add(place_and_coarse_around, mix(here.place, before.coarse), after.coarse);
    add(place_and_block_and_style, here.place, mix(here.block, seen_.sentence_style));
}

void Features::add_block(const Around& at) {
    const Observation& here = at.here;
    const std::uint32_t place = here.block_place();
    add(block_and_shape, here.block, here.shape);
    add(block_before, place, here.block_before);
    add(block_after, place, here.block_after);
    add(block_before_fine, here.block, here.block_before_fine);
    add(block_after_fine, here.block, here.block_after_fine);
    add(block_first, place, here.block_first);
    add(block_last, place, here.block_last);
    add(block_lists, here.block, here.block_lists);
    add(block_lists_and_lists, mix(here.block, here.block_lists), here.lists);
    add(block_first_fine, here.block, here.block_first_fine);
    add(block_last_fine, here.block, here.block_last_fine);
    add(block_gaps, here.block, here.block_gaps);
    add(block_fine_around, mix(here.block_before_fine, here.block_after_fine), here.block_gaps);
    add(block_fine_ends, mix(here.block_first_fine, here.block_last_fine), here.block);
    add(block_first_narrow, place, here.block_first_narrow);
    add(block_last_narrow, place, here.block_last_narrow);
}

void Features::add_article(const Around& at) {
    const Observation& here = at.here;
    const bool begins = at.index == seen_.sentence_begin;
    add(article_and_begin, here.article, mix(begins, seen_.sentence_style));
    add(article_and_fine, here.article, here.fine);
    add(evidence, at.evidence);
    for (unsigned bit = 0; bit < Evidence::count; ++bit)
        if (at.evidence & (1U << bit)) add(piece_of_evidence, bit, here.block_place());
}

void Features::add_roles(const Around& at) {
    const auto& [before_2, before, here, after, after_2, index, evidence_bits] = at;
    add(role_and_shape, here.role, here.shape);
    add(before_role, before.role, here.gap);
    add(after_role, after.role, after.gap);
    add(before_role_and_role, mix(before.role, here.role), here.gap);
    add(role_and_after_role, mix(here.role, after.role), after.gap);
    add(block_role_ends, mix(here.block_first_role, here.block_last_role), here.block);
    add(block_last_role, here.block, here.block_last_role);
    add(block_first_role, here.block, here.block_first_role);
    add(role_and_block_before, here.role, mix(here.block_before, here.block_place()));
    add(role_and_block_after, here.role, mix(here.block_after, here.block_place()));
    add(role_and_evidence, here.role, evidence_bits);
    add(role_and_place, here.role, here.place);
}

// The classes of the ordinary words around: "band", "album" and "tour" tell that Linkin Park is no
// park.
void Features::add_company(const Around& at) {
    // How far a word looks for company: ordinary words of its sentence.
    constexpr std::uint32_t reach = 6;
    const std::uint32_t begin = at.index - std::min(at.index - seen_.sentence_begin, reach);
    const std::uint32_t end = std::min(at.index + reach + 1, seen_.sentence_end);
    std::array<std::uint8_t, 2 * reach> told{};
    std::size_t count = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
        const Word& near = words_.words[i];
        const std::uint8_t its_class = near.known->coarse_class;
        if (near.shape != Shape::lower || its_class == 0 || near.is(Cue::joining)) continue;
        if (std::find(told.begin(), told.begin() + count, its_class) != told.begin() + count)
            continue;
        told[count++] = its_class;
        add(company, its_class);
    }
}

void Features::add_known(const Around& at) {
    const auto& [before_2, before, here, after, after_2, index, evidence_bits] = at;
    if (here.known) {
        add(known, here.known);
        add(known_and_shape, here.known, here.shape);
        add(known_and_block, here.known, here.block);
        add(known_and_place, here.known, here.place);
        add(known_and_before_coarse, here.known, before.coarse);
        add(known_and_after_coarse, here.known, after.coarse);
        constexpr unsigned first_kind = 2, kinds_end = 15;  // bits, above the place in the name
        for (unsigned bit = first_kind; bit < kinds_end; ++bit)
            if (here.known & 1U << bit) add(known_kind, bit << 2 | (here.known & 3));
    }
    if (before.known || here.known)
        add(before_known_and_known, mix(before.known, here.known), here.gap);
    if (after.known || here.known)
        add(known_and_after_known, mix(here.known, after.known), after.gap);
}

void Features::add_first_pass(const Around& at) {
    add_types(at);
    add_type_counts(at);
}

// The type that the first pass mostly gave to a form, its share among the form's types and how many
// there are, in steps; 0: none.
std::uint32_t Features::type_at(std::int64_t word) const {
    constexpr std::uint32_t beyond_sentence = 0xFFFF;
    if (word < seen_.sentence_begin || word >= seen_.sentence_end) return beyond_sentence;
    const auto& counts = first_pass_->forms[words_.words[static_cast<std::size_t>(word)].id].counts;
    std::uint32_t total = 0, best = 0;
    for (std::uint32_t t = 0; t < type_count; ++t) {
        total += counts[t];
        if (counts[t] > counts[best]) best = t;
    }
    if (total == 0) return 0;
    const std::uint32_t share = counts[best] == total ? 2 : counts[best] * 4 > total * 3 ? 1 : 0;
    const std::uint32_t size = total == 1 ? 0 : total < 4 ? 1 : 2;
    return 1 + (best << 4 | share << 2 | size);
}

// The type that it mostly gave to names that have this word and the next, and how often, in steps.
std::uint32_t Features::type_of_pair(std::int64_t first) const {
    if (first < seen_.sentence_begin || first + 1 >= seen_.sentence_end) return 0;
    const Word* const words = &words_.words[static_cast<std::size_t>(first)];
    const FormTypes* const found =
        first_pass_->pairs.find(hash_phrase(words[0].hash, words[1].hash));
    if (!found) return 0;
    std::uint32_t best = 0;
    for (std::uint32_t t = 0; t < type_count; ++t)
        if (found->counts[t] > found->counts[best]) best = t;
    return best << 2 | std::min<std::uint32_t>(found->counts[best], 3);
}

void Features::add_types(const Around& at) {
    const Observation& here = at.here;
    const auto index = static_cast<std::int64_t>(at.index);
    const std::uint32_t own = type_at(index);
    const std::uint32_t before = type_at(index - 1);
    const std::uint32_t after = type_at(index + 1);
    add(type, own);
    add(type_and_block, own, here.block);
    add(before_type_and_type, before, own);
    add(type_and_after_type, own, after);
    add(types_of_three, mix(before, own), after);
    add(type_and_shape, own, here.shape);
    add(type_and_style, own, seen_.sentence_style);
    add(type_and_place, own, here.place);
    add(pair_before, type_of_pair(index - 1), here.block);
    add(pair_after, type_of_pair(index), here.block);
    const FormTypes& types = first_pass_->forms[words_.words[at.index].id];
    if (types.stated_for) add(stated_for, types.stated_for, own);
    if (types.stated_as) add(stated_as, types.stated_as, own);
}

void Features::add_type_counts(const Around& at) {
    const std::uint32_t block = at.here.block;
    const FormTypes& types = first_pass_->forms[words_.words[at.index].id];
    const auto in_steps = [](std::uint16_t count) { return std::min<std::uint32_t>(count, 3); };
    for (std::uint32_t t = 0; t < type_count; ++t)
        if (types.counts[t]) add(count_of_type, t, std::bit_width(types.counts[t]));
    add(last_of_person, in_steps(types.last_of_person), block);
    add(first_of_organization, in_steps(types.first_of_organization), block);
    add(first_of_person, in_steps(types.first_of_person), block);
}

}  // namespace dateline
