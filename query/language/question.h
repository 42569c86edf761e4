// The query language: from what somebody types to a Question.
//
//   lethal aid                    words: more of them rank higher, none is required
//   "lethal aid"                  an exact phrase; “typographic quotes” do as well
//   +taiwan -trade                required, excluded
//   taiwan AND (hotline OR "direct line") NOT trade
//   deliver*  te*aid              words that begin so, and end so
//   zelensky~                     a word, and words of the index that are spelt nearly so
//   "lethal ai*"                  in a phrase, too
//   aid NEAR/5 ukraine            words and phrases at most so many words apart; NEAR alone: 10
//   aid ADJ/5 ukraine             the same in this order
//   "aid ukraine"~5               a phrase in any order, with up to so many words between
//   title:visit                   a word or phrase of the title
//   person:"wang yi" place:taiwan source:reuters author:doe    filters of the article
//   person:blinken,xi             a list: any of them
//   person:(blinken AND xi)  title:(visit -trip)   a group of values of one field
//   near:"Taipei"~300km  nationality:chinese    places around one; a nationality
//   date:2023-06..2023-07  date:2023  date:"last week"  date:..2020   publication
//   when:2023-06  when:"autumn 2023"   a time that the article speaks of, in the passage shown
//
// How the words become a tree, from the tightest binding to the loosest:
//
// 1. A field binds to the value, list or parenthesis right after its colon; NEAR and ADJ join the
//    words, phrases or alternatives of these on either side; + - and NOT (which is another way to
//    write -) bind to the one word, phrase, filter or parenthesis after them, with what NEAR joins
//    to it. In the parenthesis of a field of names or dates words beside each other are one value.
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
// AND, OR, NOT, NEAR and ADJ are operators in capitals only. A field is a name of schema/fields.h,
// its colon and a value without a space between; a colon after anything else is punctuation ("3:2",
// "https://…", "NYSE:IBM"), but a word of small letters before a colon and a value ("role:x") can
// only be meant as a field, and is an error. So are the signs of other query languages. Punctuation
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
    // Folded words of the index, any of which is one for it; of a word the first is the one typed,
    // whether the index has it or not. Empty for what is no single word.
    std::vector<std::string> forms;
    // Two words that stand for it where they are beside each other: the first one, and the forms of
    // the second: "heat", "wave", "waves". Empty for none.
    std::vector<std::string> apart;
    // What is to be told of it: that no article has it, and what is searched in its place; empty
    // where there is nothing.
    std::string told;
    // The forms for which it stands only together with a neighbour: "us" of "u s".
    std::vector<std::string> joined = {};
    // Of a phrase: what each of its words stands for; one that nothing does has an empty list.
    std::vector<std::vector<std::string>> words = {};
};

// A node of the tree that a query is.
struct Clause {
    enum class Kind : std::uint8_t {
        word,     // text: as typed, one word; it may still be joined of several ("U.S.-China")
        pattern,  // text: a word as typed, with a * for any letters, which it doesn't begin with
        phrase,   // text: what stands between the quotes (phrase_words.h)
        near,     // children: words, patterns, phrases, alternatives of these and further near
        filter,   // field and text: a person, place, source, author …
        date,     // field and days: date is publication, when is what is spoken of; text as typed
        all_of,   // children: AND
        any_of,   // children: OR, and words beside each other
        except,   // children[0] without children[1]; with one child: everything without it
    };
    Kind kind = Kind::word;
    Span at;
    Field field = Field::text;  // what word, pattern and phrase look in; what filter restricts
    std::string text;
    Interval days;          // of `date`; an open end is the first or last day of the calendar
    double kilometres = 0;  // of a `near` filter, whose text is the place
    std::optional<NameReading> reading = {};  // of a filter, once it is read against an index
    std::optional<WordReading> word = {};     // of a word, pattern or phrase, likewise
    bool near_spellings = false;              // of a word with a ~ behind it
    // For all_of built from words beside each other with +: children after `required` only raise
    // the rank of what the first `required` match. For AND, all children are required.
    std::size_t required = 0;
    // How many of the children of an all_of an article must match.
    std::size_t required_children() const { return required == 0 ? children.size() : required; }
    // Of a near: the most words that may stand between its children, all in all, beside these; and
    // whether they stand in their order.
    std::size_t between = 0;
    bool in_order = false;
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
    // Phrases of its words: articles that have them rank before all others.
    std::vector<Clause> phrases_first;
};

class DateReader;

// What NEAR and ADJ join is at most so many words, each at most so far from the next one.
inline constexpr std::size_t most_near_operands = 8;
inline constexpr std::size_t most_words_apart = 1000;

// Longer queries are refused: 16 KiB are more than anybody types, and enough for a page pasted in.
inline constexpr std::size_t max_query_bytes = 16 * 1024;
// Deeper parentheses are refused, so that every walk over a tree may recurse: it is at most a few
// times as deep.
inline constexpr std::size_t max_query_nesting = 100;

// Reads a query. Throws QueryError; DataFileError where a date needs a grammar that is missing.
// An empty or blank query is an empty Question.
Question parse(std::string_view query, const DateReader& dates);

}  // namespace dateline
