// The query language: from what somebody types to a Question.
//
//   lethal aid                    words: more of them rank higher, none is required
//   "lethal aid"                  an exact phrase; “typographic quotes” do as well
//   +taiwan -trade                required, excluded
//   taiwan AND (hotline OR "direct line") NOT trade
//   deliver*                      words that begin so
//   zelensky~                     a word, and words of the index that are spelt nearly so
//   title:visit                   a word or phrase of the title
//   person:"wang yi" place:taiwan source:reuters author:doe    filters of the article
//   person:blinken,xi             a list: any of them
//   near:"Taipei"~300km  nationality:chinese    places around one; a nationality
//   date:2023-06..2023-07  date:2023  date:"last week"  date:..2020   publication
//   when:2023-06  when:"autumn 2023"   a time that the article speaks of, in the passage shown
//
// How the words become a tree, from the tightest binding to the loosest:
//
// 1. A field binds to the value or list right after its colon; + - and NOT (which is another way to
//    write -) bind to the one word, phrase, filter or parenthesis after them.
// 2. Words beside each other are a group: any of them, and more of them rank higher. A + in a group
//    makes its word required, and the others of that group then only raise the rank:
//    `+taiwan hotline talks` is taiwan, rather with hotline and talks.
//    Of a group's words some say a time or a name, `earthquakes july 2022`: a wish (Wish).
// 3. AND joins groups: `lethal aid AND taiwan` is (lethal or aid) and taiwan.
// 4. OR joins what AND has joined.
// 5. A filter, - or NOT that stands in a group with words restricts everything within its
//    parentheses, or the whole query: `hotline OR "direct line" -trade person:xi` is (hotline or
//    the phrase), without trade, in articles with Xi. A group of filters alone is a side of its AND
//    or OR: `taiwan OR person:xi`.
// 6. Filters with OR between them, where no AND is near, are alternatives wherever they stand:
//    `aid person:blinken OR person:xi` is aid in articles with Blinken or Xi.
//
// AND, OR and NOT are operators in capitals only. A field is a name of schema/fields.h, its colon
// and a value without a space between; a colon after anything else is punctuation ("3:2",
// "https://…"), but a word that can only be meant as a field ("peron:xi") is an error. Punctuation
// alone is no word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "schema/fields.h"
#include "schema/interval.h"

namespace dateline {

// A stretch of the query as typed, in bytes.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

// A query that can't be read; `at` is where, `what()` a sentence that says what to do.
struct QueryError : std::runtime_error {
    QueryError(const std::string& what, Span where) : std::runtime_error(what), at(where) {}
    Span at;
};

// What the name of a filter means in an index, where it is more or less than "any name that has
// these words" (query/resolve/read_names.h).
struct NameReading {
    std::vector<std::string> terms;  // the articles are those with any of these terms
    bool any_part = false;           // and those where the words are part of a name
    std::vector<std::string> names;  // folded: people of these names are the ones who are asked for
    // For people: "joe biden: Joe Biden, also as Joseph R. Biden Jr."; empty where there is nothing
    // to tell.
    std::string told;
    // The name, folded, by which it was read, where no article has the one typed; else empty.
    std::string instead = {};
};

// What a word stands for in an index (query/search/read_words.h).
struct WordReading {
    // Folded words of the index, any of which is one for it; the first is the one typed, whether
    // the index has it or not. Empty for what is no single word.
    std::vector<std::string> forms;
    // Two words that stand for it where they are beside each other: the first one, and the forms of
    // the second: "heat", "wave", "waves". Empty for none.
    std::vector<std::string> apart;
    // What is to be told of it: that no article has it, and what is searched in its place; empty
    // where there is nothing.
    std::string told;
    // The forms for which it stands only together with a neighbour: "us" of "u s".
    std::vector<std::string> joined = {};
};

// A node of the tree that a query is.
struct Clause {
    enum class Kind : std::uint8_t {
        word,    // text: as typed, one word; it may still be joined of several ("U.S.-China")
        prefix,  // text: what stands before the *
        phrase,  // text: what stands between the quotes
        filter,  // field and text: a person, place, source, author …
        date,    // field and days: date is publication, when is what is spoken of; text as typed
        all_of,  // children: AND
        any_of,  // children: OR, and words beside each other
        except,  // children[0] without children[1]; with one child: everything without it
    };
    Kind kind = Kind::word;
    Span at;
    Field field = Field::text;  // what word, prefix and phrase look in; what filter restricts
    std::string text;
    Interval days;          // of `date`; an open end is the first or last day of the calendar
    double kilometres = 0;  // of a `near` filter, whose text is the place
    std::optional<NameReading> reading = {};  // of a filter, once it is read against an index
    std::optional<WordReading> word = {};     // of a word, prefix or phrase, likewise
    bool near_spellings = false;              // of a word with a ~ behind it
    // For all_of built from words beside each other with +: children after `required` only raise
    // the rank of what the first `required` match. For AND, all children are required.
    std::size_t required = 0;
    // How many of the children of an all_of an article must match.
    std::size_t required_children() const { return required == 0 ? children.size() : required; }
    // Of an any_of: its children are words beside each other (rule 2), and not joined by OR.
    bool is_group = false;
    // A word of a group that says nothing beside the others of it ("the"): it neither matches nor
    // ranks (query/search/function_words.h).
    bool is_left_out = false;
    // Of a word: it is part of a time that a wish says, and no word besides.
    bool says_time = false;
    std::vector<Clause> children;
};

// What words of a group say besides: a time, or the name of a person, place or organisation.
// Articles of it come first among those that match; none is left out, and none found, for it.
struct Wish {
    Span at;           // of its words
    std::string text;  // these, as typed, with single blanks between
    // `when` of a time, which is also one of publication; else the name's.
    Field field = Field::when;
    Interval days;                   // of a time
    std::vector<std::string> terms;  // of a name: the articles are those with any of these terms
    std::string name;                // of a name, as it is shown
    // Whether its words tell more than they seem to, so that it is worth saying how they were read.
    bool is_noted = false;
};

// A parsed query: which articles match and what counts for their rank.
struct Question {
    // Absent when only filters were given: all articles that pass them, by date. Filters that are
    // alternatives to words (`taiwan OR person:xi`) stand within; they match and rank nothing. When
    // words are only excluded, an `except` of one child.
    std::optional<Clause> words;
    // All of them restrict; each is a filter, a date, or an any_of, all_of or except of those. An
    // excluded filter is an `except` of one child.
    std::vector<Clause> filters;
    // Dates of publication also match where they only overlap: an article known to be of June 2023
    // is then found on 2023-06-19.
    bool loose = false;
    // Filters on a place mean only what is called so, and not what lies in it.
    bool exact_place = false;
    // They also mean the nationality of a country.
    bool nationalities = false;
    // Words and names are what is typed, but for case and accents: no other form of a word, and
    // nothing in the place of one that no article has.
    bool exact = false;
    // In the order of the query; read after it was parsed (wished_times.h, wished_names.h).
    std::vector<Wish> wishes;
};

class DateReader;

// Longer queries are refused: 16 KiB are more than anybody types, and enough for a page pasted in.
inline constexpr std::size_t max_query_bytes = 16 * 1024;
// Deeper parentheses are refused, so that every walk over a tree may recurse: it is at most a few
// times as deep.
inline constexpr std::size_t max_query_nesting = 100;

// Reads a query. Throws QueryError; DataFileError where a date needs a grammar that is missing.
// An empty or blank query is an empty Question.
Question parse(std::string_view query, const DateReader& dates);

}  // namespace dateline
