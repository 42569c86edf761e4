// The names of people in an article, as words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/mentions/resolve/resolution.h"
#include "indexer/mentions/tagger/lexicon.h"

namespace dateline {

struct NameWord {
    std::uint64_t hash = 0;
    std::string_view folded;      // of the article's analysis; not empty
    bool is_second_half = false;  // of a given name with a hyphen: the "in" of "Moon Jae-in"
    bool is_initial = false;      // one letter, or two or three with points ("J", "J.R.")
};

struct PersonForm {
    std::vector<NameWord> words;  // without suffixes
    std::uint64_t suffix = 0;     // "jr", or 0
    std::uint32_t span = 0;
    std::uint32_t first_token = 0;  // of the span's, behind titles
    std::uint32_t shared_family_span =
        no_entity;  // "Bill" of "Bill and Hillary Clinton": Hillary's
};

// Those of the spans that are people, in their order, without titles: "Queen Margrethe II" is
// Margrethe with a suffix. Bill of "Bill and Hillary Clinton" has the family name, too.
std::vector<PersonForm> read_person_forms(const Analysis& analysis, const Lexicon& lexicon,
                                          const Resolution& resolution);

// How full a name is. Full given names count more than initials, so that "Joe Biden" gives a person
// its name rather than "J. Biden".
std::size_t fullness(const PersonForm& form);

}  // namespace dateline
