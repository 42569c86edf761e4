// The compiled form of a language's times.rules: a table of words, a table of which terminal of a
// pattern takes which word, and each pattern as a small graph without loops. The head of
// config/en/times.rules explains the language of these files.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/interval.h"
#include "text/calendar_words.h"
#include "times/meaning.h"
#include "times/moving_dates.h"

namespace dateline::times {

// A word of the lexicon, or the shape of a number; 0 is every other word, which nothing takes.
using WordId = std::uint16_t;

// Numbers are told apart by shape, so that one table decides for words and numbers alike. The
// letters of the examples are those of English; which ones they are is told by Glued.
enum Shape : WordId {
    other_word,
    zero,              // 0, 00
    up_to_12,          // 1 to 12
    up_to_24,          // 13 to 24
    up_to_31,          // 25 to 31
    up_to_59,          // 32 to 59
    up_to_99,          // 60 to 99
    three_digits,      // 100 to 999
    old_year,          // 1000 to 1699, written without a comma
    earlier_year,      // 1700 to 1899
    modern_year,       // 1900 to 2099, which alone mostly is a year
    far_year,          // 2100 to 2199
    large_number,      // other whole numbers
    decimal,           // 3.5
    dotted_date,       // 6.6.2017
    two_digit_year,    // '98
    ordinal_to_31,     // 1st to 31st
    larger_ordinal,    // 32nd and up
    decade_digits,     // 1990s
    short_decade,      // '90s
    bare_decade,       // 90s, which may be an age
    decade_or_year,    // 1990's: a decade, or what belongs to a year
    decade_or_number,  // 90's
    quarter_year,      // 3Q2022
    half_year,         // 1H13
    fiscal_year,       // FY13
    clock,             // 2pm, 9.30am
    clock_24,          // 0735: four digits that begin with 0
    day_and_time,      // 19T10 of an ISO time
    glued_length,      // 30mins
    first_word,        // words of the lexicon from here on
};

// What may stand between two tokens, as bits.
enum Gap : std::uint16_t {
    gap_none = 0,
    gap_blank = 1,
    gap_hyphen = 2,
    gap_comma = 4,
    gap_dot = 8,  // an abbreviation's point
    gap_slash = 16,
    gap_colon = 32,
    gap_possessive = 64,
    gap_dash = 128,
    gap_open = 256,  // an opening bracket
};

// How a captured number joins what its field holds already.
enum class Join : std::uint8_t { set, add, multiply };

struct Node {
    enum class Kind : std::uint8_t { word, fork, store, accept };
    Kind kind = Kind::accept;
    bool capital = false;           // word: must be written with a capital
    Join join = Join::set;          // word, store
    Field field = Field::count_of;  // word, store; count_of stores nothing
    std::uint16_t gaps = 0;         // word: which gaps may stand before it
    std::uint16_t terminal = 0;     // word
    std::int32_t value = 0;         // store
    std::uint16_t next = 0;         // word, store, fork
    std::uint16_t other = 0;        // fork
};

// What the engine does with the fields.
enum class Construction : std::uint8_t {
    calendar,   // a date, month, year, season … on the calendar, however much of it is said
    relative,   // a unit or period counted from the one that holds the publication: "last week"
    offset,     // a distance from the publication, a date said or the date before: "two days later"
    anaphor,    // the unit that holds the date before: "that year"
    neighbour,  // the unit beside the date before: "the following year"
    duration,   //
    repeated,   // a set: "every Friday"
    reference,  // "now"
    week_of,    // the week that holds a date
    topic,      // the quarter or year that a report is about: "the quarter", "the year-ago period"
    range,      // "June 16-19"
    named,      // a named day in digits: "9/11"
    span,       // the days of the last or next so many units: "last 3 days"
    weekday_set,  // "Fridays"
    nothing,      // words that look like a time but are none: "Sunday Times"
};

// Words that must or must not stand beside the expression.
struct Condition {
    bool before = false;  // it follows the expression ("before(…)"), else it precedes it
    bool among = false;   // one of the dozen words on either side is of the one class
    bool wanted = true;
    static constexpr std::uint16_t anything = UINT16_MAX;  // any word at all
    struct Beside {
        std::uint16_t terminal = anything;
        bool capital = false;  // it begins with a capital letter
    };
    std::vector<Beside> words;  // in the order of the text
    std::uint16_t gaps = 0;     // between them, and between them and the expression
};

struct Rule {
    std::string name;
    Construction construction = Construction::nothing;
    bool typed_only = false;  // for what people type, not for running text
    std::uint16_t start = 0;
    std::vector<Condition> conditions;
};

// A way into a rule: its first word by one path. Rules that begin with what may be absent have
// several.
struct Entry {
    std::uint16_t rule = 0;
    std::uint16_t node = 0;         // of the word
    std::uint16_t first_store = 0;  // in Grammar::entry_stores: the stores before the word
    std::uint16_t stores = 0;
};

struct Holiday {
    // moving: of another calendar, with one of `dates`, or with days that are not known
    enum class Kind : std::uint8_t { fixed, nth_weekday, easter, moving };
    std::string name;
    Kind kind = Kind::fixed;
    std::int16_t month = 0;
    std::int16_t day = 0;      // fixed: the day; nth_weekday: which, negative from the end
    std::int16_t weekday = 0;  // nth_weekday
    std::int16_t offset = 0;   // days after the day so found
    std::vector<MovingDate> dates{};
};

// The words around the ends of a range: "from" before the first, "to" between the two.
struct Stretch {
    std::uint16_t before = 0;  // terminals
    std::uint16_t between = 0;
    bool typed_only = false;  // nothing stands before; for what people type
};

// What days that share a month are listed with: terminals.
struct DayList {
    std::uint16_t day = 0;      // the number of one
    std::uint16_t between = 0;  // before the last: "and"
    std::uint16_t lead = 0;     // before each, where there is one: "Monday 20"
    Rule rule;                  // by which the others are dates
};

// A day that is called by its day and month alone beside some words: "the Sept. 11 attacks".
struct NamedDay {
    Day day;
    std::uint16_t words = 0;  // terminal
    bool is_slashed = false;  // "9/11" is it, too
};

// Letters that are written to digits without a blank, by what they make of the number.
struct Glued {
    using Letters = std::vector<std::pair<std::string, std::int32_t>>;  // with their values

