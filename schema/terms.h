// The terms of an article: what a posting list is kept for. Indexing makes them, searching looks
// for them.
//
//   word           as analysis.h folds it: taiwan. A joined word also whole: email for "e-mail"
//   S word         a word of the title
//   P L O A H      names of people, places, organisations, authors, sources and sections (XSEC):
//   XSEC name      every run of whole words of every form that may be typed (name_terms), folded
//   P L O XSTATED  the same of the people, places and organisations that the source states
//   K name         the same of its keywords
//   XPAIR          two neighbouring code points of a text in a script without spaces
//   XLANG en       a whole value
//   T bucket       a bucket of the calendar that covers a time which a passage speaks of
//   TU bucket      one under which there is such a bucket (day_buckets.h)
//   EL EO name     one place or organisation of the article as it is shown; for a place of the
//   gazetteer followed by its country, region,
//                  GeoNames id, latitude and longitude
//   EP ES          a person of the article (person_term.h), a short name (org_term.h)
//   G country      a country in which a place of the article lies: GCN
//   G country/reg  a first-level division of one: GUS/TX
//   XNAT value     a nationality of which the article speaks: its country's code in lower case
//                  ("cn"), and the word itself, folded ("chinese")
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/fields.h"
#include "schema/mention.h"

namespace dateline {

// Xapian's terms end at 245 bytes, and a zero byte takes two of them.
inline constexpr std::size_t max_term_bytes = 240;

// Of the pairs of analysis.h.
inline constexpr std::string_view pair_prefix = "XPAIR";
// Of bare_words.h.
inline constexpr std::string_view bare_prefix = "XBARE";

// Between the parts of an entity's term; no name contains it, as the readers take out control
// characters.
inline constexpr char term_part_end = '\x1f';

// prefix + value, cut between code points where it would be too long.
std::string term(std::string_view prefix, std::string_view value);

// The values under which a name can be found, folded. For a person, organisation, author or source
// every run of its words, and the first with the last: "Joseph R. Biden" → joseph, r, biden,
// "joseph r", "r biden", "joseph r biden", "joseph biden". For a place every run that begins it, or
// that begins behind a generic word: "Taiwan Strait" → taiwan, "taiwan strait"; "Lake Michigan" →
// also michigan; but "South China Sea" is not found by china, which is another place.
std::vector<std::string> name_terms(std::string_view name, Field field);

// The terms of places and organisations, and back. Those of people are in person_term.h.
std::string entity_term(const Entity& entity);
struct EntityName {
    std::string name;
    std::optional<GeoPoint> geo;  // of a place that the gazetteer knows
};
EntityName parse_entity_term(std::string_view term);
std::string_view entity_prefix(EntityKind kind);

// Of all places of a country, or of one of its first-level divisions where `region` isn't empty.
std::string region_term(std::string_view country, std::string_view region);

// The field in which an entity's names are searched for.
constexpr Field field_of(EntityKind kind) {
    return kind == EntityKind::person  ? Field::person
           : kind == EntityKind::place ? Field::place
                                       : Field::org;
}

}  // namespace dateline
