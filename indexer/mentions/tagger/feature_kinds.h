// What kinds of features the tagger knows, and how a feature becomes the number by which the model
// has its weights.
#pragma once

#include <cstdint>

namespace dateline {

// Changes when features do: a model is of one version.
inline constexpr std::uint32_t feature_version = 5;

// A trained model has features by these numbers: one that is used stays what it is, and a new kind
// gets a number that none had before. Names tell what stands together in a feature; "before" and
// "after" are the neighbours of the word, "before_2" and "after_2" those beyond them. A neighbour
// mostly comes with the gap between it and the word.
enum class FeatureKind : std::uint32_t {
    sentence_style = 1,

    word = 2,
    before_word = 3,
    after_word = 4,
    before_2_word = 5,
    after_2_word = 6,
    before_word_and_word = 7,
    word_and_after_word = 8,
    words_around = 9,

    // Classes of use, of three sizes.
    fine = 10,
    before_fine = 11,
    after_fine = 12,
    before_2_fine = 13,
    after_2_fine = 14,
    before_fine_and_fine = 15,
    fine_and_after_fine = 16,
    coarse = 17,
    coarse_of_three = 18,
    coarse_of_three_before = 19,
    coarse_of_three_after = 20,
    coarse_and_shape = 21,
    narrow = 120,
    before_narrow = 121,
    after_narrow = 122,
    block_first_narrow = 123,
    block_last_narrow = 124,

    prefix_2 = 22,  // letters
    prefix_3 = 23,
    prefix_4 = 24,
    suffix_1 = 25,
    suffix_2 = 26,
    suffix_3 = 27,
    suffix_4 = 28,
    before_suffix_3 = 29,
    after_suffix_3 = 30,
    before_suffix_2_and_suffix_2 = 31,

    shape_and_style = 32,
    before_shape_and_shape = 33,
    shape_and_after_shape = 34,
    shapes_of_three = 35,
    gaps_and_shape = 36,

    // What the lists of words and names know; "names" is given and family names alone.
    lists = 37,
    before_lists = 38,
    after_lists = 39,
    names_of_three = 40,
    before_lists_and_lists = 41,
    lists_and_after_lists = 42,
    names_and_shape = 43,

    // The gazetteer.
    place_and_shape = 44,
    place_and_names = 45,
    before_place_and_place = 46,
    place_and_after_place = 47,
    place_and_before_word = 48,
    place_and_coarse_around = 49,
    place_and_block_and_style = 50,

    // Neighbouring words with capitals: where in them the word is, their first and last, and what
    // stands before and behind them all.
    block_and_shape = 51,
    block_before = 52,
    block_after = 53,
    block_before_fine = 54,
    block_after_fine = 55,
    block_first = 56,
    block_last = 57,
    block_lists = 58,
    block_lists_and_lists = 59,
    block_first_fine = 60,
    block_last_fine = 61,
    block_gaps = 62,
    block_fine_around = 63,
    block_fine_ends = 64,

    // The rest of the article.
    article_and_begin = 65,
    article_and_fine = 66,
    evidence = 67,
    piece_of_evidence = 68,

    // Roles, of word-roles.txt.
    role_and_shape = 130,
    before_role = 131,
    after_role = 132,
    before_role_and_role = 133,
    role_and_after_role = 134,
    block_role_ends = 135,
    block_last_role = 136,
    block_first_role = 137,
    role_and_block_before = 138,
    role_and_block_after = 139,
    role_and_evidence = 140,
    role_and_place = 141,

    company = 150,

    // Names of known.txt.
    known = 161,
    known_and_shape = 162,
    known_and_block = 163,
    known_and_place = 164,
    known_and_before_coarse = 165,
    known_and_after_coarse = 166,
    known_kind = 167,
    before_known_and_known = 168,
    known_and_after_known = 169,

    // What the first pass found; "type" is the type that it gave to most words of a form.
    type = 201,
    type_and_block = 202,
    before_type_and_type = 203,
    type_and_after_type = 204,
    types_of_three = 205,
    count_of_type = 206,
    last_of_person = 207,
    type_and_shape = 208,
    type_and_style = 209,
    type_and_place = 210,
    first_of_organization = 211,
    pair_before = 212,
    pair_after = 213,
    stated_for = 214,
    stated_as = 215,
    first_of_person = 216,
};

// Two values as one.
constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t x = (a + 0x9E3779B97F4A7C15ULL) ^ (b * 0xD6E8FEB86659FD93ULL);
    x ^= x >> 32;
    x *= 0xD6E8FEB86659FD93ULL;
    x ^= x >> 29;
    return x;
}

constexpr std::uint64_t feature(FeatureKind kind, std::uint64_t value) {
    return mix(static_cast<std::uint64_t>(kind), value);
}
constexpr std::uint64_t feature(FeatureKind kind, std::uint64_t one, std::uint64_t other) {
    return mix(feature(kind, one), other);
}

}  // namespace dateline
