// The labels that the tagger gives to words: for people, places and organisations first, inner,
// last and only word of a name; for other names (works, events, buildings) first and inner;
// nationalities; none.
#pragma once

#include <array>
#include <cstdint>

#include "schema/mention.h"

namespace dateline {

using Label = std::uint8_t;

inline constexpr std::size_t label_count = 16;
inline constexpr Label no_name = 0;
inline constexpr Label other_first = 13;
inline constexpr Label other_inner = 14;
inline constexpr Label nationality_label = 15;

enum class Part : std::uint8_t { first, inner, last, only };

constexpr Label label_of(EntityKind kind, Part part) {
    return static_cast<Label>(1 + 4 * static_cast<int>(kind) + static_cast<int>(part));
}
constexpr bool is_entity(Label label) { return label >= 1 && label <= 12; }
constexpr EntityKind kind_of(Label label) { return static_cast<EntityKind>((label - 1) / 4); }
constexpr Part part_of(Label label) { return static_cast<Part>((label - 1) % 4); }

// What a word is, regardless of its part: 0 nothing, 1 to 3 the kinds, 4 other names, 5
// nationality.
inline constexpr std::size_t type_count = 6;
constexpr std::size_t type_of(Label label) {
    if (is_entity(label)) return 1 + static_cast<std::size_t>(kind_of(label));
    return label == no_name ? 0 : label == nationality_label ? 5 : 4;
}

// Whether a name may go on from one label to the next.
constexpr bool may_follow(Label before, Label next) {
    const bool is_open =
        is_entity(before) && (part_of(before) == Part::first || part_of(before) == Part::inner);
    const bool goes_on =
        is_entity(next) && (part_of(next) == Part::inner || part_of(next) == Part::last);
    if (is_open || goes_on) return is_open && goes_on && kind_of(before) == kind_of(next);
    if (next == other_inner) return before == other_first || before == other_inner;
    return true;
}
constexpr bool may_begin(Label label) { return may_follow(no_name, label); }
constexpr bool may_end(Label label) { return may_follow(label, no_name); }

}  // namespace dateline
