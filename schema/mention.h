// What an article speaks of: mentions of people, places, organisations and times, and the entities
// that they resolve to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/interval.h"

namespace dateline {

enum class EntityKind : std::uint8_t { person, place, organization };

// As programs are told: "person", "place", "organization".
constexpr std::string_view kind_name(EntityKind kind) {
    switch (kind) {
        case EntityKind::person:
            return "person";
        case EntityKind::place:
            return "place";
        case EntityKind::organization:
            return "organization";
    }
    return "";
}

// A place of the gazetteer.
struct GeoPoint {
    std::uint32_t geonames_id = 0;
    std::string country;  // ISO 3166-1 alpha-2, "US"; empty for waters and continents
    std::string region;   // first-level division's code within the country ("TX"), or empty
    double latitude = 0;
    double longitude = 0;

    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

// One person, place or organisation of an article, however often and in whatever form it is named.
struct Entity {
    EntityKind kind = EntityKind::person;
    // The fullest form for a person or organisation, without title ("Antony Blinken"); the
    // gazetteer's name for a place ("United States"), else the form in the text.
    std::string name;
    std::vector<std::string> forms;  // distinct forms in the text, in order of appearance
    std::optional<GeoPoint> geo;     // for a place that the gazetteer knows
    // For a person what stands before a mention and says who it is, folded: "president", "prime
    // minister", "coach"; a form of address ("mr", "mrs") only where there is nothing else.
    std::string title = {};

    friend bool operator==(const Entity&, const Entity&) = default;
};

// A stretch of the text that names an entity; titles ("President"), possessives and "@" are
// outside.
struct Mention {
    std::uint32_t begin = 0;  // bytes of Article::text
    std::uint32_t end = 0;
    std::uint32_t entity = 0;  // index into Mentions::entities

    friend bool operator==(const Mention&, const Mention&) = default;
};

// A word that tells what country something or somebody is of: "Chinese officials", "two Swedes".
struct NationalityMention {
    std::uint32_t begin = 0;  // bytes of Article::text
    std::uint32_t end = 0;
    std::string country;  // ISO 3166-1 alpha-2, "CN"; empty for what is of none: "European"

    friend bool operator==(const NationalityMention&, const NationalityMention&) = default;
};

// All of an article's people, places and organisations, and apart from these its nationalities.
// Mentions of either ascend and don't overlap.
struct Mentions {
    std::vector<Entity> entities;
    std::vector<Mention> mentions;
    std::vector<NationalityMention> nationalities = {};
};

// The kinds of TIMEX3 (ISO-TimeML).
enum class TimeKind : std::uint8_t { date, time, duration, set };

// A time expression.
struct TimeMention {
    std::uint32_t begin = 0;  // bytes of Article::text
    std::uint32_t end = 0;
    TimeKind kind = TimeKind::date;
    std::string value;  // TIMEX3 value: "2023-06-19", "2023-W24", "P2D", "PRESENT_REF"
    std::optional<Interval> interval;  // the days it speaks of, where it is a calendar expression
    // On the first of the two of "between 1999 and 2003", "from May to July", "June 16-19": all the
    // days from its own first to the last of the other.
    std::optional<Interval> range = std::nullopt;

    // Whether it speaks of one of the days: itself, or with the range that it begins.
    bool speaks_of(const Interval& asked) const {
        return (interval && interval->overlaps(asked)) || (range && range->overlaps(asked));
    }
    // How exactly it does: 1 within the days asked for, little when it is of a century and a day
    // is asked for, 0 when it doesn't.
    double exactness(const Interval& asked) const {
        return std::max(interval ? interval->share_within(asked) : 0,
                        range ? range->share_within(asked) : 0);
    }
};

}  // namespace dateline
