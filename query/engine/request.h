// What is asked of a collection, in one value: the question, and what the answer shall have.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "query/language/field_words.h"
#include "query/search/search.h"
#include "query/search/timeline.h"
#include "schema/interval.h"
#include "schema/name_kind.h"

namespace dateline {

// Filters beside the query; each name may be given several times, and then all of them must hold.
// A date is as it is typed: "2023-06", "last week"; empty where there is none.
struct Filters {
    std::array<std::vector<std::string>, fields.size()> names;  // of the fields with an option
    std::array<std::string, date_filters.size()> dates;
    bool loose = false;
    bool exact_place = false;    // places don't mean what lies in them
    bool nationalities = false;  // places also mean their nationality
    bool exact = false;          // words and names as typed: Question::exact

    std::vector<std::string>& operator[](Field field) {
        return names[static_cast<std::size_t>(field)];
    }
    const std::vector<std::string>& operator[](Field field) const {
        return names[static_cast<std::size_t>(field)];
    }
    std::string& operator[](DateFilter filter) { return dates[static_cast<std::size_t>(filter)]; }
    const std::string& operator[](DateFilter filter) const {
        return dates[static_cast<std::size_t>(filter)];
    }
};

// A list of the names that the matching articles have.
struct NamesWanted {
    NameKind kind = NameKind::person;
    std::string prefix = {};  // how a word of the name begins; empty for all
    std::size_t limit = 0;    // 0: all
};

struct Request {
    std::string query;               // a line of the query language; empty for all articles
    std::vector<Span> phrases = {};  // of the query: what is a phrase first (query_line.h)
    Filters filters = {};
    bool plain = false;  // no wishes are read in its words
    // Words beside each other are all to be there, unless no article has them all: for what is
    // counted, and not ranked.
    bool all_words = false;
    std::optional<SearchOptions> hits = {};  // a page of them; a limit of 0: up to most_hits
    std::vector<NamesWanted> names = {};
    std::optional<TimelineOptions> timeline = {};

    Day today = {};         // what dates such as "last week" are counted from
    bool day_first = true;  // 1/7 is 1 July
};

// A page of more than this fills the memory with articles.
inline constexpr std::size_t most_hits = 100'000;

}  // namespace dateline
