// The names of entities as they are looked for: by how their words begin, and by whole words in all
// spellings.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "names/resolve_identities.h"
#include "names/texts.h"
#include "schema/name_kind.h"

namespace dateline {

// Before each folded name. No name contains it, as the readers take out control characters.
inline constexpr char folded_separator = '\x1f';

struct SearchedNames {
    Texts folded;                         // each behind a separator
    std::vector<std::uint32_t> entities;  // of each folded name; ascending
    std::vector<std::uint64_t> words;     // word_key of each word of them; ascending
};

// The upper half are bits of a hash of the word's spelling_key, the lower one the entity.
std::uint64_t word_key(std::string_view folded_word, std::uint32_t entity);

// Of all entities of these kinds, by the name that is shown and those of their items; each folded
// name once for an entity. Without words of kinds that have none (has_words).
SearchedNames searched_names(const ResolvedIdentities& identities, NameKind first, NameKind last);

constexpr bool has_words(NameKind kind) {
    return kind == NameKind::person || kind == NameKind::organization;
}

}  // namespace dateline
