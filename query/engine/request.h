// What is asked of a collection, in one value: the question, and what the answer shall have.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "query/search/search.h"
#include "query/search/timeline.h"
#include "schema/interval.h"
#include "schema/name_kind.h"

namespace dateline {

// Filters beside the query; each name may be given several times, and then all of them must hold.
// A date is as it is typed: "2023-06", "last week"; empty where there is none.
struct Filters {
    std::vector<std::string> person, place, org, source, author, section, lang, stated, keyword,
        near, nationality;
    std::string since, until, on, about_time;
    bool loose = false;
    bool exact_place = false;    // places don't mean what lies in them
    bool nationalities = false;  // places also mean their nationality
};

// A list of the names that the matching articles have.
struct NamesWanted {
    NameKind kind = NameKind::person;
    std::string prefix = {};  // how a word of the name begins; empty for all
    std::size_t limit = 0;    // 0: all
};

struct Request {
    std::string query;  // a line of the query language; empty for all articles
    Filters filters = {};
    std::optional<SearchOptions> hits = {};  // a page of them; a limit of 0: up to most_hits
    std::vector<NamesWanted> names = {};
    std::optional<TimelineOptions> timeline = {};

    Day today = {};         // what dates such as "last week" are counted from
    bool day_first = true;  // 1/7 is 1 July
};

// A page of more than this fills the memory with articles.
inline constexpr std::size_t most_hits = 100'000;

}  // namespace dateline
