// The kinds of names that an article has, in the order in which they are told.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "schema/fields.h"

namespace dateline {

enum class NameKind : std::uint8_t {
    person,
    place,
    organization,
    source,
    author,
    section,
    language,
    keyword,
};

struct NameKindInfo {
    NameKind kind;
    std::string_view prefix;  // of its names in a segment's table (name_table.h)
    Field field;              // that filters by it
    std::string_view name;    // for programs
    std::string_view plural;  // as a command and a heading
    std::string_view told;    // in a sentence
};

inline constexpr std::array<NameKindInfo, 8> name_kinds{{
    {NameKind::person, "EP", Field::person, "person", "people", "people"},
    {NameKind::place, "EL", Field::place, "place", "places", "places"},
    {NameKind::organization, "EO", Field::org, "organization", "orgs", "organisations"},
    {NameKind::source, "FH", Field::source, "source", "sources", "publishers"},
    {NameKind::author, "FA", Field::author, "author", "authors", "authors"},
    {NameKind::section, "FS", Field::section, "section", "sections", "sections"},
    {NameKind::language, "FL", Field::lang, "language", "languages", "languages"},
    {NameKind::keyword, "FK", Field::keyword, "keyword", "keywords", "keywords of their sources"},
}};

constexpr const NameKindInfo& info(NameKind kind) {
    return name_kinds[static_cast<std::size_t>(kind)];
}

}  // namespace dateline
