// The table of fields: what an article can be searched and filtered by. Indexing and the query
// language are derived from it; what has no prefix is found without terms of its own. What is said of them to people stands in a row each of
// query/language/field_words.h, in this order.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

enum class Field : std::uint8_t {
    text,
    title,
    person,
    place,
    org,
    source,
    author,
    section,
    lang,
    date,
    when,
    id,
    stated,
    keyword,
    near,
    nationality,
    path,
    url
};

enum class FieldKind : std::uint8_t {
    text,   // words with stems, phrases, prefixes
    names,  // names of which any part can be asked for: "blinken" finds "Antony Blinken"
    exact,  // the whole value, folded
    days,   // an interval of days
    area,   // a country or place, by its name
    part,   // any part of it as written, whatever its case
};

struct FieldInfo {
    Field field;
    std::string_view name;    // in the query language: person:
    std::string_view prefix;  // of its terms; text has none, and all others begin with a capital
    FieldKind kind;
};

// Words are folded to lower case, so a term that begins with a capital is never a word.
inline constexpr std::array<FieldInfo, 18> fields{{
    {Field::text, "text", "", FieldKind::text},              // words of the title and the text
    {Field::title, "title", "S", FieldKind::text},           // words of the title
    {Field::person, "person", "P", FieldKind::names},        // by any part of the name
    {Field::place, "place", "L", FieldKind::names},          // by any name, or by what it lies in
    {Field::org, "org", "O", FieldKind::names},              // an organisation in the article
    {Field::source, "source", "H", FieldKind::names},        // who published it
    {Field::author, "author", "A", FieldKind::names},        // who wrote it
    {Field::section, "section", "XSEC", FieldKind::names},   // the section it stood in
    {Field::lang, "lang", "XLANG", FieldKind::exact},        // as a two-letter code
    {Field::date, "date", "", FieldKind::days},              // when it was published
    {Field::when, "when", "T", FieldKind::days},             // a time that a passage speaks of
    {Field::id, "id", "", FieldKind::exact},                 // the article with this id
    {Field::stated, "stated", "XSTATED", FieldKind::names},  // any name that the source states
    {Field::keyword, "keyword", "K", FieldKind::names},      // that the source states
    {Field::near, "near", "", FieldKind::area},  // a place around one: near:"Taipei"~300km
    {Field::nationality, "nationality", "XNAT", FieldKind::area},  // or the country's name
    {Field::path, "path", "", FieldKind::part},  // where its file stands, or stood
    {Field::url, "url", "", FieldKind::part},    // the address that it states
}};

constexpr const FieldInfo& info(Field field) { return fields[static_cast<std::size_t>(field)]; }

// The field of this name in the query language; nothing when there is none.
constexpr std::optional<Field> field_named(std::string_view name) {
    for (const FieldInfo& f : fields)
        if (f.name == name) return f.field;
    return std::nullopt;
}

}  // namespace dateline
