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
//   Q id           the article's id, which no other has
//   EL EO name     one place or organisation of the article as it is shown, for listing what is in
//                  the collection; for a place of the gazetteer followed by its country, region,
//                  GeoNames id, latitude and longitude
//   EP EF ES       a person of the article (person_term.h), a short name (org_term.h)
//   G country      a country in which a place of the article lies: GCN
//   G country/reg  a first-level division of one: GUS/TX
//   XNAT value     a nationality of which the article speaks: its country's code in lower case
//                  ("cn"), and the word itself, folded ("chinese")
//
// Values, all sorting as bytes:
//   0  the first day of the publication, 1  its last day: days since 0001-01-01, three bytes,
//      big-endian; none without a publication date
//   2  the place in the order of time: the moment in seconds from one second before
//      0001-01-01T00:00:00Z on, six bytes, big-endian, and zero without a publication date; then
//      the article's id, so that no two are equal
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/fields.h"
#include "schema/mention.h"

namespace dateline {

// Value slots.
inline constexpr unsigned first_day_slot = 0;
inline constexpr unsigned last_day_slot = 1;
inline constexpr unsigned order_slot = 2;

std::string day_value(Day day);
// The day of such a value; the first one that can be stored for bytes that are none.
Day parse_day_value(std::string_view value);
// `seconds` since 1970-01-01T00:00:00Z, clamped to the years that can be stored; nothing without a
// publication date.
std::string order_value(std::optional<std::int64_t> seconds, std::string_view id);
// So that articles without a publication date come last in ascending order, too.
std::string undated_last(std::string order_value);

// Xapian's terms end at 245 bytes, and a zero byte takes two of them.
inline constexpr std::size_t max_term_bytes = 240;

// Of the pairs of analysis.h.
inline constexpr std::string_view pair_prefix = "XPAIR";

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
