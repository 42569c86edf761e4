// What `dateline` can do, one function a command: from what was typed to an exit status.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/search/search.h"
#include "query/search/timeline.h"
#include "schema/mention.h"
#include "schema/terminal/style.h"

namespace dateline {

// As ripgrep's: a script can tell "nothing" from "something went wrong".
enum ExitStatus { found = 0, nothing_found = 1, failed = 2 };

// What every command is given.
struct Output {
    bool json = false;
    ColorChoice color = ColorChoice::automatic;
    // What the user knows of people's names (names/aliases.h); empty: the usual file, if there is
    // one.
    std::string aliases;
};

// The filters that are options; each may be given several times, and then all of them must hold.
struct FilterOptions {
    std::vector<std::string> person, place, org, source, author, section, lang, stated, keyword,
        near, nationality;
    std::string since, until, on, about_time;
    bool loose = false;
    bool exact_place = false;    // places don't mean what lies in them
    bool nationalities = false;  // places also mean their nationality
};

// A page of more than this fills the memory with articles.
inline constexpr std::size_t most_hits = 100'000;

struct SearchCommand {
    std::vector<std::string> words;  // of the query
    FilterOptions filters;
    SearchOptions options;  // a limit of 0: all, up to most_hits
    bool explain = false;
};

struct TimelineCommand {
    std::vector<std::string> words;  // of the query; none for the whole collection
    FilterOptions filters;
    TimelineOptions options;
    bool csv = false;
};

struct NamesCommand {
    EntityKind kind = EntityKind::person;
    std::vector<std::string> prefix;  // words
    std::string query;
    FilterOptions filters;
    std::size_t limit = 0;  // 0: all
};

// All throw IndexError, DataFileError, AliasesError, QueryError; a QueryError's place is that in
// `query_line`.
int run_search(const std::string& db, const SearchCommand& command, const Output& output);
int run_timeline(const std::string& db, const TimelineCommand& command, const Output& output);
int run_names(const std::string& db, const NamesCommand& command, const Output& output);
int run_show(const std::string& db, const std::vector<std::string>& ids, const Output& output);
int run_status(const std::string& db, const Output& output);

}  // namespace dateline
