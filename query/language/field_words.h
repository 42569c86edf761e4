// What is said of fields to people: the other half of the table in schema/fields.h, row by row.
// Options, their help, the manual, messages and the names that are meant by others follow from it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "schema/fields.h"

namespace dateline {

struct FieldWords {
    Field field;
    std::string_view example;      // a value that it may have, as typed behind its colon
    std::string_view articles;     // what "only articles" goes on with
    std::string_view manual;       // a paragraph more of it (terminal/roff.h), for who reads on
    std::string_view other_names;  // of other programs and of plain English, between spaces
    // How it is told that no article has such a value, which stands behind; empty where it is "no
    // article has the" field.
    std::string_view nothing_found = {};
};

inline constexpr std::array<FieldWords, fields.size()> field_words{{
    {Field::text, "aid", "with this word or phrase in the title or the text",
     "Words without a field are the same.", "body content"},
    {Field::title, "visit", "with this word or phrase in the title", "", "subject headline"},
    {Field::person, "blinken", "with this person, by any part of the name",
     "Whatever its case and accents. A whole name finds the person in all forms: `joe biden` also "
     "where an article has Joseph R. Biden Jr., or President Biden, and he is meant.",
     "people persons who name", "no person of the collection is called"},
    {Field::place, "taiwan", "with this place or one that lies in it",
     "Where it is a country, state or part of the world (`europe`, `ussr`, `middle east`), any "
     "place in it is meant. One of several of a name is written as lists tell it, `Paris, Texas`; "
     "or `Georgia, the country`.",
     "places where city country location inside within", "no place of the collection is called"},
    {Field::org, "nato", "with this organisation",
     "By any part of its name. A whole name finds it in all forms.",
     "orgs organisation organization company", "no organisation of the collection is called"},
    {Field::source, "reuters", "of this publisher", "By any part of its name.",
     "from publisher newspaper agency"},
    {Field::author, "doe", "by this author", "By any part of the name.", "by byline writer"},
    {Field::section, "world", "of this section", "By any part of its name.", "topic category"},
    {Field::lang, "en", "in this language: en", "By its code of two letters.", "language",
     "no article is in"},
    {Field::date, "2023-06", "published within these days",
     "Either end may be missing (`date:2023-06..`). As options: `--since`, `--until` and `--on`.",
     "published since until before after on year"},
    {Field::when, "2023-06", "that speak of a time that has a day in common with these",
     "Exact times come before those that only speak of the year or century; the passage shown is "
     "one that does. As an option: `--about-time`.",
     "about mentioned"},
    {Field::id, "3f9ac2", "with this id", "`dateline show` prints it whole.", ""},
    {Field::stated, "blinken", "with this name as stated by their source",
     "A person, place or organisation that the source of the article itself states.", ""},
    {Field::keyword, "trade", "with this keyword of their source",
     "By any part of a keyword that the source of the article itself states.", "tag tags keywords"},
    {Field::near, "\"Taipei\"~300km", "with a place around this one: Taipei~300km",
     "In km or mi. A water or region counts by its middle, a country or state when most of its "
     "towns lie so near.",
     "around", "no article has a place around"},
    {Field::nationality, "chinese", "that speak of a nationality: chinese",
     "By its word, or by the name of the country.", "demonym citizen"},
    {Field::path, "2023/06", "whose file has this in its path",
     "Any part of it, whatever its case. Each article is looked at, which takes a second for a "
     "hundred thousand.",
     "file folder filename dir directory"},
    {Field::url, "example.org/world", "whose address has this in it", "Likewise any part of it.",
     "address link site domain website"},
}};

constexpr bool says_all_fields() {
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (field_words[i].field != fields[i].field || fields[i].field != static_cast<Field>(i) ||
            field_words[i].example.empty() || field_words[i].articles.empty())
            return false;
    return true;
}
static_assert(says_all_fields(), "a row for each of `fields`, in their order, with an example");

constexpr const FieldWords& words_of(Field field) {
    return field_words[static_cast<std::size_t>(field)];
}

// Whether the field is also an option of its name, --person, that may be given several times. Words
// are the query itself; days have the options below; and an article of which the id is known is
// shown.
constexpr bool has_option(const FieldInfo& field) {
    return field.kind != FieldKind::text && field.kind != FieldKind::days &&
           field.field != Field::id;
}

// Options whose value is a date, of the fields whose kind is days.
enum class DateFilter : std::uint8_t { since, until, on, about_time };

struct DateFilterWords {
    DateFilter filter;
    std::string_view name;  // of the option, behind "--"
    Field field;
    bool and_later;    // the days have no end
    bool and_earlier;  // they have no beginning
    std::string_view articles;
    std::string_view manual;
};

inline constexpr std::array<DateFilterWords, 4> date_filters{{
    {DateFilter::since, "since", Field::date, true, false, "published on this date or after it",
     "With `--until` a period."},
    {DateFilter::until, "until", Field::date, false, true, "published on this date or before it",
     ""},
    {DateFilter::on, "on", Field::date, false, false,
     "published on this day, in this month or year", "As `date:` in a query."},
    {DateFilter::about_time, "about-time", Field::when, false, false,
     "with a passage that speaks of this time", "As `when:` in a query."},
}};

}  // namespace dateline