    Letters ordinal;   // 19th
    Letters decade;    // 1990s, 90s
    Letters meridiem;  // 2pm: as Field::meridiem
    Letters unit;      // 30mins: as Unit
    Letters quarter;   // 3Q2022
    Letters half;      // 1H13
    Letters fiscal;    // FY13: these stand before the digits
};

class Grammar {
public:
    // Compiles the text of a rules file, whose "calendar:" means words of the calendar. Throws
    // DataFileError, which names `file` and the line.
    static Grammar compile(std::string_view text, std::string_view file,
                           std::span<const CalendarWord> calendar = {});

    // The id of a folded form, 0 when no rule knows it. Numbers are not asked here.
    WordId find(std::string_view form) const;
    bool takes(std::uint16_t terminal, WordId word) const {
        return (accepts_[terminal * row_ + word / 64] >> (word % 64)) & 1;
    }
    // The number that a word has in a terminal's class.
    std::int32_t value(std::uint16_t terminal, WordId word) const;
    // The entries, as bits of their numbers, whose expressions may have the word in this place (0
    // to 2); in the later places also those that may be over by then. The and of the rows of three
    // neighbouring words leaves few to try.
    static constexpr std::size_t places = 3;
    std::span<const std::uint64_t> entries_with(std::size_t place, WordId word) const {
        return {entries_with_.data() + (place * words_ + word) * entry_row_, entry_row_};
    }
    bool may_begin(WordId word) const { return may_begin_[word] != 0; }
    // Whether a word or a number of that shape may have a point behind it.
    bool is_abbreviation(WordId word) const { return abbreviation_[word]; }
    // A word's value in "words tense"; `no_tense` for others.
    static constexpr std::int8_t no_tense = 9;
    static constexpr std::int8_t addressing = 4;
    std::int8_t tense(WordId word) const { return tense_[word]; }
    // The same of any form: one that is not listed has the value of its ending, if any.
    std::int8_t tense_of(std::string_view form) const;

    std::vector<Node> nodes;
    std::vector<Rule> rules;
    std::vector<Entry> entries;               // in the order of the rules
    std::vector<std::uint16_t> entry_stores;  // nodes
    std::vector<Holiday> holidays;
    std::vector<Stretch> stretches;
    std::optional<DayList> day_list;
    std::vector<NamedDay> named_days;
    Glued glued;

private:
    friend class Compiler;
    static std::uint32_t hash(std::string_view form);
    // Where lengths_ has the words that begin as the form does, some others with them.
    static std::size_t beginning(std::string_view form) {
        const auto low_bits = [](char c) { return static_cast<std::size_t>(c) & 31; };
        return low_bits(form[0]) * 32 + (form.size() > 1 ? low_bits(form[1]) : 0);
    }

    struct Slot {
        std::uint32_t text = 0;  // byte of texts_
        std::uint16_t length = 0;
        WordId id = 0;  // 0: free
    };
    std::string texts_;
    std::vector<Slot> slots_;  // open addressing, a power of two
    // The lengths of the lexicon's words, as bits, by how they begin: most words of a text end
    // here.
    std::array<std::uint32_t, 32 * 32> lengths_{};
    std::size_t row_ = 0;  // 64-bit words for a terminal in accepts_
    std::vector<std::uint64_t> accepts_;
    struct Value {
        std::uint16_t terminal;
        WordId word;
        std::int32_t value;
    };
    std::vector<Value> values_;  // ascending by terminal, word
    std::size_t words_ = 0;      // ids in use
    std::size_t entry_row_ = 0;  // 64-bit words for a word in entries_with_
    std::vector<std::uint64_t> entries_with_;
    std::vector<std::uint8_t> may_begin_;
    std::vector<bool> abbreviation_;
    std::vector<std::int8_t> tense_;
    std::vector<std::pair<std::string, std::int8_t>> tense_endings_;
};

}  // namespace dateline::times
